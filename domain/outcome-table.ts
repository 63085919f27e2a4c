/** Reads a row of reported outcomes: what its headings mean, and what its cells tell. Nothing is guessed from words. */
import { LONGEST_LESSONS, MOST_COUNTED, MOST_RECORDINGS, type Outcome, recordingAddress } from './outcome.ts'
import { fold } from './swedish.ts'

export const OUTCOME_COLUMNS = [
  'id',
  'title',
  'edition',
  'participants',
  'connections',
  'recordings',
  'satisfaction',
  'scale',
  'answers',
  'lessons',
] as const
export type OutcomeColumn = (typeof OUTCOME_COLUMNS)[number]

const HEADINGS: Readonly<Record<OutcomeColumn, readonly string[]>> = {
  id: [
    'id',
    'anmälan',
    'anmälnings-id',
    'anmälningsnummer',
    'nummer',
    'submission',
    'submission id',
    'number',
  ],
  title: ['titel', 'rubrik', 'aktivitet', 'aktivitetens titel', 'title', 'activity'],
  edition: ['upplaga', 'år', 'edition', 'year'],
  participants: ['deltagare', 'deltagare på plats', 'antal deltagare', 'på plats', 'participants', 'on site'],
  connections: [
    'uppkopplingar',
    'antal uppkopplingar',
    'uppkopplade',
    'digitala deltagare',
    'connections',
    'online',
  ],
  recordings: ['inspelning', 'inspelningar', 'länk till inspelning', 'film', 'recording', 'recordings'],
  satisfaction: ['nöjdhet', 'medelnöjdhet', 'betyg', 'satisfaction', 'mean satisfaction', 'rating'],
  scale: ['skala', 'högsta betyg', 'scale', 'highest rating'],
  answers: ['svar', 'antal svar', 'svarande', 'answers', 'number of answers', 'responses'],
  lessons: ['lärdomar', 'lärdom', 'vad lärde ni er', 'kommentar', 'lessons', 'lessons learned', 'comment'],
}

/** What follows a name in brackets is about it: `Nöjdhet (1–5)`. */
const BRACKETS = /\s*\(([^)]*)\)\s*$/

/** What somebody has said that headings are; null for one that is not to be read. */
export type HeadingsByHand = Readonly<Record<string, OutcomeColumn | null>>

/** What each heading is read as: as said by hand, else by its name. A column is one heading's, the first's. */
export function settleHeadings(
  headings: readonly string[],
  byHand: HeadingsByHand,
): ReadonlyMap<string, OutcomeColumn> {
  const isSaid = (heading: string) => Object.hasOwn(byHand, heading)
  const settled = new Map<string, OutcomeColumn>()
  const taken = new Set<OutcomeColumn>()
  for (const heading of [...headings].sort((a, b) => Number(isSaid(b)) - Number(isSaid(a)))) {
    const column = isSaid(heading) ? (byHand[heading] ?? null) : outcomeColumn(heading)
    if (column === null || taken.has(column) || settled.has(heading)) continue
    taken.add(column)
    settled.set(heading, column)
  }
  return settled
}

/** The column that a heading names; null where it names none. */
export function outcomeColumn(heading: string): OutcomeColumn | null {
  const name = fold(heading.replace(BRACKETS, '').trim())
  return OUTCOME_COLUMNS.find((column) => HEADINGS[column].some((known) => fold(known) === name)) ?? null
}

/** The highest of a scale in a heading's brackets, as in `Nöjdhet (1–5)`; null where it does not say. */
export function scaleInHeading(heading: string): number | null {
  const [, within = ''] = BRACKETS.exec(heading) ?? []
  return highestOf(within)
}

/** Of a scale that begins with one: `1–5`, `1 till 10`. */
function highestOf(scale: string): number | null {
  const [, highest] = /^\s*1\s*(?:-|–|till|to|av|of)\s*(\d{1,3})\s*$/i.exec(scale) ?? []
  return highest === undefined ? null : Number(highest)
}

export const OUTCOME_FAULTS = [
  'not-a-count',
  'not-an-address',
  'not-satisfaction',
  'no-scale',
  'no-mean',
  'too-long',
  'too-many',
] as const
export type OutcomeFault = (typeof OUTCOME_FAULTS)[number]

