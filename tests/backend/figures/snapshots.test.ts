/** Snapshots: the same figures, and each way in which they can become others. */
import { expect, test } from 'vitest'
import { saveConcordance } from '../../../backend/figures/concordance.ts'
import { compareSnapshot, freezeFigures, snapshotList } from '../../../backend/figures/snapshots.ts'
import { verifyDatabase } from '../../../db/read/verify.ts'
import { arrivalOf, contentOf, type Desk, idOf, openDesk, takeIn } from '../desk.ts'

const QUESTIONS = [
  { measure: 'activities' as const, by: ['edition' as const, 'type' as const], where: 'edition:2024' },
  { measure: 'organisers' as const, by: [], where: 'edition:2024' },
]

function deskWithThree(): Desk {
  const desk = openDesk()
  takeIn(
    desk.workspace,
    arrivalOf('a', { state: 'published' }),
    arrivalOf('b', { state: 'published' }),
    arrivalOf('c', { state: 'published', edition: '2023' }),
  )
  return desk
}

test('nothing differs while nothing has changed, and the frozen answer is whole', () => {
  const { workspace } = deskWithThree()
  const frozen = freezeFigures(workspace, { name: 'Rapporten', questions: QUESTIONS })
  expect(frozen).toMatchObject({ name: 'Rapporten', questions: 2, submissions: 2 })
  expect(snapshotList(workspace)).toEqual([frozen])
  const compared = compareSnapshot(workspace, frozen.id)
  expect(compared).toMatchObject({
    isIntact: true,
    cells: [],
    meaning: [],
    rows: [],
    came: 0,
    went: 0,
    corrected: 0,
  })
  expect(compared.frozen[0]).toMatchObject({
    switches: { digital: 'apart', series: 'each' },
    cells: { keys: ['edition', 'type'], rows: [{ edition: '2024', type: 'workshop', value: 2 }], total: 2 },
  })
  expect(compared.frozen[0]?.definition).toMatchObject({ measure: 'activities', version: 1 })
})

test('what came, what was corrected, and which cells that changed', () => {
  const { workspace } = deskWithThree()
  const { id } = freezeFigures(workspace, { name: 'Rapporten', questions: QUESTIONS })
  const [a, b] = [idOf(workspace, 'a'), idOf(workspace, 'b')]
  takeIn(
    workspace,
    arrivalOf('a', { state: 'cancelled' }),
    arrivalOf('b', {
      state: 'published',
      revision: 2,
      content: contentOf('Aktivitet b', {
        type: 'seminarium',
        parties: [{ text: 'Vinnova', role: 'organiser' }],
      }),
    }),
    arrivalOf('d', { state: 'published' }),
    arrivalOf('e', { state: 'published', edition: '2023' }),
  )
  const compared = compareSnapshot(workspace, id)
  expect(compared).toMatchObject({ isIntact: true, came: 1, went: 0, corrected: 2 })
  expect(compared.cells).toEqual([
    { question: 0, keys: { edition: '2024', type: 'workshop' }, before: 2, after: 1 },
    { question: 0, keys: { edition: '2024', type: 'seminarium' }, before: null, after: 1 },
    { question: 1, keys: {}, before: 1, after: 2 },
  ])
  expect(compared.rows.find(({ submissionId }) => submissionId === a)).toMatchObject({
    kind: 'corrected',
    what: ['state'],
    stateBefore: 'published',
    stateAfter: 'cancelled',
  })
  expect(compared.rows.find(({ submissionId }) => submissionId === b)).toMatchObject({
    kind: 'corrected',
    title: 'Aktivitet b',
    what: ['revision', 'parties', 'facts'],
  })
  expect(compared.rows).toContainEqual({
    kind: 'came',
    submissionId: idOf(workspace, 'd'),
    title: 'Aktivitet d',
    state: 'published',
  })
})

test('what the numbers mean is told where it changed', () => {
  const { workspace } = deskWithThree()
  const { id } = freezeFigures(workspace, { name: 'Rapporten', questions: QUESTIONS })
  const entries = [{ programme: null, edition: null, from: 'workshop', to: 'verkstad' }]
  saveConcordance(workspace, { dimension: 'type', basedOn: 0, entries, note: 'Svenska' })
  expect(compareSnapshot(workspace, id).meaning).toEqual([
    { what: 'concordance', of: 'type', before: 0, after: 1 },
  ])
})

test('what was altered afterwards is seen, here and by desk verify', () => {
  const { workspace } = deskWithThree()
  const { id } = freezeFigures(workspace, { name: 'Rapporten', questions: QUESTIONS })
  const broken = () =>
    verifyDatabase(workspace.database)
      .filter(({ ok }) => !ok)
      .map(({ name }) => name)
  expect(broken()).toEqual([])
  const { sqlite } = workspace.database
  sqlite.exec('drop trigger if exists snapshots_stay')
  sqlite.exec(`update snapshots set cells = replace(cells, '"value":2', '"value":9')`)
  expect(compareSnapshot(workspace, id).isIntact).toBe(false)
  expect(broken()).toContain('snapshots-as-logged')
})

test('one that is not there is refused', () => {
  const { workspace } = openDesk()
  expect(() => compareSnapshot(workspace, 'x')).toThrow('UNKNOWN_SNAPSHOT')
})
