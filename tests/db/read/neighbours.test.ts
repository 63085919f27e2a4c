/** What is read to compare neighbours grows with their number, however alike they are. */
import { expect, test } from 'vitest'
import { assessStale } from '../../../backend/eligibility/background-job.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { sharingOrganiser } from '../../../db/read/neighbours.ts'
import { arrivalOf, contentOf, decisionAbout, idOf, openDesk, rowsOf, takeIn } from '../../backend/desk.ts'

const ALIKE = 2000

function manyAlike() {
  const { workspace } = openDesk()
  const content = contentOf('Samma rubrik för alla')
  takeIn(workspace, ...Array.from({ length: ALIKE }, (_, at) => arrivalOf(`s${at}`, { content })))
  return workspace
}

/** Parties as the statements see them from now on; returns how many rows they have looked at. */
function countLooks({ sqlite }: ReturnType<typeof manyAlike>['database']): () => number {
  let looks = 0
  // Not deterministic, so that it is asked for each row.
  sqlite.function('looked_at', { deterministic: false }, () => {
    looks++
    return 1
  })
  sqlite.exec('create temp view parties as select * from main.parties where looked_at() = 1')
  return () => looks
}

test('two thousand identical submissions are found by looking at each party a few times', () => {
  const { database, ...rest } = manyAlike()
  const workspace = { database, ...rest }
  const ids = rowsOf(workspace, 'select id from submissions').map(({ id }) => String(id))
  const looks = countLooks(database)
  expect(new Set(sharingOrganiser(database, '2024', ids))).toEqual(new Set(ids))
  expect(looks()).toBeLessThanOrEqual(4 * ALIKE)
})

test('one of two thousand identical submissions is decided, each naming at most twenty others', async () => {
  const workspace = manyAlike()
  decide(workspace, decisionAbout(idOf(workspace, 's7')))
  await assessStale(workspace)
  const named = rowsOf(
    workspace,
    `select count(*) as findings, max(json_array_length(e.value, '$.values.others')) as most
      from findings f join json_each(f.evidence) e where f.criterion = 'duplicate' and f.outcome = 'unclear'`,
  )
  expect(named).toEqual([{ findings: ALIKE, most: 20 }])
})
