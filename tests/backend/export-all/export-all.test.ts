// The export of everything: every row of every table comes back from the files as it stands in the database.
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { makeExport, suggestedExport } from '../../../backend/export-all/make-export.ts'
import { openSink } from '../../../backend/export-all/sink.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { addNote } from '../../../backend/moderation/notes.ts'
import { setAsideRow } from '../../../backend/sync/quarantine.ts'
import { EXPORTED_TABLES, type ExportedTable } from '../../../db/read/export-all.ts'
import { words } from '../../../text/catalog.ts'
import { arrivalOf, type Desk, idOf, openDesk, rowsOf, takeIn, tempFolder } from '../desk.ts'

type Package = {
  resources: {
    name: string
    path: string
    bytes: number
    hash: string
    rows?: number
    schema?: { fields: { name: string; type: string }[]; primaryKey: string[] }
  }[]
}

function furnishedDesk(): Desk {
  const desk = openDesk()
  const { workspace } = desk
  takeIn(workspace, ...Array.from({ length: 20 }, (_, number) => arrivalOf(`p${number}`)))
  const submissionId = idOf(workspace, 'p7')
  addNote(workspace, { submissionId, revision: 1, text: '=Räksmörgås; "citat"\nny rad' })
  decide(workspace, {
    submissionId,
    revision: 1,
    outcome: 'publish',
    criteria: [],
    reason: null,
    message: null,
    language: 'sv',
  })
  setAsideRow(workspace, {
    source: 'rader.csv',
    sourceRow: '7',
    edition: null,
    raw: 'Kim Kontakt;070',
    reason: { code: 'does-not-parse', values: { field: 'name', problem: '', value: 'Kim Kontakt' } },
  })
  return desk
}

/** Path to contents, of a folder or a zip file. */
function filesOf(to: string): Map<string, Buffer> {
  if (!statSync(to).isDirectory())
    return new Map(
      Object.entries(unzipSync(readFileSync(to))).map(([path, bytes]) => [path, Buffer.from(bytes)]),
    )
  const paths = readdirSync(to, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return new Map(
    paths.map((one) => {
      const file = join(one.parentPath, one.name)
      return [file.slice(to.length + 1).replaceAll('\\', '/'), readFileSync(file)]
    }),
  )
}

function packageOf(files: Map<string, Buffer>): Package {
  return JSON.parse(files.get('datapackage.json')?.toString() ?? '{}') as Package
}

function linesOf(files: Map<string, Buffer>, table: string): Record<string, unknown>[] {
  const text = files.get(`tables/${table}.jsonl`)?.toString() ?? ''
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
}

/** A row of the database as the export writes it. */
function asExported(stored: Record<string, unknown>, { columns }: ExportedTable): string {
  const plain = columns.map(({ name, type }) => {
    const value = stored[name]
    if (value === null || (type !== 'json' && type !== 'boolean')) return [name, value]
    return [name, type === 'json' ? JSON.parse(String(value)) : value === 1]
  })
  return JSON.stringify(Object.fromEntries(plain))
}

test('every table that the database has is exported and described in both languages', () => {
  const { workspace } = openDesk()
  const inDatabase = rowsOf(
    workspace,
    `select name from pragma_table_list where schema = 'main' and type = 'table'
       and name not like 'sqlite_%' and name not like '\\_\\_%' escape '\\'`,
  ).map(({ name }) => String(name))
  const exported = EXPORTED_TABLES.map(({ name }) => name)
  expect([...exported].sort()).toEqual(inDatabase.sort())
  for (const language of ['sv', 'en'] as const)
    expect(Object.keys(words(language).exportAll.tables).sort()).toEqual([...exported].sort())
})

describe.each(['zip', 'folder'] as const)('a %s', (form) => {
  test('brings every row back as it is stored, with its sums', async () => {
    const { workspace } = furnishedDesk()
    const to = join(tempFolder(), form === 'zip' ? 'allt.zip' : 'allt')
    const made = await makeExport(workspace, { to, withContacts: true })
    const files = filesOf(to)
    for (const table of EXPORTED_TABLES) {
      const { name, primaryKey } = table
      const stored = rowsOf(workspace, `select * from ${name} order by ${primaryKey.join(', ') || 'rowid'}`)
      const lines = files.get(`tables/${name}.jsonl`)?.toString().split('\n').slice(0, -1) ?? []
      // One by one: a difference among thousands of rows would take minutes to print.
      const different = stored.findIndex((row, index) => asExported(row, table) !== lines[index])
      expect([name, lines.length, lines[different]]).toEqual([name, stored.length, undefined])
      expect(made.tables.find((one) => one.name === name)?.rows).toBe(stored.length)
    }
    const { resources } = packageOf(files)
    for (const { path, bytes, hash } of resources) {
      const contents = files.get(path) ?? Buffer.alloc(0)
      expect([path, contents.length]).toEqual([path, bytes])
      expect(`sha256:${createHash('sha256').update(contents).digest('hex')}`).toBe(hash)
    }
    const sums = files
      .get('SHA256SUMS')
      ?.toString()
      .trim()
      .split('\n')
      .map((line) => line.slice(66))
    expect(sums?.sort()).toEqual([...files.keys()].filter((path) => path !== 'SHA256SUMS').sort())
  })
})

test('fields are described as they are, and CSV has the same rows', async () => {
  const { workspace } = furnishedDesk()
  const to = join(tempFolder(), 'allt')
  await makeExport(workspace, { to, withContacts: true })
  const files = filesOf(to)
  const { resources } = packageOf(files)
  const submissions = resources.find(({ name }) => name === 'submissions')
  expect(submissions?.rows).toBe(20)
  expect(submissions?.schema?.fields).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: 'revision', type: 'integer' }),
      expect.objectContaining({ name: 'is_demo', type: 'boolean' }),
    ]),
  )
  const csv = parse(files.get('csv/submissions.csv') ?? '', { bom: true, delimiter: ';', columns: true })
  const titles = csv.map((row) => (row as Record<string, string>).title)
  expect(titles).toEqual(linesOf(files, 'submissions').map(({ title }) => title))
  for (const name of ['las-mig.html', 'read-me.html'])
    for (const table of EXPORTED_TABLES) expect(files.get(name)?.toString()).toContain(`>${table.name}<`)
})

