/** Probable duplicates: a shared organiser, near-same titles with the same numbers, and overlapping times. */
import type { EvidenceCode } from './evidence-codes.ts'
import type { Tell } from './relation.ts'
import { clockOfTime, dayOfTime, doOverlap, groupBy, MOST_OTHERS, type SetRow } from './set-row.ts'
import { haveOwnWords, likeness, TITLES_ALIKE } from './title-key.ts'

/** `from` and `to` span the times of those rows whose times are known; without any they hold none. */
type TitleGroup = { base: string; triples: Int32Array; rows: SetRow[]; from: number; to: number }
const CODES: readonly EvidenceCode[] = [
  'duplicate.same-title',
  'duplicate.near-title',
  'duplicate.time-unknown',
]
type Pair = { code: EvidenceCode; likeness: number }
/** More than any triple's number. */
const TRIPLES = 2 ** 30

export function pairDuplicates(blocks: ReadonlyMap<string, SetRow[]>, tell: Tell): void {
  const found = new Map<SetRow, Map<SetRow, Pair>>()
  for (const rows of blocks.values()) {
    if (rows.length < 2) continue
    for (const groups of titleGroups(rows)) {
      for (const group of groups) pairRows(found, group, group, 1)
      for (const [a, b, alike] of alikePairs(groups)) {
        pairRows(found, a, b, alike)
        pairRows(found, b, a, alike)
      }
    }
  }
  for (const [row, others] of found) {
    for (const code of CODES) tellPairs(row, code, others, tell)
  }
}

/** Those with the same marks together, in the order of their bases: of too many, the same are named in any company. */
function titleGroups(rows: readonly SetRow[]): TitleGroup[][] {
  return [...groupBy(rows, ({ title }) => [title.marks]).values()].map((sameMarks) =>
    [...groupBy(sameMarks, ({ title }) => [title.base])].map(titleGroup).sort(byBase),
  )
}

function byBase(a: TitleGroup, b: TitleGroup): number {
  return a.base < b.base ? -1 : 1
}

/** Those of a block that are, or were, probable duplicates of one that is asked about. */
export function meetDuplicates(
  block: readonly SetRow[],
  isAsked: (row: SetRow) => boolean,
  meet: (row: SetRow) => void,
): void {
  for (const groups of titleGroups(block)) {
    const asked = groups.filter(({ rows }) => rows.some(isAsked))
    for (const group of asked) {
      const these = group.rows.filter(isAsked)
      for (const other of groups) {
        const alike = other === group ? 1 : likenessOf(group, other)
        if (alike === null) continue
        for (const row of other.rows) if (these.some((one) => probable(one, row, alike))) meet(row)
      }
    }
  }
}

function titleGroup([base, rows]: [string, SetRow[]]): TitleGroup {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const row of rows) {
    if (row.times.length === 0) continue
    from = Math.min(from, row.from)
    to = Math.max(to, row.to)
  }
  return { base, triples: rows[0]?.title.triples ?? new Int32Array(), rows, from, to }
}

function tellPairs(row: SetRow, code: EvidenceCode, pairs: ReadonlyMap<SetRow, Pair>, tell: Tell): void {
  const these = [...pairs].filter(([, pair]) => pair.code === code)
  if (these.length === 0) return
  const others = these.map(([other]) => other).sort(inTime)
  const time = row.times.find((one) =>
    others.some(({ times }) => times.some(({ from, to }) => one.from < to && from < one.to)),
  )
  const values = {
    percent: Math.round(Math.min(...these.map(([, pair]) => pair.likeness)) * 100),
    ...(time && { day: dayOfTime(time.from) }),
    ...(time?.isClocked && { time: clockOfTime(time.from) }),
  }
  tell(row, 'duplicate', code, others, values)
}

function inTime(a: SetRow, b: SetRow): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1
  return a.neighbour.id < b.neighbour.id ? -1 : 1
}

