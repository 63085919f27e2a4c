/** The own checks together: with the editions' real rules, and with words for all that they can say. */
import { describe, expect, test } from 'vitest'
import { CRITERIA, KIND_OF } from '../../../domain/criterion.ts'
import type { CriterionRule, RuleSet } from '../../../domain/edition.ts'
import { assess } from '../../../domain/eligibility/assess.ts'
import { EVIDENCE_CODES } from '../../../domain/eligibility/evidence-codes.ts'
import { openFindings, overallOutcome } from '../../../domain/finding.ts'
import { describePartyEvidence, PARTY_EVIDENCE_CODES } from '../../../domain/party/describe-evidence.ts'
import { NAME_PATTERNS } from '../../../domain/party/name-patterns.ts'
import { evidence as english, evidenceCodes as englishCodes } from '../../../text/en/evidence.ts'
import { evidence as swedish, evidenceCodes as swedishCodes } from '../../../text/sv/evidence.ts'
import { EDITIONS, rulesOf } from './editions.ts'
import { inputWith } from './input.ts'

const CHECKED = [
  'party',
  'benefit',
  'inside-week',
  'deadline',
  'locked-text',
  'registration',
  'place',
  'contact',
  'text',
  'times',
  'personal-data',
  'theme-type',
  'links',
  'placeholder',
  'advertising',
] as const

function rule(given: Partial<CriterionRule>): CriterionRule {
  const text = { sv: 'Regel', en: 'Rule' }
  const sources: CriterionRule['sources'] = [
    { kind: 'rule', address: 'https://innovationsveckan.nu/', quote: 'x' },
  ]
  return { code: 'party', severity: 'must', kind: 'own', text, sources, known: true, ...given }
}

function withRules(...criteria: CriterionRule[]): RuleSet {
  return { ...inputWith().rules, criteria }
}

describe('assess', () => {
  test('a finding for each criterion that the submission alone answers, in the order of the rules', () => {
    const rules = withRules(...CRITERIA.map((code) => rule({ code })))
    const findings = assess(inputWith({ rules }))
    expect(findings.map(({ criterion }) => criterion)).toEqual([...CHECKED])
    expect(findings.map(({ kind }) => kind)).toEqual(CHECKED.map((code) => KIND_OF[code]))
    expect(Object.fromEntries(findings.map(({ criterion, outcome }) => [criterion, outcome]))).toEqual({
      ...Object.fromEntries(CHECKED.map((code) => [code, 'met'])),
      benefit: 'to-judge',
      advertising: 'to-judge',
      'locked-text': 'not-applicable',
      'theme-type': 'not-applicable',
      links: 'not-applicable',
    })
    expect(findings[0]?.sources).toEqual(rules.criteria[0]?.sources)
  })

  test('a clean new submission waits for a person to judge its benefit', () => {
    const findings = assess(inputWith({ rules: rulesOf('2024') }))
    expect(overallOutcome(findings)).toBe('to-judge')
    expect(openFindings(findings)[0]?.criterion).toBe('benefit')
  })

  test('a rule that is not known is not applicable', () => {
    const rules = withRules(rule({ known: false }))
    expect(assess(inputWith({ rules, parties: [] }))[0]).toMatchObject({
      outcome: 'not-applicable',
      evidence: [{ code: 'rule.unknown' }],
    })
  })

  test('a house rule and the deadline are never musts', () => {
    const rules = withRules(
      rule({ code: 'place', sources: [{ kind: 'team' }] }),
      rule({ code: 'deadline' }),
      rule({ code: 'inside-week' }),
      rule({ code: 'text', severity: 'note', sources: [{ kind: 'team' }] }),
    )
    expect(assess(inputWith({ rules })).map(({ severity }) => severity)).toEqual([
      'should',
      'should',
      'must',
      'note',
    ])
  })

  test('being late leaves the overall outcome met', () => {
    const rules = withRules(rule({}), rule({ code: 'deadline' }))
    const findings = assess(inputWith({ rules, submittedAt: '2024-10-01T10:00:00Z' }))
    expect(findings[1]?.outcome).toBe('not-met')
    expect(overallOutcome(findings)).toBe('met')
  })

  test.each(EDITIONS)('the rules of %s give findings', (name) => {
    const rules = rulesOf(name)
    const findings = assess(inputWith({ rules }))
    expect(findings.map(({ criterion }) => criterion).toSorted()).toEqual([...CHECKED].toSorted())
    expect(findings.filter(({ severity }) => severity === 'must').map(({ criterion }) => criterion)).toEqual(
      expect.arrayContaining(['party', 'inside-week']),
    )
  })
})

describe('words', () => {
  const codes = [...EVIDENCE_CODES, ...PARTY_EVIDENCE_CODES].toSorted()

  test('every code has words in both languages, and no words are left over', () => {
    expect([...swedishCodes].toSorted()).toEqual(codes)
    expect([...englishCodes].toSorted()).toEqual(codes)
  })

  test('days are written as people say them', () => {
    const after = { day: '2024-10-10', endsOn: '2024-10-04', days: 6 }
    expect(swedish['inside-week.after']?.(after)).toBe(
      'Slutar 10 okt, 6 dagar efter veckan, som slutar 4 okt.',
    )
    expect(english['inside-week.after']?.(after)).toBe(
      'Ends on 10 Oct, 6 days after the week, which ends on 4 Oct.',
    )
    const { days: _, ...before } = after
    expect(swedish['inside-week.after']?.(before)).toBe('Slutar 10 okt, efter veckan, som slutar 4 okt.')
    const late = { day: '2024-09-28', time: '00:30', deadlineDay: '2024-09-27', deadlineTime: '24:00' }
    expect(swedish['deadline.late']?.(late)).toContain('28 sep kl. 00:30, efter sista tid 27 sep kl. 24:00')
    expect(english['deadline.late']?.(late)).toContain(
      '28 Sep at 00:30, after the deadline on 27 Sep at 24:00',
    )
  })

  test('several parties are listed', () => {
    const values = { parties: ['SKR', 'Vinnova', 'DIGG'], sectors: [] }
    expect(swedish['party.public']?.(values)).toBe('Offentlig part: SKR, Vinnova och DIGG.')
    expect(english['party.public']?.(values)).toBe('Public party: SKR, Vinnova and DIGG.')
  })

  test('every form of name has its own words', () => {
    for (const { code } of [...NAME_PATTERNS, { code: 'municipal-company' }]) {
      const told = describePartyEvidence({ kind: 'pattern', pattern: code, matched: 'xyz' })
      for (const words of [swedish, english]) {
        const said = words[told.code]?.(told.values)
        expect(said).toContain('xyz')
        // An untranslated code would show its hyphen.
        if (code.includes('-')) expect(said).not.toContain(`${code}:`)
      }
    }
  })

  test('no words show a hole, whatever the finding', () => {
    const rules = withRules(...CHECKED.map((code) => rule({ code })))
    const spoilt = inputWith({ rules, parties: [], hasContact: false, submittedAt: '2024-10-09T10:00:00Z' })
    const content = {
      ...spoilt.content,
      title: '',
      lead: '',
      parties: [],
      format: 'unknown' as const,
      occurrences: [],
    }
    for (const input of [inputWith({ rules }), spoilt, { ...spoilt, content }]) {
      for (const { code, values } of assess(input).flatMap((finding) => finding.evidence)) {
        for (const words of [swedish, english])
          expect(words[code]?.(values)).not.toMatch(/undefined|NaN|null/)
      }
    }
  })
})
