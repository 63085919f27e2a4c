/** Views of the queue: the standing ones with their counts, and those that somebody saved, each an entry of the log. */
import { describe, expect, test } from 'vitest'
import { claim } from '../../../backend/moderation/claim-submission.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { readQuery } from '../../../backend/moderation/read-query.ts'
import { snooze } from '../../../backend/moderation/snooze.ts'
import { queryOfView } from '../../../backend/views/find-view.ts'
import { listViews } from '../../../backend/views/list-views.ts'
import { removeView, renameView, saveView, type ViewAsked } from '../../../backend/views/save-view.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import { viewList } from '../../../contract/calls/views.ts'
import { verifyDatabase } from '../../../db/read/verify.ts'
import { parseQuery } from '../../../domain/search/query.ts'
import { STANDING_QUERIES, STANDING_VIEWS } from '../../../domain/search/standing-views.ts'
import { queryWords as english } from '../../../text/en/query-words.ts'
import { arrivalOf, contentOf, openDesk, privateContent, rowsOf, takeIn } from '../desk.ts'

const failure = (code: string, data?: unknown) =>
  expect.objectContaining(data === undefined ? { code } : { code, data })
const decision = { revision: 1, criteria: [], reason: 'Skäl.', message: null, language: 'sv' as const }

function deskWith(...ids: string[]) {
  const desk = openDesk()
  takeIn(desk.workspace, ...ids.map((id) => arrivalOf(id)))
  return desk
}

function save(workspace: Workspace, name: string, query = 'läge:ny', more: Partial<ViewAsked> = {}) {
  return saveView(workspace, { name, query, language: 'sv', ...more })
}

const list = (workspace: Workspace, edition: string | null = '2024', language: 'sv' | 'en' = 'sv') =>
  listViews(workspace, { edition, language })

const counts = (workspace: Workspace, edition?: string | null) =>
  Object.fromEntries(list(workspace, edition).standing.map(({ name, count }) => [name, count]))

const logged = (workspace: Workspace) =>
  rowsOf(
    workspace,
    `select b.body from log_entries e join log_bodies b on b.entry_id = e.id where e.kind = 'saved-view' order by e.lamport`,
  ).map(({ body }) => JSON.parse(String(body)))

describe('standing views', () => {
  test('each can be read in English words, which every language reads', () => {
    for (const name of STANDING_VIEWS)
      expect(parseQuery(STANDING_QUERIES[name], english), name).toMatchObject({ ok: true })
  })

  test('follow claims, what is put off, decisions and answers', () => {
    const { workspace, clock } = deskWith('a1', 'b2', 'c3', 'd4')
    takeIn(workspace, arrivalOf('e5', { content: privateContent('Privat') }))
    const before = { 'to-review': 5, mine: 0, snoozed: 0, waiting: 0, published: 0, completed: 0, all: 5 }
    expect(counts(workspace)).toMatchObject({ ...before, 'all-met': 4 })
    claim(workspace, { submissionId: 'a1' })
    snooze(workspace, { submissionId: 'b2', untilDay: null, reason: 'Väntar.' })
    decide(workspace, { ...decision, submissionId: 'c3', outcome: 'publish', reason: null })
    decide(workspace, { ...decision, submissionId: 'd4', outcome: 'return' })
    expect(counts(workspace)).toMatchObject({
      'to-review': 2,
      mine: 1,
      snoozed: 1,
      waiting: 1,
      published: 1,
      completed: 0,
      all: 5,
    })
    // The platform has been told, and the organiser answers.
    workspace.database.sqlite.exec(
      "update outbox set status = 'acknowledged'; update submissions set pending_decision = null",
    )
    clock.at = '2024-09-21T08:00:00.000Z'
    const answer = { revision: 2, content: contentOf('Svar'), changedAt: '2024-09-21T07:00:00Z' }
    takeIn(workspace, arrivalOf('d4', answer))
    expect(counts(workspace)).toMatchObject({ 'to-review': 3, completed: 1, waiting: 0 })
  })

  test('a claim that has run out and one of a colleague are not mine', () => {
    const { workspace, clock } = deskWith('a1', 'b2')
    claim(workspace, { submissionId: 'a1' })
    claim(workspace, { submissionId: 'b2' }, { name: 'Anna Ek', organisation: 'Vinnova' })
    expect(counts(workspace)).toMatchObject({ mine: 1 })
    clock.at = '2024-09-20T13:00:00.000Z'
    expect(counts(workspace)).toMatchObject({ mine: 0 })
  })

  test('count what is of the own organisation', () => {
    const { workspace } = deskWith('a1')
    const own = contentOf('Vår egen', { parties: [{ text: 'SKR', role: 'organiser' }] })
    takeIn(workspace, arrivalOf('b2', { content: own }))
    expect(counts(workspace)).toMatchObject({ 'own-organisation': 1 })
  })

  test('are about one edition, or all, in the words asked for', () => {
    const { workspace } = deskWith('a1')
    takeIn(workspace, arrivalOf('b2', { edition: '2023' }))
    expect(counts(workspace, '2024')).toMatchObject({ all: 1 })
    expect(counts(workspace, null)).toMatchObject({ all: 2 })
    const query = (language: 'sv' | 'en') => list(workspace, '2024', language).standing[0]?.query
    expect(query('sv')).toBe('upplaga:2024 läge:ny -har:uppskjuten')
    expect(query('en')).toBe('edition:2024 state:new -has:snooze')
  })

  test('count exactly to 10,000, then say that there are more', () => {
    const { workspace } = deskWith('a1')
    const { sqlite } = workspace.database
    const columns = sqlite.prepare("select name from pragma_table_info('submissions')").pluck().all()
    const given = columns.map((name) =>
      name === 'number'
        ? 'null'
        : name === 'id' || name === 'platform_id'
          ? `${name} || '-' || n.value`
          : name,
    )
    const more = (from: number, to: number) =>
      sqlite.exec(`insert into submissions (${columns.join(', ')}) select ${given.join(', ')}
        from submissions join (with recursive n(value) as (select ${from} union all select value + 1 from n where value < ${to})
        select value from n) n where platform_id = 'a1'`)
    const all = () => list(workspace, null).standing.find(({ name }) => name === 'all')
    more(2, 10_000)
    expect(all()).toMatchObject({ count: 10_000, isMore: false })
    more(10_001, 10_001)
    expect(all()).toMatchObject({ count: 10_000, isMore: true })
  })
})

