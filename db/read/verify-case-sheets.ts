/** Whether sheets, their versions and pictures are what the log tells of them. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '../../domain/canonical-json.ts'
import { casePictureBody } from '../../domain/case/picture.ts'
import { caseSheetBody } from '../../domain/case/sheet.ts'
import { sortKey } from '../../domain/swedish.ts'
import type { ReadableDatabase } from '../database.ts'
import { casePictures, caseSheets, caseSheetVersions } from '../schema/cases.ts'
import { entriesOf, type Projected } from './verify-projections.ts'

/** Each version is an entry's, and each entry has its version. Problems are ids of entries. */
export function checkSheetVersions(database: ReadableDatabase): Projected {
  const rows = new Map(
    database.orm
      .select()
      .from(caseSheetVersions)
      .all()
      .map((row) => [row.entryId, row]),
  )
  const entries = entriesOf(database, 'case-sheet')
  const spoilt = entries.filter(({ id, name, organisation, at, body, isErased }) => {
    const row = rows.get(id)
    if (!row || row.reviewer !== name || row.organisation !== organisation || row.at !== at) return true
    if (isErased) return false
    const { data } = caseSheetBody.safeParse(body)
    return canonicalJson(data ?? null) !== canonicalJson({ sheetId: row.sheetId, content: row.content })
  })
  const known = new Set(entries.map(({ id }) => id))
  const strange = [...rows.keys()].filter((id) => !known.has(id))
  return { checked: entries.length, problems: [...spoilt.map(({ id }) => id), ...strange] }
}

/** A sheet is what its newest version says, or the last that said anything. Problems are ids of sheets. */
export function checkSheets(database: ReadableDatabase): Projected {
  const rows = database.orm.select().from(caseSheets).all()
  const versions = Map.groupBy(database.orm.select().from(caseSheetVersions).all(), ({ sheetId }) => sheetId)
  const problems = rows.filter(({ id, versions: told, ...row }) => {
    const own = (versions.get(id) ?? []).toSorted((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1))
    const [newest] = own
    const content = own.find((one) => one.content !== null)?.content
    if (!newest || !content || own.length !== told) return true
    const { template, language, title } = content
    const removedAt = newest.content === null ? newest.at : null
    const expected = { template, language, title, titleSort: sortKey(title) }
    return canonicalJson({ ...expected, newestVersion: newest.entryId, removedAt }) !== canonicalJson(row)
  })
  return { checked: rows.length, problems: problems.map(({ id }) => id) }
}

/** Each picture is an entry's, and its bytes have the hash that it is known by. Problems are hashes. */
export function checkPictures(database: ReadableDatabase): Projected {
  const entries = new Map(entriesOf(database, 'case-picture').map((entry) => [entry.id, entry]))
  const rows = database.orm.select().from(casePictures).all()
  const problems = rows.filter(({ bytes, entryId, ...told }) => {
    const entry = entries.get(entryId)
    if (!entry || createHash('sha256').update(bytes).digest('hex') !== told.hash) return true
    if (entry.isErased) return false
    const { data } = casePictureBody.safeParse(entry.body)
    return canonicalJson(data ?? null) !== canonicalJson(told)
  })
  const standing = new Set(rows.map(({ entryId }) => entryId))
  const gone = [...entries.keys()].filter((id) => !standing.has(id))
  return { checked: rows.length, problems: [...problems.map(({ hash }) => hash), ...gone] }
}

function orderOf({ at, entryId }: { at: string; entryId: string }): string {
  return `${at} ${entryId}`
}
