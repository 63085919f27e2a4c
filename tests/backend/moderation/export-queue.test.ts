/** The rows of a view as a file, read back by another library, against the same rows as the list shows them. */
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { type ExportAsked, exportQueue } from '../../../backend/moderation/export-queue.ts'
import { queueBlock } from '../../../backend/moderation/queue.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import { arrivalOf, contentOf, openDesk, takeIn } from '../desk.ts'
import { readBack, sheetNamed, tableOf } from '../report/read-back.ts'

const TITLES = ['Örebro möts', 'Åka tillsammans', 'Arbete; och "citat"', '=1+2', '-minus', 'Rad ett\nrad två']

function filledDesk(titles: readonly string[] = TITLES, isDemo = false): Workspace {
  const { workspace } = openDesk()
  takeIn(
    { ...workspace, isDemo },
    ...titles.map((title, index) => arrivalOf(`p${index + 1}`, { content: contentOf(title) })),
  )
  return workspace
}

const asked = (changes: Partial<ExportAsked> = {}): ExportAsked => ({
  query: 'edition:2024',
  language: 'sv',
  sort: [{ column: 'title', direction: 'asc' }],
  columns: [],
  form: 'csv',
  ...changes,
})

async function csvOf(workspace: Workspace, changes: Partial<ExportAsked> = {}) {
  const { contents, ...file } = await exportQueue(workspace, asked(changes))
  const [headings = [], ...rows] = parse(Buffer.from(contents), { bom: true, delimiter: ';' }) as string[][]
  return { ...file, headings, rows, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(contents) }
}

describe('CSV', () => {
  test('opens in Swedish Excel: a byte order mark, semicolons, whole rows, and no formulas', async () => {
    const { text, rows, headings, fileName, type } = await csvOf(filledDesk(), {
      columns: ['title', 'organiser'],
    })
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    expect({ fileName, type }).toEqual({
      fileName: 'anmälningar-2024-09-20.csv',
      type: 'text/csv; charset=utf-8',
    })
    expect(headings).toEqual(['Rubrik', 'Arrangör'])
    const titles = rows.map(([title]) => title)
    expect(titles).toContain("'=1+2")
    expect(titles).toContain("'-minus")
    expect(titles).toContain('Arbete; och "citat"')
    expect(titles).toContain('Rad ett rad två')
  })

  test('has the rows of the list in the order of the list', async () => {
    const workspace = filledDesk()
    const sort = [{ column: 'title', direction: 'desc' }] as const
    const { rows: shown } = queueBlock(workspace, {
      query: 'edition:2024',
      language: 'sv',
      sort,
      offset: 0,
      limit: 100,
    })
    const { rows } = await csvOf(workspace, { columns: ['number'], sort })
    expect(rows.map(([number]) => number)).toEqual(shown.map((row) => row.platformId))
    expect(shown.map((row) => row.title).slice(0, 2)).toEqual(['Örebro möts', 'Åka tillsammans'])
  })

  test('has all columns, in the words of the language, when none is chosen', async () => {
    const { headings, rows } = await csvOf(filledDesk(['Öppet hus']), { language: 'en' })
    expect(headings).toHaveLength(26)
    const row = Object.fromEntries(headings.map((heading, at) => [heading, rows[0]?.[at]]))
    expect(row).toMatchObject({
      Number: 'p1',
      Title: 'Öppet hus',
      'First day': '2024-10-01',
      Starts: '09:00',
      Format: 'On site',
      County: 'Gävleborgs län',
      Municipality: 'Gävle kommun',
      State: 'New',
      Series: 'no',
      Notes: '0',
    })
    expect(rows[0]?.join(' ')).not.toContain('Kontakt')
  })

  test('holds more rows than one block, and those of the search only', async () => {
    const titles = Array.from({ length: 1_001 }, (_, index) => `Rad ${index}`)
    const workspace = filledDesk(titles)
    const { rows } = await csvOf(workspace, { columns: ['number'] })
    expect(new Set(rows.map(([number]) => number)).size).toBe(1_001)
    expect((await csvOf(workspace, { columns: ['number'], query: 'edition:2023' })).rows).toEqual([])
  })

  test('says of every row whether it is made up, as soon as one is', async () => {
    const { headings, rows, fileName } = await csvOf(filledDesk(['Ett', 'Två'], true), { columns: ['title'] })
    expect(headings).toEqual(['Rubrik', 'Exempeldata'])
    expect(rows.map(([, isDemo]) => isDemo)).toEqual(['ja', 'ja'])
    expect(fileName).toBe('anmälningar-2024-09-20-exempeldata.csv')
  })

  test('a query that cannot be read is refused with its place', async () => {
    await expect(exportQueue(filledDesk(['Ett']), asked({ query: 'state:nyy' }))).rejects.toMatchObject({
      code: 'BAD_QUERY',
      data: { code: 'unknown-value', at: 6 },
    })
  })
})

