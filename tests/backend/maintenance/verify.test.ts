/** Each promise of the database is broken on purpose, and the check of that name says so. */
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { showEdition } from '../../../backend/editions/editions.ts'
import { saveRules } from '../../../backend/editions/rules.ts'
import { assessStale } from '../../../backend/eligibility/background-job.ts'
import { setReadyText } from '../../../backend/messages/ready-texts.ts'
import { listWaiting, markSent } from '../../../backend/messages/waiting.ts'
import { setMessageWay } from '../../../backend/messages/way.ts'
import { setCaseNumber } from '../../../backend/moderation/case-number.ts'
import { claim } from '../../../backend/moderation/claim-submission.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { judge } from '../../../backend/moderation/judge.ts'
import { addNote } from '../../../backend/moderation/notes.ts'
import { snooze } from '../../../backend/moderation/snooze.ts'
import { undoDecision } from '../../../backend/moderation/undo.ts'
import { correct, withdrawCorrection } from '../../../backend/parties/corrections.ts'
import { removeView, renameView, saveView } from '../../../backend/views/save-view.ts'
import { openDatabase } from '../../../db/open.ts'
import { verifyDatabase } from '../../../db/read/verify.ts'
import {
  arrivalOf,
  contentOf,
  correctionOf,
  openDesk,
  privateContent,
  rowOf,
  takeIn,
  tempFolder,
} from '../desk.ts'

const about = { revision: 1, criteria: [], reason: 'Skäl.', message: null, language: 'sv' as const }
let file = ''

beforeAll(async () => {
  const desk = openDesk()
  const { workspace } = desk
  takeIn(
    workspace,
    arrivalOf('a1'),
    arrivalOf('b2'),
    arrivalOf('c3', { content: privateContent('Privat') }),
    arrivalOf('d4'),
    arrivalOf('e5'),
    rowOf('rad-1'),
  )
  takeIn(workspace, rowOf('rad-1', { content: contentOf('Andra') }))
  decide(workspace, { ...about, submissionId: 'a1', outcome: 'publish' })
  decide(workspace, { ...about, submissionId: 'a1', outcome: 'cancel' })
  undoDecision(workspace, decide(workspace, { ...about, submissionId: 'b2', outcome: 'return' }))
  decide(workspace, { ...about, submissionId: 'c3', outcome: 'reject', criteria: ['party'] })
  const said = { submissionId: 'b2', revision: 1, criterion: 'benefit' as const, note: 'Är reklam.' }
  judge(workspace, { ...said, outcome: 'met' })
  judge(workspace, { ...said, outcome: 'not-met' })
  judge(workspace, { ...said, criterion: 'place', outcome: 'met' })
  judge(workspace, { ...said, criterion: 'place', outcome: null })
  const { id } = correct(workspace, correctionOf('Testbolaget AB', { sector: 'civil-society' }))
  withdrawCorrection(workspace, { id, note: '' })
  correct(workspace, correctionOf('Testbolaget AB', { sector: 'public-company' }))
  saveRules(workspace, {
    id: '2024',
    basedOn: 1,
    rules: showEdition(workspace, '2024').rules,
    note: 'Som förut.',
  })
  claim(workspace, { submissionId: 'b2' })
  snooze(workspace, { submissionId: 'b2', untilDay: '2024-09-25', reason: 'Väntar.' })
  addNote(workspace, { submissionId: 'b2', revision: 1, text: 'Ring dem.' })
  setCaseNumber(workspace, { submissionId: 'b2', caseNumber: 'KS 2024/17' })
  const view = saveView(workspace, { name: 'Skåne', query: 'län:12', language: 'sv' })
  renameView(workspace, { id: view.id, name: 'Hela Skåne', language: 'sv' })
  removeView(workspace, saveView(workspace, { name: 'Bort', query: 'bort', language: 'sv' }).id)
  setReadyText(workspace, { purpose: 'publish', language: 'sv', text: 'Välkommen.' })
  setReadyText(workspace, { purpose: 'publish', language: 'en', text: 'Welcome.' })
  setReadyText(workspace, { purpose: 'publish', language: 'en', text: null })
  setMessageWay(workspace, 'email')
  decide(workspace, { ...about, submissionId: 'd4', outcome: 'return', message: 'Skriv var.' })
  markSent(
    workspace,
    listWaiting(workspace, { limit: 9 }).messages.map(({ id }) => id),
  )
  const undone = decide(workspace, { ...about, submissionId: 'e5', outcome: 'return', message: 'Skriv när.' })
  undoDecision(workspace, undone)
  decide(workspace, { ...about, submissionId: 'e5', outcome: 'return', message: 'Skriv hur.' })
  await assessStale(workspace)
  desk.close()
  file = desk.file
})

