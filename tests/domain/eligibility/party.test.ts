/** The criterion that a party of an accepted sector organises or takes part. */
import { describe, expect, test } from 'vitest'
import type { RuleParameters } from '../../../domain/edition.ts'
import { checkParty } from '../../../domain/eligibility/party.ts'
import type { Party } from '../../../domain/party/party.ts'
import { partiesIn } from '../party/registers.ts'
import { codes, inputWith, party } from './input.ts'

const { rules } = inputWith()
const short = rules.parameters.acceptedSectors
const long = { met: [...short.met, 'civil-society' as const], unclear: short.unclear.slice(0, 3) }

function check(parties: Party[], accepted: RuleParameters['acceptedSectors'] = short) {
  return checkParty({
    parties,
    rules: { ...rules, parameters: { ...rules.parameters, acceptedSectors: accepted } },
  })
}

const chosen = (reading: 'long' | 'short') => ({
  reading,
  by: 'Anna',
  at: '2024-08-01T10:00:00Z',
  why: 'Så gör vi.',
})
const association = party({ name: 'Vetenskap & Allmänhet', sector: 'civil-society', publicParty: 'no' })
const company = party({ name: 'Content AB', sector: 'private', publicParty: 'no' })
const ownedCompany = party({ name: 'RISE', sector: 'public-company', publicParty: 'unclear' })

describe('one public party is enough', () => {
  test.each(['organiser', 'co-organiser', 'participant'] as const)('as %s', (role) => {
    const found = check([company, party({ role })])
    expect(found.outcome).toBe('met')
    expect(found.evidence).toEqual([
      { code: 'party.public', values: { parties: ['Skövde kommun'], sectors: ['municipality'] } },
    ])
  })
})

test.each([
  ['a company', company, 'not-met', 'party.not-accepted'],
  ['a company that the public owns', ownedCompany, 'unclear', 'party.borderline'],
  [
    'a private university',
    party({ sector: 'university', publicParty: 'unclear' }),
    'unclear',
    'party.borderline',
  ],
  ['nobody knows who', party({ sector: 'unknown', publicParty: 'unclear' }), 'unclear', 'party.unrecognised'],
  ['another country', party({ sector: 'international', publicParty: 'no' }), 'unclear', 'party.borderline'],
  ['an association', association, 'unclear', 'party.borderline'],
])('%s alone', (_, only, outcome, code) => {
  const found = check([only])
  expect(found.outcome).toBe(outcome)
  expect(codes(found)).toEqual([code])
})

test('no party at all is unclear', () => {
  expect(check([])).toEqual({ outcome: 'unclear', evidence: [{ code: 'party.none-named', values: {} }] })
})

test('a company beside an unknown party is unclear, and only the open one is named', () => {
  const found = check([company, ownedCompany])
  expect(found.outcome).toBe('unclear')
  expect(found.evidence[0]?.values.parties).toEqual(['RISE'])
})

describe('the two readings of the rule', () => {
  test('by the long one civil society is enough, by the short one a person decides', () => {
    expect(check([association], long)).toMatchObject({
      outcome: 'met',
      evidence: [{ code: 'party.accepted-sector' }],
    })
    expect(check([association], short).outcome).toBe('unclear')
  })

  test('the team chooses between them, and the other one is told', () => {
    const contradicting = { ...short, byReading: { long, short } }
    expect(check([association], { ...contradicting, choice: null })).toMatchObject({
      outcome: 'unclear',
      evidence: [
        { code: 'party.borderline' },
        { code: 'party.reading-not-chosen', values: { long: 'met', short: 'unclear' } },
      ],
    })
    expect(check([association], { ...contradicting, choice: chosen('long') })).toMatchObject({
      outcome: 'met',
      evidence: [
        { code: 'party.accepted-sector' },
        {
          code: 'party.reading-chosen',
          values: { reading: 'long', by: 'Anna', day: '2024-08-01', other: 'short', otherwise: 'unclear' },
        },
      ],
    })
    expect(check([association], { ...contradicting, choice: chosen('short') }).outcome).toBe('unclear')
  })

  test('nothing is told where both say the same', () => {
    expect(codes(check([party({})], { ...short, byReading: { long, short }, choice: null }))).toEqual([
      'party.public',
    ])
  })
})

describe('sectors that the team has moved', () => {
  test('a company that the public owns, among those accepted', () => {
    expect(check([ownedCompany], { met: [...short.met, 'public-company'], unclear: [] }).outcome).toBe('met')
  })

  test('a body that a reviewer has corrected to be public counts whatever its sector', () => {
    expect(check([party({ sector: 'private', publicParty: 'yes' })]).outcome).toBe('met')
  })

  test('a public sector that the rule leaves open stays open', () => {
    const open = { met: [], unclear: ['university' as const] }
    expect(check([party({ sector: 'university' })], open).outcome).toBe('unclear')
    expect(check([party({ sector: 'state' })], open).outcome).toBe('not-met')
  })
})

describe('real organisers', () => {
  test.each([
    ['SKL', 'met'],
    ['SKR', 'met'],
    ['API 1st', 'unclear'],
    ['Viable Cities (står på dess sida; arrangör anges inte)', 'unclear'],
    ['Helsingborgs stad', 'met'],
    ['Region Gotland', 'met'],
    ['Fi', 'unclear'],
    ['Moderaterna', 'unclear'],
    ['Content People AB', 'not-met'],
  ])('%s: %s', (text, outcome) => {
    expect(check(partiesIn(text)).outcome).toBe(outcome)
  })

  test('SKR alone follows the team', () => {
    const skr = (publicParty: Party['publicParty']) =>
      party({ name: 'SKR', sector: 'civil-society', publicParty })
    expect(check([skr('yes')]).outcome).toBe('met')
    expect(check([skr('unclear')]).outcome).toBe('unclear')
    expect(check([skr('no')]).outcome).toBe('unclear')
    expect(check([skr('no')], { met: short.met, unclear: [] }).outcome).toBe('not-met')
  })
})
