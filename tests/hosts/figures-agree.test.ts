/** The same figures of three editions by command line, page and workbook, cell for cell, against plain loops over raw rows. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CellValue } from 'hucre'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { countyName } from '../../backend/report/keys.ts'
import type { FiguresInput, FiguresOutput } from '../../contract/calls/figures.ts'
import type { DeskClient } from '../../contract/contract.ts'
import type { Dimension } from '../../domain/figures/dimensions.ts'
import { MEASURE_RULES, MEASURES, splitsOf } from '../../domain/figures/measures.ts'
import { startLoopback } from '../../hosts/loopback.ts'
import { words } from '../../text/catalog.ts'
import { countNaively, readNaive } from '../backend/figures/naive-count.ts'
import { openThreeEditions } from '../backend/figures/three-editions.ts'
import { columnBy, readBack, sheetNamed, tableOf } from '../backend/report/read-back.ts'
import { deskJson } from './cli-run.ts'
import { callAs, enter } from './visitor.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'figures-agree-'))
const EDITIONS = ['2022', '2023', '2024']
const { common, figures, report } = words('sv')
let file: string
let raw: ReturnType<typeof readNaive>
let page: DeskClient
let workbook: Awaited<ReturnType<typeof readBack>>
let types: string[]
let close: () => Promise<unknown>

beforeAll(async () => {
  const desk = await openThreeEditions()
  raw = readNaive(desk.workspace)
  file = desk.file
  desk.close()
  writeFileSync(join(folder, 'index.html'), '<head></head>')
  const host = await startLoopback({ databaseFile: file, pageFolder: folder })
  page = callAs(host.url, await enter(host.startUrl))
  close = host.close
  const listed = await page.editions.list()
  types = listed.find(({ id }) => id === '2024')?.types.map(({ sv }) => sv) ?? []
  const out = join(folder, 'rapport.xlsx')
  await deskJson(['report', '--edition', '2024', '--compare', '2022,2023', '--out', out, '--db', file])
  workbook = await readBack(readFileSync(out))
})
afterAll(async () => {
  await close()
  rmSync(folder, { recursive: true })
})

const rowsBy = (by: readonly Dimension[], { rows }: FiguresOutput) =>
  Object.fromEntries(rows.map((row) => [by.map((dimension) => row[dimension]).join('|'), row.value]))

/** Under the keys joined with a bar; `2024` and the like are the edition counted in. */
function naively(edition: string, by: Dimension, digital: 'apart' | 'organiser' = 'apart') {
  const chosen = new Set(raw.submissions.filter((one) => one.edition === edition).map(({ id }) => id))
  const asked = { measure: 'activities', by: [by], digital, series: 'each', names: 'written' } as const
  const { rows, whole } = countNaively(raw, chosen, asked)
  return { counts: new Map([...rows].map(([key, { value }]) => [key, value])), whole: whole.value }
}

test.each(MEASURES)('%s: the command line and the page give every cell alike', async (measure) => {
  const dimensions = splitsOf(measure)
  const dimension = dimensions.find((one) => one === 'county') ?? dimensions.find((one) => one !== 'edition')
  const by: Dimension[] = ['edition', ...(dimension ? [dimension] : [])]
  for (const digital of MEASURE_RULES[measure].hasCounties ? (['apart', 'organiser'] as const) : [])
    await both({ measure, by, digital })
  await both({ measure, by })
  await both({ measure, by, where: 'form:digitalt,hybrid' })
})

async function both(question: FiguresInput): Promise<void> {
  const { measure = 'activities', by, where, digital } = question
  const onPage = await page.figures.count(question)
  const byCommand = await deskJson<FiguresOutput>([
    ...['figures', '--measure', measure, '--by', by.join(','), '--db', file],
    ...(where ? ['--where', where] : []),
    ...(digital ? ['--digital', digital] : []),
  ])
  expect(rowsBy(by, byCommand)).toEqual(rowsBy(by, onPage))
  expect([byCommand.total, byCommand.known, byCommand.of]).toEqual([onPage.total, onPage.known, onPage.of])
  expect(onPage.rows.length).toBeGreaterThan(1)
}