/** The names of the checks that fail on a copy of the file after the SQL ran without any guard. */
function brokenBy(sql: string): string[] {
  const copy = join(tempFolder(), 'copy.db')
  copyFileSync(file, copy)
  const raw = new SQLite(copy)
  raw.pragma('foreign_keys = OFF')
  raw.pragma('ignore_check_constraints = ON')
  const triggers = raw.prepare("select name, sql from sqlite_master where type = 'trigger'").all() as {
    name: string
    sql: string
  }[]
  for (const { name } of triggers) raw.exec(`drop trigger ${name}`)
  raw.exec(sql)
  for (const trigger of triggers) raw.exec(trigger.sql)
  raw.close()
  const database = openDatabase(copy)
  const checks = verifyDatabase(database)
  database.close()
  for (const check of checks) expect(check.ok).toBe(check.problems.length === 0)
  return checks.filter((check) => !check.ok).map((check) => check.name)
}

test('a sound file keeps every promise, and something was looked at for each', () => {
  const database = openDatabase(file)
  const checks = verifyDatabase(database)
  database.close()
  expect(checks.filter((check) => !check.ok)).toEqual([])
  const idle = checks.filter((check) => check.checked === 0).map((check) => check.name)
  expect(idle).toEqual(['references', 'log-heads', 'conflicts-are-shown'])
  expect(new Set(checks.map((check) => check.name)).size).toBe(checks.length)
})

