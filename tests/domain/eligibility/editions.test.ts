/** Every criterion under every shipped edition's own rules: the smallest submission for each outcome it can have there. */
import { describe, expect, test } from 'vitest'
import type { CriterionCode, Outcome } from '../../../domain/criterion.ts'
import { assess } from '../../../domain/eligibility/assess.ts'
import type { AssessmentInput } from '../../../domain/eligibility/assessment-input.ts'
import { checkRules } from '../../../domain/rule-faults.ts'
import type { Content } from '../../../domain/submission.ts'
import { addDays } from '../../../domain/time.ts'
import { EDITIONS, rulesOf } from './editions.ts'
import { contentWith, inputWith, noTime, party } from './input.ts'

type Case = [criterion: CriterionCode, what: string, given: Partial<AssessmentInput>, outcome: Outcome]

const association = party({ name: 'Föreningen', sector: 'civil-society', publicParty: 'no' })
const company = party({ name: 'Bolaget AB', sector: 'private', publicParty: 'no' })
const stranger = party({ name: 'Någon', sector: 'unknown', publicParty: 'unclear' })
const published = contentWith()

function content(given: Partial<Content>): Partial<AssessmentInput> {
  return { content: contentWith(given) }
}

/** The team's checks say the same in every edition, and so do the musts that only a person answers. */
function casesOfAll(edition: string): Case[] {
  const { startsOn, endsOn } = rulesOf(edition).parameters
  const on = (day: string) => content({ occurrences: [{ ...noTime, startsOn: day }] })
  const isTold = edition !== '2019'
  const told = (outcome: Outcome): Outcome => (isTold ? outcome : 'not-applicable')
  return [
    ['party', 'a municipality', {}, told('met')],
    ['party', 'nobody known', { parties: [stranger] }, told('unclear')],
    ['party', 'a company', { parties: [company] }, told('not-met')],
    ['party', 'nobody named', { parties: [] }, told('unclear')],
    ['benefit', 'a new text', {}, told('to-judge')],
    ['benefit', 'a published text', { published }, told('met')],
    ['inside-week', 'the first day', on(startsOn), 'met'],
    ['inside-week', 'the last day', on(endsOn), 'met'],
    ['inside-week', 'the day before', on(addDays(startsOn, -1)), 'not-met'],
    ['inside-week', 'the day after', on(addDays(endsOn, 1)), 'not-met'],
    ['inside-week', 'no day', content({ occurrences: [noTime] }), 'unclear'],
    ['deadline', 'a finished programme', { submittedAt: null }, 'not-applicable'],
    ['locked-text', 'not published', {}, 'not-applicable'],
    ['locked-text', 'as published', { published }, told('met')],
    ['locked-text', 'another title', { ...content({ title: 'Annat namn' }), published }, told('not-met')],
    ['registration', 'not needed', {}, told('met')],
    [
      'registration',
      'needed, not how',
      content({ registration: { needed: true, how: null, link: null } }),
      told('not-met'),
    ],
    [
      'registration',
      'unsaid',
      content({ registration: { needed: null, how: null, link: null } }),
      told('unclear'),
    ],
    ['place', 'a venue', {}, 'met'],
    ['place', 'no way in', content({ format: 'hybrid' }), 'not-met'],
    ['place', 'no format', content({ format: 'unknown' }), 'unclear'],
    ['contact', 'both', {}, 'met'],
    ['contact', 'no way', { hasContact: false }, 'not-met'],
    ['contact', 'not in the source', { hasContact: false, origin: 'imported' }, 'unclear'],
    ['text', 'all there', {}, 'met'],
    ['text', 'no title', content({ title: '' }), 'not-met'],
    ['text', 'no language', content({ languages: [] }), 'unclear'],
    ['times', 'an hour', {}, 'met'],
    [
      'times',
      'no time passes',
      content({
        occurrences: [{ ...noTime, startsAt: `${startsOn}T10:00:00Z`, endsAt: `${startsOn}T10:00:00Z` }],
      }),
      'not-met',
    ],
    ['times', 'no time', on(startsOn), 'unclear'],
    ['personal-data', 'none', {}, 'met'],
    ['personal-data', 'an identity number', content({ lead: 'Född 19121212-1212.' }), 'not-met'],
    ['personal-data', 'an address', content({ lead: 'Skriv till anna.ek@skovde.se.' }), 'unclear'],
    ['theme-type', 'another type', content({ type: 'ridtur', themes: ['data'] }), 'not-met'],
    ['theme-type', 'no type', content({ type: null, themes: ['data'] }), 'unclear'],
    ['theme-type', 'a listed type', content({ themes: edition === '2022' ? ['data'] : [] }), 'met'],
    ['links', 'none', {}, 'not-applicable'],
    ['links', 'a complete one', content({ links: ['https://www.skovde.se'] }), 'met'],
    ['links', 'no address', content({ links: ['se webben'] }), 'not-met'],
    ['links', 'a shortened one', content({ links: ['https://bit.ly/a'] }), 'unclear'],
    ['placeholder', 'none', {}, 'met'],
    ['placeholder', 'sample text', content({ lead: 'Lorem ipsum.' }), 'not-met'],
    ['placeholder', 'left open', content({ lead: 'Talare: TBA.' }), 'unclear'],
    ['advertising', 'a new text', {}, 'to-judge'],
    ['advertising', 'a published text', { published }, 'met'],
  ]
}

