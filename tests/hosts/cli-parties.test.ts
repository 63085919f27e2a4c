// Corrections of parties and the register through the `desk` command: all submissions follow before it returns.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { CorrectionShown } from '../../contract/calls/parties.ts'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import type { RegisterImport, RegisterRow, RegisterSummary } from '../../contract/calls/register.ts'
import { contentOf, privateContent, submissionOf, tempFolder } from '../backend/desk.ts'
import { desk, deskJson, dump } from './cli-run.ts'
import { prepareDesk } from './prepared-desk.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

type Changed = { changedSubmissions: number }
type Corrected = Changed & { correction: CorrectionShown }
type Found = { total: number; rows: RegisterRow[] }

const REVIEWER = ['--reviewer', 'Anna Ek (SKR)']
const folder = tempFolder()

let copyOfPrepared: () => string
beforeAll(async () => {
  copyOfPrepared = await prepareDesk([
    submissionOf('a1'),
    submissionOf('a2', { content: privateContent('Privat') }),
    submissionOf('a3', {
      content: contentOf('Vår vecka', { parties: [{ text: 'Gävle kommun', role: 'organiser' }] }),
    }),
  ])
  writeFileSync(
    join(folder, 'register.csv'),
    'Namn;Organisationsnummer;Kolumn utan mening;Sektor\nTestbolaget AB;556016-0680;x;Privat\nProvmyndigheten;202100-5216-1;y;Stat\n',
  )
  writeFileSync(join(folder, 'empty.csv'), '')
  writeFileSync(join(folder, 'other.csv'), 'Färg;Form\nröd;rund\n')
})

const outcomeOf = async (db: string, id: string) => {
  const { findings } = await deskJson<SubmissionShown>(['show', id, '--db', db])
  return findings.find(({ criterion }) => criterion === 'party')?.outcome
}
const classify = async (db: string, text: string) =>
  (await deskJson<{ parties: unknown[] }>(['classify', text, '--db', db])).parties

describe('a correction', () => {
  const correct = ['party', 'correct', 'Testbolaget AB', '--sector', 'municipality', '--public', 'yes']

  test('of a name changes what names it, and stands in the list', async () => {
    const db = copyOfPrepared()
    const made = await deskJson<Corrected>([...correct, '--note', 'Kommunens', ...REVIEWER, '--db', db])
    expect(made).toMatchObject({
      changedSubmissions: 1,
      correction: {
        name: 'Testbolaget AB',
        scope: 'name',
        sector: 'municipality',
        by: 'Anna Ek',
        submissions: 1,
      },
    })
    expect(await outcomeOf(db, 'a2')).toBe('met')
    expect(await classify(db, 'Testbolaget AB')).toMatchObject([
      {
        publicParty: 'yes',
        evidence: [{ kind: 'correction', by: 'Anna Ek', text: 'Rättad av Anna Ek: Kommunens.' }],
      },
    ])
    const { corrections } = await deskJson<{ corrections: CorrectionShown[] }>([
      'party',
      'corrections',
      '--db',
      db,
    ])
    expect(corrections).toEqual([made.correction])
    const list = await desk(['party', 'corrections', '--db', db])
    expect(list.out).toMatch(
      /Testbolaget AB \(namnet\) +Kommun +Offentlig part +Anna Ek, SKR +Kommunens +1\n/,
    )
  })

  test('is withdrawn by its number, and everything is as before', async () => {
    const db = copyOfPrepared()
    const { correction } = await deskJson<Corrected>([...correct, ...REVIEWER, '--db', db])
    const withdraw = ['party', 'withdraw', correction.id, '--note', 'Fel bolag', ...REVIEWER, '--db', db]
    expect(await deskJson<Changed>(withdraw)).toEqual({
      withdrawn: correction.id,
      changedSubmissions: 1,
      corrections: [],
    })
    expect(await outcomeOf(db, 'a2')).toBe('not-met')
    expect((await desk(['party', 'corrections', '--db', db])).out).toBe('Ingen part är rättad.\n')
    expect(await deskJson(['verify', '--db', db])).toMatchObject({ ok: true })
  })

  test('for people says how many submissions changed', async () => {
    const db = copyOfPrepared()
    const people = await desk([...correct, ...REVIEWER, '--db', db])
    expect(people).toMatchObject({
      code: 0,
      err: '',
      out: 'Testbolaget AB: Kommun, Offentlig part.\n1 anmälan fick ändrade kontroller.\n',
    })
    const again = await desk([...correct, ...REVIEWER, '--db', db, '--language', 'en'])
    expect(again.out).toBe('Testbolaget AB: Municipality, Public party.\nNo submission changed.\n')
  })

  test('can say that a name is a body of the register', async () => {
    const db = copyOfPrepared()
    const same = [...correct, '--same-as', 'municipality:2180', ...REVIEWER, '--db', db]
    expect(await deskJson<Corrected>(same)).toMatchObject({
      changedSubmissions: 1,
      correction: { sameAs: 'municipality:2180', registerName: 'Gävle kommun' },
    })
    expect(await classify(db, 'Testbolaget AB')).toMatchObject([{ registerId: 'municipality:2180' }])
  })

  test('of a body counts under all of its names', async () => {
    const db = copyOfPrepared()
    const args = [
      'party',
      'correct',
      'Gävle kommun',
      '--sector',
      'private',
      '--public',
      'no',
      '--scope',
      'body',
    ]
    const made = await deskJson<Corrected>([...args, ...REVIEWER, '--db', db])
    expect(made).toMatchObject({ changedSubmissions: 2, correction: { registerId: 'municipality:2180' } })
    expect(await classify(db, 'Gävle stad')).toMatchObject([{ publicParty: 'no' }])
  })
})

