/** A log that was tampered with behind the desk's back, in every way, is found and named: which entry, and what. */
import { appendFileSync, copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { makeBackup } from '../../../backend/maintenance/back-up.ts'
import { verify } from '../../../backend/maintenance/verify.ts'
import {
  decide,
  decideInSitting,
  prepareSitting,
  submissionNamed,
} from '../../../backend/moderation/decide.ts'
import { judge } from '../../../backend/moderation/judge.ts'
import { sha256 } from '../../../db/hash.ts'
import { keptHeadsFile } from '../../../db/heads.ts'
import { hashedText, type LogEntry } from '../../../domain/log.ts'
import { words } from '../../../text/catalog.ts'
import { sayLogFault } from '../../../text/say-log-fault.ts'
import { arrivalOf, type Desk, openDesk, REVIEWER, restart, takeIn, tempFolder } from '../desk.ts'

const about = { revision: 1, criteria: [], reason: 'Skäl.', message: null, language: 'sv' as const }
const first = { submissionId: 'a1', revision: 1, criterion: 'benefit' as const }

/** Four entries, at three moments. */
function deskWithLog(): Desk {
  const desk = openDesk()
  const { workspace, clock } = desk
  takeIn(workspace, arrivalOf('a1'), arrivalOf('b2'), arrivalOf('c3'))
  judge(workspace, { ...first, outcome: 'met', note: 'Nyttan framgår.' })
  decide(workspace, { ...about, submissionId: 'a1', outcome: 'publish' })
  clock.at = '2024-09-21T08:00:00.000Z'
  decide(workspace, { ...about, submissionId: 'b2', outcome: 'return' })
  clock.at = '2024-09-22T08:00:00.000Z'
  decide(workspace, { ...about, submissionId: 'c3', outcome: 'publish' })
  return desk
}

/** Changes the closed file without any guard, and opens the desk again. */
function tamper(desk: Desk, change: (raw: SQLite.Database) => void): Desk {
  desk.close()
  const raw = new SQLite(desk.file)
  raw.pragma('foreign_keys = OFF')
  const triggers = raw.prepare("select name, sql from sqlite_master where type = 'trigger'").all() as {
    name: string
    sql: string
  }[]
  for (const { name } of triggers) raw.exec(`drop trigger ${name}`)
  change(raw)
  for (const { sql } of triggers) raw.exec(sql)
  raw.close()
  return restart(desk)
}

/** Makes the chain whole again from an entry on, as somebody who knows how it is made would. */
function recalculate(raw: SQLite.Database, from: number): void {
  const rows = raw.prepare('select * from log_entries order by seq').all() as Record<string, never>[]
  let before = rows[from - 2]?.hash ?? ''
  for (const row of rows.slice(from - 1)) {
    const body = raw.prepare('select body from log_bodies where entry_id = ?').pluck().get(row.id) as string
    const entry = {
      id: row.id,
      desk: row.desk,
      seq: row.seq,
      prevHash: before,
      lamport: row.lamport,
      at: row.at,
      actor: JSON.parse(row.actor as unknown as string),
      kind: row.kind,
      schemaVersion: row.schema_version,
      bodyHash: sha256(body),
      signature: null,
    } as unknown as LogEntry
    const hash = sha256(hashedText(entry))
    raw
      .prepare('update log_entries set prev_hash = ?, body_hash = ?, hash = ? where id = ?')
      .run(before, entry.bodyHash, hash, row.id)
    before = hash as never
  }
}

function faultsOf(desk: Desk, against?: string) {
  const { checks } = verify(desk.workspace, against === undefined ? {} : { against })
  return checks.flatMap(({ faults = [] }) => faults)
}
const say = (faults: ReturnType<typeof faultsOf>, language: 'sv' | 'en' = 'sv') =>
  faults.map((fault) => sayLogFault(words(language), fault, (at) => at.slice(0, 10)))

test('a sound log with a backup and kept heads has nothing against it, and each was compared', async () => {
  const desk = deskWithLog()
  const { headFile } = await makeBackup(desk.workspace)
  const head = JSON.parse(readFileSync(headFile, 'utf8'))
  expect(head).toMatchObject({
    at: '2024-09-22T08:00:00.000Z',
    desks: [{ desk: desk.workspace.desk, seq: 4 }],
  })
  const { ok, checks } = verify(restart(desk).workspace)
  expect(checks.filter((check) => !check.ok)).toEqual([])
  expect(ok).toBe(true)
  // The line kept with the backup, and the file beside it.
  expect(checks.find(({ name }) => name === 'log-heads')?.checked).toBe(2)
})

test('a decision in spite of the own organisation, or in bulk, is as it was logged', () => {
  const desk = openDesk()
  takeIn(desk.workspace, arrivalOf('a1'), arrivalOf('b2'))
  const { workspace } = desk
  workspace.database.inTransaction(() =>
    decideInSitting(
      workspace,
      submissionNamed(workspace, 'a1'),
      { ...about, submissionId: 'a1', outcome: 'return', ownOrganisationReason: 'Ensam.' },
      prepareSitting(workspace, undefined, 'bulk-1'),
    ),
  )
  expect(verify(desk.workspace).checks.filter((check) => !check.ok)).toEqual([])
})

describe('a row altered', () => {
  test.each([
    ['kind', "kind = 'comment'", 'decision'],
    ['at', "at = '2020-01-01T00:00:00.000Z'", null],
    ['actor', "actor = replace(actor, 'Prov Testgren', 'Någon Annan')", `${REVIEWER.name}, SKR`],
    ['seq', 'seq = 9', null],
    ['lamport', 'lamport = 77', '3'],
  ])('%s: is named, with what it was where that can be told', (field, set, was) => {
    const desk = tamper(deskWithLog(), (raw) => raw.exec(`update log_entries set ${set} where seq = 3`))
    const fault = faultsOf(desk).find(({ code }) => code === 'entry-altered')
    expect(fault?.entry).toMatchObject({ seq: field === 'seq' ? 9 : 3, desk: desk.workspace.desk })
    if (was !== null) expect(fault?.values).toEqual({ field, was })
  })

  test('its own hash too, without those after: told as the hash', () => {
    const desk = tamper(deskWithLog(), (raw) =>
      raw.exec("update log_entries set hash = 'aaaa' where seq = 2"),
    )
    const altered = faultsOf(desk)
    expect(altered.map(({ code, entry }) => [code, entry?.seq])).toEqual([['entry-altered', 2]])
    expect(altered[0]?.values.field).toBe('hash')
  })

  test('said in words, with number, time, name and kind, in both languages', () => {
    const desk = tamper(deskWithLog(), (raw) =>
      raw.exec("update log_entries set kind = 'comment' where seq = 3"),
    )
    expect(say(faultsOf(desk))).toEqual([
      'Raden är ändrad efter att den skrevs: post 3, 2024-09-21, Prov Testgren, SKR, notering. Det som ändrats är vad för händelse; det var ”Beslut”.',
    ])
    expect(say(faultsOf(desk), 'en')).toEqual([
      'The row was altered after it was written: entry 3, 2024-09-21, Prov Testgren, SKR, note. What was altered is the kind of entry; it was “Decision”.',
    ])
  })
})

test('a body altered: the entry, and the field with what it said', () => {
  const desk = tamper(deskWithLog(), (raw) =>
    raw.exec("update log_bodies set body = replace(body, 'Skäl.', 'Annat.') where rowid = 3"),
  )
  expect(faultsOf(desk)).toMatchObject([
    { code: 'body-altered', entry: { seq: 3, kind: 'decision' }, values: { field: 'reason', was: 'Skäl.' } },
  ])
  expect(say(faultsOf(desk))[0]).toContain('Det som ändrats är skälet; det var ”Skäl.”.')
})

test('a body altered so that it is no JSON any more is still named', () => {
  const desk = tamper(deskWithLog(), (raw) =>
    raw.exec("update log_bodies set body = 'skräp' where rowid = 1"),
  )
  expect(faultsOf(desk)).toMatchObject([{ code: 'body-altered', entry: { seq: 1, kind: 'judgement' } }])
})

test('entries taken out of the middle', () => {
  const desk = tamper(deskWithLog(), (raw) => raw.exec('delete from log_entries where seq in (2, 3)'))
  expect(faultsOf(desk)[0]).toMatchObject({
    code: 'entries-missing',
    entry: { seq: 4 },
    values: { from: '2', to: '3' },
  })
})

describe('a tail cut off', () => {
  test('is seen by nothing but a head, and named by it', async () => {
    const desk = deskWithLog()
    await makeBackup(desk.workspace)
    const cut = tamper(desk, (raw) => raw.exec('delete from log_entries where seq >= 3'))
    const [fault, ...more] = faultsOf(cut)
    expect(fault).toMatchObject({
      code: 'tail-cut',
      entry: { seq: 4, at: '2024-09-22T08:00:00.000Z', actor: REVIEWER.name, kind: 'decision' },
      values: { from: '3', to: '4' },
    })
    expect(more).toEqual([])
    expect(say([fault as never])[0]).toMatch(/posterna 3–4 fanns 2024-09-22\. Den sista var post 4, /)
  })

  test('is seen by what the desk kept when it was closed, without any backup', () => {
    const cut = tamper(deskWithLog(), (raw) => raw.exec('delete from log_entries where seq = 4'))
    expect(faultsOf(cut).map(({ code }) => code)).toEqual(['tail-cut'])
  })

  test('to nothing', () => {
    const cut = tamper(deskWithLog(), (raw) => raw.exec('delete from log_entries'))
    expect(faultsOf(cut)).toMatchObject([{ code: 'chain-missing', entry: { seq: 4 } }])
  })
})

describe('a chain recalculated', () => {
  const rewrite = (raw: SQLite.Database) => {
    raw.exec("update log_bodies set body = replace(body, 'Skäl.', 'Annat.') where rowid = 3")
    raw.exec("update decisions set reason = 'Annat.' where outcome = 'return'")
    recalculate(raw, 3)
  }

  test('fools every check but the heads', () => {
    const desk = deskWithLog()
    desk.close()
    rmSync(keptHeadsFile(desk.file), { force: true })
    const rewritten = tamper(desk, rewrite)
    rmSync(keptHeadsFile(desk.file), { force: true })
    expect(verify(rewritten.workspace).ok).toBe(true)
  })

  test('by the head kept at closing: which entries it lies between', () => {
    const desk = deskWithLog()
    const rewritten = tamper(desk, rewrite)
    const faults = faultsOf(rewritten)
    expect(faults).toMatchObject([
      { code: 'chain-recalculated', entry: { seq: 4, kind: 'decision' }, values: { from: '1', to: '4' } },
    ])
    expect(say(faults)[0]).toMatch(/^Kedjan är omräknad: någon av posterna 1–4 är ändrad\. 2024-09-22 /)
  })

  test('by a backup that is still there: the very entry', async () => {
    const desk = deskWithLog()
    const { file } = await makeBackup(desk.workspace)
    const rewritten = tamper(desk, rewrite)
    const faults = faultsOf(rewritten)
    expect(faults.map(({ code }) => code)).toContain('chain-recalculated')
    expect(faults.find(({ values }) => values.exact)).toMatchObject({
      entry: { seq: 3, at: '2024-09-21T08:00:00.000Z', actor: REVIEWER.name, kind: 'decision' },
      values: { backup: file },
    })
  })

  test('by a head that lies elsewhere, with --against; a file without one is refused', async () => {
    const desk = deskWithLog()
    const away = tempFolder()
    const { file, headFile } = await makeBackup(desk.workspace, join(away, 'kopia.db'))
    rmSync(keptHeadsFile(desk.file))
    const rewritten = tamper(desk, rewrite)
    rmSync(keptHeadsFile(desk.file), { force: true })
    expect(verify(rewritten.workspace).ok).toBe(true)
    for (const against of [headFile, file])
      expect(faultsOf(rewritten, against).map(({ entry }) => entry?.seq)).toEqual([3])
    writeFileSync(join(away, 'tom.json'), '{}')
    expect(() => verify(rewritten.workspace, { against: join(away, 'tom.json') })).toThrow(/NO_HEADS/)
    expect(() => verify(rewritten.workspace, { against: join(away, 'saknas.json') })).toThrow(/NO_HEADS/)
  })
})

describe('heads kept beside the database', () => {
  test('are a line a day at closing, and none where nothing was logged', () => {
    const desk = openDesk()
    const kept = keptHeadsFile(desk.file)
    desk.close()
    expect(existsSync(kept)).toBe(false)
    const again = openDesk({ folder: desk.folder })
    takeIn(again.workspace, arrivalOf('a1'), arrivalOf('b2'))
    decide(again.workspace, { ...about, submissionId: 'a1', outcome: 'return' })
    const sameDay = restart(again)
    decide(sameDay.workspace, { ...about, submissionId: 'b2', outcome: 'return' })
    const nextDay = restart(sameDay)
    const lines = () => readFileSync(kept, 'utf8').trim().split('\n')
    expect(lines()).toHaveLength(1)
    nextDay.clock.at = '2024-09-21T08:00:00.000Z'
    nextDay.close()
    expect(lines().map((line) => JSON.parse(line).desks[0].seq)).toEqual([1, 2])
  })

  test('that cannot be read are told of, and the others are still compared', async () => {
    const desk = deskWithLog()
    await makeBackup(desk.workspace)
    appendFileSync(keptHeadsFile(desk.file), 'halv rad\n')
    const faults = faultsOf(desk)
    expect(faults).toMatchObject([{ code: 'head-unreadable' }])
    expect(faults[0]?.values.source).toMatch(/heads\.jsonl:2$/)
  })
})

describe('a backup', () => {
  test('is whole, opens as a database, and never takes the place of a file', async () => {
    const desk = deskWithLog()
    const made = await makeBackup(desk.workspace)
    expect(made.file).toMatch(/desk-backups\/desk-20240922T080000000Z\.db$/)
    await expect(makeBackup(desk.workspace, made.file)).rejects.toThrow(/EEXIST/)
    const copy = join(tempFolder(), 'desk.db')
    copyFileSync(made.file, copy)
    const raw = new SQLite(copy, { readonly: true })
    expect(raw.prepare('select count(*) from log_entries').pluck().get()).toBe(4)
    raw.close()
  })
})