/** What differs: who is accepted, by when, and whether themes were named. */
const OWN: Readonly<Record<(typeof EDITIONS)[number], Case[]>> = {
  2019: [
    ['party', 'an association', { parties: [association] }, 'not-applicable'],
    ['deadline', 'at any time', { submittedAt: '2019-12-01T10:00:00Z' }, 'not-applicable'],
  ],
  2020: [
    ['party', 'an association', { parties: [association] }, 'not-met'],
    ['deadline', 'at any time', { submittedAt: '2020-12-01T10:00:00Z' }, 'not-applicable'],
  ],
  2021: [
    ['party', 'an association', { parties: [association] }, 'not-met'],
    ['deadline', 'the last second', { submittedAt: '2021-09-30T21:59:59Z' }, 'met'],
    ['deadline', 'the end of the day', { submittedAt: '2021-09-30T22:00:00Z' }, 'not-met'],
  ],
  2022: [
    ['party', 'an association', { parties: [association] }, 'not-met'],
    ['deadline', 'the last second', { submittedAt: '2022-10-02T21:59:59Z' }, 'met'],
    ['deadline', 'the week has begun', { submittedAt: '2022-10-02T22:00:00Z' }, 'not-met'],
    ['theme-type', 'no theme', content({ themes: [] }), 'unclear'],
    ['theme-type', 'another theme', content({ themes: ['hästar'] }), 'not-met'],
  ],
  2023: [
    ['party', 'an association, no reading chosen', { parties: [association] }, 'unclear'],
    ['deadline', 'the last second', { submittedAt: '2023-10-01T21:59:59Z' }, 'met'],
    ['deadline', 'the week has begun', { submittedAt: '2023-10-01T22:00:00Z' }, 'not-met'],
  ],
  2024: [
    ['party', 'an association, no reading chosen', { parties: [association] }, 'unclear'],
    ['deadline', 'the last second', { submittedAt: '2024-09-27T21:59:59Z' }, 'met'],
    ['deadline', 'the end of the day', { submittedAt: '2024-09-27T22:00:00Z' }, 'not-met'],
  ],
}

describe.each(EDITIONS)('the rules of %s', (edition) => {
  const rules = rulesOf(edition)

  test.each([...casesOfAll(edition), ...OWN[edition]])('%s: %s', (criterion, _, given, outcome) => {
    const finding = assess(inputWith({ ...given, rules })).find((one) => one.criterion === criterion)
    expect(finding?.outcome).toBe(outcome)
  })

  test('have no faults', () => {
    expect(checkRules(rules)).toMatchObject({ ok: true })
  })
})

describe.each(['2023', '2024'] as const)('the two readings of %s', (edition) => {
  const rules = rulesOf(edition)
  const by = (reading: 'long' | 'short') => {
    const choice = { reading, by: 'Anna', at: '2024-08-01T10:00:00Z', why: 'Så gör vi.' }
    const acceptedSectors = { ...rules.parameters.acceptedSectors, choice }
    const chosen = { ...rules, parameters: { ...rules.parameters, acceptedSectors } }
    return assess(inputWith({ rules: chosen, parties: [association] }))[0]?.outcome
  }

  test('the long one accepts civil society, the short one leaves it open', () => {
    expect([by('long'), by('short')]).toEqual(['met', 'unclear'])
  })

  test('both texts are quoted as sources', () => {
    const readings = rules.criteria[0]?.sources.map((source) => source.kind === 'rule' && source.reading)
    expect(readings).toEqual(['long', 'short'])
  })
})