describe('the register', () => {
  test('is summed up by sector and source', async () => {
    const db = copyOfPrepared()
    const summary = await deskJson<RegisterSummary>(['register', 'show', '--db', db])
    const sectors = Object.fromEntries(summary.bySector.map((one) => [one.sector, one.bodies]))
    expect(sectors.municipality).toBeGreaterThanOrEqual(290)
    expect(sectors.region).toBeGreaterThanOrEqual(21)
    expect(summary.bySource.every(({ origin }) => origin === 'shipped')).toBe(true)
    expect(summary.bodies).toBe(summary.bySource.reduce((sum, { bodies }) => sum + bodies, 0))
    const people = await desk(['register', 'show', '--db', db])
    expect(people.out).toMatch(/^Sektor +Organisationer +Med nummer\n/)
    expect(people.out).toMatch(/\nKommun +\d+ +\d+\n/)
    expect(people.out).toMatch(/organisationer i registret/)
  })

  test('is searched by name, in Swedish order', async () => {
    const db = copyOfPrepared()
    const found = await deskJson<Found>(['register', 'show', '--search', 'gävle kommun', '--db', db])
    expect(found.rows.map(({ id }) => id)).toContain('municipality:2180')
    const some = await deskJson<Found>(['register', 'show', '--search', '', '--limit', '3', '--db', db])
    expect(some.rows).toHaveLength(3)
    expect(some.total).toBeGreaterThan(300)
    const people = await desk(['register', 'show', '--search', 'vinnova', '--limit', '1', '--db', db])
    expect(people.out).toMatch(/^Nummer +Namn +Sektor/)
    expect(people.out).toMatch(/\n1 av \d+ visas\.\n$/)
  })

  test('takes a body by hand, with its other names', async () => {
    const db = copyOfPrepared()
    const add = ['register', 'add', 'Testbolaget AB', '--sector', 'public-company', '--public', 'unclear']
    const more = [
      '--source',
      'https://exempel.test',
      '--alias',
      'Testbolagets verkstad',
      '--alias',
      'Provverket',
    ]
    const added = await deskJson<Changed & { body: RegisterRow }>([...add, ...more, ...REVIEWER, '--db', db])
    expect(added).toMatchObject({
      changedSubmissions: 1,
      body: { name: 'Testbolaget AB', origin: 'added', aliases: ['Testbolagets verkstad', 'Provverket'] },
    })
    expect(await outcomeOf(db, 'a2')).toBe('unclear')
    expect(await classify(db, 'Provverket')).toMatchObject([{ registerId: added.body.id }])
    const again = await desk([...add, ...more, ...REVIEWER, '--db', db])
    expect(again).toMatchObject({ code: 1, out: '' })
    expect(again.err).toMatch(/^desk: [^\n]*Testbolaget AB[^\n]*\n$/)
  })

  test('takes a file, and a preview of it changes nothing', async () => {
    const db = copyOfPrepared()
    const file = join(folder, 'register.csv')
    const before = dump(db)
    const foreseen = await deskJson<RegisterImport>(['register', 'import', file, '--preview', '--db', db])
    expect(foreseen).toMatchObject({ fileName: 'register.csv', rows: 2, added: 1, refused: [{ row: 3 }] })
    expect(foreseen.columns[0]).toEqual({ heading: 'Namn', readAs: 'name' })
    expect(foreseen.columns[2]).toEqual({ heading: 'Kolumn utan mening', readAs: null })
    expect(dump(db)).toEqual(before)
    const done = await deskJson<RegisterImport>(['register', 'import', file, ...REVIEWER, '--db', db])
    const { added, updated, unchanged, refused } = foreseen
    expect(done).toMatchObject({ added, updated, unchanged, refused })
    const again = await desk(['register', 'import', file, ...REVIEWER, '--db', db])
    expect(again.code).toBe(0)
    expect(again.err).toMatch(/^Rad \d+ \(Provmyndigheten\): [^\n]+\n$/)
    expect(again.out).toMatch(/\nNamn +namn\n/)
    expect(again.out).toMatch(/\n0 nya, 0 ändrade, 1 oförändrade, 1 avvisade\.\n/)
  })

  test('says what goes against the register, and does not choose by itself', async () => {
    const db = copyOfPrepared()
    const file = join(folder, 'conflict.csv')
    writeFileSync(file, 'Namn;Organisationsnummer\nNya namnet;202100-5216\n')
    const before = dump(db)
    const open = await desk(['register', 'import', file, ...REVIEWER, '--db', db])
    expect(open).toMatchObject({ code: 1, out: '' })
    expect(open.err).toMatch(
      /^Rad 2 \(Nya namnet\): I registret har Verket för innovationssystem numret 202100-5216\./,
    )
    expect(open.err).toMatch(/\ndesk: En rad säger något annat än registret.*--on-conflict keep/)
    expect(dump(db)).toEqual(before)
    const kept = await deskJson([
      'register',
      'import',
      file,
      '--on-conflict',
      'keep',
      ...REVIEWER,
      '--db',
      db,
    ])
    expect(kept).toMatchObject({ added: 0, updated: 0, leftOut: 1 })
    const taken = await deskJson([
      'register',
      'import',
      file,
      '--on-conflict',
      'take',
      ...REVIEWER,
      '--db',
      db,
    ])
    expect(taken).toMatchObject({ added: 0, updated: 1, conflicts: { open: 0 } })
    const wrong = await desk(['register', 'import', file, '--on-conflict', 'file', '--db', db])
    expect(wrong).toMatchObject({ code: 2, out: '' })
  })
})

