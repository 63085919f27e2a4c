/** The heads of the log's chains: where each desk's chain ended at a moment, kept beside the database and its backups. */
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { backupsFolder } from './backup-folder.ts'
import type { ReadableDatabase } from './database.ts'

/** The last entry of one desk's chain, with enough of it to name it when it is gone. */
export type DeskHead = {
  desk: string
  seq: number
  hash: string
  /** Of the entry, UTC. */
  at: string
  actor: string
  organisation: string
  kind: string
}

export type Heads = {
  /** When they were read, UTC. */
  at: string
  desks: DeskHead[]
}

/** Heads with the file that told them; `backup` is the copy of the database that they lie beside, if it is there. */
export type FoundHeads = Heads & { source: string; backup: string | null }

export type HeadsFound = {
  heads: FoundHeads[]
  /** Files or lines that could not be read, each `file` or `file:line`. */
  unreadable: string[]
}

/** A file named to compare with that holds no heads; the message is the file. */
export class NoHeads extends Error {}

export const HEAD_ENDING = '.head.json'
const KEPT_ENDING = '.heads.jsonl'

const HEADS_SQL = `select e.desk, e.seq, e.hash, e.at, e.actor ->> '$.name' as actor,
    e.actor ->> '$.organisation' as organisation, e.kind
  from log_entries e
  where e.seq = (select max(seq) from log_entries o where o.desk = e.desk)
  order by e.desk`

/** The heads as they are now; none where nothing has been logged. */
export function readHeads({ sqlite }: Pick<ReadableDatabase, 'sqlite'>, at: string): Heads {
  const hasLog = sqlite.prepare("select 1 from sqlite_master where name = 'log_entries'").get()
  return { at, desks: hasLog ? (sqlite.prepare(HEADS_SQL).all() as DeskHead[]) : [] }
}

/** Beside a copy of the database: `….db.head.json`. Returns the file. */
export function writeHeadFile(backup: string, heads: Heads): string {
  const file = `${backup}${HEAD_ENDING}`
  writeFileSync(file, `${JSON.stringify(heads, null, 2)}\n`)
  return file
}

/** Where the database's own heads are kept, a line each: `….db.heads.jsonl`. */
export function keptHeadsFile(databaseFile: string): string {
  return `${databaseFile}${KEPT_ENDING}`
}

/**
 * Adds a line with the heads as they are, unless nothing has been logged or the newest line says the same. With
 * `onceADay` also not when there is a line of the same day (UTC).
 */
export function keepHeads(database: ReadableDatabase, at: string, { onceADay = false } = {}): void {
  const file = keptHeadsFile(database.file)
  const last = existsSync(file) ? linesOf(file).at(-1) : undefined
  const newest = last === undefined ? null : parse(last.text)
  if (onceADay && newest?.at.slice(0, 10) === at.slice(0, 10)) return
  const heads = readHeads(database, at)
  if (heads.desks.length === 0) return
  if (newest && JSON.stringify(newest.desks) === JSON.stringify(heads.desks)) return
  appendFileSync(file, `${JSON.stringify(heads)}\n`)
}

/**
 * All heads beside the database: its own, those of its backups (in their folder too), and `against`. Throws `NoHeads`
 * where that holds none.
 */
export function findHeads(databaseFile: string, against?: string): HeadsFound {
  const stem = basename(databaseFile).replace(/\.db$/, '')
  const beside = [
    ...headFilesIn(dirname(databaseFile), `${stem}.`),
    ...headFilesIn(backupsFolder(databaseFile), `${stem}-`),
  ]
  const kept = keptHeadsFile(databaseFile)
  const files = [...(existsSync(kept) ? [kept] : []), ...beside, ...(against === undefined ? [] : [against])]
  const read = [...new Set(files)].map(readFile)
  if (against !== undefined && read.at(-1)?.heads.length === 0 && !beside.includes(against))
    throw new NoHeads(against)
  return {
    heads: read.flatMap(({ heads }) => heads).sort((one, other) => (one.at < other.at ? -1 : 1)),
    unreadable: read.flatMap(({ unreadable }) => unreadable),
  }
}

function headFilesIn(folder: string, start: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.startsWith(start) && name.endsWith(HEAD_ENDING))
    .sort()
    .map((name) => join(folder, name))
}

function readFile(file: string): HeadsFound {
  const copy = file.endsWith(HEAD_ENDING) ? file.slice(0, -HEAD_ENDING.length) : null
  const backup = copy !== null && existsSync(copy) ? copy : null
  const whole = parse(textOf(file))
  if (whole) return { heads: [{ ...whole, source: file, backup }], unreadable: [] }
  const lines = linesOf(file).map(({ text, number }) => ({ heads: parse(text), place: `${file}:${number}` }))
  const heads = lines.flatMap(({ heads: found }) => (found ? [{ ...found, source: file, backup }] : []))
  const bad = lines.flatMap(({ heads: found, place }) => (found ? [] : [place]))
  return { heads, unreadable: heads.length === 0 ? [file] : bad }
}

function linesOf(file: string): { text: string; number: number }[] {
  return textOf(file)
    .split('\n')
    .map((text, index) => ({ text, number: index + 1 }))
    .filter(({ text }) => text.trim() !== '')
}

/** A file that cannot be read holds nothing. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** The last known end of each chain among heads, the highest number first told of wins. */
export function furthest(heads: readonly DeskHead[]): DeskHead[] {
  const last = new Map<string, DeskHead>()
  for (const head of heads) if (head.seq > (last.get(head.desk)?.seq ?? 0)) last.set(head.desk, head)
  return [...last.values()]
}

function parse(text: string): Heads | null {
  try {
    const { at, desks } = JSON.parse(text) as Heads
    const isHead = ({ desk, seq, hash }: DeskHead) =>
      typeof desk === 'string' && Number.isInteger(seq) && typeof hash === 'string'
    if (typeof at !== 'string' || !desks.every(isHead)) return null
    // Only the desk, the number and the hash are needed; the rest names an entry that is gone.
    const unnamed = { at: '', actor: '', organisation: '', kind: '' }
    return { at, desks: desks.map((head) => ({ ...unnamed, ...head })) }
  } catch {
    return null
  }
}
