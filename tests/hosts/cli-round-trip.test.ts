// The whole way through the `desk` command: from a file and the platform to the queue, a decision, the platform again, figures and a report.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { readXlsx } from 'hucre'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { RunningPlatform } from '../../demo/server.ts'
import { SECTIONS } from '../../domain/report.ts'
import { emptyContent } from '../../domain/submission.ts'
import {
  contentOf,
  privateContent,
  startTestPlatform,
  submissionOf,
  TOKEN,
  tempFolder,
} from '../backend/desk.ts'
import { desk, deskJson } from './cli-run.ts'

type Row = { id: string; platformId: string | null; title: string; state: string; outcome: string }
type Queue = { total: number; rows: Row[] }
type Shown = Row & {
  parties: { name: string; sector: string; publicParty: string }[]
  findings: { criterion: string; outcome: string; evidence: { text: string }[]; source: string }[]
  decisions: {
    outcome: string
    reviewer: string
    organisation: string
    sending: string
    reason: string | null
  }[]
}
type Figures = { rows: Record<string, string | number>[]; total: number }

vi.setConfig({ testTimeout: 60_000 })

const REVIEWER = 'Anna Ek (SKR)'
const env = { DESK_TOKEN: TOKEN }
// A name as people give folders.
const folder = join(tempFolder(), 'Mina ärenden å')
const db = join(folder, 'årets desk.db')

let platform: RunningPlatform
beforeAll(async () => {
  platform = await startTestPlatform({
    submissions: [
      submissionOf('a1', { content: contentOf('Öppet hus om innovation') }),
      submissionOf('a2', { content: privateContent('Vi säljer \u001b[31mrött\u001b[0m') }),
      submissionOf('a3', {
        content: contentOf('Digitalt samtal', { format: 'digital', place: emptyContent('').place }),
        state: 'published',
      }),
    ],
  })
})

