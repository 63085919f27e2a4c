/** A database that cannot be opened: the backend starts closed with the reason, only recovery answers, and the ways out work. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import SQLite from 'better-sqlite3'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { makeBackup } from '../../../backend/maintenance/back-up.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { startBackend } from '../../../backend/start.ts'
import { arrivalOf, openDesk, takeIn, tempFolder } from '../desk.ts'

vi.setConfig({ testTimeout: 60_000 })

const closers: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const close of closers) await close()
})

const about = { revision: 1, criteria: [], reason: null, message: null, language: 'sv' as const }
const ROWS = 60
const DECISIONS = 5

let made: Promise<string> | undefined

/** A desk with rows and decisions, backed up and closed: made once, and copied for each test. */
async function closedDesk({ isBackedUp = true } = {}) {
  made ??= makeDesk()
  const folder = tempFolder()
  cpSync(await made, folder, { recursive: true })
  if (!isBackedUp) rmSync(join(folder, 'desk-backups'), { recursive: true })
  return { folder, file: join(folder, 'desk.db') }
}

async function makeDesk(): Promise<string> {
  const desk = openDesk()
  takeIn(desk.workspace, ...Array.from({ length: ROWS }, (_, index) => arrivalOf(`a${index}`)))
  for (let index = 0; index < DECISIONS; index += 1)
    decide(desk.workspace, { ...about, submissionId: `a${index}`, outcome: 'publish' })
  await makeBackup(desk.workspace)
  desk.close()
  return desk.folder
}

async function start(databaseFile: string) {
  const backend = await startBackend({ databaseFile, shell: {} as never })
  closers.push(() => backend.close())
  const client = createRouterClient(backend.router, { context: backend.context })
  const problem = async () => (await client.recovery.status()).problem?.code ?? null
  return { backend, client, problem }
}

/** Overwrites bytes in the middle of the file: whole pages become rubbish. */
function damage(file: string, from: number, pages: number) {
  const bytes = readFileSync(file)
  bytes.fill(0xa5, from * 4096, (from + pages) * 4096)
  writeFileSync(file, bytes)
}

/** The second half of a table's own pages. */
function damageLeaves(file: string, table: string) {
  const sqlite = new SQLite(file)
  sqlite.pragma('journal_mode = DELETE')
  const pages = sqlite
    .prepare("select pageno from dbstat where name = ? and pagetype = 'leaf' order by path")
    .pluck()
    .all(table) as number[]
  sqlite.close()
  for (const page of pages.slice(pages.length >> 1, -1)) damage(file, page - 1, 1)
}

const integrity = (file: string) => {
  const sqlite = new SQLite(file, { readonly: true })
  try {
    return sqlite.pragma('integrity_check', { simple: true })
  } finally {
    sqlite.close()
  }
}