export type ToldOutcome =
  | { told: Partial<Outcome>; fault: null }
  | { told: null; fault: { why: OutcomeFault; column: OutcomeColumn; text: string } }

type Satisfaction = NonNullable<Outcome['satisfaction']>

/**
 * What the row tells; an empty cell tells nothing. `scale` is for rows that do not say their own, `before` what has been
 * reported already, which a number of answers by itself belongs to.
 */
export function readOutcome(
  cell: (column: OutcomeColumn) => string,
  scale: number | null,
  before: Satisfaction | null = null,
): ToldOutcome {
  const told: Partial<Outcome> = {}
  for (const column of ['participants', 'connections'] as const) {
    const text = cell(column).trim()
    const count = countIn(text)
    if (text !== '' && count === null) return faulty('not-a-count', column, text)
    if (count !== null) told[column] = count
  }
  const addresses = cell('recordings')
    .split(/\s+|[,;]+(?=\s|$|https?:|www\.)/i)
    .filter((one) => one !== '')
  const strange = addresses.find((one) => !recordingAddress.safeParse(one).success)
  if (strange !== undefined) return faulty('not-an-address', 'recordings', strange)
  const recordings = [...new Set(addresses)]
  if (recordings.length > MOST_RECORDINGS) return faulty('too-many', 'recordings', String(recordings.length))
  if (recordings.length > 0) told.recordings = recordings
  const lessons = cell('lessons').trim()
  if (lessons.length > LONGEST_LESSONS) return faulty('too-long', 'lessons', `${lessons.slice(0, 40)}…`)
  if (lessons !== '') told.lessons = lessons
  const said = {
    mean: cell('satisfaction').trim(),
    scale: cell('scale').trim(),
    answers: cell('answers').trim(),
  }
  if (said.mean !== '') return withSatisfaction(told, said, scale, before)
  return said.answers === '' ? { told, fault: null } : withAnswers(told, said.answers, before)
}

/** Without a mean to belong to a number of answers says nothing that could be kept. */
function withAnswers(told: Partial<Outcome>, text: string, before: Satisfaction | null): ToldOutcome {
  const answers = countIn(text)
  if (answers === null) return faulty('not-a-count', 'answers', text)
  if (before === null) return faulty('no-mean', 'answers', text)
  return { told: { ...told, satisfaction: { ...before, answers } }, fault: null }
}

function withSatisfaction(
  told: Partial<Outcome>,
  { mean: text, ...beside }: { mean: string; scale: string; answers: string },
  ofHeading: number | null,
  before: Satisfaction | null,
): ToldOutcome {
  const [, mean = '', own] = /^(\d{1,3}(?:[.,]\d{1,17})?)(?:\s*(?:av|of|\/)\s*(\d{1,3}))?$/i.exec(text) ?? []
  if (mean === '') return faulty('not-satisfaction', 'satisfaction', text)
  const ofRow = countIn(beside.scale) ?? highestOf(beside.scale)
  if (beside.scale !== '' && ofRow === null) return faulty('no-scale', 'scale', beside.scale)
  const scale = own === undefined ? (ofRow ?? ofHeading) : Number(own)
  if (scale === null) return faulty('no-scale', 'satisfaction', text)
  // A spreadsheet's own mean has all its decimals.
  const value = Math.round(Number(mean.replace(',', '.')) * 10_000) / 10_000
  if (scale < 2 || scale > 100 || value < 1 || value > scale)
    return faulty('not-satisfaction', 'satisfaction', text)
  // The same mean again is still of as many; of how many another one is nobody has said.
  const known = before?.mean === value && before.scale === scale ? before.answers : null
  const answers = beside.answers === '' ? known : countIn(beside.answers)
  if (beside.answers !== '' && answers === null) return faulty('not-a-count', 'answers', beside.answers)
  return { told: { ...told, satisfaction: { mean: value, scale, answers } }, fault: null }
}

function faulty(why: OutcomeFault, column: OutcomeColumn, text: string): ToldOutcome {
  return { told: null, fault: { why, column, text: text.slice(0, 200) } }
}

/** A whole number with spaces between thousands; "över 200", "ca 30" and two numbers in a cell are none. */
function countIn(text: string): number | null {
  if (!/^(?:\d{1,8}|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+)$/.test(text)) return null
  const count = Number(text.replace(/\D/g, ''))
  return count <= MOST_COUNTED ? count : null
}