const SHEETS = [
  ['county', (key: string) => countyName(key, 'sv')],
  ['format', (key: string) => common.formats[key as keyof typeof common.formats]],
  ['type', (key: string) => typeName(key)],
  ['sector', (key: string) => common.sectors[key as keyof typeof common.sectors]],
  ['weekday', (key: string) => weekdayName(key)],
] as const

test.each(SHEETS)('the workbook by %s has the cells of the page and of the raw rows', async (by, nameOf) => {
  const { counts, whole } = naively('2024', by)
  const onPage = await page.figures.count({ by: [by], where: 'upplaga:2024' })
  expect(rowsBy([by], onPage)).toEqual(Object.fromEntries(counts))
  const sheet = sheetNamed(workbook, report.sheets[by].name)
  agree(columnBy(sheet, report.columns.activities), counts, whole, nameOf)
})

test('the workbook has digital ones in their organisers’ counties as the page has', () => {
  const { counts, whole } = naively('2024', 'county', 'organiser')
  const sheet = sheetNamed(workbook, report.sheets.county.name)
  agree(columnBy(sheet, report.columns.withOrganisers), counts, whole, (key) => countyName(key, 'sv'))
})

test('editions side by side have the same cells in the workbook, on the page and in the raw rows', async () => {
  const compared = await page.figures.compare({ editions: EDITIONS, by: 'county', names: 'written' })
  const sheet = sheetNamed(workbook, report.sheets.countyComparison.name)
  const { headings } = tableOf(sheet)
  const formats = tableOf(sheetNamed(workbook, report.sheets.comparison.name))
  for (const [at, edition] of EDITIONS.entries()) {
    const { counts, whole } = naively(edition, 'county')
    const onPage = new Map(compared.rows.map(({ key, values }) => [key, values[at] ?? null]))
    for (const [key, value] of counts) expect([edition, key, onPage.get(key)]).toEqual([edition, key, value])
    expect(compared.editions[at]).toMatchObject({ edition, total: whole })
    const heading = String(headings[at + 1])
    expect(heading).toContain(edition)
    agree(columnBy(sheet, heading), counts, whole, (key) => countyName(key, 'sv'))
    const row = formats.rows[at] ?? []
    const byFormat = naively(edition, 'format').counts
    for (const format of ['digital', 'hybrid', 'on-site', 'unknown'] as const)
      expect([
        edition,
        format,
        row[formats.headings.indexOf(report.columns.ofFormat(common.formats[format]))],
      ]).toEqual([edition, format, byFormat.get(format) ?? 0])
  }
})

/** Every key's cell, 0 in all others, and the sum last. */
function agree(
  column: ReadonlyMap<CellValue, CellValue>,
  counts: ReadonlyMap<string, number>,
  whole: number,
  nameOf: (key: string) => string,
): void {
  const shown = new Map([...column].map(([name, value]) => [asText(name), value]))
  const expected = new Map<string, CellValue>([...shown.keys()].map((name) => [name, 0]))
  for (const [key, value] of counts) {
    expect(shown.has(nameOf(key)), nameOf(key)).toBe(true)
    expected.set(nameOf(key), value)
  }
  expected.set(report.sum, whole)
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(expected))
}

/** Days are days in the sheet. */
function asText(name: CellValue): string {
  return name instanceof Date ? name.toISOString().slice(0, 10) : String(name)
}

/** Monday is 1. */
function weekdayName(key: string): string {
  const name = figures.weekdays[Number(key) - 1] ?? common.counted.unknown
  return name.charAt(0).toLocaleUpperCase('sv') + name.slice(1)
}

/** As the edition writes it, or else as its organiser did, with a capital first. */
function typeName(key: string): string {
  if (key === 'unknown') return common.counted.unknown
  const own = types.find((type) => type.toLocaleLowerCase('sv') === key) ?? key
  return own.charAt(0).toLocaleUpperCase('sv') + own.slice(1)
}
