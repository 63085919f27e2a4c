/** What the analyst's workbook holds, read at one moment; its cells are made when somebody walks through them. */
import { hasDemoRows } from '../../../db/read/queue.ts'
import type { EditionWithRules } from '../../../domain/edition.ts'
import type { Fingerprint, ReportAsked } from '../../../domain/report.ts'
import { words } from '../../../text/catalog.ts'
import { knownEdition } from '../../editions/editions.ts'
import type { Workspace } from '../../workspace.ts'
import { cellText } from '../cell-text.ts'
import { fingerprintOf } from './analyst-fingerprint.ts'
import type { AnalystSheet } from './analyst-sheet.ts'
import { codeListsSheet } from './code-lists.ts'
import { countedSheets } from './counted-sheets.ts'
import { coverSheet } from './cover-sheet.ts'
import { rowsSheets } from './rows-sheets.ts'

export type AnalystPlan = {
  title: string
  /** Without the file's kind; fit for every file system. */
  fileName: string
  madeAt: string
  isDemo: boolean
  /** All but the cover, in the order of the tabs. */
  sheets: AnalystSheet[]
  fingerprint: (hash: string) => Fingerprint
  cover: (print: Fingerprint) => AnalystSheet
}

/** `mostRows` is how many rows a sheet can have below its field names. Throws UNKNOWN_EDITION. */
export function planAnalyst(
  moment: Workspace,
  asked: ReportAsked,
  { mostRows }: { mostRows?: number } = {},
): AnalystPlan {
  const { database, now } = moment
  const { edition, compare, language } = asked
  const ids = [...new Set([edition, ...compare])]
  const side = ids.map((id) => knownEdition(moment, id)).toSorted(inTime)
  const isDemo = moment.isDemo || hasDemoRows(database, ids)
  const { reportAnalyst, report } = words(language)
  const name = side.find(({ id }) => id === edition)?.name ?? edition
  const title = cellText(reportAnalyst.title(name), report.cut)
  const sheets = [
    ...rowsSheets(database, side, { title, language }, mostRows),
    ...countedSheets({ moment, asked, side }),
    codeListsSheet(side, { title, language }),
  ]
  return {
    title,
    fileName: fileWords(reportAnalyst.fileName(name, isDemo)),
    madeAt: now(),
    isDemo,
    sheets,
    fingerprint: (hash) => fingerprintOf(moment, asked, side, hash),
    cover: (print) => coverSheet(print, { side, sheets, isDemo }),
  }
}

function inTime(a: EditionWithRules, b: EditionWithRules): number {
  return `${a.startsOn} ${a.id}` < `${b.startsOn} ${b.id}` ? -1 : 1
}

function fileWords(name: string): string {
  return name
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100)
    .toLocaleLowerCase('sv')
}
