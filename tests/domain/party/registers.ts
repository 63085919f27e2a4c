/** The product's own registers as the tests read them, and the rule parameters that most tests share. */
import { readFileSync } from 'node:fs'
import type { RuleParameters } from '../../../domain/edition.ts'
import { bodiesFrom, type OrganisationRow } from '../../../domain/party/bodies.ts'
import type { Party } from '../../../domain/party/party.ts'
import { prepareRegister, recogniseParties } from '../../../domain/party/recognise.ts'
import type { County, Municipality } from '../../../domain/register.ts'

function rowsOf<Row>(name: string): Row[] {
  const file = new URL(`../../../resources/registers/${name}.json`, import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { rows: Row[] }).rows
}

export const register = {
  counties: rowsOf<County>('counties'),
  municipalities: rowsOf<Municipality>('municipalities'),
  organisations: rowsOf<OrganisationRow>('organisations'),
}
export const bodies = bodiesFrom(register)

export const parameters: Pick<RuleParameters, 'associationsOfMunicipalitiesAndRegions'> = {
  associationsOfMunicipalitiesAndRegions: 'yes',
}

export const prepared = prepareRegister(bodies, [])

export function partiesIn(text: string): Party[] {
  return recogniseParties([{ text, role: 'organiser' }], prepared, parameters)
}

export function onlyParty(text: string): Party {
  const [party, ...others] = partiesIn(text)
  if (!party || others.length > 0) throw new Error(`Not one party: ${text}`)
  return party
}