describe('the backend starts closed', () => {
  const kinds: [string, string, (desk: { file: string }) => void][] = [
    ['damaged pages', 'damaged', ({ file }) => damage(file, 60, 20)],
    ['a damaged header', 'damaged', ({ file }) => writeFileSync(file, readFileSync(file).fill(0xa5, 0, 100))],
    ['a truncated file', 'damaged', ({ file }) => truncateSync(file, statSync(file).size >> 1)],
    ['an emptied file', 'damaged', ({ file }) => truncateSync(file, 0)],
    ['a write-ahead log of rubbish', 'damaged', ({ file }) => writeFileSync(`${file}-wal`, 'x'.repeat(9000))],
    ['a file that is gone', 'missing', ({ file }) => rmSync(file)],
    ['no database', 'not-a-database', ({ file }) => writeFileSync(file, 'rubrik;arrangör\n'.repeat(400))],
    [
      'a newer database',
      'newer-version',
      ({ file }) => {
        const sqlite = new SQLite(file)
        sqlite.exec("insert into __drizzle_migrations (hash, created_at) values ('later', 99999999999999)")
        sqlite.close()
      },
    ],
  ]
  test.each(kinds)(
    'with %s: %s, nothing else answers, the file is untouched, and the backup brings it back',
    async (_, code, hurt) => {
      const desk = await closedDesk()
      hurt(desk)
      const before = existsSync(desk.file) ? readFileSync(desk.file) : null
      const { client, problem } = await start(desk.file)
      expect(await problem()).toBe(code)
      await expect(client.session.status()).rejects.toMatchObject({ code: 'DATABASE_CLOSED', data: { code } })
      await expect(client.maintenance.backup()).rejects.toMatchObject({ code: 'DATABASE_CLOSED' })
      await client.recovery.retry()
      expect(await problem()).toBe(code)
      expect(existsSync(desk.file) ? readFileSync(desk.file).equals(before ?? Buffer.of()) : null).toBe(
        before && true,
      )

      const { backups } = await client.recovery.backups()
      expect(backups[0]).toMatchObject({
        isTrusted: true,
        counts: { submissions: ROWS, decisions: DECISIONS },
      })
      const restored = await client.recovery.restore({ file: backups[0]?.file ?? '' })
      expect(restored.broken).toEqual([])
      if (before) expect(readFileSync(restored.setAside ?? '').equals(before)).toBe(true)
      expect(await problem()).toBe(null)
      expect(await client.session.status()).toMatchObject({ hasSubmissions: true, waiting: DECISIONS })
      const { ok, checks } = await client.maintenance.verify()
      expect(checks.filter((check) => !check.ok && check.name !== 'log-heads')).toEqual([])
      expect(ok).toBe(true)
    },
  )

  test('in a second window, and opens when the first is closed', async () => {
    const desk = await closedDesk()
    const first = await start(desk.file)
    const second = await start(desk.file)
    expect([await first.problem(), await second.problem()]).toEqual([null, 'in-use'])
    const { backups } = await second.client.recovery.backups()
    await expect(second.client.recovery.restore({ file: backups[0]?.file ?? '' })).rejects.toMatchObject({
      code: 'DATABASE_CLOSED',
      data: { code: 'in-use' },
    })
    await first.backend.close()
    expect((await second.client.recovery.retry()).problem).toBe(null)
  })

  test('when the window that had it was killed, the next one opens it', async () => {
    const desk = await closedDesk()
    const script = `import('${join(import.meta.dirname, '../../../db/lock.ts')}').then(({ lockDatabase }) => {
      lockDatabase(${JSON.stringify(desk.file)}); process.kill(process.pid, 'SIGKILL') })`
    expect(spawnSync(process.execPath, ['-e', script]).signal).toBe('SIGKILL')
    expect(await (await start(desk.file)).problem()).toBe(null)
  })

  test('in a folder that cannot be made', async () => {
    const blocker = join(tempFolder(), 'a-file')
    writeFileSync(blocker, '')
    expect(await (await start(join(blocker, 'desk.db'))).problem()).toBe('cannot-open')
  })
})

test('damage met in the middle of the work closes the database instead of writing on', async () => {
  const desk = await closedDesk()
  const { backend, client, problem } = await start(desk.file)
  const { database } = backend.context.workspaces.current()
  database.sqlite.pragma('cache_size = 0')
  database.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  damage(desk.file, 3, Math.floor(statSync(desk.file).size / 4096) - 4)
  await expect(client.maintenance.verify()).rejects.toMatchObject({ code: 'DATABASE_CLOSED' })
  expect(await problem()).toBe('damaged')
})

describe('a full disk', () => {
  /** In a process that may not write files larger than so many blocks of 1024 bytes. */
  const limited = (kilobytes: number, args: string[]) =>
    spawnSync(
      'bash',
      ['-c', `ulimit -f ${kilobytes}; exec "$@"`, '-', process.execPath, 'hosts/cli.ts', ...args],
      {
        cwd: join(import.meta.dirname, '../../..'),
        encoding: 'utf8',
      },
    )

  test('at a backup leaves no half copy, and the database as it was', async () => {
    const desk = await closedDesk({ isBackedUp: false })
    const target = join(tempFolder(), 'copy.db')
    const { status, stderr } = limited(200, ['backup', target, '--db', desk.file])
    expect([status, stderr]).toEqual([1, expect.stringMatching(/disk/i)])
    expect(existsSync(target) || existsSync(`${target}.part`)).toBe(false)
    expect(integrity(desk.file)).toBe('ok')
  })

  test('at a restoring changes nothing', async () => {
    const desk = await closedDesk()
    const before = readFileSync(desk.file)
    const { status, stderr } = limited(200, ['restore', 'latest', '--yes', '--db', desk.file])
    expect([status, stderr]).toEqual([1, expect.stringMatching(/disk/i)])
    expect(readFileSync(desk.file).equals(before)).toBe(true)
    expect(existsSync(`${desk.file}.restoring`)).toBe(false)
  })
})