describe('the workbook', () => {
  test('is one table of the same rows, with what was searched for above it', async () => {
    const workspace = filledDesk()
    const columns = ['title', 'startsOn', 'revision'] as const
    const { contents, fileName } = await exportQueue(workspace, asked({ form: 'xlsx', columns }))
    expect(fileName).toBe('anmälningar-2024-09-20.xlsx')
    const sheet = sheetNamed(await readBack(contents), 'Anmälningar')
    const { headings, rows } = tableOf(sheet)
    expect(headings.slice(0, 3)).toEqual(['Rubrik', 'Första dag', 'Revision'])
    const listed = (await csvOf(workspace, { columns: ['number'] })).rows
    expect(rows).toHaveLength(listed.length)
    expect(rows.map(([title]) => title)).toContain('=1+2')
    expect(rows[0]?.[1]).toEqual(new Date('2024-10-01T00:00:00Z'))
    expect(rows[0]?.[2]).toBe(1)
    expect(sheet.rows.flat()).toContain('Sökning: edition:2024')
  })

  test('prints so that it can be read: several pages wide where it must, headings and numbers on each', async () => {
    const all = await exportQueue(filledDesk(['Ett']), asked({ form: 'xlsx' }))
    const wide = sheetNamed(await readBack(all.contents), 'Anmälningar')
    expect(wide.pageSetup).toMatchObject({ orientation: 'landscape', fitToHeight: 0 })
    expect(wide.pageSetup?.fitToWidth).toBeGreaterThan(1)
    const { headerRow } = tableOf(wide)
    expect(wide.pageSetup).toMatchObject({
      printTitlesRow: `$${headerRow}:$${headerRow}`,
      printTitlesColumn: '$A:$A',
    })
    expect(wide.headerFooter?.oddFooter).toBe('&LAnmälningar i kön&R&P / &N')
    const few = await exportQueue(filledDesk(['Ett']), asked({ form: 'xlsx', columns: ['title', 'state'] }))
    const narrow = sheetNamed(await readBack(few.contents), 'Anmälningar').pageSetup
    expect(narrow).toMatchObject({ fitToWidth: 1 })
    expect(narrow?.printTitlesColumn).toBeUndefined()
  })

  test('says that the rows are made up, and an empty view is still a table', async () => {
    const demo = sheetNamed(
      await readBack((await exportQueue(filledDesk(['Ett'], true), asked({ form: 'xlsx' }))).contents),
      'Anmälningar',
    )
    expect(demo.rows.flat()).toContain('Exempeldata: påhittade rader, inte till för spridning.')
    const empty = await exportQueue(filledDesk(['Ett']), asked({ form: 'xlsx', query: 'edition:2023' }))
    expect(tableOf(sheetNamed(await readBack(empty.contents), 'Anmälningar')).rows[0]?.[0]).toBe('Saknas')
  })
})
