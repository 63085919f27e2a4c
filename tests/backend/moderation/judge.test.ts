/** A person's judgement: what it does to the findings, how long it holds, and who must say why. */
import { describe, expect, test } from 'vitest'
import { verify } from '../../../backend/maintenance/verify.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { judge } from '../../../backend/moderation/judge.ts'
import { showSubmission } from '../../../backend/moderation/show.ts'
import { setReviewer } from '../../../backend/team/reviewer.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import type { JudgementBody } from '../../../domain/judgement.ts'
import {
  arrivalOf,
  contentOf,
  NOW,
  occurrenceOn,
  openDesk,
  outcomeOf,
  privateContent,
  rowsOf,
  takeIn,
} from '../desk.ts'

const said = { submissionId: 'a1', revision: 1, criterion: 'benefit', outcome: 'met', note: '' } as const
const deskWith = (...arrivals: Parameters<typeof arrivalOf>[1][]) => {
  const { workspace } = openDesk()
  takeIn(workspace, ...arrivals.map((changes, at) => arrivalOf(`a${at + 1}`, changes)))
  return workspace
}
const refusal = (workspace: Workspace, changes: Partial<JudgementBody>) => {
  try {
    judge(workspace, { ...said, ...changes })
  } catch (error) {
    return error as { code: string; data: unknown }
  }
  return null
}

describe('a judgement', () => {
  test('answers a criterion that only a person can, with who and when, and is in the log', () => {
    const workspace = deskWith({})
    judge(workspace, { ...said, note: 'Visar nya arbetssätt.' })
    const shown = showSubmission(workspace, 'a1')
    expect(shown.outcome).toBe('met')
    expect(shown.findings.find((one) => one.criterion === 'benefit')?.evidence[0]).toMatchObject({
      code: 'judged.met-with-note',
      values: {
        by: 'Prov Testgren',
        at: NOW,
        revision: 1,
        note: 'Visar nya arbetssätt.',
        checked: 'to-judge',
      },
    })
    expect(shown.judgements).toMatchObject([
      { criterion: 'benefit', outcome: 'met', organisation: 'SKR', holds: true },
    ])
    expect(rowsOf(workspace, 'select kind from log_entries')).toEqual([{ kind: 'judgement' }])
    expect(verify(workspace).ok).toBe(true)
  })

  test('overrides what the check found, which a refusal may then rest on, and gives way to a newer one', () => {
    const workspace = deskWith({})
    judge(workspace, { ...said, outcome: 'not-met', note: 'Ren marknadsföring.' })
    expect(showSubmission(workspace, 'a1')).toMatchObject({
      outcome: 'not-met',
      groundsForRejection: ['benefit'],
    })
    judge(workspace, said)
    expect(showSubmission(workspace, 'a1')).toMatchObject({ outcome: 'met', groundsForRejection: [] })
    expect(showSubmission(workspace, 'a1').judgements).toHaveLength(1)
    expect(rowsOf(workspace, 'select is_standing from judgements order by id')).toEqual([
      { is_standing: 0 },
      { is_standing: 1 },
    ])
  })

  test('lets a pre-event through, with a note', () => {
    const workspace = deskWith({
      content: contentOf('Uppvärmning', { occurrences: [occurrenceOn('2024-09-28')] }),
    })
    expect(refusal(workspace, { criterion: 'inside-week' })).toMatchObject({
      code: 'JUDGEMENT_REFUSED',
      data: { reason: 'note-needed', criterion: 'inside-week' },
    })
    judge(workspace, { ...said, criterion: 'inside-week', note: 'Del av veckans upptakt.' })
    expect(outcomeOf(showSubmission(workspace, 'a1'), 'inside-week')).toBe('met')
  })

  test('taken back leaves what the check finds', () => {
    const workspace = deskWith({ content: privateContent('Privat') })
    judge(workspace, { ...said, criterion: 'party', note: 'Kommunen medverkar.' })
    expect(outcomeOf(showSubmission(workspace, 'a1'), 'party')).toBe('met')
    judge(workspace, { ...said, criterion: 'party', outcome: null })
    expect(outcomeOf(showSubmission(workspace, 'a1'), 'party')).toBe('not-met')
    expect(showSubmission(workspace, 'a1').judgements).toEqual([])
    expect(refusal(workspace, { criterion: 'party', outcome: null })?.data).toMatchObject({
      reason: 'nothing-to-take-back',
    })
    expect(verify(workspace).ok).toBe(true)
  })

  test('says that a look-alike is no duplicate, of this one alone', () => {
    const content = contentOf('Samma frukost om upphandling')
    const workspace = deskWith({ content }, { content })
    expect(outcomeOf(showSubmission(workspace, 'a1'), 'duplicate')).toBe('unclear')
    judge(workspace, { ...said, criterion: 'duplicate', note: 'Två omgångar.' })
    expect(outcomeOf(showSubmission(workspace, 'a1'), 'duplicate')).toBe('met')
    expect(outcomeOf(showSubmission(workspace, 'a2'), 'duplicate')).toBe('unclear')
  })
})

