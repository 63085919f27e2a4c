/** The SQL that finds judgements that differ agrees with what each submission shows, on random stories. */
import { expect, test, vi } from 'vitest'
import { judge } from '../../../backend/moderation/judge.ts'
import { queueBlock } from '../../../backend/moderation/queue.ts'
import { showSubmission } from '../../../backend/moderation/show.ts'
import { arrivalOf, contentOf, idOf, openDesk, takeIn } from '../../backend/desk.ts'

vi.setConfig({ testTimeout: 60_000 })

const PEOPLE = ['Anna', 'Bo', 'Cecilia'].map((name) => ({ name, organisation: 'SKR' }))
const CRITERIA = ['benefit', 'party', 'times'] as const
const OUTCOMES = ['met', 'not-met', 'not-met', 'met', null] as const

test('finds just those whose judgements are shown as differing', () => {
  const { workspace } = openDesk()
  const names = Array.from({ length: 16 }, (_, index) => `a${index}`)
  takeIn(workspace, ...names.map((name) => arrivalOf(name)))
  const random = randomFrom(7)
  for (const name of names) {
    let revision = 1
    for (let step = 0; step < 7; step += 1) {
      if (random(6) === 0) {
        revision += 1
        const title = random(2) === 0 ? `Ny rubrik ${revision}` : `Aktivitet ${name}`
        takeIn(workspace, arrivalOf(name, { revision, content: contentOf(title) }))
        continue
      }
      const [as, criterion, outcome] = [PEOPLE[random(3)], CRITERIA[random(3)], OUTCOMES[random(5)]]
      if (!as || !criterion || outcome === undefined) throw new Error('Out of range')
      const submissionId = idOf(workspace, name)
      const stands = showSubmission(workspace, name).judgements.some(
        (one) => one.criterion === criterion && one.holds,
      )
      if (outcome === null && !stands) continue
      judge(workspace, { submissionId, revision, criterion, outcome, note: 'Därför.' }, as)
    }
  }
  const shown = names.filter((name) =>
    showSubmission(workspace, name).judgements.some(({ holds, otherwise }) => holds && otherwise.length > 0),
  )
  const asked = { query: 'has:disagreement', language: 'en' as const, sort: [], offset: 0, limit: 50 }
  const found = queueBlock(workspace, asked).rows
  expect(shown.length).toBeGreaterThan(3)
  expect(shown.length).toBeLessThan(names.length)
  expect(new Set(found.map(({ id }) => id))).toEqual(new Set(shown.map((name) => idOf(workspace, name))))
})

/** Whole numbers below `most`, the same in every run. */
function randomFrom(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * most)
  }
}
