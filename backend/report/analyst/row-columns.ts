/** The fields of a row: each with its heading, its kind and how it is read from what the database has. */
import type { AnalystRow } from '../../../db/read/analyst-rows.ts'
import type { EditionWithRules } from '../../../domain/edition.ts'
import { UNKNOWN } from '../../../domain/figures/counted-county.ts'
import { deadlineDay } from '../../../domain/figures/facts.ts'
import { withMaskedIdentityNumbers } from '../../../domain/identity-number.ts'
import type { Language } from '../../../domain/language.ts'
import { type Words, words } from '../../../text/catalog.ts'
import { places } from '../../registers.ts'
import { cellText } from '../cell-text.ts'
import { countyName, typeName } from '../keys.ts'
import type { AnalystColumn, Cell, ColumnKind } from './analyst-sheet.ts'
import { excelDay, excelMoment, sheetNumber } from './excel-time.ts'

type Field = {
  key: keyof Words['reportAnalyst']['columns']
  kind: ColumnKind
  width: number
  read: (row: AnalystRow, said: Said) => Cell
}

/** What rows are read with, made once for all of them. */
type Said = {
  language: Language
  all: Words
  /** The last day in time, as `dayNumber`; editions without a deadline are not there. */
  deadlines: ReadonlyMap<string, number>
  text: (text: string | null) => Cell
  type: (edition: string, key: string) => { code: Cell; label: string }
}

const MUNICIPALITY_NAMES = new Map(places.municipalities.map(({ code, name }) => [code, name]))

export function rowColumns(language: Language): AnalystColumn[] {
  const { columns } = words(language).reportAnalyst
  return FIELDS.map(({ key, kind, width }) => ({ heading: columns[key], kind, width }))
}

/** Reads rows of these editions. */
export function rowReader(
  editions: readonly EditionWithRules[],
  language: Language,
): (row: AnalystRow) => Cell[] {
  const said = saidIn(editions, language)
  return (row) => FIELDS.map(({ read }) => read(row, said))
}

