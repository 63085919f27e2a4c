/** Reads a register as downloaded: which column is what, and each row as a body that can be a party, or why not. */
import type { RegisterImport } from '../../contract/calls/register.ts'
import {
  isNaturalPerson,
  type Standing,
  standingOfForm,
  standingOfSector,
} from '../../domain/party/legal-form.ts'
import { numbersIn } from '../../domain/party/organisation-number.ts'
import { SECTORS, type Sector } from '../../domain/party/sector.ts'
import { fold } from '../../domain/swedish.ts'
import { common as english } from '../../text/en/common.ts'
import { common as swedish } from '../../text/sv/common.ts'
import { foldHeading } from '../import/heading-names.ts'
import type { ImportReason } from '../import/import-dependencies.ts'
import { cellText, type Json, ownValue, type SourceRow, type Table } from '../import/table.ts'
import { readNumber } from './read-number.ts'

export const REGISTER_FIELDS = ['name', 'orgnr', 'legal-form', 'owner', 'sector', 'alias'] as const
export type RegisterField = (typeof REGISTER_FIELDS)[number]

/** Folded, in the order of preference where several stand in one file. */
const HEADINGS: Readonly<Record<RegisterField, readonly string[]>> = {
  name: [
    'name',
    'namn',
    'myndighetsnamn',
    'foretagsnamn',
    'organisationsnamn',
    'officiellt namn',
    'benamning',
    'firma',
  ],
  orgnr: ['orgnr', 'organisationsnummer', 'peorgnr', 'org nr', 'orgnummer', 'organisation number'],
  'legal-form': [
    'jurform',
    'juridisk form',
    'juridiskform',
    'jurform kod',
    'juridisk form kod',
    'legal form',
  ],
  owner: ['agar', 'agarkategori', 'agarkategori kod', 'agare', 'owner'],
  sector: ['sektor', 'sector', 'grupp', 'group'],
  alias: ['alias', 'aliases', 'kortnamn', 'short aliases', 'shortaliases', 'forkortning', 'andra namn'],
}
/** Fields that several columns may hold. */
const SHARED: readonly RegisterField[] = ['alias', 'sector']

/** What groups of state registers are called ("Statliga förvaltningsmyndigheter", "Sveriges domstolar"). */
const STATE_GROUP = /statlig|myndighet|domstol|ap-fond/

export type ReadBody = {
  row: number
  name: string
  orgnr: string | null
  aliases: string[]
  /** Null where the row does not tell: enough to add to a known body, not to make a new one. */
  standing: Standing | null
  /** Whether the row says whose the body is: a limited company's form alone does not. */
  isOwnerTold: boolean
}
export type Refused = RegisterImport['refused'][number]

export type RegisterFile = { columns: RegisterImport['columns']; bodies: ReadBody[]; refused: Refused[] }

export function readRegisterTable(table: Table): RegisterFile {
  const fields = fieldsOf(table.headings)
  const bodies: ReadBody[] = []
  const refused: Refused[] = []
  for (const row of table.rows) {
    const read = readRow(row, fields)
    if ('reason' in read) refused.push(read)
    else bodies.push(read)
  }
  const columns = table.headings.map((heading) => ({ heading, readAs: fields.get(heading) ?? null }))
  return { columns, bodies, refused }
}

function fieldsOf(headings: readonly string[]): Map<string, RegisterField> {
  const fields = new Map<string, RegisterField>()
  for (const field of REGISTER_FIELDS) {
    const named = HEADINGS[field].flatMap((name) =>
      headings.filter((heading) => foldHeading(heading) === name),
    )
    for (const heading of SHARED.includes(field) ? named : named.slice(0, 1)) fields.set(heading, field)
  }
  return fields
}

function readRow(row: SourceRow, fields: ReadonlyMap<string, RegisterField>): ReadBody | Refused {
  if (row.broken) return refuse(row.number, '', row.broken)
  const cells = (field: RegisterField): Json[] =>
    [...fields].flatMap(([heading, own]) => (own === field ? [ownValue(row.cells, heading) ?? null] : []))
  const text = (field: RegisterField) => cells(field).map(cellText).find(Boolean) ?? ''
  const name = text('name').replace(/\s+/g, ' ')
  const number = readNumber(text('orgnr'))
  const aliases = cells('alias').flatMap(aliasesIn)
  const namesPerson = [name, ...aliases].some((one) => numbersIn(one).hasPersonal)
  // A sole trader's number and name are a person's: neither is kept, nor shown.
  if (number.kind === 'personal' || isNaturalPerson(text('legal-form')) || namesPerson)
    return refuse(row.number, '–', { code: 'personal-number', values: {} })
  if (name === '') return refuse(row.number, '', { code: 'name-needed', values: {} })
  if (number.kind === 'invalid')
    return refuse(row.number, name, { code: 'not-a-number', values: { number: text('orgnr') } })
  const sector = standingIn(cells('sector').map(cellText))
  return {
    row: row.number,
    name,
    orgnr: number.kind === 'organisation' ? number.number : null,
    aliases,
    standing: sector ?? standingOfForm(text('legal-form'), text('owner')),
    isOwnerTold: sector !== null || text('owner') !== '',
  }
}

function refuse(row: number, name: string, reason: ImportReason): Refused {
  return { row, name, reason }
}

function aliasesIn(cell: Json): string[] {
  const texts = Array.isArray(cell) ? cell.map(cellText) : cellText(cell).split(/[;|\n]/)
  return texts.map((one) => one.trim()).filter((one) => one !== '')
}

function standingIn(texts: readonly string[]): Standing | null {
  const sector = texts.map(sectorNamed).find((one) => one !== null)
  return sector ? standingOfSector(sector) : null
}

const SECTOR_NAMES = new Map(
  SECTORS.filter((sector) => sector !== 'unknown').flatMap((sector): [string, Sector][] =>
    [sector, swedish.sectors[sector], english.sectors[sector]].map((name) => [fold(name), sector]),
  ),
)

function sectorNamed(text: string): Sector | null {
  const folded = fold(text)
  return SECTOR_NAMES.get(folded) ?? (STATE_GROUP.test(folded) ? 'state' : null)
}