/** Rows come by their first start, so a scan may stop at the first that starts after the end. */
function pairRows(
  found: Map<SetRow, Map<SetRow, Pair>>,
  { rows }: TitleGroup,
  { rows: others }: TitleGroup,
  likeness: number,
): void {
  if (rows === others && rows.length < 2) return
  for (const row of rows) {
    const known = found.get(row) ?? new Map<SetRow, Pair>()
    for (const other of others) {
      if (other.from >= row.to || known.size >= MOST_OTHERS) break
      if (other === row || other.neighbour.id === row.neighbour.id) continue
      const code = probable(row, other, likeness)
      if (code) known.set(other, { code, likeness })
    }
    if (known.size > 0) found.set(row, known)
  }
}

function probable(a: SetRow, b: SetRow, likeness: number): EvidenceCode | null {
  if (areElsewhere(a, b)) return null
  const isSame = likeness === 1
  if (a.times.length === 0 || b.times.length === 0) return isSame ? 'duplicate.time-unknown' : null
  if (!doOverlap(a, b)) return null
  return isSame ? 'duplicate.same-title' : 'duplicate.near-title'
}

/** The same thing at the same time in two municipalities is held twice, not submitted twice. */
function areElsewhere(a: SetRow, b: SetRow): boolean {
  return a.place !== b.place && ![a.place, b.place].some((place) => place === '' || place === 'digital')
}

/** Groups with titles alike enough, where times may overlap: titles that differ make a duplicate nowhere else. */
function* alikePairs(groups: readonly TitleGroup[]): Generator<[TitleGroup, TitleGroup, number]> {
  if (groups.length < 2) return
  for (const [group, other] of pairsSharingTriples(groups)) {
    const alike = likenessOf(group, other)
    if (alike !== null) yield [group, other, alike]
  }
}

/** Null where they are not alike enough, or at no common time. */
function likenessOf(group: TitleGroup, other: TitleGroup): number | null {
  if (!mayBePair(group, other)) return null
  const alike = likeness(group.triples, other.triples)
  const isAlike = alike >= TITLES_ALIKE && !haveOwnWords(group.base, other.base)
  return isAlike ? Math.min(alike, 0.99) : null
}

/** Two sets of that likeness share at least one of their rarest triples, so only those are paired (prefix filtering). */
function pairsSharingTriples(groups: readonly TitleGroup[]): [TitleGroup, TitleGroup][] {
  const pairs: [TitleGroup, TitleGroup][] = []
  const frequency = frequencyOf(groups)
  const byTriple = new Map<number, TitleGroup[]>()
  const shared = TITLES_ALIKE / (2 - TITLES_ALIKE)
  for (const group of groups) {
    const { length } = group.triples
    const rarest = byRarity(group.triples, frequency).subarray(0, length - Math.ceil(shared * length) + 1)
    const candidates = new Set<TitleGroup>()
    for (const triple of rarest) {
      const having = byTriple.get(triple) ?? []
      if (having.length === 0) byTriple.set(triple, having)
      for (const other of having) if (mayBePair(group, other)) candidates.add(other)
      having.push(group)
    }
    for (const other of [...candidates].sort(byBase)) pairs.push([group, other])
  }
  return pairs
}

function frequencyOf(groups: readonly TitleGroup[]): Map<number, number> {
  const frequency = new Map<number, number>()
  for (const { triples } of groups)
    for (const triple of triples) frequency.set(triple, (frequency.get(triple) ?? 0) + 1)
  return frequency
}

/** The rarest first, equally rare ones by number: both are put into one number, because numbers sort fastest. */
function byRarity(triples: Int32Array, frequency: ReadonlyMap<number, number>): Float64Array {
  return Float64Array.from(triples, (triple) => (frequency.get(triple) ?? 0) * TRIPLES + triple)
    .sort()
    .map((key) => key % TRIPLES)
}

/** Of sets that differ much in size the smaller cannot hold enough of the larger. */
function mayBePair(a: TitleGroup, b: TitleGroup): boolean {
  if (a.from >= b.to || b.from >= a.to) return false
  const [one, other] = [a.triples.length, b.triples.length]
  return 2 * Math.min(one, other) >= TITLES_ALIKE * (one + other)
}