test('without contacts there is nothing of them', async () => {
  const { workspace } = furnishedDesk()
  const to = join(tempFolder(), 'allt')
  await makeExport(workspace, { to, withContacts: false })
  const files = filesOf(to)
  expect([...files.keys()]).not.toContain('tables/contacts.jsonl')
  for (const contents of files.values()) expect(contents.includes('Kim Kontakt')).toBe(false)
  expect(linesOf(files, 'quarantine')).toEqual([expect.objectContaining({ raw: null, reason: null })])
})

test('what is there already is not written over, and nothing half is left', async () => {
  const { workspace, folder } = furnishedDesk()
  const to = suggestedExport(workspace)
  await makeExport(workspace, { to: null, withContacts: true })
  expect(existsSync(to)).toBe(true)
  const before = readFileSync(to)
  await expect(makeExport(workspace, { to: null, withContacts: true })).rejects.toMatchObject({
    code: 'CANNOT_WRITE',
    data: { code: 'EEXIST' },
  })
  expect(readFileSync(to).equals(before)).toBe(true)
  expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([])
})

describe('more than a zip file holds', () => {
  const zip = () => join(tempFolder(), 'allt.zip')
  const refused = expect.objectContaining({ code: 'ZIP_TOO_LARGE' })
  const writeTo = (sink: ReturnType<typeof openSink>, path: string, text: string) => {
    const file = sink.begin(path)
    file.write(text)
    return file.end()
  }

  test('of files is refused at the first one too many, and nothing is left', () => {
    const most = { bytes: 100_000, files: 3 }
    const [full, over] = [zip(), zip()]
    const whole = openSink(full, most)
    for (const name of ['a', 'b', 'c']) writeTo(whole, name, 'x')
    whole.finish()
    expect(Object.keys(unzipSync(readFileSync(full)))).toHaveLength(3)
    const sink = openSink(over, most)
    for (const name of ['a', 'b', 'c']) writeTo(sink, name, 'x')
    expect(() => sink.begin('d')).toThrow(refused)
    sink.discard()
    expect(readdirSync(dirname(over))).toEqual([])
  })

  test('of bytes, in one file or in all together, is refused', () => {
    const most = { bytes: 4000, files: 99 }
    const one = openSink(zip(), most)
    expect(writeTo(one, 'fits', 'x'.repeat(4000)).bytes).toBe(4000)
    expect(() => writeTo(one, 'too large', 'x'.repeat(4001))).toThrow(refused)
    one.discard()
    const all = openSink(zip(), most)
    const hard = () => randomBytes(600).toString('base64')
    expect(() => {
      for (let number = 0; number < 9; number += 1) writeTo(all, `${number}`, hard())
      all.finish()
    }).toThrow(refused)
    all.discard()
  })

  test('does not hold for a folder, and people are told to take one', () => {
    const folder = openSink(join(tempFolder(), 'allt'), { bytes: 1, files: 1 })
    for (const name of ['a', 'b']) writeTo(folder, name, 'xx')
    folder.finish()
    expect(words('sv').log.cannotWrite('allt.zip', 'ZIP_TOO_LARGE')).toMatch(/mapp i stället/)
  })
})
