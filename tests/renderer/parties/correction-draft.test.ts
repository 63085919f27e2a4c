// A correction while it is written: what is missing, and what is sent.
import { describe, expect, test } from 'vitest'
import type { PartyShown } from '../../../contract/calls/queue.ts'
import type { RegisterRow } from '../../../contract/calls/register.ts'
import { correctionBody } from '../../../domain/party/correction.ts'
import { SECTORS } from '../../../domain/party/sector.ts'
import {
  correctionOf,
  missingIn,
  startCorrection,
  usualPublicParty,
} from '../../../renderer/parties/correction-draft.ts'

const party: PartyShown = {
  name: 'Digitala Skaraborg',
  role: 'organiser',
  sector: 'unknown',
  publicParty: 'unclear',
  certainty: 0.4,
  registerId: null,
  registerName: null,
  countyCode: null,
  evidence: [],
}
const skovde: RegisterRow = {
  id: 'municipality:1496',
  kind: 'municipality',
  name: 'Skövde kommun',
  sector: 'municipality',
  publicParty: 'yes',
  orgnr: null,
  countyCode: '14',
  municipalityCode: '1496',
  aliases: [],
  shortAliases: [],
  bareNames: [],
  source: 'scb',
  note: null,
  origin: 'shipped',
}

describe('a name that stands for a body in the register', () => {
  test('needs the body', () => {
    const draft = startCorrection(party)
    expect(missingIn(draft)).toEqual(['body'])
    expect(correctionOf(draft)).toBeNull()
  })

  test('is sent with the body and its sector', () => {
    const sent = correctionOf({ ...startCorrection(party), body: skovde, note: ' Del av kommunen. ' })
    expect(sent).toEqual({
      scope: 'name',
      name: 'Digitala Skaraborg',
      registerId: null,
      sector: 'municipality',
      publicParty: 'yes',
      sameAs: 'municipality:1496',
      note: 'Del av kommunen.',
    })
    expect(correctionBody.safeParse(sent).success).toBe(true)
  })
})

describe('a sector that the reviewer states', () => {
  const draft = { ...startCorrection(party), what: 'other' } as const

  test('needs both answers', () => {
    expect(missingIn(draft)).toEqual(['sector', 'publicParty'])
    expect(correctionOf({ ...draft, sector: 'private' })).toBeNull()
  })

  test('of a body is about the body, under its official name', () => {
    const known = {
      ...party,
      registerId: 'organisation:rise',
      registerName: 'RISE Research Institutes of Sweden AB',
    }
    const sent = correctionOf({
      ...startCorrection(known),
      scope: 'body',
      sector: 'public-company',
      publicParty: 'yes',
    })
    expect(sent).toMatchObject({
      scope: 'body',
      name: 'RISE Research Institutes of Sweden AB',
      registerId: 'organisation:rise',
      sameAs: null,
    })
  })
})

test('only what surely is a public sector is suggested as a public party', () => {
  const yes = SECTORS.filter((sector) => usualPublicParty(sector) === 'yes')
  expect(yes).toEqual(['state', 'region', 'municipality', 'municipal-federation'])
  expect(usualPublicParty('public-company')).toBe('unclear')
})
