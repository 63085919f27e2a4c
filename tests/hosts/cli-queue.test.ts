/** `desk queue --csv` and `--xlsx`: files of all rows of a view, read back by other libraries. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, expect, test } from 'vitest'
import { words } from '../../text/catalog.ts'
import { contentOf, submissionOf, tempFolder } from '../backend/desk.ts'
import { readBack, sheetNamed, tableOf } from '../backend/report/read-back.ts'
import { desk, deskJson } from './cli-run.ts'
import { prepareDesk } from './prepared-desk.ts'

let copy: () => string
let folder: string

beforeAll(async () => {
  const titles = ['Öppet hus', 'Åka; tillsammans', '=1+2']
  copy = await prepareDesk([
    ...titles.map((title, at) => submissionOf(`p${at}`, { content: contentOf(title) })),
    submissionOf('done', { state: 'published' }),
  ])
  folder = tempFolder()
})

const QUEUE = ['queue', '--edition', '2024', '--query', 'läge:ny', '--limit', '1']

test('a CSV file has all rows of the search and the columns of the export, whatever the limit', async () => {
  const file = join(folder, 'kön.csv')
  const { out, code } = await desk([...QUEUE, '--csv', file, '--db', copy()])
  expect({ code, out: out.trim() }).toEqual({ code: 0, out: `${file} är skriven: 3 rader.` })
  const rows = parse(readFileSync(file), { bom: true, delimiter: ';', columns: true }) as Record<
    string,
    string
  >[]
  expect(rows.map((row) => row.Rubrik).toSorted()).toEqual(["'=1+2", 'Åka; tillsammans', 'Öppet hus'])
  expect(rows.map((row) => row.Läge)).toEqual(['Ny', 'Ny', 'Ny'])
  expect(Object.keys(rows[0] ?? {})).toEqual(Object.values(words('sv').queueGrid.file.columns))
})

test('a workbook says what was searched for in the words of the language; both files may be asked for', async () => {
  const [csv, xlsx] = [join(folder, 'båda.csv'), join(folder, 'båda.xlsx')]
  const made = await deskJson([...QUEUE, '--csv', csv, '--xlsx', xlsx, '--db', copy()])
  expect(made).toEqual({
    files: [
      { file: csv, form: 'csv', rows: 3 },
      { file: xlsx, form: 'xlsx', rows: 3 },
    ],
  })
  const sheet = sheetNamed(await readBack(readFileSync(xlsx)), 'Anmälningar')
  const { headings, rows } = tableOf(sheet)
  const titles = rows.map((row) => row[headings.indexOf('Rubrik')])
  expect(titles.toSorted()).toEqual(['=1+2', 'Åka; tillsammans', 'Öppet hus'])
  expect(sheet.rows.flat()).toContain('Sökning: upplaga:2024 läge:ny')
})

test('a view and an empty search make files too', async () => {
  const file = join(folder, 'publicerade.csv')
  const asked = ['queue', '--edition', '2024', '--view', 'published', '--csv', file]
  expect(await deskJson([...asked, '--db', copy()])).toMatchObject({ files: [{ rows: 1 }] })
  const none = ['queue', '--edition', '2024', '--query', 'finnsinte', '--csv', file]
  expect(await deskJson([...none, '--db', copy()])).toMatchObject({ files: [{ rows: 0 }] })
  expect(readFileSync(file, 'utf8').trim().split('\r\n')).toHaveLength(1)
})

test.each([
  [['--csv', ''], 2, /--csv saknar sitt värde/],
  [['--csv', 'a.csv', '--query', 'läge:nyy'], 2, /--query: .*nyy/],
  [['--xlsx', join('saknas', 'kön.xlsx')], 1, /kan inte skrivas/],
])('%j is refused, and nothing is written', async (more, code, said) => {
  const given = await desk(['queue', '--edition', '2024', ...more, '--db', copy()])
  expect(given).toMatchObject({ code, err: expect.stringMatching(said) })
  expect(existsSync('a.csv')).toBe(false)
})
