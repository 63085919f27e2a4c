/** `desk case suggest` and `link`, and `desk organiser`, as they are typed. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { tempFolder } from '../backend/desk.ts'
import { desk, deskJson } from './cli-run.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const folder = tempFolder()
const db = join(folder, 'links.db')
const as = ['--reviewer', 'Anna Ek (Vinnova)', '--db', db]
const CASE = '2031-00418'
type Links = { suggestions: { key: string; name: string; grounds: { ground: string }[] }[] }

beforeAll(async () => {
  const page = join(folder, 'sida.txt')
  writeFileSync(
    page,
    `Lyktan\nKoordinator Lyktföreningen\nProjektets löptid mars 2024 - december 2024\nDiarienummer ${CASE}\n`,
  )
  const rows = join(folder, 'program.csv')
  writeFileSync(
    rows,
    'Rubrik;Arrangör;Startdatum;Kommun\nLjus i mörkret;Lyktföreningen;2024-10-01;Lund\nDans;Gävle kommun;2024-10-02;Gävle\n',
  )
  await desk(['case', 'import', page, ...as])
  await desk(['import', rows, '--edition', '2024', '--as', 'programme', '--db', db])
})

test('suggest tells the grounds in words, and link confirms, dismisses and removes', async () => {
  const { suggestions } = await deskJson<Links>(['case', 'suggest', CASE, '--db', db])
  const activity = suggestions.find(({ name }) => name === 'Ljus i mörkret')
  expect(activity?.grounds.map(({ ground }) => ground)).toEqual(['coordinator', 'period'])
  const { out } = await desk(['case', 'suggest', CASE, '--db', db])
  expect(out).toContain('Samma organisation i exemplet och bland arrangörerna: Lyktföreningen')
  const key = activity?.key ?? ''
  const confirmed = await deskJson(['case', 'link', CASE, '--submission', key, ...as])
  expect(confirmed).toMatchObject({ confirmed: [{ target: 'submission', name: 'Ljus i mörkret' }] })
  await deskJson(['case', 'link', CASE, '--municipality', 'Lund', ...as])
  const removed = await deskJson(['case', 'link', CASE, '--submission', key, '--remove', ...as])
  expect(removed).toMatchObject({ confirmed: [{ target: 'municipality', key: '1281' }] })
  const dismissed = await deskJson(['case', 'link', CASE, '--submission', key, '--dismiss', ...as])
  expect(dismissed).toMatchObject({ dismissed: [{ key }] })
  const after = await deskJson<Links>(['case', 'suggest', CASE, '--db', db])
  expect(after.suggestions.map((one) => one.key)).not.toContain(key)
})

test('organiser tells one, or lists those with the most activities', async () => {
  const shown = await deskJson(['organiser', 'lyktföreningen', '--db', db])
  expect(shown).toMatchObject({
    name: 'Lyktföreningen',
    activities: 1,
    editions: [{ edition: '2024', standing: 'new' }],
    cases: [{ diarienummer: CASE, by: ['name'] }],
  })
  const { out } = await desk(['organiser', 'Lyktföreningen', '--db', db])
  expect(out).toContain('Projekt: Lyktan (organisation i exemplet)')
  expect(await deskJson(['organiser', '--words', 'gavle', '--db', db])).toMatchObject({
    total: 1,
    rows: [{ name: 'Gävle kommun', activities: 1 }],
  })
})

test.each([
  [['case', 'link', CASE], 2, /en av --submission/],
  [['case', 'link', CASE, '--edition', '2024', '--dismiss', '--remove'], 2, /antingen --dismiss/],
  [['case', 'link', CASE, '--municipality', 'Ingenstans', ...as], 1, /ingen kommun med namnet/],
  [['case', 'link', CASE, '--edition', '2023', '--remove', ...as], 1, /ingen koppling att ta bort/],
  [['case', 'suggest', '2031-55555', '--db', db], 1, /2031-55555 finns inte/],
  [['organiser', 'Ingen alls', '--db', db], 1, /”Ingen alls” har ingen anmälan/],
])('%j ends with %i and says why', async (args, code, why) => {
  const ended = await desk(args as string[])
  expect(ended.code).toBe(code)
  expect(ended.err).toMatch(why)
})
