/** Nested items: held inside a longer activity of the same organiser, or said to be part of one by its title. */
import { fold } from '../swedish.ts'
import type { Neighbour } from './neighbour.ts'
import type { Tell, Told } from './relation.ts'
import { dayOfTime, groupBy, type HeldTime, type SetRow } from './set-row.ts'
import { haveOwnWords, likeness, TITLES_ALIKE } from './title-key.ts'

const MINUTE = 60_000
/** A host is clearly longer: twice the time, and at least half an hour more. */
const TIMES_LONGER = 2
const LONGER_BY = 30 * MINUTE
/** What lasts longer than a day's programme holds nothing by its hours alone. */
const LONGEST_HOST = 14 * 60 * MINUTE
const TITLE_LETTERS = 10
const TITLE_START = 8
const SAYS_PART_OF =
  /(?:en |a )?(?:del av|ingar i|inom ramen for|programpunkt (?:i|under)|part of|within|session (?:of|at|in))\s+(?:(?:the|hela|vart|var|our)\s+)*["'”“’«»]*\s*/g
const MAY_SAY = /del av|ingår i|inom ramen för|programpunkt|part of|within|session (?:of|at|in)/i

type IsPair = (row: SetRow, host: SetRow) => boolean
type SaidTexts = Pick<Neighbour, 'title' | 'lead' | 'description'>

export function pairNested(rows: readonly SetRow[], blocks: ReadonlyMap<string, SetRow[]>, told: Told): void {
  const { tell, isFull } = told
  // Each names its own first ones, whether or not the other has named enough.
  const isWanted = (row: SetRow, host: SetRow) =>
    !isFull(row, 'nested.inside') || !isFull(host, 'nested.holds')
  for (const block of blocks.values())
    for (const [row, host] of insidePairs(block, isWanted)) tellBoth(row, host, tell, 'nested.inside')
  for (const [row, host] of saidPairs(rows)) tellBoth(row, host, tell, 'nested.said')
}

/** Those of a block that lie or lay inside one that is asked about, or it inside them. */
export function meetInside(
  block: readonly SetRow[],
  isAsked: (row: SetRow) => boolean,
  meet: (row: SetRow) => void,
): void {
  for (const [row, host] of insidePairs(block, (row, host) => isAsked(row) !== isAsked(host))) {
    meet(row)
    meet(host)
  }
}

/** A host begins on the day that its items do, in the same place or at a distance, so only those are compared. */
function* insidePairs(block: readonly SetRow[], isWanted: IsPair): Generator<[row: SetRow, host: SetRow]> {
  if (block.length < 2) return
  const hosts = groupBy(block, (row) => {
    const hosting = row.times.filter(canHost)
    if (hosting.length === 0) return []
    return daysOf(row, hosting).flatMap((day) => whereabouts(row).map((where) => `${day} ${where}`))
  })
  for (const row of block) {
    if (row.times.length === 0 || !row.times.every(({ isClocked }) => isClocked)) continue
    for (const where of whereabouts(row)) {
      // Hosts come by their first start.
      for (const host of hosts.get(`${row.day} ${where}`) ?? []) {
        if (host.from > row.from) break
        if (host.to >= row.to && isWanted(row, host) && isInside(row, host)) yield [row, host]
      }
    }
  }
}

/** The day of the only time is known, as most have but one. */
function daysOf({ times, day }: SetRow, hosting: readonly HeldTime[]): string[] {
  return times.length === 1 ? [day] : [...new Set(hosting.map(({ from }) => dayOfTime(from)))]
}

/** Where it is to be found: its place, and at a distance when digital or hybrid. */
function whereabouts(row: SetRow): string[] {
  const isOnSite = row.place !== '' && row.place !== 'digital'
  return [...(isOnSite ? [row.place] : []), ...(isDigital(row) ? ['at a distance'] : [])]
}

function isDigital({ neighbour }: SetRow): boolean {
  return neighbour.format === 'digital' || neighbour.format === 'hybrid'
}

function canHost({ from, to, isClocked }: HeldTime): boolean {
  return isClocked && to - from >= LONGER_BY && to - from <= LONGEST_HOST
}

function isInside(row: SetRow, host: SetRow): boolean {
  if (row.neighbour.id === host.neighbour.id || !areTogether(row, host)) return false
  const isHeldInside = row.times.every((one) =>
    host.times.some((other) => holds(other, one) && isLonger(other, one) && canHost(other)),
  )
  return isHeldInside && !haveAlikeTitles(row, host)
}

function holds(outer: HeldTime, inner: HeldTime): boolean {
  return outer.from <= inner.from && outer.to >= inner.to
}

function isLonger(outer: HeldTime, inner: HeldTime): boolean {
  const [long, short] = [outer.to - outer.from, inner.to - inner.from]
  return long >= short * TIMES_LONGER && long >= short + LONGER_BY
}

/** In one place, or both to be followed at a distance. */
function areTogether(a: SetRow, b: SetRow): boolean {
  if (isDigital(a) && isDigital(b)) return true
  if (a.place === '' || a.place !== b.place) return false
  return a.venue === '' || b.venue === '' || a.venue.includes(b.venue) || b.venue.includes(a.venue)
}

function haveAlikeTitles({ title: a }: SetRow, { title: b }: SetRow): boolean {
  if (a.base === b.base) return true
  return likeness(a.triples, b.triples) >= TITLES_ALIKE && !haveOwnWords(a.base, b.base)
}

/** "En del av Tillsammans från start": the words after it are looked up among the titles. */
export function* saidPairs(rows: readonly SetRow[]): Generator<[row: SetRow, host: SetRow]> {
  const titles = titlesByStart(rows)
  for (const row of rows) {
    for (const words of saidWholesOf(row.neighbour)) {
      for (const { row: host, title: whole } of titles.get(words.slice(0, TITLE_START)) ?? []) {
        if (words.startsWith(whole) && mayHold(host, row)) yield [row, host]
      }
    }
  }
}

/** How the titles begin that its text says it is a part of, to be looked up by `startOfTitle`. */
export function startsSaid(neighbour: SaidTexts): string[] {
  return saidWholesOf(neighbour).map((words) => words.slice(0, TITLE_START))
}

/** Null for a title that is too short to be looked for in a text. */
export function startOfTitle(title: string): string | null {
  const folded = fold(title)
  return folded.length < TITLE_LETTERS ? null : folded.slice(0, TITLE_START)
}

/** Quickly told of any text, be it the JSON of a content; nothing else makes it part of something by its words. */
export function maySay(text: string): boolean {
  return MAY_SAY.test(text)
}

function saidWholesOf({ title, lead, description }: SaidTexts): string[] {
  return [title, lead, description].filter(maySay).flatMap(saidWholes)
}

function titlesByStart(rows: readonly SetRow[]): Map<string, { row: SetRow; title: string }[]> {
  const byStart = new Map<string, { row: SetRow; title: string }[]>()
  for (const row of rows) {
    const title = fold(row.neighbour.title)
    if (title.length < TITLE_LETTERS) continue
    const start = title.slice(0, TITLE_START)
    const known = byStart.get(start)
    if (known) known.push({ row, title })
    else byStart.set(start, [{ row, title }])
  }
  return byStart
}

function saidWholes(text: string): string[] {
  const folded = fold(text)
  return [...folded.matchAll(SAYS_PART_OF)].map(({ 0: words, index }) => folded.slice(index + words.length))
}

function mayHold(host: SetRow, row: SetRow): boolean {
  if (host.neighbour.id === row.neighbour.id || host.title.base === row.title.base) return false
  return row.times.length === 0 || host.times.length === 0 || (host.from <= row.from && host.to >= row.to)
}

function tellBoth(row: SetRow, host: SetRow, tell: Tell, code: 'nested.inside' | 'nested.said'): void {
  tell(row, 'nested', code, [host])
  tell(host, 'nested', 'nested.holds', [row])
}
