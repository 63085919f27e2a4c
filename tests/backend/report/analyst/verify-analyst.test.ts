/** An analyst's workbook compared with the database: the same, after changes there, and after changes in the file. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { verifyReport } from '../../../../backend/report/verify-report.ts'
import type { Workspace } from '../../../../backend/workspace.ts'
import { arrivalOf, contentOf, idOf, takeIn, tempFolder } from '../../desk.ts'
import { type Row, workspaceWith } from '../workspace.ts'
import { ASKED, written } from './written.ts'

const ROWS: Row[] = Array.from({ length: 9 }, (_, index) => ({
  title: `Rad ${index} åäö`,
  county: '14',
  occurrences: [
    { startsOn: '2024-10-01', endsOn: null, startsAt: `2024-10-01T0${index}:20:00Z`, endsAt: null },
  ],
}))

/** The file with parts changed. */
function tampered(file: string, change: (path: string, xml: string) => string): string {
  const parts = Object.entries(unzipSync(readFileSync(file)))
  const to = join(tempFolder(), 'andrad.xlsx')
  const changed = parts.map(([path, bytes]) => [path, strToU8(change(path, strFromU8(bytes)))] as const)
  writeFileSync(to, zipSync(Object.fromEntries(changed)))
  return to
}

async function fileOf(workspace: Workspace, mostRows?: number): Promise<string> {
  return (await written(workspace, {}, mostRows === undefined ? {} : { mostRows })).file
}

const isRows = (path: string) => path === 'xl/worksheets/sheet2.xml'

describe('verifying', () => {
  it('finds no difference while nothing has changed, over several sheets too', async () => {
    const workspace = workspaceWith(ROWS)
    const plain = await verifyReport(workspace, await fileOf(workspace))
    expect(plain).toMatchObject({ differ: 0, differing: [], isUntouched: true })
    expect(plain.fingerprint).toMatchObject({ ...ASKED, rules: { 2024: 1, 2023: 1, 2022: 1 } })
    expect(plain.cells).toBeGreaterThan(500)
    const several = await verifyReport(workspace, await fileOf(workspace, 4))
    expect(several).toMatchObject({ differ: 0, isUntouched: true })
  })

  it('names the cells of what has changed in the database, and no others', async () => {
    const workspace = workspaceWith(ROWS)
    const file = await fileOf(workspace)
    const id = idOf(workspace, 'p4')
    workspace.database.sqlite.prepare("update submissions set title = 'Ny rubrik' where id = ?").run(id)
    const told = await verifyReport(workspace, file)
    expect(told).toMatchObject({ differ: 1, isUntouched: true })
    expect(told.differing).toEqual([
      { sheet: 'Rader', cell: 'G5', inFile: 'Rad 3 åäö', inDatabase: 'Ny rubrik' },
    ])
  })

  it('tells a row that came as its cells, with the counts that it changed', async () => {
    const workspace = workspaceWith(ROWS)
    const file = await fileOf(workspace)
    const content = { ...contentOf('Kom sedan'), occurrences: [] }
    takeIn(workspace, arrivalOf('sen', { state: 'published', content }))
    const told = await verifyReport(workspace, file)
    const rows = told.differing.filter(({ sheet }) => sheet === 'Rader')
    expect(rows.every(({ inFile }) => inFile === null)).toBe(true)
    expect(rows.map(({ inDatabase }) => inDatabase)).toContain('Kom sedan')
    expect(told.differing).toContainEqual({ sheet: 'Per län', cell: 'E5', inFile: '0', inDatabase: '1' })
    expect(new Set(told.differing.map(({ sheet }) => sheet))).toContain('Per form')
    expect(told.differ).toBe(told.differing.length)
  })

  it('tells a row that somebody took out of the file, and leaves the others as they are', async () => {
    const workspace = workspaceWith(ROWS)
    const file = tampered(await fileOf(workspace), (path, xml) =>
      isRows(path) ? xml.replace(/<row r="3".*?<\/row>/, '') : xml,
    )
    const told = await verifyReport(workspace, file)
    expect(told.isUntouched).toBe(false)
    expect(told.differing.every(({ sheet, inFile }) => sheet === 'Rader' && inFile === null)).toBe(true)
    expect(told.differing.map(({ inDatabase }) => inDatabase)).toContain('Rad 1 åäö')
  })

  it('names a number and a heading that somebody changed in the file', async () => {
    const workspace = workspaceWith(ROWS)
    const file = tampered(await fileOf(workspace), (path, xml) => {
      if (path === 'xl/worksheets/sheet4.xml') return xml.replace(/<v>9<\/v>/, '<v>10</v>')
      return isRows(path) ? xml.replace('<t>Rubrik</t>', '<t>Titel</t>') : xml
    })
    const told = await verifyReport(workspace, file)
    expect(told.isUntouched).toBe(false)
    expect(told.differing).toEqual([
      { sheet: 'Rader', cell: 'G1', inFile: 'Titel', inDatabase: 'Rubrik' },
      expect.objectContaining({ sheet: 'Per form', inFile: '10', inDatabase: '9' }),
    ])
  })

  it('knows rows again that somebody has sorted, and passes over a sheet that somebody added', async () => {
    const workspace = workspaceWith(ROWS)
    const file = tampered(await fileOf(workspace), (path, xml) => {
      if (!isRows(path)) return xml
      const rows = [...xml.matchAll(/<row r="(\d+)".*?<\/row>/g)].map(([row]) => row)
      const [heading = '', ...others] = rows
      const sorted = others
        .toReversed()
        .map((row, at) => row.replace(/ r="([A-Z]*)\d+"/g, (_, column) => ` r="${column}${at + 2}"`))
      return xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${heading}${sorted.join('')}</sheetData>`)
    })
    expect(await verifyReport(workspace, file)).toMatchObject({ differ: 0, isUntouched: false })
    const renamed = tampered(file, (path, xml) =>
      path === 'xl/workbook.xml' ? xml.replace('name="Kodlistor"', 'name="Min pivot"') : xml,
    )
    const { differing } = await verifyReport(workspace, renamed)
    expect(new Set(differing.map(({ sheet }) => sheet))).toEqual(new Set(['Kodlistor']))
  })

  it('names no more than the first two hundred cells, and counts all', async () => {
    const workspace = workspaceWith(ROWS)
    const file = await fileOf(workspace)
    workspace.database.sqlite
      .prepare("update submissions set title = 'x', organiser = 'y', edition = '2021'")
      .run()
    const told = await verifyReport(workspace, file)
    expect(told.differing).toHaveLength(200)
    expect(told.differ).toBeGreaterThan(200)
  })
})
