/** Whether published figures, concordances, breaks and snapshots are what the log tells of them. */
import { canonicalJson } from '../../domain/canonical-json.ts'
import { breakBody } from '../../domain/figures/breaks.ts'
import { concordanceBody } from '../../domain/figures/concordance.ts'
import { publishedFigureBody } from '../../domain/figures/published.ts'
import { snapshotBody } from '../../domain/figures/snapshot.ts'
import type { ReadableDatabase } from '../database.ts'
import { sha256 } from '../hash.ts'
import { breaks, concordances, snapshots, teamPublishedFigures } from '../schema/figures.ts'
import { findShippedBreak } from './breaks.ts'
import { expectedKeys, storedKeys } from './concordance.ts'
import { rememberedRows } from './snapshots.ts'
import { checkNewestRows } from './verify-newest.ts'
import { entriesOf, type Projected } from './verify-projections.ts'

/** Problems are ids of figures. */
export function checkPublishedFigures(database: ReadableDatabase): Projected {
  return checkNewestRows(
    database,
    'published-figure',
    database.orm.select().from(teamPublishedFigures).all(),
    ({ id }) => id,
    ({ body, name: reviewer, organisation, at }) => {
      const { data } = publishedFigureBody.safeParse(body)
      if (!data) return null
      const { figureId: id, figure } = data
      if (figure === null) return { about: id, row: null }
      const { words, ...columns } = figure
      const row = { id, ...columns, wordsSv: words.sv, wordsEn: words.en, reviewer, organisation, at }
      return { about: id, row }
    },
  )
}

/** Problems are ids of breaks. A shipped one that was removed keeps a row with what it shipped as. */
export function checkBreaks(database: ReadableDatabase): Projected {
  return checkNewestRows(
    database,
    'break',
    database.orm.select().from(breaks).all().map(hidden),
    ({ id }) => id,
    ({ body, name: reviewer, organisation, at }) => {
      const { data } = breakBody.safeParse(body)
      if (!data) return null
      const { breakId: id } = data
      const noted = data.break ?? findShippedBreak(id)
      if (noted === null) return { about: id, row: null }
      const { edition, dimension, words, source } = noted
      const columns = { id, edition, dimension, wordsSv: words.sv, wordsEn: words.en, source }
      const isRemoved = data.break === null
      return { about: id, row: hidden({ ...columns, isRemoved, reviewer, organisation, at }) }
    },
  )
}

type BreakRow = typeof breaks.$inferSelect

/** What a removed one says is what shipped when it was removed, which a later version may ship otherwise. */
function hidden(row: BreakRow): BreakRow {
  if (!row.isRemoved) return row
  return { ...row, edition: '', dimension: null, wordsSv: '', wordsEn: '', source: '' }
}

/** Each version is an entry's, and the keys that counting joins with follow from the newest. Problems name either. */
export function checkConcordances(database: ReadableDatabase): Projected {
  const rows = database.orm.select().from(concordances).all()
  const entries = new Map(entriesOf(database, 'concordance').map((entry) => [entry.id, entry]))
  const spoilt = rows.filter(({ entryId, reviewer, organisation, at, ...version }) => {
    const entry = entries.get(entryId)
    if (!entry || entry.name !== reviewer || entry.organisation !== organisation || entry.at !== at)
      return true
    return (
      !entry.isErased &&
      canonicalJson(concordanceBody.safeParse(entry.body).data ?? null) !== canonicalJson(version)
    )
  })
  const known = new Set(rows.map(({ entryId }) => entryId))
  const lost = [...entries.keys()].filter((id) => !known.has(id))
  const asLines = (keys: readonly object[]) => keys.map((key) => canonicalJson(key))
  const [expected, stored] = [asLines(expectedKeys(database)), asLines(storedKeys(database))]
  const differing = [
    ...expected.filter((key) => !stored.includes(key)),
    ...stored.filter((key) => !expected.includes(key)),
  ]
  return {
    checked: rows.length + stored.length,
    problems: [...spoilt.map(({ dimension, version }) => `${dimension} ${version}`), ...lost, ...differing],
  }
}

/** Each snapshot is an entry's, and what was frozen still has the hash that the entry tells. Problems are their ids. */
export function checkSnapshots(database: ReadableDatabase): Projected {
  const rows = database.orm.select().from(snapshots).all()
  const entries = new Map(entriesOf(database, 'snapshot').map((entry) => [entry.id, entry]))
  const spoilt = rows.filter(({ id, name, frame, cells, hash, reviewer, organisation, at }) => {
    const entry = entries.get(id)
    if (!entry || entry.name !== reviewer || entry.organisation !== organisation || entry.at !== at)
      return true
    if (sha256(canonicalJson({ frame, cells })) !== hash) return true
    if (entry.isErased) return false
    const { data } = snapshotBody.safeParse(entry.body)
    return (
      data?.name !== name || data.hash !== hash || data.submissions !== rememberedRows(database, id).length
    )
  })
  const known = new Set(rows.map(({ id }) => id))
  const lost = [...entries.keys()].filter((id) => !known.has(id))
  return { checked: rows.length, problems: [...spoilt.map(({ id }) => id), ...lost] }
}