describe('a new revision', () => {
  const revised = (changes: Partial<ReturnType<typeof contentOf>>) => {
    const workspace = deskWith({})
    judge(workspace, said)
    takeIn(workspace, arrivalOf('a1', { revision: 2, content: contentOf('Aktivitet a1', changes) }))
    return showSubmission(workspace, 'a1')
  }

  test('that leaves what was judged as it was keeps the judgement', () => {
    const shown = revised({ occurrences: [occurrenceOn('2024-10-02')] })
    expect(shown).toMatchObject({ revision: 2, outcome: 'met', judgements: [{ revision: 1, holds: true }] })
  })

  test('that changes what was judged asks again, and still shows what was said', () => {
    const shown = revised({ description: 'Köp våra produkter till nedsatt pris under hela den här veckan.' })
    expect(shown).toMatchObject({
      revision: 2,
      outcome: 'to-judge',
      judgements: [{ revision: 1, holds: false }],
    })
  })
})

describe('is refused', () => {
  test.each([
    ['a not-met without a note', { outcome: 'not-met' as const }, 'note-needed'],
    ['whose organisation it is', { criterion: 'own-organisation' as const, note: 'Nej.' }, 'not-judgeable'],
    ['taking back what nobody said', { outcome: null }, 'nothing-to-take-back'],
  ])('%s', (_what, changes, reason) => {
    const workspace = deskWith({})
    const criterion = 'criterion' in changes ? changes.criterion : 'benefit'
    expect(refusal(workspace, changes)).toMatchObject({
      code: 'JUDGEMENT_REFUSED',
      data: { reason, criterion },
    })
    expect(rowsOf(workspace, 'select 1 from log_entries union all select 1 from judgements')).toEqual([])
  })

  test('about another revision than the current one, an unknown submission, or by nobody', () => {
    const workspace = deskWith({})
    expect(refusal(workspace, { revision: 2 })).toMatchObject({
      code: 'STALE',
      data: { seen: 2, current: 1 },
    })
    expect(refusal(workspace, { submissionId: 'nowhere' })?.code).toBe('UNKNOWN_SUBMISSION')
    workspace.database.sqlite.exec("delete from settings where key = 'reviewer'")
    expect(refusal(workspace, {})?.code).toBe('NO_REVIEWER')
  })
})

describe('the reviewer’s own organisation', () => {
  test('is told by the register’s names to who looks, and never stored', () => {
    const workspace = deskWith({})
    const own = () => outcomeOf(showSubmission(workspace, 'a1'), 'own-organisation')
    expect(own()).toBe('not-applicable')
    setReviewer(workspace, { name: 'Annan', organisation: 'GÄVLE KOMMUN' })
    expect(own()).toBe('to-judge')
    workspace.database.sqlite.exec("delete from settings where key = 'reviewer'")
    expect(own()).toBeNull()
    expect(rowsOf(workspace, "select 1 from findings where criterion = 'own-organisation'")).toEqual([])
  })

  test('needs a colleague or a written reason', () => {
    const workspace = deskWith({})
    setReviewer(workspace, { name: 'Annan', organisation: 'Gävle kommun' })
    const publish = { ...said, outcome: 'publish' as const, criteria: [], reason: null, message: null }
    const asked = (more: { ownOrganisationReason?: string } = {}) =>
      decide(workspace, { ...publish, language: 'sv', ...more })
    expect(() => asked()).toThrow(
      expect.objectContaining({
        code: 'REFUSED',
        data: { code: 'own-organisation', parties: ['Gävle kommun'], areAllCentral: false },
      }),
    )
    expect(() => asked({ ownOrganisationReason: '  ' })).toThrow(expect.objectContaining({ code: 'REFUSED' }))
    asked({ ownOrganisationReason: 'Kollegan är sjuk och veckan börjar i dag.' })
    const { state, decisions } = showSubmission(workspace, 'a1')
    expect(state).toBe('published')
    expect(decisions[0]?.ownOrganisationReason).toBe('Kollegan är sjuk och veckan börjar i dag.')
  })
})