const first = "(select id from submissions where platform_id = 'a1')"
describe('a broken promise', () => {
  test.each([
    ['references', "delete from editions where id = '2024'"],
    ['references', 'update outbox set decision_id = ?1'.replace('?1', "'gone' where position = 1")],
    ['log-chain', "update log_entries set at = '2020-01-01T00:00:00Z' where seq = 2"],
    ['log-chain', "update log_entries set actor = replace(actor, 'Prov', 'Annan') where seq = 1"],
    ['log-chain', 'delete from log_entries where seq = 3'],
    ['log-chain', 'update log_entries set seq = 99 where seq = 5'],
    ['log-chain', "update log_entries set prev_hash = 'x' where seq = 4"],
    ['log-bodies', "update log_bodies set body = replace(body, 'Skäl', 'Annat skäl') where rowid = 1"],
    ['states', `update submissions set state = 'published' where id = ${first}`],
    ['states', 'delete from state_changes where id = (select max(id) from state_changes)'],
    ['states', "update state_changes set from_state = 'rejected' where to_state = 'cancelled'"],
    ['states', "update state_changes set to_state = 'cancelled' where to_state = 'rejected'"],
    ['revisions', "update revisions set content = replace(content, 'Andra', 'Tredje') where number = 2"],
    ['revisions', "update revisions set content_hash = 'x' where number = 2"],
    ['decisions-as-logged', "update decisions set outcome = 'publish' where outcome = 'reject'"],
    ['decisions-as-logged', "update decisions set reason = 'Ett annat skäl.' where outcome = 'reject'"],
    ['decisions-as-logged', "update decisions set reviewer = 'Någon annan' where outcome = 'cancel'"],
    ['current-revision-exists', 'delete from revisions where number = 2'],
    ['current-revision-exists', 'update submissions set revision = 9 where row_key is not null'],
    ['decisions-are-logged', "update log_entries set kind = 'comment' where seq = 1"],
    ['logged-decisions-are-kept', "delete from decisions where outcome = 'cancel'"],
    ['pending-is-in-outbox', `update submissions set pending_decision = null where id = ${first}`],
    ['pending-is-in-outbox', "update submissions set pending_decision = 'publish' where platform_id = 'b2'"],
    ['pending-is-in-outbox', `delete from outbox where submission_id = ${first}`],
    ['conflicts-are-shown', 'update submissions set has_conflict = 1'],
    [
      'conflicts-are-shown',
      "insert into conflicts (id, kind, submission_id, decision_id, found_at) select 'k', 'stale', submission_id, id, at from decisions limit 1",
    ],
    ['search-is-complete', 'delete from submission_search where rowid = 2'],
    ['findings-are-current', `delete from findings where submission_id = ${first}`],
    ['findings-are-current', 'update submissions set assessed_rules = 7'],
    ['findings-never-viewer', "update findings set kind = 'viewer' where criterion = 'links'"],
    ['judgements-as-logged', "update judgements set outcome = 'met' where is_standing = 1"],
    ['judgements-as-logged', 'update judgements set is_standing = 1 - is_standing'],
    ['judgements-as-logged', 'delete from judgements where is_standing = 0'],
    ['judgements-as-logged', "update judgements set id = 'made-up' where is_standing = 1"],
    ['corrections-as-logged', "update corrections set sector = 'private'"],
    ['corrections-as-logged', 'update corrections set is_standing = 0 where is_standing = 1'],
    ['corrections-as-logged', 'delete from corrections'],
    ['rules-as-logged', "update rule_sets set note = 'Annat' where version = 2"],
    ['rules-as-logged', 'delete from rule_sets where version = 2'],
    ['saved-views-as-logged', "update saved_views set query = 'state:new'"],
    ['saved-views-as-logged', "update saved_views set name = 'Annat'"],
    ['saved-views-as-logged', 'delete from saved_views'],
    [
      'saved-views-as-logged',
      "insert into saved_views select 'gjord', name, 'gjord', query, reviewer, at from saved_views",
    ],
    ['ready-texts-as-logged', "update ready_texts set text = 'Annat'"],
    ['ready-texts-as-logged', 'delete from ready_texts'],
    [
      'ready-texts-as-logged',
      "insert into ready_texts select purpose, 'en', text, reviewer, at from ready_texts",
    ],
    ['messages-as-logged', "update messages set body = 'Annat'"],
    ['messages-as-logged', 'update messages set sent_at = null, sent_entry_id = null'],
    [
      'messages-as-logged',
      "update messages set sent_at = '2024-09-30T08:00:00.000Z' where sent_at is not null",
    ],
    [
      'messages-as-logged',
      'update messages set sent_at = made_at where sent_at is null and withdrawn_at is null',
    ],
    ['messages-as-logged', 'update messages set withdrawn_at = null'],
    ['messages-as-logged', 'update messages set withdrawn_at = made_at where sent_at is null'],
    ['messages-as-logged', 'delete from messages where sent_at is not null'],
    ['messages-as-logged', `update messages set submission_id = ${first}`],
  ])('%s: %s', (name, sql) => {
    expect(brokenBy(sql)).toContain(name)
  })

  test('guards-stand: a trigger that a rebuilt table lost', () => {
    const copy = join(tempFolder(), 'copy.db')
    copyFileSync(file, copy)
    const database = openDatabase(copy)
    database.sqlite.exec('drop trigger submissions_state_way')
    expect(verifyDatabase(database).filter((check) => !check.ok)).toMatchObject([
      { name: 'guards-stand', problems: ['submissions_state_way'] },
    ])
    database.close()
  })

  test('file-intact: an index that no longer says what its table says', () => {
    const copy = join(tempFolder(), 'copy.db')
    copyFileSync(file, copy)
    const raw = new SQLite(copy)
    raw.unsafeMode()
    raw.pragma('writable_schema = ON')
    raw.exec(
      "update sqlite_master set sql = replace(sql, 'title_sort', 'place_sort') where name = 'submissions_by_title'",
    )
    raw.close()
    const database = openDatabase(copy)
    expect(verifyDatabase(database).find((check) => check.name === 'file-intact')).toMatchObject({
      ok: false,
    })
    database.close()
  })
})

test('a body erased under a disposal decision breaks nothing', () => {
  expect(brokenBy('delete from log_bodies')).toEqual([])
})
