// How the checks are laid out, which judgement is shown, and which submissions a finding leads to.
import { describe, expect, test } from 'vitest'
import type { FindingShown } from '../../../contract/calls/queue.ts'
import type { Finding } from '../../../domain/finding.ts'
import { judgedFinding } from '../../../domain/judgement.ts'
import { emptyContent } from '../../../domain/submission.ts'
import {
  checkedFinding,
  gatherQuotes,
  groupFindings,
  type JudgementShown,
  judgementOf,
  relatedOf,
} from '../../../renderer/queue/group-findings.ts'

const finding = (change: Partial<FindingShown>): FindingShown => ({
  criterion: 'party',
  severity: 'must',
  kind: 'own',
  outcome: 'met',
  evidence: [],
  sources: [],
  rule: null,
  ...change,
})
const judged = (one: FindingShown): FindingShown => ({
  ...one,
  ...judgedFinding(one as Finding, {
    criterion: one.criterion,
    outcome: 'met',
    note: 'Visar ett arbetssätt.',
    by: 'Maja Lind',
    organisation: 'SKR',
    at: '2024-09-12T08:00:00Z',
    revision: 1,
    content: emptyContent('x'),
  }),
})

describe('the checklist', () => {
  const benefit = finding({ criterion: 'benefit', kind: 'person', outcome: 'to-judge' })
  const text = finding({ criterion: 'text', severity: 'should', outcome: 'not-met' })
  const week = finding({ criterion: 'inside-week' })
  const deadline = finding({ criterion: 'deadline', severity: 'should', outcome: 'not-applicable' })

  test('has what is open first, what was judged apart, and the rest folded', () => {
    const party = judged(finding({ outcome: 'unclear' }))
    const groups = groupFindings([week, text, party, deadline, benefit])
    expect(groups.open).toEqual([benefit, text])
    expect(groups.judged).toEqual([party])
    expect(groups.met).toEqual([week])
    expect(groups.notApplicable).toEqual([deadline])
  })

  test("tells of the reviewer's own organisation only when it is a party", () => {
    const own = finding({
      criterion: 'own-organisation',
      kind: 'viewer',
      severity: 'note',
      outcome: 'unclear',
    })
    expect(groupFindings([own])).toMatchObject({ ownOrganisation: own, open: [] })
    expect(groupFindings([{ ...own, outcome: 'met' }])).toMatchObject({ ownOrganisation: null, met: [] })
  })
})

test('a judged finding still tells what the check itself found', () => {
  const unclear = finding({
    outcome: 'unclear',
    evidence: [{ code: 'party.unrecognised', values: { parties: ['X'] } }],
  })
  expect(judged(unclear).outcome).toBe('met')
  expect(checkedFinding(judged(unclear))).toEqual({ outcome: 'unclear', evidence: unclear.evidence })
  expect(checkedFinding(unclear)).toBe(unclear)
})

test('of several judgements one that holds is shown before newer ones that do not', () => {
  const judgement = (change: Partial<JudgementShown>): JudgementShown => ({
    criterion: 'benefit',
    outcome: 'met',
    note: '',
    by: 'Maja Lind',
    organisation: 'SKR',
    at: '2024-09-12T08:00:00Z',
    revision: 1,
    holds: true,
    otherwise: [],
    ...change,
  })
  const holding = judgement({})
  const newer = judgement({ at: '2024-09-14T08:00:00Z', holds: false })
  expect(judgementOf([newer, holding], 'benefit')).toBe(holding)
  expect(judgementOf([holding, newer], 'benefit')).toBe(holding)
  expect(judgementOf([newer], 'benefit')).toBe(newer)
  expect(judgementOf([newer], 'party')).toBeNull()
})

test('submissions named in evidence are led to once each, in the order they are named', () => {
  const related = ['a', 'b', 'c'].map((id) => ({ id, title: id, state: 'new' as const }))
  const evidence = [
    { code: 'duplicate.probable', values: { other: 'b', same: ['title'] } },
    { code: 'series.part', values: { others: ['a', 'b', 'unknown'] } },
  ]
  expect(relatedOf({ evidence }, related).map(({ id }) => id)).toEqual(['b', 'a'])
})

test('quotations are gathered by what they say and where they stand; other evidence keeps its place', () => {
  const quote = (code: string, field: string, text: string) => ({ code, values: { field, quote: text } })
  const sentence = { code: 'person.changed-since', values: {} }
  const gathered = gatherQuotes(
    [
      sentence,
      quote('benefit.speaks-for', 'lead', 'Ett.'),
      quote('benefit.speaks-for', 'description', 'Två.'),
      quote('benefit.speaks-for', 'lead', 'Tre.'),
      quote('benefit.speaks-for', 'lead', 'Ett.'),
      quote('benefit.speaks-against', 'lead', 'Fyra.'),
    ],
    ['benefit.speaks-for', 'benefit.speaks-against'],
  )
  expect(gathered).toEqual([
    { kind: 'sentence', evidence: sentence },
    { kind: 'quotes', code: 'benefit.speaks-for', field: 'lead', quotes: ['Ett.', 'Tre.'] },
    { kind: 'quotes', code: 'benefit.speaks-for', field: 'description', quotes: ['Två.'] },
    { kind: 'quotes', code: 'benefit.speaks-against', field: 'lead', quotes: ['Fyra.'] },
  ])
})