describe('one desk', () => {
  test('sync pulls, into a folder that it makes', async () => {
    const answer = await deskJson(['sync', '--platform', platform.url, '--db', db], { env })
    expect(answer).toMatchObject({ pulled: 3, pushed: 0, conflicts: 0, quarantined: 0, end: 'done' })
  })

  test('import counts every row of the file once, and the same file changes nothing', async () => {
    const file = join(folder, 'anmälningar.csv')
    writeFileSync(
      file,
      'Rubrik;Arrangör;Start\nFrukost i Umeå;Umeå kommun;2024-10-02\n;Umeå kommun;2024-10-02\nKort\n',
    )
    const args = ['import', file, '--edition', '2024', '--as', 'submissions', '--db', db]
    const foreseen = await deskJson([...args, '--dry-run'])
    expect(foreseen).toEqual({ created: 1, updated: 0, unchanged: 0, quarantined: 2 })
    expect(await deskJson(args)).toEqual(foreseen)
    const again = await desk(args)
    expect(again).toMatchObject({ code: 0, out: '0 nya, 0 ändrade, 1 oförändrade, 2 i karantän.\n' })
    expect(again.err).toMatch(/^Rad 3: Raden saknar rubrik\.\nRad 4: .*1 celler.*\n$/)
  })

  test('queue gives the rows that the query asks for', async () => {
    const all = await deskJson<Queue>(['queue', '--edition', '2024', '--db', db])
    expect(all.total).toBe(4)
    expect(all.rows.map(({ title }) => title)).toContain('Frukost i Umeå')
    const unmet = ['queue', '--edition', '2024', '--query', 'läge:ny kriterium:part=ej-uppfyllt', '--db', db]
    const { total, rows } = await deskJson<Queue>(unmet)
    expect({ total, rows }).toMatchObject({
      total: 1,
      rows: [{ platformId: 'a2', state: 'new', outcome: 'not-met' }],
    })
    expect(await deskJson<Queue>(['queue', '--edition', '2024', '--limit', '1', '--db', db])).toMatchObject({
      total: 4,
      rows: [{ platformId: 'a1' }],
    })
  })

  test('for people it is a Swedish table, in English when asked, without what a terminal would obey', async () => {
    const swedish = await desk(['queue', '--edition', '2024', '--db', db])
    expect(swedish.out).toMatch(/^Nummer +Läge +Utfall +Rubrik +Arrangör\n/)
    expect(swedish.out).toMatch(/a2 +Ny +Ej uppfyllt +Vi säljer �\[31mrött/)
    expect(swedish.out).not.toContain('\u001b')
    expect(swedish.out.trimEnd().split('\n').at(-1)).toBe('4 av 4 visas.')
    const english = await desk(['--language', 'en', 'queue', '--edition', '2024', '--limit', '2', '--db', db])
    expect(english.out).toMatch(/^Number +State +Outcome +Title +Organiser\n/)
    expect(english.out).toContain('2 of 4 shown.')
  })

  test('show tells parties, findings with evidence and source, and decisions', async () => {
    const shown = await deskJson<Shown>(['show', 'a2', '--db', db])
    expect(shown.parties).toMatchObject([{ name: 'Testbolaget AB', sector: 'private', publicParty: 'no' }])
    const party = shown.findings.find(({ criterion }) => criterion === 'party')
    expect(party?.outcome).toBe('not-met')
    expect(party?.evidence[0]?.text).toContain('Testbolaget AB')
    expect(party?.source).toMatch(/^https:/)
    expect(shown.findings.find(({ criterion }) => criterion === 'times')?.source).toBe('team')
    expect(shown.decisions).toEqual([])
    // The desk's own id names it too.
    expect(await deskJson<Shown>(['show', shown.id, '--db', db])).toEqual(shown)
    const people = await desk(['show', 'a2', '--db', db])
    expect(people.out).toContain('2024-10-01 09:00–10:00')
    expect(people.out).toContain('Ej uppfyllt: Part (Krav)')
  })

  test('decide is written for the revision given or the current one, and waits for the next sync', async () => {
    const reject = ['decide', 'a2', 'reject', '--criterion', 'party', '--reason', 'Ingen offentlig part.']
    const rejected = await deskJson([...reject, '--reviewer', REVIEWER, '--db', db])
    expect(rejected).toMatchObject({ platformId: 'a2', revision: 1, state: 'rejected' })
    // The option before the arguments must not swallow them.
    const publish = ['decide', '--reviewer', REVIEWER, '--revision', '1', 'a1', 'publish', '--db', db]
    const published = await desk(publish)
    expect(published).toMatchObject({ code: 0, out: 'Publicerad: Öppet hus om innovation\n' })
    expect(published.err).toBe('Skickas vid nästa synk.\n')
    const { decisions } = await deskJson<Shown>(['show', 'a2', '--db', db])
    expect(decisions).toMatchObject([
      { outcome: 'reject', reviewer: 'Anna Ek', organisation: 'SKR', sending: 'waiting' },
    ])
    expect(platform.control.standing('a2')?.state).toBe('new')
  })

  test('sync pushes without being told the address again, and the platform holds the decisions', async () => {
    expect(await deskJson(['sync', '--db', db], { env })).toMatchObject({ pushed: 2, conflicts: 0 })
    expect(platform.control.standing('a1')?.state).toBe('published')
    expect(platform.control.standing('a2')).toMatchObject({
      state: 'rejected',
      decisions: [
        {
          decision: {
            outcome: 'reject',
            criteria: ['party'],
            decidedBy: { name: 'Anna Ek', organisation: 'SKR' },
          },
        },
      ],
    })
    expect(await deskJson(['sync', '--db', db], { env })).toMatchObject({ pulled: 0, pushed: 0 })
  })

  test('a decision about a revision that the platform has left behind becomes a conflict', async () => {
    const reopen = ['decide', 'a2', 'reopen', '--reason', 'Ny uppgift', '--reviewer', REVIEWER, '--db', db]
    expect((await desk(reopen)).code).toBe(0)
    platform.control.revise('a2', { title: 'En annan rubrik' })
    expect(await deskJson(['sync', '--db', db], { env })).toMatchObject({ pushed: 0, conflicts: 1 })
  })

  test('figures are codes for scripts and names for people', async () => {
    const by = ['figures', '--by', 'edition,county,format', '--where', 'edition:2024', '--db', db]
    expect(await deskJson<Figures>(by)).toMatchObject({
      total: 2,
      rows: [
        { edition: '2024', county: '21', format: 'on-site', activities: 1 },
        { edition: '2024', county: 'digital', format: 'digital', activities: 1 },
      ],
    })
    const people = await desk(by)
    expect(people.out).toMatch(/^Upplaga +Län +Form +Aktiviteter\n/)
    expect(people.out).toMatch(/\n2024 +Gävleborgs län +På plats +1\n2024 +Digitalt, utan län +Digitalt +1\n/)
    const others = await desk([
      'figures',
      '--by',
      'municipality,sector,type,day',
      '--db',
      db,
      '--language=en',
    ])
    expect(others.out).toMatch(/\nGävle kommun +Municipality +workshop +2024-10-01 +1\n/)
    expect(others.out).toMatch(/\nIn all: 2\n/)
    const perEdition = ['figures', '--by', 'edition', '--db', db]
    expect((await deskJson<Figures>(perEdition)).rows).toContainEqual({
      edition: '2021',
      activities: null,
      value: null,
      published: {
        value: 200,
        qualifier: 'at-least',
        source: expect.stringContaining('innovationsveckan.nu'),
      },
      note: 'no-rows',
    })
    expect((await desk(perEdition)).out).toMatch(/\n2021 +\.\.\n/)
    const organiser = ['figures', '--by', 'county', '--digital-county', 'organiser', '--db', db]
    expect((await deskJson<Figures>(organiser)).rows).toEqual([{ county: '21', activities: 2, value: 2 }])
  })

  test('report writes the workbook', async () => {
    const file = join(folder, 'rapport 2024.xlsx')
    const args = ['report', '--edition', '2024', '--compare', '2023, 2022', '--out', file, '--db', db]
    expect(await deskJson(args)).toEqual({
      file,
      kind: 'tables',
      edition: '2024',
      compare: ['2023', '2022'],
      sections: [...SECTIONS],
    })
    const { sheets } = await readXlsx(readFileSync(file))
    expect(sheets.length).toBeGreaterThan(1)
    expect(sheets.map(({ name }) => name)).toContain('Per län')
    const verified = await desk(['report', 'verify', file, '--db', db])
    expect([verified.code, verified.out]).toEqual([0, expect.stringMatching(/^Filen stämmer: \d+ celler/)])
    const analyst = join(folder, 'analys.xlsx')
    await deskJson([...args.slice(0, 5), '--kind', 'analyst', '--out', analyst, '--db', db])
    const rows = await readXlsx(readFileSync(analyst))
    expect(JSON.stringify(rows.sheets)).toContain('Öppet hus om innovation')
  })

  test('verify looks at everything', async () => {
    const { ok, checks } = await deskJson<{ ok: boolean; checks: { name: string; ok: boolean }[] }>([
      'verify',
      '--db',
      db,
    ])
    expect({ ok, broken: checks.filter((check) => !check.ok) }).toEqual({ ok: true, broken: [] })
    const people = await desk(['verify', '--db', db])
    expect(people.out).toContain(`${checks.length} av ${checks.length} kontroller håller.`)
    // Each check has words.
    for (const { name } of checks) expect(people.out).not.toMatch(new RegExp(`^${name} `, 'm'))
  })
})

test('editions are made and listed', async () => {
  const args = ['--db', join(tempFolder(), 'e.db')]
  const days = ['--programme', 'innovationsveckan', '--from', '2026-09-28', '--to', '2026-10-02']
  const added = await deskJson(['edition', 'add', '2026', ...days, '--deadline', '2026-09-25', ...args])
  // A day means until its end, in Sweden.
  expect(added).toMatchObject({
    id: '2026',
    name: 'Innovationsveckan 2026',
    deadlineAt: '2026-09-25T22:00:00Z',
  })
  const { editions } = await deskJson<{ editions: { id: string }[] }>(['edition', 'list', ...args])
  expect(editions.map(({ id }) => id)).toEqual(['2026', '2024', '2023', '2022', '2021', '2020', '2019'])
  expect((await desk(['edition', 'list', ...args])).out).toMatch(/\n2026 +2026-09-28 – 2026-10-02 +0 +0\n/)
})

test('verify of a database that was tampered with says what does not hold', async () => {
  const file = join(tempFolder(), 'v.db')
  await desk([
    'edition',
    'add',
    'x',
    '--programme',
    'x',
    '--from',
    '2026-01-01',
    '--to',
    '2026-01-02',
    '--db',
    file,
  ])
  const sqlite = new SQLite(file)
  sqlite.exec('drop trigger log_bodies_stay')
  sqlite.exec(`update log_bodies set body = '{}'`)
  sqlite.close()
  const people = await desk(['verify', '--db', file])
  expect(people.code).toBe(1)
  expect(people.out).toMatch(/\d+ av \d+ kontroller håller inte\.\n$/)
  expect((await desk(['verify', '--db', file, '--json'])).code).toBe(1)
})

test('without a database named, the usual one is opened', async () => {
  const usual = tempFolder()
  await deskJson(['edition', 'list'], { env: { DESK_DATA: usual } })
  expect(existsSync(join(usual, 'redaktionen.db'))).toBe(true)
})

test('help has our words in both languages', async () => {
  const swedish = await desk(['--help'])
  expect(swedish).toMatchObject({ code: 0, err: '' })
  expect(swedish.out).toContain('Användning: desk [flaggor] [kommando]')
  for (const name of ['edition', 'import', 'sync', 'queue', 'show', 'decide', 'figures', 'report', 'verify'])
    expect(swedish.out).toMatch(new RegExp(`^  ${name} `, 'm'))
  expect(swedish.out).not.toMatch(/Usage|Options|Commands|display/)
  const english = await desk(['decide', '--help'], { env: { DESK_LANGUAGE: 'en' } })
  expect(english.out).toContain('Usage: desk decide [options] <id> <decision>')
  expect(english.out).toContain('--db <file>')
})

test('an import says what the rows are taken for where nobody has, and which cells to check', async () => {
  const file = join(tempFolder(), 'rader.csv')
  const args = ['import', file, '--edition', '2024', '--dry-run', '--db', join(tempFolder(), 'x.db')]
  writeFileSync(file, 'Rubrik;Start\nFrukost;31 feb 2024\n')
  const programme = await desk(args)
  expect(programme).toMatchObject({ code: 0 })
  expect(programme.err).toMatch(/^Raderna tas som anmälningar att bedöma.*--as programme\.\n/)
  expect(programme.err).toMatch(/\nRad 2, Start, ”31 feb 2024”: Dagen finns inte: februari 2024 har 29 dagar/)
  expect((await desk([...args, '--as', 'programme'])).err).not.toContain('Raderna tas som')
  writeFileSync(file, 'Rubrik;Start;Inskickad\nFrukost;2024-10-02;2024-09-01 10:00\n')
  expect((await desk(args)).err).toMatch(
    /^Raderna tas som anmälningar att bedöma \(--as submissions\): 1 säger/,
  )
})
