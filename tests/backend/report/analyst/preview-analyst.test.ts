/** The preview of the analyst's workbook: what the file will have, as people read it. */
import { expect, it } from 'vitest'
import { previewAnalyst } from '../../../../backend/report/analyst/preview-analyst.ts'
import { workspaceWith } from '../workspace.ts'
import { ASKED, recordsOf, written } from './written.ts'

it('shows the first rows of each sheet as texts, with days and times as they are read', async () => {
  const at = { startsOn: '2024-10-01', endsOn: null, startsAt: '2024-10-01T07:30:00Z', endsAt: null }
  const workspace = workspaceWith(
    Array.from({ length: 30 }, (_, index) => ({ title: `Rad ${index}`, occurrences: [at] })),
  )
  const { sheets } = await previewAnalyst(workspace, ASKED)
  const { workbook } = await written(workspace)
  expect(sheets.map(({ name }) => name)).toEqual(workbook.sheets.slice(1).map(({ name }) => name))
  const [rows] = sheets
  expect([rows?.rows.length, rows?.totalRows]).toEqual([20, 30])
  expect(rows?.rows.every((cells) => cells.length === rows.headings.length)).toBe(true)
  const cell = (heading: string) => rows?.rows[0]?.[rows.headings.indexOf(heading)]
  expect(['Första dag', 'Börjar', 'Slutar', 'Räknas som aktivitet'].map(cell)).toEqual([
    '2024-10-01',
    '2024-10-01 09:30',
    '',
    '1',
  ])
  expect(cell('Id')).toBe(recordsOf(workbook, 'Rader')[0]?.Id)
})