describe('saving', () => {
  test('keeps the search in English words with who and when, and shows it in the reader’s', () => {
    const { workspace, clock } = deskWith('a1')
    const view = save(workspace, '  Digitalt \t i  Skåne ', 'län:12 form:digitalt "öppna data"')
    expect(view).toMatchObject({
      name: 'Digitalt i Skåne',
      query: 'län:12 form:digitalt "öppna data"',
      reviewer: 'Prov Testgren',
      at: clock.at,
    })
    const query = 'county:12 format:digital "öppna data"'
    expect(logged(workspace)).toEqual([{ id: view.id, name: 'Digitalt i Skåne', query }])
    const [shown] = list(workspace, null, 'en').saved
    expect(shown).toMatchObject({ id: view.id, query, count: 0, isMore: false })
    expect(queryOfView(workspace, 'digitalt i skåne')).toBe(query)
    expect(viewList.parse(list(workspace))).toEqual(list(workspace))
  })

  test('a view is counted within the edition shown, unless it names editions itself', () => {
    const { workspace } = deskWith('a1', 'b2')
    takeIn(workspace, arrivalOf('c3', { edition: '2023' }))
    save(workspace, 'Nya')
    save(workspace, 'Nya 2023', 'upplaga:2023 läge:ny')
    save(workspace, 'Utom 2023', '-upplaga:2023')
    expect(list(workspace).saved).toMatchObject([
      { name: 'Nya', query: 'upplaga:2024 läge:ny', count: 2 },
      { name: 'Nya 2023', query: 'upplaga:2023 läge:ny', count: 1 },
      { name: 'Utom 2023', query: 'upplaga:2024 -upplaga:2023', count: 2 },
    ])
  })

  test('views stand in Swedish order', () => {
    const { workspace } = deskWith()
    for (const name of ['Örebro', 'Zoo', 'ängar', 'Åre', 'alla']) save(workspace, name)
    expect(list(workspace).saved.map(({ name }) => name)).toEqual(['alla', 'Zoo', 'Åre', 'ängar', 'Örebro'])
  })

  test('a taken name is refused, whatever its case, until it is said to replace', () => {
    const { workspace } = deskWith('a1')
    const first = save(workspace, 'Skåne', 'län:12')
    expect(() => save(workspace, ' SKÅNE', 'län:14')).toThrow(
      failure('NAME_TAKEN', { id: first.id, name: 'Skåne' }),
    )
    expect(list(workspace, null).saved).toMatchObject([{ query: 'län:12' }])
    const replaced = save(workspace, 'SKÅNE', 'län:14', { replaces: first.id })
    expect(replaced).toMatchObject({ id: first.id, name: 'SKÅNE', query: 'län:14' })
    expect(list(workspace, null).saved).toHaveLength(1)
    // The search that gave way is in the log.
    expect(logged(workspace).map(({ query }) => query)).toEqual(['county:12', 'county:14'])
    expect(() => save(workspace, 'Ny', '', { replaces: 'borta' })).toThrow(
      failure('UNKNOWN_VIEW', { id: 'borta' }),
    )
  })

  test.each([
    ['an empty name', '  ', 'läge:ny', 'BAD_VIEW_NAME'],
    ['a name of 81 characters', 'a'.repeat(81), 'läge:ny', 'BAD_VIEW_NAME'],
    ['a search that cannot be read', 'Fel', 'läge:konstig', 'BAD_QUERY'],
    ['a search that is too long', 'Lång', 'a '.repeat(2_001), 'BAD_QUERY'],
  ])('%s is refused, and nothing is kept', (_what, name, query, code) => {
    const { workspace } = deskWith()
    expect(() => save(workspace, name, query)).toThrow(failure(code))
    expect(logged(workspace)).toEqual([])
    expect(list(workspace).saved).toEqual([])
  })

  test('needs to know who saves', () => {
    const { workspace } = deskWith()
    workspace.database.sqlite.exec("delete from settings where key = 'reviewer'")
    expect(() => save(workspace, 'Nya')).toThrow(failure('NO_REVIEWER'))
    const asked = { name: 'Nya', query: 'läge:ny', language: 'sv' as const }
    expect(saveView(workspace, asked, { name: 'Anna Ek', organisation: 'Vinnova' })).toMatchObject({
      reviewer: 'Anna Ek',
    })
  })
})

