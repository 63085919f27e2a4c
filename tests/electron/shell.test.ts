// What the desktop window gives the backend, asked over a port as the backend asks.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Shell } from '../../contract/shell.ts'
import { prepareDemoPlatform } from '../../electron/demo-platform.ts'
import { openSecrets } from '../../electron/secrets.ts'
import { serveDesktopShell } from '../../electron/shell.ts'
import { connectShell } from '../../hosts/connect-shell.ts'
import { SECRETS_NAME } from '../../hosts/secrets-file.ts'
import { app, BrowserWindow, MessageChannelMain, record } from '../double/electron.ts'

const root = mkdtempSync(join(tmpdir(), 'shell-'))
let folder: string
let window: BrowserWindow
let count = 0

beforeEach(() => {
  count += 1
  folder = join(root, String(count))
  window = new BrowserWindow({})
  app.setPath('documents', join(root, 'Dokument'))
  Object.assign(record.answers, { hasKeyStore: true, keyStore: 'gnome_libsecret', saveAs: undefined })
  record.opened.length = 0
})
afterAll(() => rmSync(root, { recursive: true }))

const demo = { start: async () => ({ url: 'http://127.0.0.1:1', token: 't' }) }
const ask = (): Shell => {
  const { port1, port2 } = new MessageChannelMain()
  serveDesktopShell({ window: () => window as never, secrets: openSecrets(folder), demo }, port1 as never)
  const shell = connectShell(port2 as never)
  port2.start()
  return shell
}

test('secrets are encrypted on disk, read back, and forgotten', async () => {
  const { secrets } = ask()
  await secrets.set({ key: 'token', value: 'hemligt' })
  const onDisk = readFileSync(join(folder, 'secrets-encrypted.json'), 'utf8')
  expect(onDisk).not.toContain('hemligt')
  expect(Buffer.from(JSON.parse(onDisk).token, 'base64').toString()).toMatch(/^encrypted:/)
  expect(await secrets.get({ key: 'token' })).toBe('hemligt')
  await secrets.set({ key: 'token', value: null })
  expect(await secrets.get({ key: 'token' })).toBeNull()
})

test.for([{ hasKeyStore: false }, { keyStore: 'basic_text' }])(
  'without a key store (%o) they go to a file that says so, and move out of it later',
  async (answers, context) => {
    if (process.platform !== 'linux' && 'keyStore' in answers) context.skip('only Linux has such a key store')
    Object.assign(record.answers, answers)
    await ask().secrets.set({ key: 'token', value: 'hemligt' })
    expect(readFileSync(join(folder, SECRETS_NAME), 'utf8')).toContain('hemligt')

    Object.assign(record.answers, { hasKeyStore: true, keyStore: 'gnome_libsecret' })
    const { secrets } = ask()
    expect(await secrets.get({ key: 'token' })).toBe('hemligt')
    await secrets.set({ key: 'token', value: 'nytt' })
    expect(readFileSync(join(folder, SECRETS_NAME), 'utf8')).not.toContain('hemligt')
    expect(await secrets.get({ key: 'token' })).toBe('nytt')
  },
)

test('addresses: only web pages are opened', async () => {
  const shell = ask()
  expect(await shell.openExternal({ url: 'https://desk.example/å' })).toEqual({ opened: true })
  for (const url of [
    'file:///etc/passwd',
    'javascript:1',
    'ms-calculator:',
    'https://a:b@desk.example/',
    'x',
  ])
    expect([url, await shell.openExternal({ url })]).toEqual([url, { opened: false }])
  expect(record.opened).toEqual(['https://desk.example/%C3%A5'])
})

test('a file is saved where the user says, whatever path its name suggests', async () => {
  const contents = new File([new Uint8Array([0, 255, 10])], 'x')
  record.answers.saveAs = join(root, 'rapport.xlsx')
  const saved = await ask().dialogs.saveFile({ suggestedName: '../../etc/rapport.xlsx', contents })
  expect(saved).toEqual({ savedAs: join(root, 'rapport.xlsx') })
  expect([...readFileSync(join(root, 'rapport.xlsx'))]).toEqual([0, 255, 10])
  expect(record.boxes.at(-1)).toEqual({ defaultPath: join(root, 'Dokument', 'rapport.xlsx') })
})

test('a cancelled save writes nothing', async () => {
  const contents = new File(['x'], 'x')
  expect(await ask().dialogs.saveFile({ suggestedName: 'inte.xlsx', contents })).toEqual({ savedAs: null })
  expect(existsSync(join(root, 'Dokument'))).toBe(false)
})

test('printing prints the window, and the demo platform is told of', async () => {
  const shell = ask()
  expect(await shell.print()).toEqual({ printed: true })
  expect(window.webContents.prints).toBe(1)
  expect(await shell.demo.start()).toEqual({ url: 'http://127.0.0.1:1', token: 't' })
})

test('a document is printed as a tagged PDF in a window of its own, which runs no scripts and goes away', async () => {
  const windows = record.windows.length
  const { pdf } = await ask().pdf.fromHtml({ html: '<h1>Diarieblad å</h1>' })
  expect(await pdf?.text()).toBe('%PDF-double')
  expect(record.files.at(-1)).toBe('<h1>Diarieblad å</h1>')
  const { url, options } = record.pdfs.at(-1) ?? { url: '', options: {} }
  expect(options).toMatchObject({ generateTaggedPDF: true, preferCSSPageSize: true })
  expect(existsSync(fileURLToPath(url))).toBe(false)
  const [printing, ...more] = record.windows.slice(windows)
  expect(more).toEqual([])
  expect(printing).toMatchObject({
    isDestroyed: true,
    options: { show: false, webPreferences: { javascript: false, sandbox: true, partition: 'pdf' } },
  })
})

test('the demo platform runs beside the app, started once', async () => {
  const platform = prepareDemoPlatform(
    join(import.meta.dirname, '..', '..', 'out', 'main', 'demo.js'),
    folder,
  )
  const [one, two] = await Promise.all([platform.start(), platform.start()])
  expect(one).toEqual(two)
  expect(record.forks).toHaveLength(1)
  const answer = await fetch(`${one?.url}/v1/platform`, {
    headers: { authorization: `Bearer ${one?.token}` },
  })
  expect(await answer.json()).toMatchObject({ isDemo: true })
  record.forks[0]?.kill()
  expect(await prepareDemoPlatform(join(folder, 'nothing.js'), folder).start()).toBeNull()
})
