// Editing rules field by field: what changes, what stays, and that the rules edited from are never touched.
import { describe, expect, test } from 'vitest'
import { KIND_OF } from '../../../domain/criterion.ts'
import type { RuleSet } from '../../../domain/edition.ts'
import { SECTORS } from '../../../domain/party/sector.ts'
import { checkRules } from '../../../domain/rule-faults.ts'
import { deadlineDay } from '../../../renderer/editions/edition-days.ts'
import {
  hasSameRules,
  isChanged,
  lenderOf,
  STANDINGS,
  sectorSetsOf,
  standingOf,
  startDraft,
  withCode,
  withCodeAdded,
  withCodeRemoved,
  withCriterion,
  withCriterionAdded,
  withCriterionRemoved,
  withDeadlineDay,
  withReading,
  withReadingWhy,
  withStanding,
  withWordingConfirmed,
} from '../../../renderer/rules/rules-draft.ts'
import { rulesOf } from '../../domain/eligibility/editions.ts'

const sets = { met: ['state', 'municipality'], unclear: ['public-company'] } as const
const rules: RuleSet = {
  version: 2,
  parameters: {
    startsOn: '2024-09-30',
    endsOn: '2024-10-04',
    deadlineAt: '2024-09-27T22:00:00Z',
    themes: [],
    types: [{ code: 'seminar', sv: 'seminarium', en: 'seminar' }],
    acceptedSectors: {
      met: [...sets.met],
      unclear: [...sets.unclear, 'civil-society'],
      byReading: {
        long: { met: [...sets.met, 'civil-society'], unclear: [...sets.unclear] },
        short: { met: [...sets.met], unclear: [...sets.unclear] },
      },
      choice: null,
    },
    associationsOfMunicipalitiesAndRegions: 'yes',
  },
  criteria: [
    {
      code: 'party',
      severity: 'must',
      kind: 'own',
      text: { sv: 'En part.', en: 'A party.' },
      sources: [{ kind: 'rule', address: 'https://week.example/rules', quote: 'en part' }],
      known: true,
    },
    ...(['benefit', 'inside-week'] as const).map((code) => ({
      code,
      severity: 'should' as const,
      kind: KIND_OF[code],
      text: { sv: 'Ett kriterium.', en: 'A criterion.' },
      sources: [{ kind: 'team' as const }],
      known: true,
    })),
  ],
}
const before = structuredClone(rules)

test('a sector stands in one place of a set, whatever it was moved from', () => {
  for (const set of sectorSetsOf(rules))
    for (const sector of SECTORS)
      for (const standing of STANDINGS) {
        const changed = withStanding(rules, set, sector, standing)
        expect(standingOf(changed, set, sector)).toBe(standing)
        const checked = checkRules(changed)
        expect(checked.ok ? [] : checked.faults.filter(({ problem }) => problem !== 'no-sector')).toEqual([])
        for (const other of sectorSetsOf(rules).filter((one) => one !== set))
          expect(standingOf(changed, other, sector)).toBe(standingOf(rules, other, sector))
      }
  expect(rules).toEqual(before)
})

test('an edition with one rule has one set', () => {
  const { byReading: _, ...single } = rules.parameters.acceptedSectors
  expect(sectorSetsOf({ ...rules, parameters: { ...rules.parameters, acceptedSectors: single } })).toEqual([
    'ground',
  ])
})

describe('the deadline', () => {
  test('is the first instant after the chosen day, summer and winter', () => {
    const chosen = withDeadlineDay(rules, '2024-09-26')
    expect(chosen.parameters.deadlineAt).toBe('2024-09-26T22:00:00Z')
    expect(deadlineDay(chosen.parameters)).toBe('2024-09-26')
    expect(withDeadlineDay(rules, '2024-12-01').parameters.deadlineAt).toBe('2024-12-01T23:00:00Z')
  })

  test('is not known when the field is empty', () => {
    expect(withDeadlineDay(rules, '').parameters.deadlineAt).toBeNull()
  })
})

