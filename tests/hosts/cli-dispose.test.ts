/** `desk dispose`, `desk edition retain` and `desk export-all`, from what was typed to exit code and files. */
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { submissionOf } from '../backend/desk.ts'
import { desk, deskJson } from './cli-run.ts'
import { prepareDesk } from './prepared-desk.ts'

let copy: () => string
const REVIEWER = ['--reviewer', 'Anna Ek (SKR)']
const DECISION = ['--reference', 'Gallringsbeslut 2026:14']

beforeAll(async () => {
  copy = await prepareDesk([submissionOf('a1'), submissionOf('b2')])
})

/** The retention day of 2024 in the past, whatever day the test runs on. */
async function dueDesk(): Promise<string> {
  const db = copy()
  const { code, out, err } = await desk([
    'edition',
    'retain',
    '2024',
    '--until',
    '2024-12-31',
    ...REVIEWER,
    '--db',
    db,
  ])
  expect([code, err]).toEqual([0, ''])
  expect(out).toContain('Kontakter i 2024 bevaras till och med 2024-12-31.')
  return db
}

const verified = async (db: string) => (await desk(['verify', '--db', db])).code

test('without a decision what is due is shown, and nothing erased', async () => {
  const db = await dueDesk()
  const { code, out } = await desk(['dispose', '--db', db])
  expect(code).toBe(0)
  expect(out).toMatch(/Innovationsveckan 2024\s+Kontakter\s+2/)
  expect(out).toContain('Ange beslutet med --reference')
  const unconfirmed = await desk(['dispose', ...DECISION, '--db', db])
  expect([unconfirmed.code, unconfirmed.out]).toEqual([1, expect.stringContaining('Lägg till --yes')])
  expect(await deskJson(['dispose', '--db', db])).toMatchObject({ total: 2, counts: { contacts: 2 } })
})

test('with a decision and --yes it is erased, once, and the database holds', async () => {
  const db = await dueDesk()
  const done = await desk(['dispose', ...DECISION, '--yes', ...REVIEWER, '--db', db])
  expect([done.code, done.err]).toEqual([0, ''])
  expect(done.out).toContain('2 uppgifter gallrades enligt Gallringsbeslut 2026:14.')
  expect(done.out).toContain('Säkerhetskopior som har kvar det: Inga.')
  expect(await verified(db)).toBe(0)
  const again = await desk(['dispose', ...DECISION, '--yes', ...REVIEWER, '--db', db])
  expect([again.code, again.err]).toEqual([1, expect.stringContaining('Det finns inget att gallra.')])
})

test.each([
  ['--yes without a decision', ['--yes'], 2, '--yes kräver --reference'],
  ['a day that is none', ['--due-by', '2026-02-30'], 2, '--due-by'],
  ['a day that has not passed', ['--due-by', '9999-01-01'], 1, 'Den dagen har inte passerat'],
])('%s is refused', async (_what, args, code, said) => {
  const run = await desk(['dispose', ...args, '--db', copy()])
  expect([run.code, run.err]).toEqual([code, expect.stringContaining(said)])
})

test('everything is exported to a folder or a zip file, never over what is there', async () => {
  const db = copy()
  const folder = join(dirname(db), 'allt')
  expect(await deskJson(['export-all', '--to', folder, '--db', db])).toMatchObject({ withContacts: true })
  expect(readdirSync(folder).sort()).toEqual(
    ['SHA256SUMS', 'csv', 'datapackage.json', 'las-mig.html', 'read-me.html', 'tables'].sort(),
  )
  const zip = join(dirname(db), 'allt.zip')
  const { code } = await desk(['export-all', '--to', zip, '--without-contacts', '--db', db])
  expect([code, existsSync(zip)]).toEqual([0, true])
  const over = await desk(['export-all', '--to', zip, '--db', db])
  expect([over.code, over.out]).toEqual([1, ''])
  expect(over.err).toContain(zip)
})