type Case = [args: string[], code: number, says: RegExp]

const correct = (...more: string[]) => ['party', 'correct', 'X-bolaget', ...more]
const add = (...more: string[]) => ['register', 'add', 'Provverket', ...more]
const said = ['--sector', 'state', '--public', 'yes']

const cases: Case[] = [
  [['party'], 2, /^Användning: desk party/],
  [['party', 'correct'], 2, /--sector saknas|<name> saknas/],
  [correct('--sector', 'state'), 2, /--public saknas/],
  [correct('--sector', 'stat', '--public', 'yes'), 2, /--sector: ”stat”.*state, region/],
  [correct('--sector', 'state', '--public', 'ja'), 2, /--public: ”ja”.*yes, no, unclear/],
  [correct(...said, '--scope', 'all'), 2, /--scope: ”all”.*name, body/],
  [correct(...said, '--scope', 'body', ...REVIEWER), 1, /X-bolaget finns inte i registret.*register add/],
  [correct(...said, '--same-as', 'municipality:9999', ...REVIEWER), 1, /municipality:9999.*register/],
  [correct(...said), 1, /--reviewer "Namn/],
  [correct(...said, '--reviewer', 'Anna'), 2, /--reviewer: ”Anna”/],
  [['party', 'withdraw', 'nope', ...REVIEWER], 1, /ingen rättelse nope.*Ingen part är rättad/],
  [['register', 'show', '--limit', '0'], 2, /--limit: ”0”.*heltal/],
  [['register', 'import'], 2, /<file> saknas/],
  [['register', 'import', 'nowhere.csv', ...REVIEWER], 1, /nowhere\.csv finns inte/],
  [['register', 'import', 'empty.csv', ...REVIEWER], 1, /empty\.csv är tom/],
  [['register', 'import', 'other.csv', ...REVIEWER], 1, /other\.csv/],
  [['register', 'import', 'register.csv'], 1, /--reviewer "Namn/],
  [add(...said), 2, /--source saknas/],
  [add('--sector', 'state', '--public', 'kanske', '--source', 'x'), 2, /--public: ”kanske”.*team/],
  [add(...said, '--source', 'x', '--alias', '', ...REVIEWER), 2, /--alias saknar sitt värde/],
  [add(...said, '--source', 'x', '--orgnr', '202100-5217', ...REVIEWER), 1, /202100-5217/],
  [add(...said, '--source', 'x', '--orgnr', '811218-9876', ...REVIEWER), 1, /personnummer/],
]

test.each(cases)('%j', async (args, code, says) => {
  const db = copyOfPrepared()
  const before = dump(db)
  const run = await desk([...args, '--db', db], { cwd: folder })
  expect(run.err).toMatch(says)
  if (!run.err.startsWith('Användning')) expect(run.err).toMatch(/^desk: [^\n]+\n$/)
  expect(run.err).not.toMatch(/borde kunna hända|undefined|\[object/)
  expect(run).toMatchObject({ code, out: '' })
  expect(dump(db)).toEqual(before)
})
