/** Each promise of the database is broken on purpose, and the check of that name says so. */
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { setConsent } from '../../../backend/cases/cases.ts'
import { setLink } from '../../../backend/cases/links.ts'
import { addPicture } from '../../../backend/cases/pictures.ts'
import { createSheet, removeSheet, saveSheetVersion } from '../../../backend/cases/sheets.ts'
import { storeMaterial } from '../../../backend/cases/store-material.ts'
import { showEdition } from '../../../backend/editions/editions.ts'
import { saveRules } from '../../../backend/editions/rules.ts'
import { assessStale } from '../../../backend/eligibility/background-job.ts'
import { setBreak } from '../../../backend/figures/breaks.ts'
import { saveConcordance } from '../../../backend/figures/concordance.ts'
import { setPublished } from '../../../backend/figures/published.ts'
import { freezeFigures } from '../../../backend/figures/snapshots.ts'
import { verifyContent } from '../../../backend/maintenance/verify-content.ts'
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
import { setOutcome } from '../../../backend/outcomes/outcomes.ts'
import { correct, withdrawCorrection } from '../../../backend/parties/corrections.ts'
import { removeView, renameView, saveView } from '../../../backend/views/save-view.ts'
import { openDatabase } from '../../../db/open.ts'
import { verifyDatabase } from '../../../db/read/verify.ts'
import { readInterviewText } from '../../../domain/case/read-interview.ts'
import { pictureWithPlace } from '../case-sheets/material.ts'
import {
  arrivalOf,
  contentOf,
  correctionOf,
  type Desk,
  openDesk,
  privateContent,
  rowOf,
  takeIn,
  tempFolder,
} from '../desk.ts'
import { eraseBodies } from '../erase-bodies.ts'

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
  noteFigures(workspace)
  keepCase(workspace)
  const told = { participants: 40, connections: null, recordings: [], satisfaction: null, lessons: '' }
  setOutcome(workspace, { submissionId: 'a1', outcome: told })
  await assessStale(workspace)
  desk.close()
  file = desk.file
})

function noteFigures(workspace: Desk['workspace']): void {
  const edition = '2021'
  const [measure, qualifier, source] = ['activities' as const, 'at-least' as const, 'Årsboken']
  setPublished(workspace, { edition, measure, qualifier, value: 200, words: null, statedOn: null, source })
  const entries = [{ programme: null, edition: '2024', from: 'workshop', to: 'verkstad' }]
  saveConcordance(workspace, { dimension: 'type', basedOn: 0, note: 'Nytt namn.', entries })
  setBreak(workspace, { edition, dimension: 'type', words: { sv: 'nya typer', en: 'new types' }, source })
  freezeFigures(workspace, { name: 'Rapporten', questions: [{ measure: 'submissions', by: ['format'] }] })
}

function keepCase(workspace: Desk['workspace']): void {
  const { facts } = readInterviewText('Hallå där\nVad hände sedan?\nVi fortsatte.')
  const stored = storeMaterial(
    workspace,
    { form: 'interview-text', facts, refused: [] },
    { from: null, hash: '0'.repeat(64) },
  )
  const [{ id: caseId } = { id: '' }] = stored.imported
  setConsent(workspace, { caseId, subject: 'quote', key: 'Vi fortsatte.', state: 'sent', note: '' })
  setLink(workspace, { caseId, target: 'edition', key: '2024', state: 'confirmed' })
  addPicture(workspace, { caseId, bytes: pictureWithPlace(), name: 'slussen.jpg' })
  const asked = { template: 'interview' as const, language: 'sv' as const, caseIds: [caseId] }
  const { id, version, content } = createSheet(workspace, asked)
  saveSheetVersion(workspace, { id, basedOn: version, content: { ...content, lead: 'Så gick det.' } })
  removeSheet(workspace, createSheet(workspace, asked).id)
}

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
  const checks = [...verifyDatabase(database), ...verifyContent(database)]
  database.close()
  for (const check of checks) expect(check.ok).toBe(check.problems.length === 0)
  return checks.filter((check) => !check.ok).map((check) => check.name)
}

test('a sound file keeps every promise, and something was looked at for each', () => {
  const database = openDatabase(file)
  const checks = [...verifyDatabase(database), ...verifyContent(database)]
  database.close()
  expect(checks.filter((check) => !check.ok)).toEqual([])
  const idle = checks.filter((check) => check.checked === 0).map((check) => check.name)
  expect(idle).toEqual([
    'references',
    'log-heads',
    'erased-bodies',
    'disposals-as-logged',
    'disposed-contacts',
    'retention-as-logged',
    'sources-as-logged',
    'acknowledged-have-times',
    'conflicts-are-shown',
    'conflicts-name-decisions',
    'bulk-decisions-agree',
    'quarantine-has-its-day',
    'staged-pages-follow',
    'staged-pages-are-whole',
    'sync-runs-are-few',
    'sync-runs-end-once',
  ])
  expect(new Set(checks.map((check) => check.name)).size).toBe(checks.length)
})

