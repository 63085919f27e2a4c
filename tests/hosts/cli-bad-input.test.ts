// Whatever is wrong with what the `desk` command is given: one line that names it and the way out, the right exit code, and nothing changed.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { RunningPlatform } from '../../demo/server.ts'
import { privateContent, startTestPlatform, submissionOf, TOKEN, tempFolder } from '../backend/desk.ts'
import { desk, dump } from './cli-run.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const WRONG_USAGE = 2
const NOTHING_APPLIED = 1
const REVIEWER = ['--reviewer', 'Anna Ek (SKR)']

const folder = tempFolder()
const copiesFolder = tempFolder()
const prepared = join(folder, 'prepared.db')
let platform: RunningPlatform
beforeAll(async () => {
  platform = await startTestPlatform({
    submissions: [
      submissionOf('a1'),
      submissionOf('a2', { content: privateContent('Privat') }),
      submissionOf('a3', { state: 'published' }),
    ],
  })
  const synced = await desk(['sync', '--platform', platform.url, '--db', prepared], {
    env: { DESK_TOKEN: TOKEN },
  })
  if (synced.code !== 0) throw new Error(synced.err)
  mkdirSync(join(folder, 'folder.xlsx'))
  writeFileSync(join(folder, 'text.db'), 'Ingen databas, bara text.')
  writeFileSync(join(folder, 'empty.csv'), '')
  writeFileSync(join(folder, 'headings.csv'), 'Rubrik;Start\n')
  writeFileSync(join(folder, 'rows.csv'), 'Rubrik;Start\nÖppet hus;2024-10-01\n')
  writeFileSync(join(folder, 'broken.json'), '[{"title": "A"},\n {"title": ]')
  writeFileSync(join(folder, 'broken.xlsx'), 'PK\u0003\u0004 nothing more')
})

type Case = [args: string[], code: number, says: RegExp]

const add = (id: string, from: string, to: string, ...more: string[]) => [
  'edition',
  'add',
  id,
  '--programme',
  'innovationsveckan',
  '--from',
  from,
  '--to',
  to,
  ...more,
]