const FIELDS: readonly Field[] = [
  { key: 'id', kind: 'text', width: 38, read: ({ id }, { text }) => text(id) },
  { key: 'platformId', kind: 'text', width: 16, read: ({ platformId }, { text }) => text(platformId) },
  { key: 'edition', kind: 'code', width: 12, read: ({ edition }) => edition },
  { key: 'stateCode', kind: 'code', width: 12, read: ({ state }) => state },
  { key: 'state', kind: 'code', width: 18, read: ({ state }, { all }) => all.common.states[state] },
  // As `IS_ACTIVITY` counts.
  { key: 'activity', kind: 'whole', width: 12, read: ({ state }) => (state === 'published' ? 1 : 0) },
  { key: 'title', kind: 'text', width: 48, read: ({ title }, { text }) => text(title) },
  { key: 'organiser', kind: 'text', width: 32, read: ({ organiser }, { text }) => text(organiser) },
  { key: 'parties', kind: 'text', width: 36, read: ({ parties }, { text }) => text(parties.join('; ')) },
  { key: 'sectorCode', kind: 'code', width: 14, read: ({ sector }) => sector },
  { key: 'sector', kind: 'code', width: 20, read: ({ sector }, { all }) => sectorName(sector, all) },
  { key: 'countyCode', kind: 'code', width: 10, read: ({ countedCounty }, { text }) => text(countedCounty) },
  {
    key: 'county',
    kind: 'code',
    width: 22,
    read: ({ countedCounty }, { language }) => countyName(countedCounty, language),
  },
  {
    key: 'municipalityCode',
    kind: 'code',
    width: 12,
    read: ({ municipalityCode }, { text }) => text(municipalityCode),
  },
  {
    key: 'municipality',
    kind: 'code',
    width: 18,
    read: ({ municipalityCode: code }, { text }) => MUNICIPALITY_NAMES.get(code ?? '') ?? text(code),
  },
  { key: 'formatCode', kind: 'code', width: 10, read: ({ format }) => format },
  { key: 'format', kind: 'code', width: 14, read: ({ format }, { all }) => all.common.formats[format] },
  {
    key: 'typeCode',
    kind: 'code',
    width: 16,
    read: (row, { type }) => type(row.edition, row.type ?? UNKNOWN).code,
  },
  {
    key: 'type',
    kind: 'code',
    width: 20,
    read: (row, { type }) => type(row.edition, row.type ?? UNKNOWN).label,
  },
  { key: 'themes', kind: 'text', width: 26, read: ({ themes }, { text }) => text(themes.join('; ')) },
  {
    key: 'languages',
    kind: 'code',
    width: 10,
    read: ({ languages }, { text }) => text(languages.join('; ')),
  },
  { key: 'audienceCode', kind: 'code', width: 14, read: ({ audience }) => audience },
  { key: 'audience', kind: 'code', width: 16, read: ({ audience }, { all }) => audienceName(audience, all) },
  { key: 'firstDay', kind: 'day', width: 12, read: ({ startsOn }) => excelDay(startsOn) },
  { key: 'lastDay', kind: 'day', width: 12, read: ({ endsOn }) => excelDay(endsOn) },
  { key: 'starts', kind: 'moment', width: 17, read: ({ startsAt }) => excelMoment(startsAt) },
  { key: 'ends', kind: 'moment', width: 17, read: ({ endsAt }) => excelMoment(endsAt) },
  { key: 'occurrences', kind: 'whole', width: 12, read: ({ occurrences }) => occurrences },
  {
    key: 'hours',
    kind: 'decimal',
    width: 10,
    read: ({ heldMinutes }) => (heldMinutes === null ? null : sheetNumber(heldMinutes / 60)),
  },
  { key: 'registration', kind: 'code', width: 14, read: (row, { all }) => registrationOf(row, all) },
  {
    key: 'registrationLink',
    kind: 'text',
    width: 30,
    read: ({ registrationLink }, { text }) => text(registrationLink),
  },
  { key: 'link', kind: 'text', width: 30, read: (row, { text }) => text(row.links[0] ?? row.digitalLink) },
  { key: 'received', kind: 'moment', width: 17, read: ({ arrivedAt }) => excelMoment(arrivedAt) },
  {
    key: 'daysBefore',
    kind: 'whole',
    width: 14,
    read: ({ edition, arrivedDay }, { deadlines }) => {
      const last = deadlines.get(edition)
      return last === undefined ? null : last - arrivedDay
    },
  },
  { key: 'decided', kind: 'moment', width: 17, read: ({ decidedAt }) => excelMoment(decidedAt) },
  { key: 'decisionDays', kind: 'whole', width: 12, read: ({ decisionDays }) => decisionDays },
  { key: 'organisers', kind: 'whole', width: 12, read: ({ organisersKnown }) => organisersKnown },
  { key: 'sectors', kind: 'whole', width: 12, read: ({ sectorsKnown }) => sectorsKnown },
  { key: 'participants', kind: 'whole', width: 12, read: ({ participants }) => participants },
  { key: 'connections', kind: 'whole', width: 14, read: ({ connections }) => connections },
  { key: 'demo', kind: 'whole', width: 12, read: ({ isDemo }) => (isDemo ? 1 : 0) },
]

function saidIn(editions: readonly EditionWithRules[], language: Language): Said {
  const all = words(language)
  const { cut } = all.report
  const byId = new Map(editions.map((edition) => [edition.id, edition]))
  const edition = (id: string) => {
    const known = byId.get(id)
    if (!known) throw new Error(`A row is of edition ${id}, which was not asked for`)
    return known
  }
  const types = new Map<string, { code: Cell; label: string }>()
  return {
    language,
    all,
    deadlines: new Map(
      editions.flatMap(({ id, deadlineAt }) =>
        deadlineAt === null ? [] : [[id, deadlineDay(deadlineAt)] as const],
      ),
    ),
    text: (text) => (text === null ? null : cellText(withMaskedIdentityNumbers(text), cut) || null),
    type(id, key) {
      const place = `${id} ${key}`
      const known = types.get(place)
      if (known) return known
      const own = edition(id)
      const code = own.types.find((one) => one.sv.toLocaleLowerCase('sv') === key)?.code ?? null
      const found = { code, label: withMaskedIdentityNumbers(typeName(own, key, language)) }
      if (types.size < MOST_TYPES) types.set(place, found)
      return found
    },
  }
}

/** Types are organisers' own words, and could be as many as the rows. */
const MOST_TYPES = 5000

function sectorName(sector: string, { common }: Words): string {
  return Object.entries(common.sectors).find(([code]) => code === sector)?.[1] ?? sector
}

function audienceName(audience: string, { figures }: Words): string {
  return Object.entries(figures.audiences).find(([code]) => code === audience)?.[1] ?? audience
}

function registrationOf({ isRegistrationNeeded: isNeeded }: AnalystRow, { reportAnalyst }: Words): string {
  const { yes, no, unknown } = reportAnalyst.registration
  if (isNeeded === null) return unknown
  return isNeeded ? yes : no
}
