/** A saved report against the database: the same, then others in the database, then others in the file. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeReport } from '../../../backend/report/make-report.ts'
import { verifyReport } from '../../../backend/report/verify-report.ts'
import { REPORT_KINDS, type ReportAsked, SECTIONS } from '../../../domain/report.ts'
import { emptyContent } from '../../../domain/submission.ts'
import { arrivalOf, takeIn, tempFolder } from '../desk.ts'
import { type Row, workspaceWith } from './workspace.ts'

const ROWS: Row[] = Array.from({ length: 12 }, (_, place) => ({
  title: `Aktivitet ${place}`,
  type: place % 2 === 0 ? 'seminarium' : 'workshop',
  format: place % 3 === 0 ? 'digital' : 'on-site',
  county: '14',
  municipality: '1480',
  organiser: `Förening ${place % 4}`,
}))

const ASKED: ReportAsked = {
  edition: '2024',
  compare: ['2023'],
  kind: 'tables',
  language: 'sv',
  sections: [...SECTIONS],
}

test.each(REPORT_KINDS)('%s: as it was made it is the same, and untouched', async (kind) => {
  const workspace = workspaceWith(ROWS)
  const file = join(tempFolder(), 'r.xlsx')
  await writeReport(workspace, { ...ASKED, kind }, file)
  const verified = await verifyReport(workspace, file)
  expect(verified).toMatchObject({ differ: 0, differing: [], isUntouched: true })
  expect(verified.cells).toBeGreaterThan(100)
  expect(verified.fingerprint).toMatchObject({ kind, edition: '2024', compare: ['2023'], language: 'sv' })
})

test.each(REPORT_KINDS)('%s: what came into the database since is named by its cells', async (kind) => {
  const workspace = workspaceWith(ROWS)
  const file = join(tempFolder(), 'r.xlsx')
  await writeReport(workspace, { ...ASKED, kind }, file)
  takeIn(
    workspace,
    arrivalOf('late', {
      edition: '2024',
      state: 'published',
      content: { ...emptyContent('Sen'), format: 'hybrid' },
    }),
  )
  const verified = await verifyReport(workspace, file)
  expect(verified.differ).toBeGreaterThan(0)
  expect(verified.isUntouched).toBe(true)
  if (kind === 'tables')
    expect(verified.differing).toContainEqual(
      expect.objectContaining({ sheet: 'Per form', inFile: '0', inDatabase: '1' }),
    )
})

test.each(REPORT_KINDS)(
  '%s: a number changed by hand is found, and the file is told as touched',
  async (kind) => {
    const workspace = workspaceWith(ROWS)
    const file = join(tempFolder(), 'r.xlsx')
    await writeReport(workspace, { ...ASKED, kind }, file)
    const parts = unzipSync(readFileSync(file))
    const changed = Object.entries(parts).find(
      ([name, bytes]) => /sheets\/sheet[3-9]\.xml$/.test(name) && NUMBER.test(strFromU8(bytes)),
    )
    if (!changed) throw new Error('No sheet has a number')
    const [name, bytes] = changed
    const xml = strFromU8(bytes).replace(NUMBER, '$1987654$2')
    writeFileSync(file, zipSync({ ...parts, [name]: strToU8(xml) }))
    const verified = await verifyReport(workspace, file)
    expect(verified.differing.map(({ inFile }) => inFile)).toEqual(['987654'])
    expect(verified.isUntouched).toBe(false)
  },
)

/** The first cell with a number: not text, not shared. */
const NUMBER = /(<c (?![^>]*t=)[^>]*>\s*<v>)\d+(<\/v>)/

test.each([
  ['no zip file', () => 'hej', 'not-a-workbook'],
  ['a zip file that is cut off', (bytes: Buffer) => bytes.subarray(0, 2000), 'not-a-workbook'],
  ['a workbook of somebody else', (bytes: Buffer) => without(bytes, 'docProps/custom.xml'), 'no-fingerprint'],
  ['a later form', (bytes: Buffer) => withForm(bytes, '2'), 'other-form'],
])('%s is refused in words', async (_, spoil, why) => {
  const workspace = workspaceWith(ROWS)
  const file = join(tempFolder(), 'r.xlsx')
  await writeReport(workspace, ASKED, file)
  writeFileSync(file, spoil(readFileSync(file)))
  await expect(verifyReport(workspace, file)).rejects.toMatchObject({ code: 'NOT_A_REPORT', data: { why } })
})

test('a report about an edition that is not here says so', async () => {
  const workspace = workspaceWith(ROWS)
  const file = join(tempFolder(), 'r.xlsx')
  await writeReport(workspace, ASKED, file)
  const parts = unzipSync(readFileSync(file))
  const custom = strFromU8(parts['docProps/custom.xml'] ?? new Uint8Array()).replaceAll('2024', '1999')
  writeFileSync(file, zipSync({ ...parts, 'docProps/custom.xml': strToU8(custom) }))
  await expect(verifyReport(workspace, file)).rejects.toMatchObject({ code: 'UNKNOWN_EDITION' })
})

function without(bytes: Buffer, part: string): Uint8Array {
  const { [part]: _gone, ...rest } = unzipSync(bytes)
  return zipSync(rest)
}

function withForm(bytes: Buffer, form: string): Uint8Array {
  const parts = unzipSync(bytes)
  const custom = strFromU8(parts['docProps/custom.xml'] ?? new Uint8Array())
  return zipSync({
    ...parts,
    'docProps/custom.xml': strToU8(custom.replace('{&quot;form&quot;:1', `{&quot;form&quot;:${form}`)),
  })
}