const usage: Case[] = [
  [['zzzzz'], WRONG_USAGE, /Kommandot zzzzz finns inte\. Se desk --help/],
  [['quee'], WRONG_USAGE, /Kommandot quee finns inte\. Menade du queue\?/],
  [['edition', 'nope'], WRONG_USAGE, /Kommandot nope finns inte\. Se desk edition --help/],
  [
    ['queue', '--edition', '2024', '--limt', '3'],
    WRONG_USAGE,
    /Flaggan --limt finns inte\. Menade du --limit\?/,
  ],
  [['queue'], WRONG_USAGE, /--edition saknas/],
  [['show'], WRONG_USAGE, /<id> saknas/],
  [['show', ' '], WRONG_USAGE, /<id> saknas/],
  [['import'], WRONG_USAGE, /<file> saknas/],
  [['decide', 'a1'], WRONG_USAGE, /<decision> saknas/],
  [['show', 'a1', 'a2'], WRONG_USAGE, /För många argument/],
  [['queue', '--edition'], WRONG_USAGE, /--edition saknar sitt värde/],
  [['queue', '--edition', ''], WRONG_USAGE, /--edition saknar sitt värde/],
  [['queue', '--edition', '2024', '--language', 'de'], WRONG_USAGE, /--language: ”de”.*sv, en/],
  [['queue', '--edition', '2024', '--limit', '0'], WRONG_USAGE, /--limit: ”0”.*heltal/],
  [['queue', '--edition', '2024', '--limit', '-5'], WRONG_USAGE, /--limit: ”-5”.*heltal/],
  [['queue', '--edition', '2024', '--limit', '1.5'], WRONG_USAGE, /--limit: ”1\.5”/],
  [
    ['queue', '--edition', '2024', '--query', 'foo:bar'],
    WRONG_USAGE,
    /--query: ”foo” är inget sökfält.*läge/,
  ],
  [
    ['queue', '--edition', '2024', '--query', 'läge:xx'],
    WRONG_USAGE,
    /--query: ”xx” är inget värde.*publicerad/,
  ],
  [['queue', '--edition', '2024', '--query', '"abc'], WRONG_USAGE, /--query: .*citattecken/],
  [
    ['queue', '--edition', '2024', '--query', 'state:xx', '--language', 'en'],
    WRONG_USAGE,
    /--query: "xx" is not a value here.*published/,
  ],
  [
    ['figures', '--by', 'edition', '--where', 'day:x', '--language', 'en'],
    WRONG_USAGE,
    /--where: "x" is not a day/,
  ],
  [['figures', '--measure', 'planets'], WRONG_USAGE, /--measure: ”planets”.*activities, submissions/],
  [['figures', '--by', 'state'], WRONG_USAGE, /--by: ”state”.*för activities någon av edition, county/],
  [['figures', '--by', 'county', '--digital', 'own'], WRONG_USAGE, /--digital: ”own”.*apart, organiser/],
  [['figures', '--by', 'edition,planet'], WRONG_USAGE, /--by: ”planet”.*edition, county/],
  [
    ['figures', '--by', 'county', '--digital-county', 'x'],
    WRONG_USAGE,
    /--digital-county: ”x”.*own, organiser/,
  ],
  [add('2026', '2026-02-30', '2026-03-01'), WRONG_USAGE, /--from: ”2026-02-30”.*en dag som/],
  [add('2026', '28/9', '2026-10-02'), WRONG_USAGE, /--from: ”28\/9”/],
  [add('2026', '2026-10-02', '2026-09-28'), WRONG_USAGE, /--to: ”2026-09-28”.*2026-10-02 \(--from\)/],
  [
    add('2026', '2026-09-28', '2026-10-02', '--deadline', 'igår'),
    WRONG_USAGE,
    /--deadline: ”igår”.*ögonblick/,
  ],
  [add('2026', '2026-09-28', '2026-10-02', '--name', ''), WRONG_USAGE, /--name saknar sitt värde/],
  [add('Å 26', '2026-09-28', '2026-10-02'), WRONG_USAGE, /ID: ”Å 26”.*små bokstäver/],
  [['decide', 'a1', 'approve', ...REVIEWER], WRONG_USAGE, /DECISION: ”approve”.*publish, return/],
  [['decide', 'a1', 'publish', '--revision', 'x', ...REVIEWER], WRONG_USAGE, /--revision: ”x”/],
  [
    ['decide', 'a1', 'publish', '--reviewer', 'Anna Ek'],
    WRONG_USAGE,
    /--reviewer: ”Anna Ek”.*"Anna Ek \(SKR\)"/,
  ],
  [
    ['decide', 'a2', 'reject', '--criterion', 'taste', '--reason', 'x', ...REVIEWER],
    WRONG_USAGE,
    /--criterion: ”taste”.*party/,
  ],
  [['import', 'rows.csv', '--as', 'rows'], WRONG_USAGE, /--as: ”rows”.*submissions, programme/],
  [['report', '--edition', '2024', '--out', 'report.csv'], WRONG_USAGE, /--out: ”report\.csv”.*\.xlsx/],
]

