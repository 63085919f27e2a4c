/** An analyst's workbook written from given rows, with its parts, for tests to look into. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { CellValue, Workbook } from 'hucre'
import { writeAnalyst } from '../../../../backend/report/analyst/write-analyst.ts'
import type { Workspace } from '../../../../backend/workspace.ts'
import { type ReportAsked, SECTIONS } from '../../../../domain/report.ts'
import { tempFolder } from '../../desk.ts'
import { readBack, sheetNamed, tableOf } from '../read-back.ts'

export const ASKED: ReportAsked = {
  edition: '2024',
  compare: ['2022', '2023'],
  kind: 'analyst',
  language: 'sv',
  sections: [...SECTIONS],
}

export type Written = {
  file: string
  workbook: Workbook
  /** The parts' XML by path. */
  parts: Record<string, string>
}

export async function written(
  workspace: Workspace,
  changes: Partial<ReportAsked> = {},
  options: Parameters<typeof writeAnalyst>[3] = {},
): Promise<Written> {
  const file = join(tempFolder(), 'analys.xlsx')
  await writeAnalyst(workspace, { ...ASKED, ...changes }, file, options)
  const bytes = readFileSync(file)
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)])
  return { file, workbook: await readBack(bytes), parts: Object.fromEntries(parts) }
}

/** The rows of a sheet's table by their headings. */
export function recordsOf(workbook: Workbook, name: string): Record<string, CellValue>[] {
  const { headings, rows } = tableOf(sheetNamed(workbook, name))
  return rows.map((row) =>
    Object.fromEntries(headings.map((heading, at) => [String(heading), row[at] ?? null])),
  )
}
