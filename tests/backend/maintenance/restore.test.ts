/** Restoring a backup: told before, nothing repeated at the platform, chains that never fork, and all of it or nothing. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { makeBackup } from '../../../backend/maintenance/back-up.ts'
import { backupListed, backupNamed, latestBackup, listBackups } from '../../../backend/maintenance/backups.ts'
import { previewRestore, restore } from '../../../backend/maintenance/restore.ts'
import { verify } from '../../../backend/maintenance/verify.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { showSubmission } from '../../../backend/moderation/show.ts'
import { undoDecision } from '../../../backend/moderation/undo.ts'
import { listOutbox } from '../../../backend/sync/manual-door.ts'
import { openWorkspaces } from '../../../backend/workspace.ts'
import { lockDatabase } from '../../../db/lock.ts'
import { openDatabase } from '../../../db/open.ts'
import {
  arrivalOf,
  connectedDesk,
  type Desk,
  idOf,
  openDesk,
  restart,
  rowsOf,
  submissionOf,
  syncOnce,
  takeIn,
  tempFolder,
} from '../desk.ts'

const about = { revision: 1, criteria: [], reason: null, message: null, language: 'sv' as const }

const publish = ({ workspace }: Desk, submissionId: string) =>
  decide(workspace, { ...about, submissionId, outcome: 'publish' })
const latest = ({ file }: Desk) => {
  const found = latestBackup(file)
  if (!found) throw new Error('There is no backup')
  return found
}
const failing = (workspace: Desk['workspace']) =>
  verify(workspace).checks.flatMap(({ name, ok, problems }) => (ok ? [] : [`${name}: ${problems}`]))

/** The desk's workspace is another one after restoring. */
function restored(desk: Desk) {
  const told = restore(desk.workspaces, latest(desk))
  return { told, workspace: desk.workspaces.current() }
}

describe('with a platform', () => {
  const three = () => [submissionOf('a1'), submissionOf('b2'), submissionOf('c3')]
  const connected = async () => {
    const journal = join(tempFolder(), 'journal.jsonl')
    const { desk } = await connectedDesk({ submissions: three(), journalFile: journal })
    /** The decisions that the platform took, each with its key. */
    const taken = () =>
      (existsSync(journal) ? readFileSync(journal, 'utf8') : '')
        .split('\n')
        .filter((line) => line.includes('"decision"'))
    return { desk, taken }
  }

  test.each(['before the decision', 'while it waited', 'after it was sent'])(
    'a backup made %s: the platform has the decision once, and the desk catches up',
    async (moment) => {
      const { desk, taken } = await connected()
      await syncOnce(desk.workspace)
      const a = idOf(desk.workspace, 'a1')
      if (moment === 'before the decision') await makeBackup(desk.workspace)
      publish(desk, a)
      if (moment === 'while it waited') await makeBackup(desk.workspace)
      await syncOnce(desk.workspace)
      if (moment === 'after it was sent') await makeBackup(desk.workspace)
      expect(taken()).toHaveLength(1)

      const { workspace } = restored(desk)
      await syncOnce(workspace)
      await syncOnce(workspace)
      expect(taken()).toHaveLength(1)
      expect(showSubmission(workspace, idOf(workspace, 'a1')).state).toBe('published')
      expect(listOutbox(workspace).filter(({ status }) => status === 'waiting')).toEqual([])
      expect(failing(workspace)).toEqual([])
    },
  )

  test('a decision that waits in the backup and was taken back since is not sent', async () => {
    const { desk, taken } = await connected()
    await syncOnce(desk.workspace)
    publish(desk, idOf(desk.workspace, 'a1'))
    await makeBackup(desk.workspace)
    const [row] = rowsOf(desk.workspace, 'select id from decisions')
    undoDecision(desk.workspace, String(row?.id))
    expect(previewRestore(desk.workspaces, latest(desk)).takenBack).toBe(1)

    const { told, workspace } = restored(desk)
    expect(told.takenBack).toBe(1)
    await syncOnce(workspace)
    expect(taken()).toEqual([])
    expect(showSubmission(workspace, idOf(workspace, 'a1')).state).toBe('new')
    expect(failing(workspace)).toEqual([])
  })
})

