/** Reads projects from a table, one a row, with headings in Swedish, English or Vinnova's own field names. */
import { fold } from '../swedish.ts'
import type { ReadMaterial, RefusedRecord } from './case.ts'
import type { InBothLanguages, ProjectFacts } from './project.ts'
import {
  addressIn,
  dayIn,
  diarienummerIn,
  kronorIn,
  organisationNumberIn,
  periodBetween,
  plainLine,
  sourceTextOf,
  whyNoNumber,
} from './read-facts.ts'

const COLUMNS = {
  number: ['diarienummer', 'dnr', 'projectid', 'reference number', 'case number'],
  titleSv: [
    'titel',
    'projekttitel',
    'rubrik',
    'ärenderubrik',
    'projekt',
    'title',
    'projecttitlesv',
    'titel svenska',
  ],
  titleEn: ['titel engelska', 'ärenderubrikengelska', 'english title', 'title english', 'projecttitleen'],
  coordinator: [
    'koordinator',
    'koordinatororg',
    'coordinator',
    'organisation',
    'coordinatingorganisationnamesv',
  ],
  organisationNumber: ['organisationsnummer', 'orgnr', 'organisation number', 'coordinatingorganisationid'],
  grant: [
    'bidrag',
    'beviljat bidrag',
    'beviljatbidrag',
    'bidrag från vinnova',
    'grant',
    'grant sek',
    'fundingssek',
  ],
  start: ['projektstart', 'start', 'startdatum', 'project start', 'projectstartdate'],
  end: ['projektslut', 'slut', 'slutdatum', 'project end', 'end', 'projectenddate'],
  status: ['status'],
  call: ['utlysning', 'call', 'diarienummerutlysning'],
  round: ['ansökningsomgång', 'round', 'diarienummeransokningsomgang'],
  aim: ['syfte och mål', 'mål', 'malsvenska', 'purpose and goal', 'aim'],
  results: ['resultat', 'resultatsvenska', 'results'],
  approach: ['upplägg och genomförande', 'genomförande', 'implementationsvenska', 'approach'],
  link: ['länk', 'link', 'webbplats'],
  updated: ['senast uppdaterad', 'uppdaterad', 'updated', 'updateddate'],
} as const
type Column = keyof typeof COLUMNS

/** The first row heads the others. Rows without number and title are refused by their row in the file, from 2. */
export function readProjectTable(rows: readonly (readonly string[])[]): ReadMaterial {
  const form = 'project-table' as const
  const [headings = [], ...others] = rows
  const places = placesIn(headings)
  if (!places.has('number') && !places.has('titleSv'))
    return { form, facts: [], refused: [{ record: '1', why: 'broken-table' }] }
  const isEnglish = isInEnglish(headings)
  const facts: ProjectFacts[] = []
  const refused: RefusedRecord[] = []
  for (const [place, row] of others.entries()) {
    if (row.every((cell) => plainLine(cell) === '')) continue
    const cell = (column: Column) => plainLine(row[places.get(column) ?? -1] ?? '')
    const read = factsOf(cell, isEnglish)
    const why = whyNoNumber(cell('number'))
    const isUnnamed = read.diarienummer === null && read.titleSv === null && read.titleEn === null
    if (why === 'several-projects' || isUnnamed) refused.push({ record: String(place + 2), why })
    else facts.push(read)
  }
  return { form, facts, refused }
}

export function isProjectTable(headings: readonly string[]): boolean {
  const places = placesIn(headings)
  return places.size >= 2 && (places.has('number') || places.has('titleSv'))
}

function placesIn(headings: readonly string[]): Map<Column, number> {
  const folded = headings.map((heading) => fold(plainLine(heading)))
  const found = new Map<Column, number>()
  for (const [column, names] of Object.entries(COLUMNS)) {
    const known = names.map(fold)
    const heading = folded.find((one) => known.includes(one))
    if (heading !== undefined) found.set(column as Column, folded.indexOf(heading))
  }
  return found
}

/** What only a table in English would call its columns. */
const ENGLISH = new Set(
  [
    'reference number',
    'case number',
    'title',
    'coordinator',
    'grant',
    'purpose and goal',
    'aim',
    'results',
    'approach',
    'project start',
    'project end',
    'call',
    'round',
    'updated',
  ].map(fold),
)

/** Most of the known headings: a single "title" among Swedish ones makes no table English. */
function isInEnglish(headings: readonly string[]): boolean {
  const known = new Set(Object.values(COLUMNS).flat().map(fold))
  const named = headings.map((heading) => fold(plainLine(heading))).filter((heading) => known.has(heading))
  return named.filter((heading) => ENGLISH.has(heading)).length * 2 > named.length
}

/** The texts are in the table's own language; a title by itself too. */
function factsOf(cell: (column: Column) => string, isEnglish: boolean): ProjectFacts {
  const text = (column: Column): InBothLanguages => {
    const own = sourceTextOf(cell(column))
    return isEnglish ? { sv: null, en: own } : { sv: own, en: null }
  }
  const title = orNull(cell('titleSv'))
  const titleEn = orNull(cell('titleEn'))
  const coordinator = cell('coordinator')
  const address = addressIn(cell('link'))
  return {
    kind: 'project',
    diarienummer: diarienummerIn(cell('number').replace(/_Vinnova$/i, '')),
    titleSv: isEnglish && titleEn === null ? null : title,
    titleEn: titleEn ?? (isEnglish ? title : null),
    coordinator:
      coordinator === ''
        ? null
        : { name: coordinator, organisationNumber: organisationNumberIn(cell('organisationNumber')) },
    grantSek: kronorIn(cell('grant')),
    ...periodBetween(cell('start'), cell('end')),
    status: orNull(cell('status')),
    call: orNull(cell('call')),
    round: orNull(cell('round')),
    texts: {
      aim: text('aim'),
      results: text('results'),
      effects: { sv: null, en: null },
      approach: text('approach'),
      summary: { sv: null, en: null },
    },
    links: address === null ? [] : [{ label: address, address }],
    updatedOn: dayIn(cell('updated')),
  }
}

function orNull(text: string): string | null {
  return text === '' ? null : text
}
