/** Makes the register's bodies of the shipped files: municipalities, regions, county boards and organisations. */
import type { County, Municipality, RegisterBody } from '../register.ts'
import { fold } from '../swedish.ts'
import { nameKey } from './name-key.ts'
import type { PublicParty, Sector } from './sector.ts'

/** A row of the shipped register of organisations. */
export type OrganisationRow = {
  name: string
  sector: Sector
  /** `team` where each edition's team chooses (SKR). */
  publicParty: PublicParty | 'team'
  /** `NNNNNN-NNNN`, only where the source has it. */
  orgnr?: string | null
  aliases: readonly string[]
  shortAliases: readonly string[]
  source: string
  note?: string | null
}

export type RegisterFiles = {
  counties: readonly County[]
  municipalities: readonly Municipality[]
  organisations: readonly OrganisationRow[]
}

const PLACES_SOURCE = 'scb'

/**
 * One body for each municipality, region and county board, and one for each organisation. A county board that stands
 * among the organisations gives its number and names to the county's. Gotland is a region with a municipality's tasks
 * and has both bodies.
 */
export function bodiesFrom({ counties, municipalities, organisations }: RegisterFiles): RegisterBody[] {
  const boards = new Map(counties.map((county) => [nameKey(boardName(county)), county.code]))
  const boardRows = new Map(
    organisations.flatMap((row): [string, OrganisationRow][] => {
      const code = boards.get(nameKey(row.name))
      return code === undefined ? [] : [[code, row]]
    }),
  )
  const others = organisations.filter((row) => !boards.has(nameKey(row.name)))
  return [
    ...municipalities.map(municipalityBody),
    ...counties.map(regionBody),
    ...counties.map((county) => boardBody(county, boardRows.get(county.code))),
    ...withOwnIds(others.map(organisationBody)),
  ]
}

/** `organisation:verket-for-innovationssystem`: the same for the same name, whatever the row's place in the file. */
export function organisationId(name: string): string {
  return `organisation:${fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')}`
}

function municipalityBody(one: Municipality): RegisterBody {
  return {
    id: `municipality:${one.code}`,
    kind: 'municipality',
    name: one.name === 'Region Gotland' ? 'Gotlands kommun' : one.name,
    sector: 'municipality',
    publicParty: 'yes',
    orgnr: one.orgnr ?? null,
    countyCode: one.countyCode,
    municipalityCode: one.code,
    aliases: one.aliases,
    shortAliases: [],
    bareNames: [one.shortName],
    source: PLACES_SOURCE,
    note: null,
  }
}

function regionBody(county: County): RegisterBody {
  return {
    id: `region:${county.code}`,
    kind: 'region',
    name: county.region,
    sector: 'region',
    publicParty: 'yes',
    orgnr: county.regionOrgnr ?? null,
    countyCode: county.code,
    municipalityCode: null,
    aliases: county.regionAliases,
    shortAliases: county.regionShortAliases ?? [],
    bareNames: [county.shortName, county.name],
    source: PLACES_SOURCE,
    note: null,
  }
}

function boardBody(county: County, row: OrganisationRow | undefined): RegisterBody {
  return {
    id: `county-board:${county.code}`,
    kind: 'county-board',
    name: boardName(county),
    sector: 'state',
    publicParty: 'yes',
    orgnr: row?.orgnr ?? null,
    countyCode: county.code,
    municipalityCode: null,
    aliases: [...(row?.aliases ?? [])],
    shortAliases: [...(row?.shortAliases ?? [])],
    bareNames: [county.shortName, county.name],
    source: row?.source ?? PLACES_SOURCE,
    note: row?.note ?? null,
  }
}

function boardName({ name }: County): string {
  return `Länsstyrelsen i ${name}`
}

function organisationBody(row: OrganisationRow): RegisterBody {
  return {
    id: organisationId(row.name),
    kind: 'organisation',
    name: row.name,
    sector: row.sector,
    publicParty: row.publicParty,
    orgnr: row.orgnr ?? null,
    countyCode: null,
    municipalityCode: null,
    aliases: [...row.aliases],
    shortAliases: [...row.shortAliases],
    bareNames: [],
    source: row.source,
    note: row.note ?? null,
  }
}

/** Names that fold to the same words get their number in the file's order: `-2`, `-3`. */
function withOwnIds(bodies: readonly RegisterBody[]): RegisterBody[] {
  const used = new Map<string, number>()
  return bodies.map((body) => {
    const count = (used.get(body.id) ?? 0) + 1
    used.set(body.id, count)
    return count === 1 ? body : { ...body, id: `${body.id}-${count}` }
  })
}
