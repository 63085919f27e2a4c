/** Guesses which field each heading becomes, by its name and by what its cells look like. */
import type { ImportField } from '../../contract/calls/imports.ts'
import { fieldNamed, foldHeading, linkedHeading, type NamedField, SHARED_FIELDS } from './heading-names.ts'
import { isRecord } from './is-record.ts'
import { isEmail } from './read-contacts.ts'
import { readInstant, readTime } from './read-when.ts'
import { readAnswer } from './read-words.ts'
import { cellText, isEmpty, type Json, ownValue, type Table } from './table.ts'

const CELLS_LOOKED_AT = 200

/** Every heading gets a field; one that is not known becomes `extras`. */
export function guessHeadings(table: Pick<Table, 'headings' | 'rows'>): Map<string, ImportField> {
  const guesses = table.headings.map((heading) => ({
    heading,
    ...guessField(heading, cellsOf(table, heading)),
  }))
  const guessed = guesses.map(({ heading, field, rank }): [string, ImportField] => {
    const rivals = guesses.filter((other) => other.field === field && other.heading !== heading)
    const isOutranked = rivals.some(
      (other) => other.rank < rank || (other.rank === rank && isBefore(other.heading, heading)),
    )
    return [heading, isOutranked && !SHARED_FIELDS.includes(field) ? 'extras' : field]
  })
  return tellTextsApart(tellLinksApart(new Map(guessed)), table.headings)

  function isBefore(one: string, other: string): boolean {
    return table.headings.indexOf(one) < table.headings.indexOf(other)
  }
}

function guessField(heading: string, cells: readonly Json[]): NamedField {
  const name = foldHeading(heading)
  const named = fieldNamed(heading) ?? fieldNamed(heading.replace(/[ _-]?\d+$/, ''))
  const rank = named?.rank ?? 0
  // Contacts must never land among the extras, whatever the column is called.
  if ((!named || named.field === 'contact-name') && mostly(cells, isEmail))
    return { field: 'contact-email', rank }
  if (!named && mostly(cells, isPhone)) return { field: 'contact-phone', rank }
  if (!named) return { field: mostly(cells, tellsEmail) ? 'contact-name' : contactNamed(name), rank }
  const { field } = named
  if (field === 'start' && mostly(cells, isTime)) return { field: 'start-time', rank }
  if (field === 'end' && mostly(cells, isTime)) return { field: 'end-time', rank }
  if (field === 'id' && isRunningNumber(name, cells)) return { field: 'extras', rank }
  // One answer is enough: in such a column what others wrote is read cell by cell.
  if (field === 'registration-needed' && cells.length > 0 && !cells.some(isAnswer))
    return { field: 'registration-how', rank }
  // "Registrerad: ja" and "Skapad: Anna" say nothing of when.
  if (field === 'received' && cells.length > 0 && !cells.some(isInstant)) return { field: 'extras', rank }
  return named
}

/** Addresses behind texts are links; behind "Anmäl dig här" they are what the column is about. */
function tellLinksApart(guessed: Map<string, ImportField>): Map<string, ImportField> {
  for (const [heading, field] of guessed) {
    const linked = linkedHeading(heading)
    if (linked === null || field !== 'extras') continue
    const about = guessed.get(linked)
    const isLink = about === 'digital-link' || about === 'registration-link'
    guessed.set(heading, isLink ? about : 'link')
    if (isLink) guessed.set(linked, 'extras')
  }
  return guessed
}

/**
 * A programme with two texts, `description` and `more_info`, gives the short one first (Almedalsveckan: the question of
 * society and then the extended information): they are lead and description.
 */
function tellTextsApart(
  guessed: Map<string, ImportField>,
  headings: readonly string[],
): Map<string, ImportField> {
  const texts = headings.filter((heading) => fieldNamed(heading)?.field === 'description')
  const [short, long] = texts
  if (short && long && ![...guessed.values()].includes('lead')) {
    guessed.set(short, 'lead')
    guessed.set(long, 'description')
  }
  return guessed
}

function cellsOf(table: Pick<Table, 'rows'>, heading: string): Json[] {
  return table.rows
    .slice(0, CELLS_LOOKED_AT)
    .flatMap((row) => (row.broken ? [] : [ownValue(row.cells, heading) ?? null]))
    .filter((cell) => !isEmpty(cell))
}

/** A heading that speaks of contacts in other words than those known, such as "Arrangörens telefon". */
function contactNamed(name: string): ImportField {
  if (/\b(?:e ?post|e ?mail|mail|mejl)/.test(name)) return 'contact-email'
  if (/telefon|phone|\bmobil(?:nummer)?\b/.test(name)) return 'contact-phone'
  return /kontakt|contact/.test(name) ? 'contact-name' : 'extras'
}

function mostly(cells: readonly Json[], holds: (text: string, cell: Json) => boolean): boolean {
  return cells.length > 0 && cells.filter((cell) => holds(cellText(cell), cell)).length > cells.length / 2
}

/** An object, or a list of them, that tells somebody's address. */
function tellsEmail(_text: string, cell: Json): boolean {
  if (Array.isArray(cell)) return cell.some((one) => isRecord(one) && tellsEmail('', one))
  return isRecord(cell) && Object.values(cell).some((value) => isEmail(cellText(value)))
}

/** "Nr 1, 2, 3 …" counts the rows of one file; taken for an id, another file's first row would be the same one. */
function isRunningNumber(name: string, cells: readonly Json[]): boolean {
  return ['nr', 'nummer'].includes(name) && cells.every((cell, index) => Number(cellText(cell)) === index + 1)
}

/** A Swedish or international number, as people write them; a bare row of digits could be anything. */
const isPhone = (text: string) =>
  /^(?:0\d{1,3}[ /–-]|\+\d{2}|07\d{8}$)[\d ()–-]*$/.test(text) && /(?:\d\D*){8}/.test(text)
const isTime = (text: string) => readTime(text) !== null
const isAnswer = (cell: Json) => readAnswer(cellText(cell)) !== null
const isInstant = (cell: Json) => readInstant(cellText(cell)) !== null