describe('after an older backup was put back in between', () => {
  const connected = async () => {
    const journal = join(tempFolder(), 'journal.jsonl')
    const { desk } = await connectedDesk({ submissions: [submissionOf('a1')], journalFile: journal })
    await syncOnce(desk.workspace)
    await makeBackup(desk.workspace)
    const older = latest(desk)
    publish(desk, idOf(desk.workspace, 'a1'))
    const { file } = await makeBackup(desk.workspace, join(desk.workspaces.file(), '..', 'newer.db'))
    const id = String(rowsOf(desk.workspace, 'select id from decisions')[0]?.id)
    const taken = () =>
      (existsSync(journal) ? readFileSync(journal, 'utf8') : '')
        .split('\n')
        .filter((line) => line.includes('"decision"'))
    return { desk, older, newer: backupNamed(desk.file, file), id, taken }
  }

  test.each([1, 2])('%i times, what was taken back is still not sent', async (times) => {
    const { desk, older, newer, id, taken } = await connected()
    undoDecision(desk.workspace, id)
    for (let time = 0; time < times; time += 1) restore(desk.workspaces, older)
    expect(previewRestore(desk.workspaces, newer).takenBack).toBe(1)
    expect(restore(desk.workspaces, newer).takenBack).toBe(1)
    const workspace = desk.workspaces.current()
    await syncOnce(workspace)
    expect(taken()).toEqual([])
    expect(showSubmission(workspace, idOf(workspace, 'a1')).state).toBe('new')
    expect(failing(workspace)).toEqual([])
  })

  test.each([1, 2])('%i times, what was sent can still not be taken back', async (times) => {
    const { desk, older, newer, id, taken } = await connected()
    await syncOnce(desk.workspace)
    for (let time = 0; time < times; time += 1) restore(desk.workspaces, older)
    restore(desk.workspaces, newer)
    const workspace = desk.workspaces.current()
    expect(() => undoDecision(workspace, id)).toThrow(expect.objectContaining({ code: 'ALREADY_SENT' }))
    await syncOnce(workspace)
    expect(taken()).toHaveLength(1)
    expect(showSubmission(workspace, idOf(workspace, 'a1')).state).toBe('published')
    expect(failing(workspace)).toEqual([])
  })
})

function deskWithTwo() {
  const desk = openDesk()
  takeIn(desk.workspace, arrivalOf('a1'), arrivalOf('b2'), arrivalOf('c3'))
  publish(desk, 'a1')
  return desk
}

describe('what is lost', () => {
  test('is told before and after: by kind, what no platform has, and nothing where they are the same', async () => {
    const desk = deskWithTwo()
    await makeBackup(desk.workspace)
    expect(previewRestore(desk.workspaces, latest(desk))).toMatchObject({
      counts: { submissions: 3, decisions: 1, entries: 1 },
      lacks: { entries: {}, unsent: 0, submissions: 0 },
      brings: {},
    })
    publish(desk, 'b2')
    takeIn(desk.workspace, arrivalOf('d4'))
    const expected = { lacks: { entries: { decision: 1 }, unsent: 1, submissions: 1 }, knownLost: 0 }
    expect(previewRestore(desk.workspaces, latest(desk))).toMatchObject(expected)
    const { told, workspace } = restored(desk)
    expect(told).toMatchObject({ ...expected, broken: [] })
    expect(showSubmission(workspace, 'b2').state).toBe('new')
  })

  test('lies in the database that was set aside, and comes back by restoring that one', async () => {
    const desk = deskWithTwo()
    await makeBackup(desk.workspace)
    publish(desk, 'b2')
    const { told } = restored(desk)
    expect(told.setAside).toMatch(/desk\.set-aside-\d{8}T\d{9}Z\.db$/)
    const again = restore(desk.workspaces, backupListed(desk.file, told.setAside ?? ''))
    expect(again).toMatchObject({ brings: { decision: 1 }, lacks: { entries: { restored: 1 } }, broken: [] })
    const workspace = desk.workspaces.current()
    expect(showSubmission(workspace, 'b2').state).toBe('published')
    expect(failing(workspace)).toEqual([])
  })
})

describe('the log', () => {
  test('goes on in a chain of its own that begins with the restoring, and is found sound', async () => {
    const desk = deskWithTwo()
    await makeBackup(desk.workspace)
    const before = desk.workspace.desk
    publish(desk, 'b2')
    // A head of what is then set aside.
    const reopened = restart(desk)
    const { workspace } = restored(reopened)
    expect(workspace.desk).not.toBe(before)
    decide(workspace, { ...about, submissionId: 'c3', outcome: 'publish' })
    expect(rowsOf(workspace, 'select desk, seq, kind from log_entries order by lamport')).toEqual([
      { desk: before, seq: 1, kind: 'decision' },
      { desk: workspace.desk, seq: 1, kind: 'restored' },
      { desk: workspace.desk, seq: 2, kind: 'decision' },
    ])
    expect(failing(workspace)).toEqual([])
    expect(failing(restart(reopened).workspace)).toEqual([])
  })

  test('still names a tail that was cut off, of the old chain and of the new one', async () => {
    const desk = deskWithTwo()
    publish(desk, 'b2')
    await makeBackup(desk.workspace)
    publish(desk, 'c3')
    const { workspace } = restored(desk)
    const cut = (chain: string) => {
      const { sqlite } = workspace.database
      sqlite.pragma('foreign_keys = OFF')
      sqlite.exec(`drop trigger log_entries_kept; drop trigger if exists log_bodies_kept;
        delete from log_bodies where entry_id = (select id from log_entries where desk = '${chain}' order by seq desc);
        delete from log_entries where desk = '${chain}' and seq = (select max(seq) from log_entries where desk = '${chain}')`)
    }
    const faults = () => verify(workspace).checks.flatMap(({ faults = [] }) => faults)
    expect(faults()).toEqual([])
    const old = String(rowsOf(workspace, "select desk from log_entries where kind = 'decision'")[0]?.desk)
    cut(old)
    expect(faults()).toContainEqual(
      expect.objectContaining({ code: 'tail-cut', entry: expect.objectContaining({ desk: old, seq: 2 }) }),
    )
    workspace.database.sqlite.exec(
      'create trigger log_entries_kept before delete on log_entries begin select 1; end',
    )
    cut(workspace.desk)
    expect(faults()).toContainEqual(
      expect.objectContaining({
        code: 'chain-missing',
        entry: expect.objectContaining({ desk: workspace.desk }),
      }),
    )
  })

  test('is sound after an older backup than the one restored before', async () => {
    const desk = deskWithTwo()
    await makeBackup(desk.workspace)
    const oldest = latest(desk)
    publish(desk, 'b2')
    desk.clock.at = '2024-09-20T12:30:00.000Z'
    await makeBackup(desk.workspace)
    publish(desk, 'c3')
    const once = restart(desk)
    restore(once.workspaces, latest(once))
    once.clock.at = '2024-09-21T12:30:00.000Z'
    const twice = restart({ ...once, workspace: once.workspaces.current() })
    restore(twice.workspaces, backupListed(twice.file, oldest.file))
    expect(failing(twice.workspaces.current())).toEqual([])
  })
})

