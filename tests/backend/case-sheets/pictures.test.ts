/** Pictures of cases: cleaned before they are kept, known by their hash, and the same however often they come. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { setConsent } from '../../../backend/cases/cases.ts'
import { exportSavedSheets } from '../../../backend/cases/export-saved.ts'
import { addPicture, listPictures, readPicture } from '../../../backend/cases/pictures.ts'
import { createSheet, saveSheetVersion } from '../../../backend/cases/sheets.ts'
import { makeExport } from '../../../backend/export-all/make-export.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import { CASE_FORMATS } from '../../../contract/calls/cases.ts'
import { openDesk, rowsOf, tempFolder } from '../desk.ts'
import { addInterview, addProject, CAMERA, PLACE, pictureWithPlace } from './material.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
/** The degrees of latitude and of longitude, as Exif writes fractions. */
const DEGREES = Buffer.from('0000003b0000000100000013000000010000002d00000001', 'hex')
const tells = (bytes: Uint8Array) =>
  [CAMERA, PLACE, 'Exif', DEGREES].filter((told) => Buffer.from(bytes).includes(told))

const add = (workspace: Workspace, caseId: string, name = 'Slussen i dimma.jpg') =>
  addPicture(workspace, { caseId, bytes: pictureWithPlace(), name })

test('what it told of camera and place is nowhere: not in the file, an export or anything that is read back', async () => {
  expect(tells(pictureWithPlace())).toHaveLength(4)
  const { workspace, file } = openDesk()
  const caseId = await addProject(workspace)
  const { hash } = add(workspace, caseId)
  const read = readPicture(workspace, { caseId, hash })
  const bytes = new Uint8Array(await read.arrayBuffer())
  expect([read.name, read.type]).toEqual(['Slussen i dimma.jpg', 'image/jpeg'])
  expect(sha256(bytes)).toBe(hash)
  expect(tells(bytes)).toEqual([])
  setConsent(workspace, { caseId, subject: 'picture', key: hash, state: 'approved', note: '' })
  const sheet = createSheet(workspace, { template: 'project', language: 'sv', caseIds: [caseId] })
  const picture = {
    kind: 'picture' as const,
    id: 'p',
    caseId,
    hash,
    alternative: 'Sluss',
    caption: '',
    credit: '',
  }
  const content = { ...sheet.content, blocks: [picture] }
  saveSheetVersion(workspace, { id: sheet.id, basedOn: sheet.version, content })
  for (const format of CASE_FORMATS) {
    const { files } = await exportSavedSheets(workspace, { ids: [sheet.id], format, title: '' })
    for (const one of files) expect([one.name, tells(one.bytes)]).toEqual([one.name, []])
  }
  workspace.database.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  for (const suffix of ['', '-wal']) expect(tells(readFileSync(`${file}${suffix}`))).toEqual([])
})

test('the same picture again is the same, of another case another, each with its own consent', async () => {
  const { workspace } = openDesk()
  const [project, interview] = [await addProject(workspace), await addInterview(workspace)]
  const first = add(workspace, project)
  expect(first).toMatchObject({ width: 40, height: 24, orientation: 1, type: 'image/jpeg', state: 'drafted' })
  expect(add(workspace, project, 'annat namn.jpg')).toEqual(first)
  const other = add(workspace, interview)
  expect(other).toEqual({ ...first, caseId: interview })
  const entries = rowsOf(workspace, "select count(*) as n from log_entries where kind = 'case-picture'")
  expect(entries).toEqual([{ n: 2 }])
  setConsent(workspace, { caseId: project, subject: 'picture', key: first.hash, state: 'approved', note: '' })
  expect(listPictures(workspace, project)).toEqual([{ ...first, state: 'approved' }])
  expect(listPictures(workspace, interview)).toEqual([other])
})

test.each([
  ['C:\\Users\\anna\\Bilder\\Sluss.jpg', 'Sluss.jpg'],
  ['/home/anna/Sluss.jpg', 'Sluss.jpg'],
  ['Sl\u202Euss\n.jpg', 'Sluss .jpg'],
  [`${'å'.repeat(400)}.jpg`, 'å'.repeat(120)],
  ['', ''],
])('of the name %j is kept %j', async (given, kept) => {
  const { workspace } = openDesk()
  expect(add(workspace, await addProject(workspace), given).name).toBe(kept)
})

test.each([
  [new TextEncoder().encode('<svg onload="x"/>'), { why: 'not-a-picture', most: null }],
  [new Uint8Array(8 * 1024 * 1024 + 1), { why: 'too-large', most: 8 }],
  [pictureWithPlace().subarray(0, 400), { why: 'broken', most: null }],
])('what cannot be taken in is refused, and nothing is kept (%#)', async (bytes, data) => {
  const { workspace } = openDesk()
  const caseId = await addProject(workspace)
  expect(() => addPicture(workspace, { caseId, bytes, name: 'x.jpg' })).toThrow(
    expect.objectContaining({ code: 'PICTURE_REFUSED', data }),
  )
  expect(listPictures(workspace, caseId)).toEqual([])
  expect(() => add(workspace, 'finns-inte')).toThrow(expect.objectContaining({ code: 'UNKNOWN_CASE' }))
  expect(() => readPicture(workspace, { caseId, hash: 'f'.repeat(64) })).toThrow(
    expect.objectContaining({ code: 'UNKNOWN_PICTURE' }),
  )
})

test('the export of everything has the picture itself, described as such', async () => {
  const { workspace } = openDesk()
  const { hash } = add(workspace, await addProject(workspace))
  const to = join(tempFolder(), 'allt')
  await makeExport(workspace, { to, withContacts: false })
  const line = JSON.parse(readFileSync(join(to, 'tables', 'case_pictures.jsonl'), 'utf8'))
  expect(sha256(Buffer.from(line.bytes, 'base64'))).toBe(hash)
  const { resources } = JSON.parse(readFileSync(join(to, 'datapackage.json'), 'utf8'))
  const described = resources.find(({ name }: { name: string }) => name === 'case_pictures')
  expect(described.schema.fields).toContainEqual({
    name: 'bytes',
    type: 'string',
    format: 'binary',
    constraints: { required: true },
  })
})
