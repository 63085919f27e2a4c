/** `desk case sheet` and `desk case picture`, as they are typed. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { saveSheetVersion } from '../../backend/cases/sheets.ts'
import type { CasePicture, SheetListed, SheetOpened } from '../../contract/calls/case-sheets.ts'
import { pictureWithPlace } from '../backend/case-sheets/material.ts'
import { openDesk, tempFolder } from '../backend/desk.ts'
import { desk, deskJson } from './cli-run.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const folder = tempFolder()
const db = ['--db', join(folder, 'desk.db')]
const as = ['--reviewer', 'Anna Ek (Vinnova)', ...db]
const picture = join(folder, 'Slussen.jpg')
const NUMBER = '2031-00418'

beforeAll(async () => {
  const page = join(folder, 'sida.txt')
  writeFileSync(
    page,
    `Lyktan\nKoordinator Lyktföreningen\nBidrag från Vinnova 90 000 kronor\nDiarienummer ${NUMBER}\n`,
  )
  writeFileSync(picture, pictureWithPlace())
  await deskJson(['case', 'import', page, ...as])
})

const made = (...args: string[]) => deskJson<SheetOpened>(['case', 'sheet', 'new', ...args, ...as])

test('new makes a sheet, which list and show find; --language is the sheet’s', async () => {
  const sheet = await made('--template', 'project', '--case', NUMBER)
  expect(sheet).toMatchObject({ title: 'Lyktan', language: 'sv', reviewer: 'Anna Ek', versions: 1 })
  const english = await made('--template', 'theme', '--case', NUMBER, '--language', 'en')
  expect(english).toMatchObject({ template: 'theme', language: 'en', title: '' })
  const listed = await deskJson<SheetListed[]>(['case', 'sheet', 'list', '--case', NUMBER, ...db])
  expect(listed.map(({ id }) => id)).toEqual([english.id, sheet.id])
  const { out } = await desk(['case', 'sheet', 'list', ...db])
  expect(out).toMatch(/Lyktan/)
  expect(out).toMatch(/Temasamling\s+Utan rubrik/)
  const shown = await desk(['case', 'sheet', 'show', sheet.id.slice(-8), ...db])
  expect(shown.out).toMatch(/^Lyktan\nProjekt, sparat .* av Anna Ek \(Vinnova\)\. 1 version\.\n/)
  expect(shown.out).toContain('[Faktaruta, exempel ')
  expect(await deskJson(['case', 'sheet', 'show', sheet.id, ...db])).toEqual(sheet)
})

test('an edition’s highlights have figures, which are counted at export', async () => {
  const { id } = await made('--template', 'edition', '--edition', '2024')
  const shown = await desk(['case', 'sheet', 'show', id, ...db])
  expect(shown.out).toContain('[Siffror, räknas vid export] Arrangörer')
  const out = join(folder, 'upplaga.md')
  await deskJson(['case', 'sheet', 'export', id, '--format', 'md', '--out', out, ...db])
  expect(readFileSync(out, 'utf8')).toMatch(/\*\*Arrangörer\*\*[\s\S]*Räknat /)
})

test('export writes a collection in one file', async () => {
  const [one, two] = [
    await made('--template', 'project', '--case', NUMBER),
    await made('--template', 'project', '--case', NUMBER),
  ]
  const out = join(folder, 'samling.html')
  const run = await desk([
    'case',
    'sheet',
    'export',
    one.id,
    two.id,
    '--format',
    'html',
    '--title',
    'Två',
    '--out',
    out,
    ...db,
  ])
  expect([run.code, run.out]).toEqual([0, `${out} är skriven.\n`])
  const html = readFileSync(out, 'utf8')
  expect(html).toContain('<h1 dir="auto">Två</h1>')
  expect(html.split('Projektgruppen har själv skrivit texten')).toHaveLength(3)
})

test('a picture is taken in, approved by its number, and lies beside the Markdown that shows it', async () => {
  const { hash } = await deskJson<CasePicture>(['case', 'picture', 'add', NUMBER, picture, ...as])
  const { out } = await desk(['case', 'picture', 'list', NUMBER, ...db])
  expect(out).toBe(`${hash.slice(0, 16)}  Slussen.jpg, 40 × 24 bildpunkter, utkast\n`)
  const consent = ['case', 'consent', NUMBER, '--picture', hash.slice(0, 12), '--state', 'approved', ...as]
  expect((await desk(consent)).out).toBe('Godkänt: Slussen.jpg\n')
  expect(await deskJson<CasePicture[]>(['case', 'picture', 'list', NUMBER, ...db])).toMatchObject([
    { state: 'approved' },
  ])
  const sheet = await made('--template', 'project', '--case', NUMBER)
  const open = openDesk({ folder })
  const block = { kind: 'picture' as const, id: 'p', caseId: sheet.content.caseIds[0] ?? '', hash }
  const blocks = [{ ...block, alternative: 'En sluss', caption: '', credit: '' }]
  const content = { ...sheet.content, blocks }
  saveSheetVersion(open.workspace, { id: sheet.id, basedOn: sheet.version, content })
  open.close()
  const file = join(folder, 'lyktan.md')
  await deskJson(['case', 'sheet', 'export', sheet.id, '--format', 'md', '--out', file, ...db])
  const beside = `lyktan-bilder/${hash.slice(0, 16)}.jpg`
  expect(readFileSync(file, 'utf8')).toContain(`![En sluss](<${beside}>)`)
  expect(
    createHash('sha256')
      .update(readFileSync(join(folder, beside)))
      .digest('hex'),
  ).toBe(hash)
})

test.each([
  [['case', 'sheet', 'show', 'finns-inte'], 1, /Exempelbladet finns inte/],
  [['case', 'sheet', 'new', '--template', 'dikt'], 2, /project, interview, theme, edition/],
  [['case', 'sheet', 'new', '--template', 'theme', '--case', '2031-99999'], 1, /2031-99999 finns inte/],
  [['case', 'sheet', 'new', '--template', 'edition', '--edition', '1066'], 1, /Upplagan 1066 finns inte/],
  [['case', 'sheet', 'export', 'finns-inte', '--format', 'rtf'], 2, /docx, html, md, pdf/],
  [['case', 'picture', 'add', NUMBER, 'finns-inte.jpg'], 1, /finns-inte\.jpg finns inte/],
  [['case', 'picture', 'add', NUMBER, import.meta.filename], 1, /ingen bild i JPEG eller PNG/],
  [['case', 'consent', NUMBER, '--picture', 'zz', '--state', 'sent'], 1, /ingen bild, eller flera/],
  [['case', 'consent', NUMBER, '--state', 'sent'], 2, /--quote eller --picture/],
])('%j ends with %i', async (args, code, told) => {
  const run = await desk([...args, ...db])
  expect([run.code, run.err]).toEqual([code, expect.stringMatching(told)])
})

test('a sheet without a title does not leave, and says why', async () => {
  const { id } = await made('--template', 'theme')
  const run = await desk([
    'case',
    'sheet',
    'export',
    id,
    '--format',
    'md',
    '--out',
    join(folder, 'x.md'),
    ...db,
  ])
  expect([run.code, run.err]).toEqual([
    1,
    'desk: Exempelbladet Utan titel går inte att exportera än. Bladet har ingen rubrik.\n',
  ])
})
