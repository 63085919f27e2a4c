/** Writes the analyst's workbook: all rows of an edition and those it is compared with, code lists, and charts. */
import type { ReportAsked } from '../../../domain/report.ts'
import { words } from '../../../text/catalog.ts'
import { asCannotWrite } from '../../maintenance/back-up.ts'
import type { Workspace } from '../../workspace.ts'
import { fingerprintProperties } from './analyst-fingerprint.ts'
import { atOneMoment } from './at-one-moment.ts'
import { planAnalyst } from './plan-analyst.ts'
import { type BookOptions, writeBook } from './write-book.ts'

/**
 * Whole or not at all: what was there stays until the new file is complete. `fileName` is a name that fits it.
 * Throws UNKNOWN_EDITION, CANNOT_WRITE, and an `AbortError` when the signal says so.
 */
export function writeAnalyst(
  workspace: Workspace,
  asked: ReportAsked,
  file: string,
  { mostRows, ...options }: BookOptions & { mostRows?: number } = {},
): Promise<{ fileName: string }> {
  return atOneMoment(workspace, async (moment) => {
    const plan = planAnalyst(moment, asked, mostRows === undefined ? {} : { mostRows })
    const { common, report } = words(asked.language)
    const book = {
      title: plan.title,
      creator: common.product,
      language: report.language,
      madeAt: plan.madeAt,
      sheets: plan.sheets,
      cover: (hash: string) => {
        const print = plan.fingerprint(hash)
        return { sheet: plan.cover(print), properties: fingerprintProperties(print) }
      },
    }
    try {
      await writeBook(book, file, options)
    } catch (error) {
      throw options.signal?.aborted ? error : asCannotWrite(error, file)
    }
    return { fileName: `${plan.fileName}.xlsx` }
  })
}