const refused: Case[] = [
  [['queue', '--edition', '2099'], NOTHING_APPLIED, /2099 finns inte.*desk edition add 2099.*2024/],
  [['report', '--edition', '2099', '--out', 'r.xlsx'], NOTHING_APPLIED, /2099 finns inte/],
  [
    ['report', '--edition', '2024', '--compare', '2023,2098', '--out', 'r.xlsx'],
    NOTHING_APPLIED,
    /2098 finns inte/,
  ],
  [['show', 'zzz'], NOTHING_APPLIED, /ingen anmälan zzz/],
  [add('2024', '2024-09-30', '2024-10-04'), NOTHING_APPLIED, /2024 finns redan/],
  [['decide', 'zzz', 'publish', ...REVIEWER], NOTHING_APPLIED, /ingen anmälan zzz/],
  [['decide', 'a1', 'publish'], NOTHING_APPLIED, /--reviewer "Namn/],
  [
    ['decide', 'a1', 'cancel', ...REVIEWER],
    NOTHING_APPLIED,
    /Läget är ”Ny”.*\(publish\).*\(return\).*\(reject\)/,
  ],
  [['decide', 'a3', 'publish', ...REVIEWER], NOTHING_APPLIED, /Läget är ”Publicerad”.*\(cancel\)/],
  [['decide', 'a1', 'return', ...REVIEWER], NOTHING_APPLIED, /behöver ett skrivet skäl.*--reason/],
  [
    ['decide', 'a2', 'publish', ...REVIEWER],
    NOTHING_APPLIED,
    /bedöma Part \(party\).*--criterion och --reason/,
  ],
  [
    ['decide', 'a2', 'reject', '--reason', 'x', ...REVIEWER],
    NOTHING_APPLIED,
    /--criterion\): Part \(party\)/,
  ],
  [
    ['decide', 'a1', 'reject', '--criterion', 'party', '--reason', 'x', ...REVIEWER],
    NOTHING_APPLIED,
    /Part \(party\) är inte ett krav med utfallet ej uppfyllt.*Begär komplettering/,
  ],
  [
    ['decide', 'a2', 'reject', '--criterion', 'text', '--reason', 'x', ...REVIEWER],
    NOTHING_APPLIED,
    /Texter \(text\) är inte ett krav.*Part \(party\)/,
  ],
  [
    ['decide', 'a2', 'reject', '--criterion', 'party,text', '--reason', 'x', ...REVIEWER],
    NOTHING_APPLIED,
    /Texter \(text\) är inte ett krav/,
  ],
  [
    ['decide', 'a1', 'publish', '--revision', '7', ...REVIEWER],
    NOTHING_APPLIED,
    /du såg revision 7, nu gäller revision 1/,
  ],
  [['import', 'missing.csv', '--edition', '2024'], NOTHING_APPLIED, /missing\.csv finns inte eller/],
  [['import', '.', '--edition', '2024'], NOTHING_APPLIED, /Filen \. finns inte eller kan inte läsas/],
  [['import', 'empty.csv', '--edition', '2024'], NOTHING_APPLIED, /empty\.csv är tom/],
  [['import', 'headings.csv', '--edition', '2024'], NOTHING_APPLIED, /rubriker men inga rader/],
  [
    ['import', 'broken.json', '--edition', '2024'],
    NOTHING_APPLIED,
    /broken\.json är inte hel JSON: felet finns på rad 2/,
  ],
  [['import', 'broken.xlsx', '--edition', '2024'], NOTHING_APPLIED, /broken\.xlsx är skadad/],
  [['import', 'rows.csv'], NOTHING_APPLIED, /--edition ID/],
  [['import', 'rows.csv', '--edition', '2099'], NOTHING_APPLIED, /2099 finns inte/],
  [
    ['import', 'rows.csv', '--edition', '2024', '--profile', 'x'],
    NOTHING_APPLIED,
    /Importprofilen x finns inte/,
  ],
  [['report', '--edition', '2024', '--out', 'nowhere/r.xlsx'], NOTHING_APPLIED, /mappen finns inte.*--out/],
  [
    ['report', '--edition', '2024', '--out', 'folder.xlsx'],
    NOTHING_APPLIED,
    /folder\.xlsx kan inte skrivas: det är en mapp/,
  ],
  [['sync', '--platform', 'ftp://plattform.test'], NOTHING_APPLIED, /ftp:\/\/plattform\.test.*https:/],
  [['sync', '--platform', 'http://plattform.test'], NOTHING_APPLIED, /http:\/\/plattform\.test.*https:/],
]

describe.each([
  ['wrong usage', usage],
  ['a refusal', refused],
])('%s', (_kind, cases) => {
  test.each(cases)('%j', async (args, code, says) => {
    const db = copyOfPrepared()
    const before = dump(db)
    const run = await desk([...args, '--db', db], { cwd: folder, env: { DESK_TOKEN: TOKEN } })
    expectOneLine(run.err, says)
    expect(run).toMatchObject({ code, out: '' })
    expect(dump(db)).toEqual(before)
  })
})

