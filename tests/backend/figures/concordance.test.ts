/** Concordances: what counting makes of them, their versions, and that the joined keys follow. */
import { expect, test } from 'vitest'
import { addEdition } from '../../../backend/editions/editions.ts'
import { saveConcordance, showConcordance } from '../../../backend/figures/concordance.ts'
import { countFigures } from '../../../backend/figures/count.ts'
import { verifyDatabase } from '../../../db/read/verify.ts'
import type { ConcordanceDimension, ConcordanceEntry } from '../../../domain/figures/concordance.ts'
import { arrivalOf, contentOf, type Desk, openDesk, rowsOf, takeIn } from '../desk.ts'

function entry(from: string, to: string, reach: Partial<ConcordanceEntry> = {}): ConcordanceEntry {
  return { programme: null, edition: null, from, to, ...reach }
}

function save(
  { workspace }: Desk,
  dimension: ConcordanceDimension,
  entries: ConcordanceEntry[],
  basedOn = 0,
) {
  return saveConcordance(workspace, { dimension, basedOn, entries, note: 'Nya namn' })
}

function published(desk: Desk, rows: readonly [string, string, Parameters<typeof contentOf>[1]][]): void {
  takeIn(
    desk.workspace,
    ...rows.map(([id, edition, changes]) =>
      arrivalOf(id, { edition, state: 'published', content: contentOf(id, changes) }),
    ),
  )
}

function counted({ workspace }: Desk, by: ConcordanceDimension, names: 'mapped' | 'written', where = '') {
  const { rows, total } = countFigures(workspace, { by: ['edition', by], names, where })
  return { rows: rows.map((row) => [row.edition, row[by], row.value]), total }
}

function broken({ workspace }: Desk): string[] {
  return verifyDatabase(workspace.database)
    .filter(({ ok }) => !ok)
    .map(({ name }) => name)
}

test('types that changed name are counted together, by sums and by rows alike', () => {
  const desk = openDesk()
  published(desk, [
    ['a', '2023', { type: 'Frukostmöte' }],
    ['b', '2023', { type: 'Lunchmöte' }],
    ['c', '2024', { type: 'Frukost- eller lunchmöte' }],
    ['d', '2024', { type: 'Workshop' }],
  ])
  const to = 'frukost- eller lunchmöte'
  save(desk, 'type', [
    entry('Frukostmöte', to, { edition: '2023' }),
    entry('lunchmöte', to, { edition: '2023' }),
  ])
  const mapped = [
    ['2023', to, 2],
    ['2024', to, 1],
    ['2024', 'workshop', 1],
  ]
  expect(counted(desk, 'type', 'mapped')).toEqual({ rows: mapped, total: 4 })
  // A filter that the kept sums do not answer goes to the rows.
  expect(counted(desk, 'type', 'mapped', 'format:on-site')).toEqual({ rows: mapped, total: 4 })
  expect(counted(desk, 'type', 'written').rows).toHaveLength(4)
  expect(broken(desk)).toEqual([])
})

test('two themes that became one are one under it', () => {
  const desk = openDesk()
  published(desk, [['a', '2023', { themes: ['Klimat', 'Miljö', 'Data'] }]])
  save(desk, 'theme', [entry('klimat', 'grön omställning'), entry('miljö', 'grön omställning')])
  expect(counted(desk, 'theme', 'mapped').rows).toEqual([
    ['2023', 'data', 1],
    ['2023', 'grön omställning', 1],
  ])
})

test('formats go from one to another', () => {
  const desk = openDesk()
  published(desk, [
    ['a', '2024', { format: 'hybrid' }],
    ['b', '2024', { format: 'on-site' }],
  ])
  save(desk, 'format', [entry('hybrid', 'on-site', { programme: 'innovationsveckan' })])
  expect(counted(desk, 'format', 'mapped').rows).toEqual([['2024', 'on-site', 2]])
})

test('each change is a new version, made from the newest', () => {
  const desk = openDesk()
  const { workspace } = desk
  expect(showConcordance(workspace, 'type')).toMatchObject({ version: 0, versions: [] })
  save(desk, 'type', [entry('a', 'b')])
  expect(() => save(desk, 'type', [entry('a', 'c')])).toThrow('STALE_CONCORDANCE')
  save(desk, 'type', [], 1)
  const shown = showConcordance(workspace, 'type')
  expect(shown).toMatchObject({ version: 2, entries: [] })
  expect(shown.versions.map(({ version }) => version)).toEqual([2, 1])
  expect(() => save(desk, 'type', [entry('a', 'b'), entry('b', 'c')], 2)).toThrow('BAD_CONCORDANCE')
  expect(broken(desk)).toEqual([])
})

test('a new edition takes part in the maps of its programme, and shipped maps wait for theirs', () => {
  const desk = openDesk()
  const { workspace } = desk
  save(desk, 'theme', [entry('a', 'b', { programme: 'almedalsveckan' })])
  expect(rowsOf(workspace, 'select * from concordance_keys')).toEqual([])
  addEdition(workspace, {
    id: 'almedalen-2009',
    programme: 'almedalsveckan',
    startsOn: '2009-06-28',
    endsOn: '2009-07-04',
    deadlineAt: null,
  })
  const keys = rowsOf(
    workspace,
    'select dimension, edition, from_key as k from concordance_keys order by 1, 3',
  )
  expect(keys).toContainEqual({ dimension: 'theme', edition: 'almedalen-2009', k: 'a' })
  expect(keys).toContainEqual({ dimension: 'type', edition: 'almedalen-2009', k: 'z-träffpunkt' })
  expect(broken(desk)).toEqual([])
  workspace.database.sqlite.exec("update concordance_keys set to_key = 'x' where dimension = 'theme'")
  expect(broken(desk)).toEqual(['concordances-as-logged'])
})
