/** A person's judgement: when it may be made, how long it holds, and what it does to a finding. */
import { describe, expect, test } from 'vitest'
import { assess } from '../../domain/eligibility/assess.ts'
import { type Finding, overallOutcome } from '../../domain/finding.ts'
import {
  holdingJudgement,
  isJudged,
  type Judgement,
  judgedFinding,
  weighJudgement,
} from '../../domain/judgement.ts'
import { rulesOf } from './eligibility/editions.ts'
import { contentWith, inputWith, party } from './eligibility/input.ts'

function finding(given: Partial<Finding> = {}): Finding {
  return {
    criterion: 'party',
    severity: 'must',
    kind: 'own',
    outcome: 'unclear',
    evidence: [],
    sources: [{ kind: 'team' }],
    ...given,
  }
}

function judgement(given: Partial<Judgement> = {}): Judgement {
  return {
    criterion: 'party',
    outcome: 'met',
    note: 'Kommunen är med.',
    by: 'Anna',
    organisation: 'SKR',
    at: '2024-09-01T10:00:00Z',
    revision: 1,
    content: contentWith(),
    ...given,
  }
}

describe('making one', () => {
  const benefit = finding({ criterion: 'benefit', kind: 'person', outcome: 'to-judge' })
  const own = finding({ criterion: 'own-organisation', kind: 'viewer' })
  test.each([
    [[finding()], 'party', 'met', 'Därför.', null],
    [[finding()], 'party', 'met', '  ', 'note-needed'],
    [[benefit], 'benefit', 'met', '', null],
    [[benefit], 'benefit', 'not-met', '', 'note-needed'],
    [[own], 'own-organisation', 'met', 'Därför.', 'not-judgeable'],
    [[], 'party', 'met', 'Därför.', 'not-judgeable'],
    [[finding()], 'party', null, '', 'nothing-to-take-back'],
    [[judgedFinding(finding(), judgement())], 'party', null, '', null],
  ] as const)('case %#', (findings, criterion, outcome, note, refusal) => {
    expect(weighJudgement(findings, { criterion, outcome, note })).toBe(refusal)
  })
})

describe('holding', () => {
  test('as long as what was judged is the same', () => {
    const held = judgement()
    expect(holdingJudgement([held], 'party', contentWith({ title: 'Annat' }))).toBe(held)
    expect(holdingJudgement([held], 'party', contentWith({ parties: [] }))).toBeNull()
    expect(holdingJudgement([held], 'benefit', contentWith())).toBeNull()
  })

  test('the newest of several, whatever their order', () => {
    const older = judgement({ outcome: 'not-met' })
    const newer = judgement({ at: '2024-09-02T10:00:00Z' })
    expect(holdingJudgement([older, newer], 'party', contentWith())).toBe(newer)
    expect(holdingJudgement([newer, older], 'party', contentWith())).toBe(newer)
  })
})

describe('in an assessment', () => {
  const rules = rulesOf('2024')
  const company = party({ sector: 'private', publicParty: 'no' })

  test('it stands above the check, which stays readable below it', () => {
    const findings = assess(inputWith({ rules, parties: [company], judgements: [judgement()] }))
    expect(findings[0]).toMatchObject({
      outcome: 'met',
      evidence: [
        { code: 'judged.met-with-note', values: { by: 'Anna', checked: 'not-met' } },
        { code: 'party.not-accepted' },
      ],
    })
    expect(findings.filter(isJudged)).toHaveLength(1)
  })

  test('a person’s not met is a must that is not met', () => {
    const judgements = [judgement({ criterion: 'benefit', outcome: 'not-met', note: 'Bara reklam.' })]
    expect(overallOutcome(assess(inputWith({ rules, judgements })))).toBe('not-met')
  })

  test('there is nothing to judge where the rule is not known', () => {
    const findings = assess(inputWith({ rules: rulesOf('2019'), judgements: [judgement()] }))
    expect(findings[0]).toMatchObject({ outcome: 'not-applicable', evidence: [{ code: 'rule.unknown' }] })
  })
})
