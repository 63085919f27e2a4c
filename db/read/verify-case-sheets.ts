/** Whether case sheets, their versions and the pictures of cases are what the log tells of them. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '../../domain/canonical-json.ts'
import { casePictureBody } from '../../domain/case/picture.ts'
import { caseSheetBody } from '../../domain/case/sheet.ts'
import type { ReadableDatabase } from '../database.ts'
import { caseSheets, caseSheetVersions } from '../schema/cases.ts'
import { eachPicture, type PictureListed } from './case-pictures.ts'
import { sheetSummary } from './sheet-summary.ts'
import { checkOwnRows } from './verify-own-rows.ts'
import { type Entry, entriesOf, type Projected } from './verify-projections.ts'

/** Each version is an entry's, and each entry has its version. Problems are ids of entries. */
export function checkSheetVersions(database: ReadableDatabase): Projected {
  return checkOwnRows(
    database,
    'case-sheet',
    database.orm.select().from(caseSheetVersions).all(),
    (body) => caseSheetBody.safeParse(body).data ?? null,
    ({ sheetId, content }) => ({ sheetId, content }),
  )
}

/** A sheet is what its newest version says, and its first version gave it its id. Problems are ids of sheets. */
export function checkSheets(database: ReadableDatabase): Projected {
  const place = new Map(entriesOf(database, 'case-sheet').map(({ id }, at) => [id, at]))
  const placeOf = ({ entryId }: { entryId: string }) => place.get(entryId) ?? -1
  const versions = Map.groupBy(database.orm.select().from(caseSheetVersions).all(), ({ sheetId }) => sheetId)
  const rows = database.orm.select().from(caseSheets).all()
  const problems = rows.filter((row) => {
    const own = (versions.get(row.id) ?? []).toSorted((one, other) => placeOf(one) - placeOf(other))
    const [first, newest] = [own[0], own.at(-1)]
    const written = own.findLast(({ content }) => content !== null)?.content
    if (!first || !newest || !written || first.entryId !== row.id) return true
    const told = {
      id: row.id,
      ...sheetSummary(written),
      newestVersion: newest.entryId,
      versions: own.length,
      removedAt: newest.content === null ? newest.at : null,
    }
    return canonicalJson(told) !== canonicalJson(row)
  })
  return { checked: rows.length, problems: problems.map(({ id }) => id) }
}

/** Each picture is an entry's, and its bytes are those that its hash names. Problems are ids of entries. */
export function checkPictures(database: ReadableDatabase): Projected {
  const entries = new Map(entriesOf(database, 'case-picture').map((entry) => [entry.id, entry]))
  const problems: string[] = []
  const found = new Set<string>()
  for (const { bytes, entryId, ...told } of eachPicture(database)) {
    found.add(entryId)
    const entry = entries.get(entryId)
    const isWhole = createHash('sha256').update(bytes).digest('hex') === told.hash
    if (!entry || !isWhole || !isAsLogged(entry, told)) problems.push(entryId)
  }
  const lost = [...entries.keys()].filter((id) => !found.has(id))
  return { checked: entries.size, problems: [...problems, ...lost] }
}

function isAsLogged({ isErased, body }: Entry, told: PictureListed): boolean {
  return isErased || canonicalJson(casePictureBody.safeParse(body).data ?? null) === canonicalJson(told)
}
