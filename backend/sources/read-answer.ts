/** Reads one answer of a source, or one file, as the rows that its kind of profile promises. */

import type { SourceProfile } from '../../domain/source-profile.ts'
import { isRecord } from '../import/is-record.ts'
import { decode, readFile } from '../import/read-file.ts'
import { parseJson, readJson } from '../import/read-json.ts'
import { cellText, type Json, type SourceRow } from '../import/table.ts'
import { unreadable } from '../import/unreadable.ts'
import { flatten, valueAt } from './json-path.ts'
import { readCalendar } from './read-calendar.ts'
import { eventsCalendarItem } from './read-events-calendar.ts'
import { readLinkedData } from './read-linked-data.ts'
import type { Days, SourceItem } from './source-item.ts'
import { sourceProblem } from './source-problem.ts'

/** `json` is the whole answer where it is one, for paging. */
export type ReadAnswer = { items: SourceItem[]; json: Json | undefined }

type Answer = { name: string; bytes: Uint8Array }
type Reading = Pick<SourceProfile, 'kind' | 'itemsAt' | 'paging'>

/** What is asked for beside the answer: `number` counts on from earlier pages, `isOrganisation` knows names. */
type Asked = { days: Days; number?: number; isOrganisation?: (name: string) => boolean }

/** Throws UNREADABLE, SOURCE_PROBLEM `no-items`. */
export async function readAnswer(
  profile: Reading,
  answer: Answer,
  { days, number = 0, isOrganisation }: Asked,
): Promise<ReadAnswer> {
  const { name, bytes } = answer
  switch (profile.kind) {
    case 'icalendar':
      return { items: readCalendar(decode(bytes).text, name, days, isOrganisation), json: undefined }
    case 'json-ld':
      return { items: readLinkedData(decode(bytes).text, name), json: undefined }
    case 'the-events-calendar': {
      const json = parseJson(decode(bytes).text, name)
      const items = listAt(json, profile.itemsAt || 'events')
      return { items: items.map((one, index) => eventsCalendarItem(one, number + index + 1)), json }
    }
    case 'rows':
      return readRows(profile, answer, number)
    case 'desk-protocol':
      throw sourceProblem('by-sync')
  }
}

/** A single row again, from its raw text. Throws as `readAnswer`. */
export async function readItemAgain(profile: Reading, raw: string, asked: Asked): Promise<SourceItem | null> {
  const again = async (text: string, itemsAt = '') => {
    const bytes = new TextEncoder().encode(text)
    const { items } = await readAnswer({ ...profile, itemsAt }, { name: 'raw', bytes }, asked)
    return items[0] ?? null
  }
  if (profile.kind === 'the-events-calendar') return again(`{"events":[${raw}]}`, 'events')
  if (profile.kind === 'rows') return again(`[${raw}]`)
  return again(raw)
}

async function readRows(profile: Reading, answer: Answer, number: number): Promise<ReadAnswer> {
  const { text } = decode(answer.bytes)
  const isPaged = profile.paging.kind !== 'none'
  if (/^\s*[[{]/.test(text) && (profile.itemsAt !== '' || isPaged)) {
    const json = parseJson(text, answer.name)
    const list = profile.itemsAt === '' && !Array.isArray(json) ? null : listAt(json, profile.itemsAt)
    const rows = list ? list.map(rowOf) : readJson(text, answer.name).rows
    return { items: rows.map((row, index) => tableItem({ ...row, number: number + index + 1 })), json }
  }
  const { rows } = await readFile(answer)
  return { items: rows.map((row) => tableItem({ ...row, number: number + row.number })), json: undefined }
}

function rowOf(item: Json, index: number): SourceRow {
  if (isRecord(item)) return { number: index + 1, cells: item, broken: null }
  return { number: index + 1, raw: JSON.stringify(item), broken: { code: 'not-an-object', values: {} } }
}

function tableItem(row: SourceRow): SourceItem {
  const { number } = row
  if (row.broken) return { number, id: null, raw: row.raw, broken: row.broken }
  const raw = JSON.stringify(row.cells)
  const id = cellText(row.cells.id) || null
  return { number, id, raw, cells: flatten(row.cells), occurrences: null, isCancelled: false, broken: null }
}

function listAt(json: Json, path: string): Json[] {
  const list = valueAt(json, path)
  if (!Array.isArray(list)) throw sourceProblem('no-items', { path: path === '' ? '·' : path })
  if (list.length > MOST_ITEMS) throw unreadable('too-many-rows', { most: String(MOST_ITEMS) })
  return list
}

const MOST_ITEMS = 100_000