describe('where nothing may be written', () => {
  const NOBODY = 65_534
  /** As somebody without the right: rights do not bind the system's own user. */
  const asReader = (args: string[]) =>
    spawnSync(process.execPath, args, {
      cwd: join(import.meta.dirname, '../../..'),
      encoding: 'utf8',
      ...(process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}),
    })
  const command = (...args: string[]) => asReader(['hosts/cli.ts', ...args])
  const window = (file: string) =>
    asReader([
      '-e',
      `import('${join(import.meta.dirname, '../../../backend/workspace.ts')}').then(({ openWorkspaces }) =>
        console.log(openWorkspaces({ databaseFile: ${JSON.stringify(file)}, startsClosed: true }).problem()?.code))`,
    ]).stdout.trim()

  test('in the folder: that is said, by a window and by a command, and nothing is changed', async ({
    skip,
  }) => {
    skip(process.platform === 'win32', 'Windows knows no folder without the right to write')
    const { file, folder } = await closedDesk()
    const before = readFileSync(file)
    chmodSync(folder, 0o555)
    try {
      expect(command('backup', '--list', '--db', file)).toMatchObject({ status: 0, stderr: '' })
      expect(window(file)).toBe('read-only')
      const cannot = { status: 1, stderr: expect.stringMatching(/går inte att skriva|kan inte skrivas/) }
      for (const args of [['verify'], ['restore', 'latest', '--yes'], ['recover']])
        expect(command(...args, '--db', file)).toMatchObject(cannot)
      expect(readFileSync(file).equals(before)).toBe(true)
    } finally {
      chmodSync(folder, 0o755)
    }
  })

  test('in the file alone: a window says so at its start, and a command can still check it', async ({
    skip,
  }) => {
    skip(process.platform === 'win32', 'Windows lets the owner write all the same')
    const { file, folder } = await closedDesk()
    const before = readFileSync(file)
    chmodSync(file, 0o444)
    chmodSync(folder, 0o777)
    expect(window(file)).toBe('read-only')
    expect(command('verify', '--db', file)).toMatchObject({ status: 0, stderr: '' })
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})

describe('what can be read of a damaged file', () => {
  test.each([
    ['rows', (file: string) => damageLeaves(file, 'revisions')],
    ['the header', (file: string) => writeFileSync(file, readFileSync(file).fill(0xa5, 0, 100))],
    ['the end', (file: string) => truncateSync(file, Math.floor((statSync(file).size * 0.9) / 4096) * 4096)],
  ])(
    'with %s gone is saved into a file of its own, with a report, and can be put in place',
    async (what, hurt) => {
      const desk = await closedDesk({ isBackedUp: false })
      hurt(desk.file)
      const before = readFileSync(desk.file)
      const { client } = await start(desk.file)
      const saved = await client.recovery.recover()
      expect(readFileSync(desk.file).equals(before)).toBe(true)
      expect(integrity(saved.file ?? '')).toBe('ok')
      const submissions = saved.tables.find(({ table }) => table === 'submissions')
      if (what === 'the header') {
        expect(saved.tables.every(({ lost }) => lost === 0)).toBe(true)
        expect(saved.broken).toEqual([])
        expect(submissions?.read).toBe(ROWS)
      } else {
        expect(saved.tables.some(({ lost }) => lost !== 0)).toBe(true)
      }
      const { backups } = await client.recovery.backups()
      expect(backups).toContainEqual(expect.objectContaining({ file: saved.file, kind: 'recovered' }))
      await client.recovery.restore({ file: saved.file ?? '' })
      const held = await client.queue.summary({ query: '' } as never)
      expect(held).toBeDefined()
      expect((await client.recovery.status()).problem).toBe(null)
    },
  )

  test.each(['the first page', 'a page further in'])(
    'is nothing where %s of the list of tables is gone: that is said, and the last good backup is there',
    async (which) => {
      const { file } = await closedDesk()
      const pages = pagesOfList(file)
      const page = which === 'the first page' ? pages[0] : pages.at(-1)
      damage(file, (page ?? 0) - 1, 1)
      const before = readFileSync(file)
      const { backend, client, problem } = await start(file)
      expect(await problem()).toBe('damaged')
      expect(await client.recovery.recover()).toEqual({ file: null, tables: [], broken: [] })
      const { backups } = await client.recovery.backups()
      expect(backups).toMatchObject([{ isTrusted: true, counts: { submissions: ROWS } }])
      await backend.close()
      const { status, stderr } = spawnSync(process.execPath, ['hosts/cli.ts', 'recover', '--db', file], {
        cwd: join(import.meta.dirname, '../../..'),
        encoding: 'utf8',
      })
      expect([status, stderr]).toEqual([
        1,
        expect.stringMatching(/förteckningen .* förstörd.*säkerhetskopia/),
      ])
      expect(readFileSync(file).equals(before)).toBe(true)
    },
  )
})

function pagesOfList(file: string): number[] {
  const sqlite = new SQLite(file, { readonly: true })
  const sql = "select pageno from dbstat where name = 'sqlite_schema' order by path"
  const pages = sqlite.prepare(sql).pluck().all() as number[]
  sqlite.close()
  return pages
}
