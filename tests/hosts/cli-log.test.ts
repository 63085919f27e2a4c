/** `desk log`, `desk sheet`, `desk backup` and `desk verify --against`, from what was typed to exit code and files. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import SQLite from 'better-sqlite3'
import { beforeAll, expect, test } from 'vitest'
import { submissionOf, tempFolder } from '../backend/desk.ts'
import { desk, deskJson } from './cli-run.ts'
import { prepareDesk } from './prepared-desk.ts'

let copy: () => string
const REVIEWER = ['--reviewer', 'Anna Ek (SKR)']

beforeAll(async () => {
  copy = await prepareDesk([submissionOf('a1'), submissionOf('b2')])
})

async function decided(): Promise<string> {
  const db = copy()
  for (const [id, outcome] of [
    ['a1', 'publish'],
    ['b2', 'return'],
  ] as const) {
    const { code, err } = await desk(['decide', id, outcome, '--reason', 'Skäl.', ...REVIEWER, '--db', db])
    if (code !== 0) throw new Error(err)
  }
  return db
}

test('the log is told newest first, filtered, and as JSON', async () => {
  const db = await decided()
  const { out } = await desk(['log', '--db', db])
  expect(out).toMatch(/begärde komplettering av ”Aktivitet b2”.*\n.*publicerade ”Aktivitet a1”, revision 1/)
  const asked = ['log', '--submission', 'a1', '--kind', 'decision', '--db', db]
  const { total, rows } = await deskJson<{ total: number; rows: { sentence: string }[] }>(asked)
  expect([total, rows[0]?.sentence]).toEqual([1, 'Anna Ek, SKR, publicerade ”Aktivitet a1”, revision 1'])
  expect(await deskJson(['log', '--to', '2020-01-01', '--db', db])).toMatchObject({ total: 0 })
})

test('the log is written to a file of the form that its name says', async () => {
  const db = await decided()
  const file = join(tempFolder(), 'logg.jsonl')
  expect(await deskJson(['log', '--export', file, '--db', db])).toEqual({ file, entries: 2 })
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(2)
  for (const args of [
    ['--export', 'logg.txt'],
    ['--from', 'igår'],
    ['--limit', '0'],
  ])
    expect((await desk(['log', ...args, '--db', db])).code).toBe(2)
  expect((await desk(['log', '--submission', 'saknas', '--db', db])).err).toContain('ingen anmälan saknas')
  const nowhere = await desk(['log', '--export', join(file, 'inuti.csv'), '--db', db])
  expect(nowhere).toMatchObject({ code: 1, err: expect.stringContaining('kan inte skrivas') })
})

test('a backup has its head beside it, and verify compares with it wherever it lies', async () => {
  const db = await decided()
  const file = join(tempFolder(), 'kopia.db')
  const made = await deskJson<{ file: string; headFile: string }>(['backup', file, '--db', db])
  expect(made).toMatchObject({ file, headFile: `${file}.head.json`, heads: [{ seq: 2 }] })
  expect((await desk(['backup', file, '--db', db])).err).toContain('den finns redan')
  expect((await desk(['verify', '--against', made.headFile, '--db', db])).code).toBe(0)
  expect((await desk(['verify', '--against', 'saknas.json', '--db', db])).err).toContain(
    'saknas.json har inget huvud',
  )

  const raw = new SQLite(db)
  raw.pragma('foreign_keys = OFF')
  raw.exec('drop trigger log_entries_kept; delete from log_entries where seq = 2')
  raw.close()
  const { code, out } = await desk(['verify', '--against', file, '--db', db])
  expect(code).toBe(1)
  expect(out).toContain('Slutet av loggen är borta: post 2 fanns')
  expect(out).toContain('Anna Ek, SKR, beslut')
})

test('a sheet of a submission, of a decision and of a search; HTML where no PDF can be made', async () => {
  const db = await decided()
  const folder = tempFolder()
  const html = join(folder, 'blad.html')
  expect(await deskJson(['sheet', 'a1', '--out', html, '--db', db])).toEqual({
    file: html,
    format: 'html',
    sheets: 1,
  })
  expect(readFileSync(html, 'utf8')).toContain('Beslutat av')
  const all = await deskJson(['sheet', '--query', 'upplaga:2024', '--out', html, '--db', db])
  expect(all).toMatchObject({ sheets: 2 })
  expect((await desk(['sheet', '--out', html, '--db', db])).code).toBe(2)
  expect((await desk(['sheet', 'a1', '--query', 'x', '--out', html, '--db', db])).code).toBe(2)
  expect((await desk(['sheet', 'a1', '--out', 'blad.docx', '--db', db])).code).toBe(2)
  expect((await desk(['sheet', '--query', 'läge:ny', '--out', html, '--db', db])).err).toContain(
    'inget beslut',
  )
})

test('a PDF by a program that answers as Chromium does; what it is asked for leaves nothing behind', async (context) => {
  if (process.platform === 'win32') context.skip('the stand-in is a shell script')
  const db = await decided()
  const folder = tempFolder()
  // Stands in for Chromium: writes what it was asked for, as a file.
  const program = join(folder, 'chromium')
  const script = `#!/bin/sh\nfor a in "$@"; do case "$a" in --print-to-pdf=*) printf '%s' "%PDF $*" > "\${a#--print-to-pdf=}";; esac; done\n`
  writeFileSync(program, script, { mode: 0o755 })
  const file = join(folder, 'blad.pdf')
  const env = { PATH: `${folder}:${process.env.PATH}` }
  const { code, err } = await desk(['sheet', 'a1', '--out', file, '--db', db], { env })
  expect([code, err]).toEqual([0, ''])
  const asked = readFileSync(file, 'utf8')
  expect(asked).toMatch(
    /^%PDF --headless .*--no-pdf-header-footer --generate-pdf-document-outline --print-to-pdf=/,
  )
  expect(asked.includes('--no-sandbox')).toBe(process.getuid?.() === 0)
  const profile = /--user-data-dir=(\S+)/.exec(asked)?.[1] ?? ''
  expect(existsSync(dirname(profile))).toBe(false)
})
