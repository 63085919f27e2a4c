/** Case sheets and pictures through the page's door; and a draft that was answered for outlives a host that is killed. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { isDefinedError, safe } from '@orpc/client'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { DeskClient } from '../../contract/contract.ts'
import { pictureWithPlace } from '../backend/case-sheets/material.ts'
import { tempFolder } from '../backend/desk.ts'
import { QUOTE } from '../fixtures/case-texts.ts'
import { callAs, enter } from './visitor.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const folder = tempFolder()
const databaseFile = join(folder, 'desk.db')
const LOOPBACK = join(import.meta.dirname, '..', '..', 'hosts', 'loopback.ts')

/** A host in a process of its own, to be killed. */
async function startHost() {
  const pageFolder = join(folder, 'page')
  mkdirSync(pageFolder, { recursive: true })
  writeFileSync(join(pageFolder, 'index.html'), '<head></head>')
  const script = `import { startLoopback } from ${JSON.stringify(LOOPBACK)}
    const host = await startLoopback(${JSON.stringify({ databaseFile, pageFolder })})
    console.log(JSON.stringify({ url: host.url, startUrl: host.startUrl }))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  const { url, startUrl } = JSON.parse(line) as { url: string; startUrl: string }
  const client: DeskClient = callAs(url, await enter(startUrl))
  const kill = async () => {
    child.kill('SIGKILL')
    const [, signal] = await once(child, 'exit')
    return signal
  }
  return { client, kill }
}

let host: Awaited<ReturnType<typeof startHost>>
beforeAll(async () => {
  host = await startHost()
  await host.client.session.setReviewer({ name: 'Åsa Öberg', organisation: 'SKR' })
})
afterAll(() => host.kill())

const addInterview = async () => {
  const text = `Hallå där | Vera Testlund, Provköping\nVarför?\nDet låter.\n”${QUOTE}”\nVera Testlund, Provköping`
  const { imported } = await host.client.cases.import({ text })
  return imported[0]?.id ?? ''
}

test('every call answers, with its refusals typed', async () => {
  const { caseSheets, casePictures, cases } = host.client
  const caseId = await addInterview()
  const file = new File([pictureWithPlace().slice()], 'Sluss.jpg', { type: 'image/jpeg' })
  const picture = await casePictures.add({ caseId, file })
  await cases.setConsent({ caseId, subject: 'picture', key: picture.hash, state: 'approved', note: '' })
  expect(await casePictures.list({ caseId })).toEqual([{ ...picture, state: 'approved' }])
  expect((await casePictures.read({ caseId, hash: picture.hash })).name).toBe('Sluss.jpg')
  const sheet = await caseSheets.create({ template: 'interview', language: 'sv', caseIds: [caseId] })
  const block = { kind: 'picture' as const, id: 'p', caseId, hash: picture.hash, alternative: 'En sluss' }
  const content = { ...sheet.content, blocks: [{ ...block, caption: '', credit: '' }] }
  const written = { id: sheet.id, basedOn: sheet.version, content }
  expect(await caseSheets.saveDraft(written)).toEqual({ at: expect.any(String) })
  expect((await caseSheets.dropDraft({ id: sheet.id })).draft).toBeNull()
  expect(await caseSheets.saveVersion(written)).toMatchObject({ versions: 2, reviewer: 'Åsa Öberg' })
  expect(await caseSheets.list({ caseId })).toMatchObject([{ id: sheet.id, versions: 2 }])
  const [newest, first] = await caseSheets.versions({ id: sheet.id })
  expect(await caseSheets.version({ id: newest?.id ?? '' })).toEqual(content)
  expect(first?.id).toBe(sheet.id)
  expect(await caseSheets.preview({ content })).toMatchObject({ html: expect.stringContaining('En sluss') })
  expect((await caseSheets.material({ caseIds: [caseId] })).quotes).toMatchObject([{ text: QUOTE }])
  const asked = { language: 'sv' as const, measure: 'activities', by: [], where: '' }
  expect((await caseSheets.figure(asked)).answer.total).toBe(0)
  const exported = await caseSheets.export({ ids: [sheet.id], format: 'md' })
  expect([exported.file.name, exported.withheld]).toEqual([expect.stringMatching(/\.zip$/), 0])
  expect(Object.keys(unzipSync(await exported.file.bytes()))).toHaveLength(2)
  const { error } = await safe(caseSheets.saveVersion({ ...written, content: sheet.content }))
  expect(isDefinedError(error) && error.code === 'NEWER_SHEET' && error.data.reviewer).toBe('Åsa Öberg')
  const refused = await safe(casePictures.add({ caseId, file: new File(['GIF89a'], 'x.gif') }))
  expect(isDefinedError(refused.error) && refused.error.data).toEqual({ why: 'not-a-picture', most: null })
  expect(await caseSheets.remove({ id: sheet.id })).toEqual({ id: sheet.id })
  const gone = await safe(caseSheets.open({ id: sheet.id }))
  expect(isDefinedError(gone.error) && gone.error.code).toBe('UNKNOWN_SHEET')
})

test('a draft that was answered for is there after the host was killed', async () => {
  const caseId = await addInterview()
  const sheet = await host.client.caseSheets.create({
    template: 'interview',
    language: 'sv',
    caseIds: [caseId],
  })
  const content = { ...sheet.content, lead: 'Skrivet strax innan.' }
  const { at } = await host.client.caseSheets.saveDraft({ id: sheet.id, basedOn: sheet.version, content })
  expect(await host.kill()).toBe('SIGKILL')
  host = await startHost()
  const opened = await host.client.caseSheets.open({ id: sheet.id })
  expect(opened.draft).toEqual({ basedOn: sheet.version, content, at })
  expect([opened.versions, opened.content]).toEqual([1, sheet.content])
  expect((await host.client.maintenance.verify()).ok).toBe(true)
})