describe('nothing is changed', () => {
  test('when the backup is damaged, gone, or somebody else has the database open', async () => {
    const desk = deskWithTwo()
    const { file } = await makeBackup(desk.workspace)
    const backup = latest(desk)
    const other = openDatabase(desk.file)
    expect(() => restore(desk.workspaces, backup)).toThrow(/DATABASE_CLOSED.*in-use/)
    other.close()
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0x5a, 8192, 40_000))
    expect(listBackups(desk.file).backups).toMatchObject([{ isTrusted: true }])
    expect(() => restore(desk.workspaces, backup)).toThrow(/BACKUP_UNUSABLE/)
    renameSync(file, `${file}.gone`)
    expect(() => backupListed(desk.file, file)).toThrow(/UNKNOWN_BACKUP/)
    expect(showSubmission(desk.workspaces.current(), 'a1').state).toBe('published')
    expect(readdirSync(desk.folder).filter((name) => /set-aside|restoring|swap/.test(name))).toEqual([])
  })

  test('when a window has the lock', async () => {
    const desk = deskWithTwo()
    await makeBackup(desk.workspace)
    const unlock = lockDatabase(desk.file)
    expect(() => restore(desk.workspaces, latest(desk))).toThrow(/in-use/)
    unlock()
    expect(restored(desk).told.broken).toEqual([])
  })
})

test('a restoring that was cut off after its mark is ended by the next start', async () => {
  const desk = deskWithTwo()
  const { file } = await makeBackup(desk.workspace)
  publish(desk, 'b2')
  desk.close()
  const staged = `${desk.file}.staged`
  renameSync(file, staged)
  const aside = join(desk.folder, 'desk.set-aside-1.db')
  const before = readFileSync(desk.file)
  writeFileSync(`${desk.file}-wal`, 'of the old one')
  // As a disk without second names leaves it that was cut off in the middle.
  writeFileSync(aside, 'half')
  writeFileSync(`${desk.file}.swap.json`, JSON.stringify({ from: staged, aside }))
  const again = openDesk({ folder: desk.folder })
  expect(showSubmission(again.workspace, 'b2').state).toBe('new')
  expect([existsSync(staged), existsSync(`${desk.file}.swap.json`)]).toEqual([false, false])
  expect(readFileSync(aside).equals(before)).toBe(true)
  expect(readFileSync(`${aside}-wal`, 'utf8')).toBe('of the old one')
  const raw = new SQLite(desk.file, { readonly: true })
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
  raw.close()
})

describe('of a restoring that was cut off before its mark', () => {
  const cutOff = () => {
    const desk = deskWithTwo()
    desk.close()
    mkdirSync(`${desk.file}.restoring`)
    writeFileSync(join(`${desk.file}.restoring`, 'staged.db'), 'kim.kontakt@exempel.test')
    writeFileSync(`${desk.file}.swap.json.part`, '{"from":')
    return { ...desk, left: () => readdirSync(desk.folder).filter((name) => /restoring|swap/.test(name)) }
  }

  test('nothing is left when the database is opened, by a window or by a command', () => {
    for (const startsClosed of [true, false]) {
      const { file, left } = cutOff()
      expect(left()).toHaveLength(2)
      openWorkspaces({ databaseFile: file, shell: {} as never, startsClosed }).close()
      expect(left()).toEqual([])
    }
  })

  test('everything is left while somebody else has the lock, who may be preparing it', () => {
    const { file, left } = cutOff()
    const unlock = lockDatabase(file)
    openWorkspaces({ databaseFile: file, shell: {} as never }).close()
    expect(left()).toHaveLength(2)
    unlock()
  })
})
