/** `desk case`: import of files and numbers, list, show, consent and export, as they are typed. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { GDP_KEY, startDouble } from '../backend/cases/vinnova-double.ts'
import { tempFolder } from '../backend/desk.ts'
import { INTERVIEW, QUOTE } from '../fixtures/case-texts.ts'
import { desk, deskJson } from './cli-run.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const folder = tempFolder()
const db = join(folder, 'cases.db')
const page = join(folder, 'sida.txt')
const as = ['--reviewer', 'Anna Ek (Vinnova)', '--db', db]
let double: Awaited<ReturnType<typeof startDouble>>

beforeAll(async () => {
  double = await startDouble()
  writeFileSync(
    page,
    'Lyktan\nKoordinator Lyktföreningen\nBidrag från Vinnova 90 000 kronor\nProjektets löptid mars 2031 - december 2031\nDiarienummer 2031-00418\n',
  )
})
afterAll(() => double.close())

test('import gives every fact, with what is missing as null and the source’s precision', async () => {
  expect(await deskJson(['case', 'import', page, ...as])).toEqual({
    imported: [
      {
        id: expect.any(String),
        kind: 'project',
        diarienummer: '2031-00418',
        title: 'Lyktan',
        coordinator: 'Lyktföreningen',
        grantSek: 90_000,
        start: '2031-03',
        end: '2031-12',
        status: null,
        call: null,
        round: null,
        updatedOn: null,
      },
    ],
    refused: [],
  })
})

test('numbers are fetched, and those that are not there refused beside', async () => {
  const { imported, refused } = await deskJson<{ imported: object[]; refused: object[] }>(
    ['case', 'import', '2031-00417', '2031-99999', ...as],
    { env: { DESK_VINNOVA: double.address } },
  )
  expect(imported).toMatchObject([{ diarienummer: '2031-00417', start: '2031-02-01', status: 'Pågående' }])
  expect(refused).toMatchObject([{ record: '2031-99999', why: 'not-found' }])
})

test('where the source fails, what the files said is told, and the numbers are refused', async () => {
  const failing = { env: { DESK_VINNOVA: double.address } }
  double.next.push('broken', 'broken', 'broken')
  const { code, out } = await desk(['case', 'import', page, '2031-00417', ...as, '--json'], failing)
  expect([code, JSON.parse(out)]).toMatchObject([
    0,
    {
      imported: [{ diarienummer: '2031-00418' }],
      refused: [{ record: '2031-00417', why: 'not-fetched', reason: expect.stringContaining('127.0.0.1') }],
    },
  ])
  const file = join(folder, 'inget.txt')
  writeFileSync(file, 'hej')
  const nothing = await desk(['case', 'import', file, '2031-00417', ...as, '--json'], failing)
  expect([nothing.code, JSON.parse(nothing.out)]).toMatchObject([
    1,
    { imported: [], refused: [{ why: 'unknown-form' }, { record: '2031-00417', why: 'not-fetched' }] },
  ])
  const alone = await desk(['case', 'import', '2031-00417', ...as, '--json'], failing)
  expect([alone.code, alone.out, alone.err]).toEqual([1, '', expect.stringContaining('127.0.0.1')])
})

test('the source of projects is shown, set from a file with its key, and tried', async () => {
  const file = join(folder, 'gdp.json')
  const kept = join(folder, 'gdp.db')
  const templates = await deskJson<{ profile: { name: string; address: string } }[]>([
    'case',
    'source',
    'show',
    '--templates',
    '--db',
    kept,
  ])
  const gdp = templates.map(({ profile }) => profile).find(({ name }) => name.includes('GDP'))
  writeFileSync(file, JSON.stringify({ ...gdp, address: double.address }))
  await deskJson(['case', 'source', 'set', file, '--db', kept])
  const { profile } = await deskJson<{ profile: object }>(['case', 'source', 'show', '--db', kept])
  expect(profile).toEqual({ ...gdp, address: double.address })
  // A key in DESK_TOKEN is for one run.
  const tried = await deskJson(['case', 'source', 'test', '2031-00417', '--db', kept], {
    env: { DESK_TOKEN: GDP_KEY },
  })
  expect(tried).toMatchObject({ isFound: true })
  const refused = await desk(['case', 'source', 'test', '2031-00417', '--db', kept])
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('godtar inte nyckeln')])
  writeFileSync(file, JSON.stringify({ ...gdp, path: 'utan-nummer' }))
  const bad = await desk(['case', 'source', 'set', file, '--db', kept])
  expect([bad.code, bad.err]).toEqual([1, expect.stringContaining('beskriver ingen källa: path')])
})

test('list and show find them', async () => {
  const listed = await deskJson<{ title: string }[]>(['case', 'list', '--db', db])
  expect(listed.map(({ title }) => title)).toEqual(['Lyktan', 'Vattenvakten, larm från tysta ledningar'])
  const { out } = await desk(['case', 'show', '2031-00417', '--db', db])
  expect(out).toMatch(/Bidrag: 1\s250\s000 kr/)
  expect(out).toContain('Ansökningsomgång: Anges inte i källan')
})

test('show says how far a quote has come, and what numbers the text names', async () => {
  const file = join(folder, 'intervju.txt')
  writeFileSync(
    file,
    `${INTERVIEW.replace('hur det låter.', 'hur det låter. Över 200 personer lyssnade.')}\n`,
  )
  const { imported } = await deskJson<{ imported: { id: string }[] }>(['case', 'import', file, ...as])
  const id = imported[0]?.id ?? ''
  expect((await desk(['case', 'show', id, '--db', db])).out).toContain(`Citat (utkast): ”${QUOTE}”`)
  await desk(['case', 'consent', id, '--quote', QUOTE, '--state', 'approved', ...as])
  const { out } = await desk(['case', 'show', id, '--db', db])
  expect(out).toContain(`Citat (godkänt): ”${QUOTE}”`)
  expect(out).toContain('över 200: Över 200 personer lyssnade.')
})

test('a quote that is the beginning of another is meant when it is written out', async () => {
  const file = join(folder, 'tva-citat.txt')
  const longer = `${QUOTE} Och mer därtill.`
  const both = `”${QUOTE}”\nCitat från en av våra medarbetare\n”${longer}”`
  writeFileSync(file, INTERVIEW.replace('Hallå där', 'Hej igen').replace(`”${QUOTE}”`, both))
  const { imported } = await deskJson<{ imported: { id: string; quotes: { text: string }[] }[] }>([
    ...['case', 'import', file, ...as],
  ])
  const [{ id, quotes } = { id: '', quotes: [] }] = imported
  expect(quotes.map(({ text }) => text)).toEqual([QUOTE, longer])
  const say = (quote: string, state: string) => [
    ...['case', 'consent', id, '--quote', quote, '--state', state, ...as],
  ]
  const states = async (quote: string, state: string) => {
    const consents = await deskJson<{ key: string; state: string; saidBy: string[] }[]>(say(quote, state))
    return Object.fromEntries(consents.map((one) => [one.key, one.state]))
  }
  expect(await states(QUOTE, 'approved')).toEqual({ [QUOTE]: 'approved', [longer]: 'drafted' })
  expect(await states(QUOTE, 'withdrawn')).toEqual({ [QUOTE]: 'withdrawn', [longer]: 'drafted' })
  expect(await states(longer, 'sent')).toEqual({ [QUOTE]: 'withdrawn', [longer]: 'sent' })
  const several = await desk(say('Vi hörde', 'approved'))
  expect([several.code, several.err]).toEqual([1, expect.stringContaining('Flera citat börjar ”Vi hörde”')])
  const none = await desk(say('Inget sådant', 'approved'))
  expect([none.code, none.err]).toEqual([1, expect.stringContaining('inget citat som börjar')])
})

test('export writes the file that was named', async () => {
  const out = join(folder, 'ut.md')
  expect(
    await deskJson(['case', 'export', '2031-00417', '--format', 'md', '--out', out, '--db', db]),
  ).toMatchObject({
    file: out,
    format: 'md',
    withheld: 0,
  })
  expect(readFileSync(out, 'utf8')).toContain('Vattenvakten')
})

test.each([
  [['case', 'import', 'finns-inte.txt'], 2, /finns-inte\.txt finns inte/],
  [['case', 'export', '2031-00417', '--format', 'rtf'], 2, /docx, html, md, pdf/],
  [['case', 'show', '2031-55555'], 1, /2031-55555 finns inte/],
  [['case', 'import', page, '--as', 'sång'], 2, /vinnova, swecris, interview/],
])('%j ends with %i', async (args, code, told) => {
  const run = await desk([...args, '--db', db])
  expect([run.code, run.err]).toEqual([code, expect.stringMatching(told)])
})