describe('changing', () => {
  test('a new name, also one that differs in case only, but not another view’s', () => {
    const { workspace } = deskWith()
    const { id } = save(workspace, 'skåne', 'län:12')
    const other = save(workspace, 'Blekinge', 'län:10')
    const rename = (name: string) => renameView(workspace, { id, name, language: 'sv' })
    expect(rename('Skåne')).toMatchObject({ id, name: 'Skåne', query: 'län:12' })
    expect(() => rename('blekinge')).toThrow(failure('NAME_TAKEN', { id: other.id, name: 'Blekinge' }))
    expect(() => rename(' ')).toThrow(failure('BAD_VIEW_NAME', { most: 80 }))
    expect(list(workspace).saved.map(({ name }) => name)).toEqual(['Blekinge', 'Skåne'])
  })

  test('what is removed is gone from the list and not from the log, and its name is free', () => {
    const { workspace } = deskWith()
    const { id } = save(workspace, 'Skåne', 'län:12')
    expect(removeView(workspace, id)).toEqual({ id, name: 'Skåne' })
    expect(list(workspace).saved).toEqual([])
    expect(logged(workspace)).toMatchObject([{ query: 'county:12' }, { id, name: 'Skåne', query: null }])
    const gone = failure('UNKNOWN_VIEW', { id })
    expect(() => removeView(workspace, id)).toThrow(gone)
    expect(() => renameView(workspace, { id, name: 'Ny', language: 'sv' })).toThrow(gone)
    expect(save(workspace, 'Skåne', 'län:12').id).not.toBe(id)
  })

  test('a view that can no longer be read is listed as kept, without a count, and can be removed', () => {
    const { workspace } = deskWith('a1')
    const { id } = save(workspace, 'Gammal')
    workspace.database.sqlite.exec("update saved_views set query = 'colour:green'")
    expect(list(workspace).saved).toMatchObject([{ id, query: 'colour:green', count: null, isMore: false }])
    expect(() => readQuery(queryOfView(workspace, 'gammal'), 'sv')).toThrow(failure('BAD_QUERY'))
    expect(removeView(workspace, id).name).toBe('Gammal')
  })
})

test('everything said of views can be verified, and a row that was altered is named', () => {
  const { workspace } = deskWith('a1')
  const { id } = save(workspace, 'Skåne', 'län:12')
  renameView(workspace, { id, name: 'Hela Skåne', language: 'sv' })
  const check = () => verifyDatabase(workspace.database).find(({ name }) => name === 'saved-views-as-logged')
  expect(check()).toMatchObject({ ok: true, checked: 2 })
  workspace.database.sqlite.exec("update saved_views set query = ''")
  expect(check()).toMatchObject({ ok: false, problems: [id] })
})
