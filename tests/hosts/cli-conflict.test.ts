// Conflicts through the `desk` command: both sides listed, settled with a why, and refused where they were read before.
import { beforeEach, expect, test, vi } from 'vitest'
import type { ConflictShown, DecisionShown } from '../../contract/calls/queue.ts'
import { startTestPlatform, submissionOf, TOKEN, tempFolder } from '../backend/desk.ts'
import { colleague } from '../backend/sync/colleague.ts'
import { desk, deskJson, dump } from './cli-run.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const ANNA = ['--reviewer', 'Anna Ek (SKR)']
const env = { DESK_TOKEN: TOKEN }

let db = ''
let platform: Awaited<ReturnType<typeof startTestPlatform>>

/** Anna has cancelled a1, which Vinnova has taken down; what she published of b2 has got another title. */
beforeEach(async () => {
  platform = await startTestPlatform({
    submissions: [submissionOf('a1', { state: 'published' }), submissionOf('b2')],
  })
  db = `${tempFolder()}/desk.db`
  await deskJson(['sync', '--platform', platform.url, '--db', db], { env })
  await deskJson(['decide', 'a1', 'cancel', '--reason', 'Lokalen är stängd.', '--db', db, ...ANNA])
  await deskJson(['decide', 'b2', 'publish', '--db', db, ...ANNA])
  await deskJson(['decide', 'b2', 'cancel', '--db', db, ...ANNA])
  await colleague(platform, 'a1', { outcome: 'take-down', reason: 'Fel länk.', criteria: ['party'] })
  platform.control.revise('b2', { title: 'Ny rubrik' })
  expect(await deskJson(['sync', '--db', db], { env })).toMatchObject({ pushed: 0, conflicts: 2 })
})

test('both sides are listed with criteria, who, when and why', async () => {
  const { out } = await desk(['conflict', 'list', '--db', db])
  const [a1, b2] = [out.slice(out.indexOf('a1 ')), out.slice(out.indexOf('b2 '))]
  expect(a1).toMatch(/^a1 Aktivitet a1 \(oeniga\)\n/)
  expect(a1).toMatch(/\n {2}Beslutet här: .+, Anna Ek, SKR, \d{4}-\d\d-\d\d \d\d:\d\d: Lokalen är stängd\.\n/)
  expect(a1).toMatch(
    /\n {2}Kollegans: .+ \([^)]*part[^)]*\), Kollega Prov, Vinnova, 2024-09-19 10:00: Fel länk\.\n {2}Plattformen: revision 1/i,
  )
  expect(b2).toMatch(/^b2 Ny rubrik \(inaktuell\)\n/)
  expect(b2).toMatch(/\n {2}Senare, också åt sidan: .+: utan skäl\n {2}Plattformen: revision 2/)
  const all = await deskJson<ConflictShown[]>(['conflict', 'list', '--db', db])
  expect(all.find(({ platformId }) => platformId === 'a1')).toMatchObject({
    decision: { reason: 'Lokalen är stängd.' },
    other: { outcome: 'take-down', reason: 'Fel länk.', reviewer: 'Kollega Prov', criteria: ['party'] },
  })
  expect((await desk(['conflict', 'list', '--language', 'en', '--db', db])).out).toContain(
    '  The colleague’s: ',
  )
})

test('one is settled by dropping, the other by deciding all of it again', async () => {
  const dropped = await desk(['conflict', 'settle', 'a1', 'drop', '--note', 'Rätt.', '--db', db, ...ANNA])
  expect(dropped).toMatchObject({ code: 0, out: 'Beslutet är tillbakadraget: Aktivitet a1\n' })
  const renewed = await desk(['conflict', 'settle', 'b2', 'renew', '--revision', '2', '--db', db, ...ANNA])
  expect(renewed.out).toBe('2 beslut är fattade på nytt: Ny rubrik\n')
  expect(await deskJson(['sync', '--db', db], { env })).toMatchObject({ pushed: 2, conflicts: 0 })
  expect(platform.control.standing('b2')).toMatchObject({ state: 'cancelled' })
  const none = await desk(['conflict', 'list', '--db', db])
  expect(none.out).toBe('Inga konflikter. Alla beslut har nått fram eller väntar på att skickas.\n')
  const { decisions } = await deskJson<{ decisions: DecisionShown[] }>(['show', 'a1', '--db', db])
  expect(decisions).toMatchObject([{ status: 'dropped', reason: 'Lokalen är stängd.' }])
})

test('what cannot be settled so is refused with the way out, and changes nothing', async () => {
  const before = dump(db)
  for (const [args, code, words] of [
    [['a1', 'drop'], 1, 'En kollega har beslutat annorlunda. Ange varför (--note)'],
    [['a1', 'renew', '--note', 'Ja.'], 1, 'Läget'],
    [['b2', 'renew', '--revision', '1'], 1, 'Anmälan har ändrats: nu gäller revision 2, i läget ”'],
    [['b2', 'keep'], 2, 'drop, renew'],
    [['b2', 'drop', '--note', ' '], 2, '--note'],
    [['z9', 'drop'], 1, 'Det finns ingen anmälan z9.'],
  ] as const) {
    const refused = await desk(['conflict', 'settle', ...args, '--db', db, ...ANNA])
    expect(refused, args.join(' ')).toMatchObject({ code, out: '' })
    expect(refused.err).toContain(words)
  }
  expect(dump(db)).toEqual(before)
  await deskJson(['conflict', 'settle', 'b2', 'drop', '--db', db, ...ANNA])
  const again = await desk(['conflict', 'settle', 'b2', 'drop', '--db', db, ...ANNA])
  expect(again.err).toBe('desk: Anmälan b2 har ingen konflikt. De som har en: desk conflict list.\n')
})
