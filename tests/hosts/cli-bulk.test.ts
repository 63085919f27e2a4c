/** `desk bulk`: a preview that changes nothing, a unit that is applied with `--apply`, and its undoing. */
import { expect, test } from 'vitest'
import { contentOf, privateContent, submissionOf } from '../backend/desk.ts'
import { desk, deskJson, dump } from './cli-run.ts'
import { prepareDesk } from './prepared-desk.ts'

const copyOf = await prepareDesk([
  submissionOf('c1', { content: contentOf('Ett') }),
  submissionOf('c2', {
    content: contentOf('Två', { parties: [{ text: 'Region Skåne', role: 'organiser' }] }),
  }),
  submissionOf('c3', { content: privateContent('Privat') }),
])
const AS = ['--reviewer', 'Prov Testgren (Vinnova)']
type Result = {
  willCount: number
  will: { platformId: string; confirms: string[] }[]
  left: { platformId: string; reasons: { code: string; text: string }[] }[]
  applied: { bulkId: string; done: number } | null
}
const publish = ['bulk', 'publish', '--edition', '2024', '--query', 'läge:ny', ...AS]

test('publishes what it said it would, and takes it back', async () => {
  const db = ['--db', copyOf()]
  await desk(['assess', '--edition', '2024', ...db])
  const before = dump(db[1] ?? '')
  const seen = await deskJson<Result>([...publish, ...db])
  expect(dump(db[1] ?? '')).toEqual(before)
  expect(seen).toMatchObject({ willCount: 2, applied: null })
  expect(seen.left).toMatchObject([
    {
      platformId: 'c3',
      reasons: [{ code: 'must-open', text: '”Part” är ej uppfyllt. Det behöver bedömas för sig.' }],
    },
  ])
  const done = await deskJson<Result>([...publish, '--apply', ...db])
  expect(done.will).toEqual(seen.will)
  expect(done.applied?.done).toBe(2)
  const bulkId = done.applied?.bulkId ?? ''
  expect(await deskJson(['bulk', 'list', ...db])).toMatchObject([{ bulkId, total: 2, isUndoable: true }])
  expect(await deskJson(['bulk', 'undo', bulkId, ...AS, ...db])).toMatchObject({
    undone: 2,
    outcome: 'publish',
  })
  expect(await deskJson(['show', 'c1', ...db])).toMatchObject({ state: 'new', pendingDecision: null })
})

test('a refusal of many needs its must and a reason; nothing to decide about is a refusal of the command', async () => {
  const db = ['--db', copyOf()]
  const reject = ['bulk', 'reject', '--query', 'edition:2024', ...AS, ...db, '--apply']
  const nothing = await desk(reject)
  expect(nothing).toMatchObject({ code: 1, out: '' })
  expect(nothing.err).toContain('Ingen anmälan kan beslutas så: 3 lämnas utanför.')
  expect((await desk([...reject, '--criterion', 'party'])).err).toContain('behöver ett skrivet skäl')
  const done = await deskJson<Result>([
    ...reject,
    '--criterion',
    'party',
    '--reason',
    'Ingen offentlig part.',
  ])
  expect(done.will.map(({ platformId }) => platformId)).toEqual(['c3'])
  const unknown = await desk(['bulk', 'undo', 'x', ...AS, ...db])
  expect(unknown).toMatchObject({ code: 1, out: '' })
})
