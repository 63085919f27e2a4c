/** The product's own registers as the tests read them, and the rule parameters that most tests share. */
import { readFileSync } from 'node:fs'
import type { RuleParameters } from '../../../domain/edition.ts'
import type { Party } from '../../../domain/party/party.ts'
import { prepareRegister, recogniseParties } from '../../../domain/party/recognise.ts'
import type { County, KnownOrganisation, Municipality, Register } from '../../../domain/register.ts'

function rowsOf<Row>(name: string): Row[] {
  const file = new URL(`../../../resources/registers/${name}.json`, import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { rows: Row[] }).rows
}

export const register: Register = {
  counties: rowsOf<County>('counties'),
  municipalities: rowsOf<Municipality>('municipalities'),
  organisations: rowsOf<KnownOrganisation>('organisations'),
}

export const parameters: RuleParameters = {
  acceptedSectors: {
    met: ['state', 'region', 'municipality', 'municipal-federation', 'university'],
    unclear: ['public-company', 'international', 'unknown', 'civil-society'],
  },
  associationsOfMunicipalitiesAndRegions: 'yes',
}

export const prepared = prepareRegister(register)

export function partiesIn(text: string): Party[] {
  return recogniseParties([{ text, role: 'organiser' }], prepared, parameters)
}

export function onlyParty(text: string): Party {
  const [party, ...others] = partiesIn(text)
  if (!party || others.length > 0) throw new Error(`Not one party: ${text}`)
  return party
}