const first = "(select id from submissions where platform_id = 'a1')"
const PAGES = `with pages (ordinal, after_cursor, items, item_count) as (select * from ($ROWS))
  insert into staged_pages (source, cursor, has_more, fetched_at, ordinal, after_cursor, items, item_count)
  select 's', 'c' || ordinal, 0, '2024-09-12T09:00:00Z', * from pages`
const staged = (rows: string) => PAGES.replace('$ROWS', `values ${rows}`)
const RUNS = `insert into sync_runs (id, source, trigger, kind, remarks, started_at, "end")`
const RUN = "'s', 'person', 'sync', '[]', '2024-09-12T09:00:00Z'"
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
    // As a disposal leaves one, without the disposal.
    ['messages-as-logged', "update messages set body = '' where sent_at is not null"],
    ['messages-as-logged', "update messages set body = '' where withdrawn_at is not null"],
    ['messages-as-logged', `update messages set submission_id = ${first}`],
    ['newest-revision-is-current', 'update submissions set revision = 1 where row_key is not null'],
    ['state-causes', `update submissions set state_cause = 'conflict' where id = ${first}`],
    [
      'search-finds-only-submissions',
      "insert into submission_search (rowid, marked, plain) values (99, 'x', '')",
    ],
    ['parties-in-order', 'update parties set ordinal = ordinal + 5'],
    ['findings-of-known-revisions', 'update findings set revision = 9 where revision = 2'],
    ['findings-of-known-rules', 'delete from rule_sets'],
    ['editions-have-rules', "update editions set rules_version = 7 where id = '2022'"],
    ['decisions-of-known-revisions', "update decisions set revision = 9 where outcome = 'reject'"],
    ['decisions-took-their-step', "update decisions set state_before = 'returned' where outcome = 'reject'"],
    ['decisions-took-their-step', "update decisions set state_after = 'returned' where outcome = 'reject'"],
    ['steps-have-their-act', "update state_changes set entry_id = null where to_state = 'rejected'"],
    ['decisions-are-in-outbox', "delete from outbox where status = 'withdrawn'"],
    ['acknowledged-have-times', "update outbox set status = 'acknowledged' where position = 1"],
    [
      'acknowledged-have-times',
      "update outbox set acknowledged_at = '2024-09-12T09:00:00Z' where position = 1",
    ],
    ['undone-are-not-sent', "update outbox set status = 'waiting' where status = 'withdrawn'"],
    ['outbox-in-order', 'update outbox set position = 99 where position = 1'],
    [
      'conflicts-name-decisions',
      "insert into conflicts (id, kind, submission_id, decision_id, found_at) select 'k', 'stale', submission_id, 'gone', at from decisions limit 1",
    ],
    ['bulk-decisions-agree', "update decisions set bulk_id = 'alla'"],
    ['judged-revisions-exist', 'update notes set revision = 9'],
    ['claims-end-after-start', 'update claims set until = at'],
    ['log-clock-rises', 'update log_entries set lamport = 1 where seq = 5'],
    ['log-times-are-instants', "update log_entries set at = 'i går' where seq = 2"],
    ['settings-are-readable', "insert into settings values ('trasig', '{')"],
    [
      'quarantine-has-its-day',
      "insert into quarantine (id, source, source_row, reason, received_at, retained_until) values ('q', 's', '1', '{}', '2024-09-12', 'aldrig')",
    ],
    ['staged-pages-follow', staged("(2, 'c1', '[]', 0), (4, 'c2', '[]', 0)")],
    ['staged-pages-follow', staged("(1, null, '[]', 0), (2, 'annan', '[]', 0)")],
    ['staged-pages-are-whole', staged("(1, null, '[{}]', 2)")],
    ['staged-pages-are-whole', staged("(1, null, '[{', 1)")],
    ['sync-runs-end-once', `${RUNS} values ('r', ${RUN}, 'done')`],
    [
      'sync-runs-are-few',
      `with recursive n (n) as (select 1 union all select n + 1 from n limit 201) ${RUNS} select n, ${RUN}, null from n`,
    ],
    ['lists-as-content', `update submissions set title_sort = 'x' where id = ${first}`],
    ['lists-as-content', "update submissions set counted_county = '99'"],
    ['occurrences-as-content', "update occurrences set starts_on = '2024-01-01'"],
    [
      'outcomes-as-findings',
      "update submissions set outcome = 'to-judge', outcome_rank = 1 where platform_id = 'c3'",
    ],
    ['figure-facts', "delete from submission_values where dimension = 'language'"],
    ['figure-facts', "update submission_values set key = 'annat' where dimension = 'theme'"],
    ['figure-facts', "update organising_parties set sector = 'international'"],
    ['figure-facts', 'update submissions set arrived_day = arrived_day + 1'],
    ['decision-days', 'update submissions set decision_days = 99 where decision_days is not null'],
    ['decision-days', 'update submissions set decision_days = 0 where decision_days is null'],
    ['figure-cells', "update figure_cells set submissions = submissions + 1 where dimension = 'format'"],
    ['figure-cells', "update figure_cells set minutes = minutes + 1 where dimension = 'weekday hour'"],
    ['figure-cells', "delete from figure_cells where dimension = 'county'"],
    ['figure-cells', "insert into figure_cells values ('2024', 'type', 'x', 'new', 1, 0, 0, 0, 0)"],
    ['links-as-logged', "update case_links set state = 'dismissed'"],
    ['links-as-logged', 'delete from case_links'],
    ['outcomes-as-logged', 'update outcomes set participants = 41'],
    ['outcomes-as-logged', 'delete from outcomes'],
    ['readings-as-logged', "update case_readings set source = 'annan.txt'"],
    ['readings-as-logged', 'delete from case_readings'],
    ['cases-by-readings', "update cases set title = 'Annat'"],
    ['consents-as-logged', "update case_consents set state = 'approved'"],
    ['consents-as-logged', 'delete from case_consents'],
    ['pictures-as-logged', "update case_pictures set bytes = x'00'"],
    ['pictures-as-logged', "update case_pictures set name = 'annan.jpg'"],
    ['pictures-as-logged', 'update case_pictures set orientation = 3'],
    ['pictures-as-logged', 'delete from case_pictures'],
    [
      'pictures-as-logged',
      `insert into case_pictures select case_id, 'gjord', type, width, height, orientation, name, bytes, 'gjord'
        from case_pictures`,
    ],
    ['sheets-as-logged', "update case_sheet_versions set reviewer = 'Annan'"],
    [
      'sheets-as-logged',
      "update case_sheet_versions set content = replace(content, 'Så gick', 'Så långt gick')",
    ],
    ['sheets-as-logged', 'delete from case_sheet_versions where content is null'],
    [
      'sheets-as-logged',
      `insert into case_sheet_versions select 'gjord', sheet_id, content, reviewer, organisation, at
        from case_sheet_versions limit 1`,
    ],
    ['sheets-by-versions', "update case_sheets set title = 'Annat'"],
    ['sheets-by-versions', 'update case_sheets set versions = versions + 1'],
    ['sheets-by-versions', 'update case_sheets set removed_at = null'],
    ['sheets-by-versions', "update case_sheets set language = 'en'"],
    ['sheets-by-versions', 'update case_sheets set newest_version = id'],
    [
      'sheets-by-versions',
      "insert into case_sheets select 'gjord', template, language, title, title_sort, newest_version, versions, removed_at from case_sheets limit 1",
    ],
    ['published-figures-as-logged', 'update team_published_figures set value = 201'],
    ['published-figures-as-logged', 'delete from team_published_figures'],
    ['concordances-as-logged', "update concordances set note = 'Annat'"],
    ['concordances-as-logged', 'delete from concordances'],
    ['concordances-as-logged', "update concordance_keys set to_key = 'annat'"],
    ['breaks-as-logged', "update breaks set words_sv = 'annat'"],
    ['breaks-as-logged', 'delete from breaks'],
    ['snapshots-as-logged', "update snapshots set name = 'Annat'"],
    ['snapshots-as-logged', "update snapshots set cells = '[]'"],
    ['snapshots-as-logged', 'delete from snapshot_rows where rowid = 1'],
    ['snapshots-as-logged', 'delete from snapshots'],
    [
      'sources-as-logged',
      "insert into source_profiles select 'gjord', id, 'Gjord', '{}', 'Anna Ek', 'SKR', at from log_entries limit 1",
    ],
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
  const folder = tempFolder()
  copyFileSync(file, join(folder, 'desk.db'))
  const { workspace } = openDesk({ folder })
  eraseBodies({ workspace })
  expect(verifyDatabase(workspace.database).filter((check) => !check.ok)).toEqual([])
})
