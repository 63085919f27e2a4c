// Claims, snoozes, notes and case numbers through the `desk` command, and what is said where they are refused.
import { beforeAll, expect, test, vi } from 'vitest'
import { submissionOf } from '../backend/desk.ts'
import { desk, deskJson, dump } from './cli-run.ts'
import { prepareDesk } from './prepared-desk.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const ANNA = ['--reviewer', 'Anna Ek (SKR)']
const BO = ['--reviewer', 'Bo Alm (Vinnova)']

let copyOfPrepared: () => string
beforeAll(async () => {
  copyOfPrepared = await prepareDesk([submissionOf('a1')])
})

test('a claim is told to colleagues, taken over, and released', async () => {
  const db = copyOfPrepared()
  const { claim } = await deskJson<{ claim: { reviewer: string } }>(['claim', 'a1', '--db', db, ...ANNA])
  expect(claim.reviewer).toBe('Anna Ek')
  const refused = await desk(['claim', 'a1', '--db', db, ...BO])
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toMatch(/^desk: Anna Ek, SKR har tagit anmälan till \d\d:\d\d\. Ta över den/)
  const taken = await desk(['claim', 'a1', '--take-over', '--db', db, ...BO])
  expect(taken.out).toMatch(/^Tagen av Bo Alm till \d\d:\d\d: Aktivitet a1\n$/)
  const released = await desk(['claim', 'a1', '--release', '--db', db, ...BO])
  expect(released).toMatchObject({ code: 0, out: 'Ingen har tagit: Aktivitet a1\n' })
})

test('put off until a day or an answer, and taken up again', async () => {
  const db = copyOfPrepared()
  const snooze = (...more: string[]) => desk(['snooze', 'a1', '--db', db, ...ANNA, ...more])
  expect((await snooze('--until', '2999-01-01', '--reason', 'Väntar.')).out).toBe(
    'Uppskjuten till 2999-01-01: Aktivitet a1\n',
  )
  expect((await snooze('--until-answer', '--reason', 'Väntar.', '--json')).out).toContain('"untilDay": null')
  expect((await snooze('--wake')).out).toBe('Inte uppskjuten: Aktivitet a1\n')
})

test('a note and a case number', async () => {
  const db = copyOfPrepared()
  const noted = await deskJson<{ notes: { text: string }[] }>(['note', 'a1', 'Ringde.', '--db', db, ...ANNA])
  expect(noted.notes).toMatchObject([{ text: 'Ringde.' }])
  const numbered = await desk(['case-number', 'a1', '2024/0412', '--db', db, ...ANNA])
  expect(numbered.out).toBe('Diarienummer 2024/0412: Aktivitet a1\n')
  const removed = await desk(['case-number', 'a1', '--remove', '--db', db, ...ANNA])
  expect(removed.out).toBe('Utan diarienummer: Aktivitet a1\n')
})

test.each([
  [['claim', 'z9'], 1, 'Det finns ingen anmälan z9.'],
  [['claim', 'a1', '--release', '--take-over'], 2, 'Ange bara en av --release och --take-over.'],
  [['snooze', 'a1'], 2, 'Ange --until DAG, --until-answer eller --wake.'],
  [['snooze', 'a1', '--until', 'fredag', '--reason', 'Ja.'], 2, '--until: ”fredag” går inte att läsa.'],
  [['snooze', 'a1', '--until', '2020-01-01', '--reason', 'Ja.'], 1, 'Välj en dag efter i dag.'],
  [['snooze', 'a1', '--until-answer'], 1, 'Skriv varför, så att kollegorna vet.'],
  [['snooze', 'a1', '--wake', '--until-answer'], 2, 'Ange bara en av --until-answer och --wake.'],
  [['note', 'a1', ' '], 2, 'Argumentet <text> saknas.'],
  [['note', 'a1', 'Ja.', '--revision', '7'], 1, 'Anmälan har ändrats'],
  [['case-number', 'a1'], 2, 'Ange ett diarienummer, eller --remove.'],
  [['case-number', 'a1', '7', '--remove'], 2, 'Ange bara en av 7 och --remove.'],
])('%j is refused and changes nothing', async (args, code, words) => {
  const db = copyOfPrepared()
  const before = dump(db)
  const refused = await desk([...args, '--db', db, ...ANNA])
  expect(refused).toMatchObject({ code, out: '' })
  expect(refused.err).toContain(words)
  expect(dump(db)).toEqual(before)
})