test('none of these left a file behind', () => {
  const given = [
    'broken.json',
    'broken.xlsx',
    'empty.csv',
    'folder.xlsx',
    'headings.csv',
    'rows.csv',
    'text.db',
  ]
  expect(readdirSync(folder).sort()).toEqual([...given, 'prepared.db'].sort())
})

describe('a platform', () => {
  const sync = (db: string, url: string, token: string | null) =>
    desk(['sync', '--platform', url, '--db', db], token === null ? {} : { env: { DESK_TOKEN: token } })

  test('that does not take the token', async () => {
    const db = copyOfPrepared()
    const before = dump(db)
    expectOneLine((await sync(db, platform.url, 'fel')).err, /godtar inte nyckeln.*DESK_TOKEN/)
    expectOneLine((await sync(db, platform.url, null)).err, /Nyckeln till http.* saknas.*DESK_TOKEN/)
    expect(dump(db)).toEqual(before)
  })

  test('that does not answer, or is none, or was never named', async () => {
    const db = copyOfPrepared()
    const before = dump(db)
    const closed = await startTestPlatform()
    await closed.close()
    const { code, err } = await sync(db, closed.url, TOKEN)
    expectOneLine(err, /Plattformen svarar inte.*finns kvar/)
    expect(code).toBe(NOTHING_APPLIED)
    expectOneLine((await sync(db, `${platform.url}/nowhere`, TOKEN)).err, /inte som en plattform/)
    expect(dump(db)).toEqual(before)
    const fresh = await desk(['sync', '--db', join(tempFolder(), 'fresh.db')])
    expectOneLine(fresh.err, /Ingen plattform är ansluten.*--platform/)
  })
})

describe('a database', () => {
  test('that is another file stays as it was', async () => {
    const file = join(folder, 'text.db')
    const run = await desk(['queue', '--edition', '2024', '--db', file])
    expectOneLine(run.err, /text\.db är ingen databas från Redaktionen\. Filen är orörd.*--db/)
    expect(run).toMatchObject({ code: NOTHING_APPLIED, out: '' })
    expect(readFileSync(file, 'utf8')).toBe('Ingen databas, bara text.')
  })

  test('in a folder that cannot be made, or that is a folder itself', async () => {
    const inFile = await desk(['edition', 'list', '--db', join(folder, 'text.db', 'desk.db')])
    expectOneLine(inFile.err, /kan inte öppnas\. Kontrollera sökvägen/)
    expect(inFile.code).toBe(NOTHING_APPLIED)
    const isFolder = await desk(['edition', 'list', '--db', join(folder, 'folder.xlsx')])
    expectOneLine(isFolder.err, /kan inte öppnas/)
    expect(statSync(join(folder, 'folder.xlsx')).isDirectory()).toBe(true)
  })

  test('without a name is refused before anything is made', async () => {
    const cwd = tempFolder()
    const run = await desk(['edition', 'list', '--db', ''], { cwd, env: { DESK_DATA: cwd } })
    expectOneLine(run.err, /--db saknar sitt värde/)
    expect(run.code).toBe(WRONG_USAGE)
    expect(readdirSync(cwd)).toEqual([])
  })
})

test('without a command the help comes on stderr, and counts as wrong usage', async () => {
  const { code, out, err } = await desk([])
  expect({ code, out }).toEqual({ code: WRONG_USAGE, out: '' })
  expect(err).toMatch(/^Användning: desk/)
  expect(err).not.toContain('outputHelp')
})

test('line breaks in what is quoted do not make more lines', async () => {
  const { err } = await desk(['show', 'a\nb', '--db', copyOfPrepared()])
  expectOneLine(err, /ingen anmälan a b/)
})

let copies = 0

/** In a folder of its own, so that the one beside the files shows what a command leaves there. */
function copyOfPrepared(): string {
  copies += 1
  const file = join(copiesFolder, `${copies}.db`)
  copyFileSync(prepared, file)
  expect(existsSync(`${prepared}-wal`)).toBe(false)
  return file
}

function expectOneLine(err: string, says: RegExp): void {
  expect(err).toMatch(/^desk: [^\n]+\n$/)
  expect(err).toMatch(says)
  expect(err).not.toMatch(/borde kunna hända|undefined|\[object/)
}
