/** What holds for every submission that can be parsed, whatever it says. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OUTCOMES } from '../../../domain/criterion.ts'
import { assess } from '../../../domain/eligibility/assess.ts'
import type { AssessmentInput } from '../../../domain/eligibility/assessment-input.ts'
import type { Party } from '../../../domain/party/party.ts'
import { PUBLIC_PARTY, SECTORS } from '../../../domain/party/sector.ts'
import { type Content, content, FORMATS, ORIGINS, PARTY_ROLES } from '../../../domain/submission.ts'
import { evidence as english } from '../../../text/en/evidence.ts'
import { evidence as swedish } from '../../../text/sv/evidence.ts'
import { EDITIONS, rulesOf } from './editions.ts'
import { party } from './input.ts'

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom(
    '',
    'Anmäl dig! Vår produkt 100 kr.',
    '19121212-1212',
    'a@b.se',
    'https://a.se',
    'TBA',
    'Kommunen visar.',
  ),
)
const maybe = fc.option(text)
const day = fc
  .date({ min: new Date('2019-01-01T00:00:00Z'), max: new Date('2026-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())
const occurrence = fc.record({
  startsOn: fc.option(day.map((at) => at.slice(0, 10))),
  endsOn: fc.option(day.map((at) => at.slice(0, 10))),
  startsAt: fc.option(day),
  endsAt: fc.option(day),
})

const anyContent = fc.record<Content>({
  title: text,
  lead: text,
  description: fc.array(text).map((texts) => texts.join('. ')),
  languages: fc.array(fc.constantFrom('sv', 'en', 'fi')),
  format: fc.constantFrom(...FORMATS),
  type: maybe,
  themes: fc.array(text),
  audience: fc.record({ kind: fc.constantFrom('open', 'targeted', 'unknown'), whom: maybe }),
  occurrences: fc.array(occurrence),
  place: fc.record({
    venue: maybe,
    address: maybe,
    municipality: maybe,
    municipalityCode: maybe,
    county: maybe,
    countyCode: maybe,
  }),
  digital: fc.record({ link: maybe, how: maybe }),
  registration: fc.record({ needed: fc.option(fc.boolean()), how: maybe, link: maybe }),
  parties: fc.array(fc.record({ text, role: fc.constantFrom(...PARTY_ROLES) })),
  links: fc.array(text),
  recordings: fc.array(text),
  extras: fc.dictionary(text, fc.jsonValue() as fc.Arbitrary<Content['extras'][string]>),
})

const anyParty: fc.Arbitrary<Party> = fc
  .record({ sector: fc.constantFrom(...SECTORS), publicParty: fc.constantFrom(...PUBLIC_PARTY), name: text })
  .map(party)

const anyInput = fc.record<AssessmentInput>({
  content: anyContent,
  hasContact: fc.boolean(),
  parties: fc.array(anyParty),
  submittedAt: fc.option(day),
  rules: fc.constantFrom(...EDITIONS.map(rulesOf)),
  origin: fc.constantFrom(...ORIGINS),
  published: fc.option(anyContent),
  judgements: fc.constant([]),
})

test('assessing never throws, gives the same twice, and can be said in both languages', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      fc.pre(content.safeParse(input.content).success)
      const findings = assess(input)
      expect(assess(structuredClone(input))).toEqual(findings)
      for (const { outcome, evidence } of findings) {
        expect(OUTCOMES).toContain(outcome)
        expect(evidence.length).toBeGreaterThan(0)
        for (const { code, values } of evidence) {
          for (const words of [swedish, english]) expect(words[code]?.(values)).toMatch(/\S/)
        }
      }
    }),
    { numRuns: 300 },
  )
})

function partyOutcome(input: AssessmentInput): string | undefined {
  return assess(input).find(({ criterion }) => criterion === 'party')?.outcome
}

test('adding a public party never turns met into not met', () => {
  const publicParty = fc
    .constantFrom('state', 'region', 'municipality', 'municipal-federation', 'university')
    .map((sector) => party({ sector: sector as Party['sector'], publicParty: 'yes' }))
  fc.assert(
    fc.property(anyInput, publicParty, fc.nat(), (input, added, place) => {
      const parties = [...input.parties]
      parties.splice(place % (parties.length + 1), 0, added)
      const outcome = partyOutcome({ ...input, parties })
      expect(outcome).toBe(input.rules.criteria[0]?.known ? 'met' : 'not-applicable')
    }),
    { numRuns: 200 },
  )
})

test('the order of parties never matters', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      expect(partyOutcome({ ...input, parties: input.parties.toReversed() })).toBe(partyOutcome(input))
    }),
    { numRuns: 200 },
  )
})
