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
  plainLine,
  precisionDayIn,
  sourceTextOf,
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
  const facts: ProjectFacts[] = []
  const refused: RefusedRecord[] = []
  for (const [place, row] of others.entries()) {
    if (row.every((cell) => plainLine(cell) === '')) continue
    const read = factsOf((column) => plainLine(row[places.get(column) ?? -1] ?? ''))
    if (read.diarienummer === null && read.titleSv === null)
      refused.push({ record: String(place + 2), why: 'no-number' })
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

function factsOf(cell: (column: Column) => string): ProjectFacts {
  const text = (column: Column): InBothLanguages => ({ sv: sourceTextOf(cell(column)), en: null })
  const coordinator = cell('coordinator')
  const address = addressIn(cell('link'))
  return {
    kind: 'project',
    diarienummer: diarienummerIn(cell('number').replace(/_Vinnova$/i, '')),
    titleSv: orNull(cell('titleSv')),
    titleEn: orNull(cell('titleEn')),
    coordinator:
      coordinator === ''
        ? null
        : { name: coordinator, organisationNumber: organisationNumberIn(cell('organisationNumber')) },
    grantSek: kronorIn(cell('grant')),
    start: precisionDayIn(cell('start')),
    end: precisionDayIn(cell('end')),
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
