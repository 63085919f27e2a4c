/** `desk outcome`: import, set, show, remove and recordings, as they are typed. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { tempFolder } from '../backend/desk.ts'
import { desk, deskJson } from './cli-run.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const folder = tempFolder()
const db = join(folder, 'outcomes.db')
const programme = join(folder, 'program.csv')
const file = join(folder, 'utfall.csv')
const as = ['--reviewer', 'Anna Ek (SKR)', '--db', db]

beforeAll(async () => {
  writeFileSync(
    programme,
    'Rubrik;Arrangör;Datum\nÖppna data;Gävle kommun;2024-10-01\nÄngens dag;Region Skåne;2024-10-02\n',
  )
  writeFileSync(
    file,
    'Rubrik;Hur många kom?;Inspelning;Betyg\nÖppna data;40;https://a.example/1;4,2\nÄngens dag;över 200;;\nOkänd;1;;\n',
  )
  await desk(['import', programme, '--edition', '2024', '--as', 'programme', '--db', db])
})

const READ = ['--edition', '2024', '--column', 'Hur många kom?=participants', '--scale', '5', ...as]

test('a dry run says why and changes nothing; the import counts, and the same again changes nothing', async () => {
  const dry = await desk(['outcome', 'import', file, '--dry-run', ...READ])
  expect(dry.err).toMatch(/Rad 3: ”över 200” är inget antal/)
  expect(dry.err).toMatch(/Rad 4: Ingen aktivitet heter eller har numret ”Okänd”/)
  expect(await deskJson(['outcome', 'recordings', '--db', db])).toEqual([])
  const first = { new: 1, changed: 0, unchanged: 0, refused: 2 }
  expect(await deskJson(['outcome', 'import', file, ...READ])).toMatchObject({ counts: first })
  expect(await deskJson(['outcome', 'import', file, ...READ])).toMatchObject({
    counts: { ...first, new: 0, unchanged: 1 },
  })
})

test('what is reported of each edition is said with how many have answered', async () => {
  const told = await desk(['outcome', 'editions', '--language', 'en', '--db', db])
  expect(told.out).toMatch(/2024 +1 of 2 +40 \(known for 1\) +not told +1 +1 activity on the scale 1–5/)
  expect(await deskJson(['outcome', 'editions', '--db', db])).toMatchObject([
    { edition: '2024', participants: { value: 40, known: 1 }, connections: null },
  ])
})

test('set changes what is given, show tells it, remove takes it away', async () => {
  const [recording] = await deskJson<{ submissionId: string; address: string }[]>([
    'outcome',
    'recordings',
    '--edition',
    '2024',
    '--db',
    db,
  ])
  expect(recording?.address).toBe('https://a.example/1')
  const id = recording?.submissionId ?? ''
  await desk(['outcome', 'set', id, '--satisfaction', '4,5/5', '--answers', '12', ...as])
  expect(await deskJson(['outcome', 'show', id, '--db', db])).toMatchObject({
    outcome: { participants: 40, satisfaction: { mean: 4.5, scale: 5, answers: 12 } },
    source: '',
  })
  const { out } = await desk(['outcome', 'show', id, '--db', db])
  expect(out).toMatch(/Deltagare på plats: 40/)
  expect(out).toMatch(/4,5 av 5, 12 svar/)
  expect(await deskJson(['outcome', 'remove', id, ...as])).toMatchObject({ outcome: null })
})

test.each([
  [['import', 'finns-inte.csv'], 1, /finns-inte\.csv/],
  [['import', file, '--scale', '1'], 2, /--scale.*2 till 100/],
  [['import', file, '--column', 'Betyg=grade'], 2, /--column.*participants/],
  [['set', 'finns-inte', '--participants', '3'], 1, /finns-inte/],
  [['set', 'x', '--participants', 'över 200'], 2, /helt tal/],
  [['set', 'x', '--recording', 'javascript:alert(1)'], 2, /https:/],
  [['set', 'x', '--satisfaction', '6/5'], 2, /4,2 av 5/],
])('%j ends with %i', async (args, code, told) => {
  const run = await desk(['outcome', ...args, ...as])
  expect([run.code, run.err]).toEqual([code, expect.stringMatching(told)])
})