describe('the choice of reading', () => {
  const now = { by: 'Maja Lind, SKR', at: '2024-09-12T08:00:00.000Z', before: null }

  test('stands with who and when, and needs a why before it is accepted', () => {
    const chosen = withReading(rules, 'long', now)
    expect(chosen.parameters.acceptedSectors.choice).toEqual({
      reading: 'long',
      by: 'Maja Lind, SKR',
      at: '2024-09-12T08:00:00.000Z',
      why: '',
    })
    expect(checkRules(chosen)).toMatchObject({
      ok: false,
      faults: [{ problem: 'empty-text', path: 'parameters.acceptedSectors.choice.why' }],
    })
    expect(checkRules(withReadingWhy(chosen, 'Den är utförligast.')).ok).toBe(true)
  })

  test('going back to what was chosen keeps who chose it', () => {
    const made = {
      reading: 'short',
      by: 'Olle Ek, Vinnova',
      at: '2024-08-01T08:00:00Z',
      why: 'Enkel.',
    } as const
    const other = withReading(rules, 'long', { ...now, before: made })
    expect(withReading(other, 'short', { ...now, before: made }).parameters.acceptedSectors.choice).toEqual(
      made,
    )
  })

  test('can be opened again', () => {
    const chosen = withReading(rules, 'long', now)
    expect(withReading(chosen, null, now).parameters.acceptedSectors.choice).toBeNull()
  })
})

test('types are added at the end, changed in place and removed by place', () => {
  const added = withCode(withCodeAdded(rules, 'types'), 'types', 1, { sv: 'torgmöte' })
  expect(added.parameters.types.map(({ sv }) => sv)).toEqual(['seminarium', 'torgmöte'])
  expect(withCodeRemoved(added, 'types', 0).parameters.types.map(({ sv }) => sv)).toEqual(['torgmöte'])
  expect(rules).toEqual(before)
})

test('a draft is changed by its rules or its note, never by the version alone', () => {
  const draft = startDraft(rules)
  expect(isChanged(draft, rules)).toBe(false)
  expect(isChanged({ ...draft, note: 'Därför.' }, rules)).toBe(true)
  expect(isChanged({ ...draft, rules: withCriterion(rules, 0, { severity: 'should' }) }, rules)).toBe(true)
  expect(hasSameRules({ ...rules, version: 3 }, rules)).toBe(true)
})

describe('criteria', () => {
  const whole = rulesOf('2021')
  const code = (one: RuleSet) => one.criteria.map((rule) => rule.code)
  const links = whole.criteria.find((rule) => rule.code === 'links')

  test('that are removed go back to where they were, whatever order the rules have', () => {
    for (const original of [whole, { ...whole, criteria: whole.criteria.toReversed() }])
      for (const rule of original.criteria) {
        const removed = withCriterionRemoved(original, rule.code)
        expect(code(removed)).not.toContain(rule.code)
        expect(withCriterionAdded(removed, rule, original)).toEqual(original)
      }
  })

  test('that the rules never had come in the order of all criteria', () => {
    const without = withCriterionRemoved(whole, 'links')
    if (links) expect(code(withCriterionAdded(without, links, without))).toEqual(code(whole))
    expect(links).toBeDefined()
  })

  test('whose wording is lent lose the loan when it is confirmed, and get it back', () => {
    const benefit = whole.criteria.find((rule) => rule.code === 'benefit')
    const [source] = benefit?.sources ?? []
    if (source?.kind !== 'rule') throw new Error('no source')
    const lender = lenderOf(source, [])
    if (!lender) throw new Error('no lender')
    const confirmed = withWordingConfirmed(source, lender, true)
    expect(confirmed).toEqual({ kind: 'rule', address: source.address, quote: source.quote })
    expect(lenderOf(confirmed, [])).toBeNull()
    expect(lenderOf(confirmed, [source])).toEqual(source)
    expect(withWordingConfirmed(confirmed, lender, false)).toEqual(source)
  })
})
