// The built main process and preload under the double: Electron's security points, the port handed to the page, and a call through it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { BrowserWindow } from '../double/electron.ts'
import { callThrough, type Launched, launch, preloadFile, theWindow } from './launch.ts'

let app: Launched
let window: BrowserWindow

beforeAll(async () => {
  app = await launch()
  window = theWindow(app.electron.record.windows)
})
afterAll(() => app.end())

const session = () => app.electron.session.defaultSession
const navigate = (name: string, details: object) => {
  const event = app.electron.cancellable(details)
  window.webContents.emit(name, event, (details as { url?: string }).url)
  return event.defaultPrevented
}

describe('the window', () => {
  test('is sandboxed, isolated and without Node or anything experimental', () => {
    expect(app.electron.record.isSandboxed).toBe(true)
    expect(window.options.webPreferences).toEqual({
      preload: preloadFile,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: true,
      spellcheck: true,
    })
  })

  test('shows itself when there is something to see, checks Swedish spelling, and remembers its place', () => {
    expect(window.options).toMatchObject({ show: false, width: 1280, height: 800, title: 'Redaktionen' })
    expect(window.shown).toEqual(['show'])
    expect(session().spelling).toEqual(['sv'])
    window.emit('close')
    expect(JSON.parse(readFileSync(join(app.folder, 'window', 'window.json'), 'utf8'))).toEqual({
      ...window.getNormalBounds(),
      isMaximized: false,
    })
  })

  test('comes forward when the program is started again', () => {
    app.electron.app.emit('second-instance')
    expect(window.shown.slice(-2)).toEqual(['restore', 'focus'])
  })

  test('has a Swedish menu whose printing prints', () => {
    const menu = app.electron.record.menus.at(-1) ?? []
    expect(menu.map(({ label }) => label)).toEqual(['Arkiv', 'Redigera', 'Visa', 'Hjälp'])
    menu[0]?.submenu?.[0]?.click?.()
    expect(window.webContents.prints).toBe(1)
  })
})

describe('the page', () => {
  const ask = async (url: string, method = 'GET') =>
    session().served.get('app')?.(new Request(url, { method }))

  test('comes from an address of its own, never from file:', async () => {
    expect(app.electron.record.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
    expect(window.webContents.mainFrame.url).toBe('app://desk/')
    expect((await window.page)?.status).toBe(200)
  })

  test('has the same strict policy as in a browser, with a fresh nonce', async () => {
    const answer = await window.page
    const html = (await answer?.text()) ?? ''
    const nonce = /<meta property="csp-nonce" nonce="([^"]+)">/.exec(html)?.[1]
    expect(answer?.headers.get('content-security-policy')?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      `style-src-elem 'self' 'nonce-${nonce}'`,
      "style-src-attr 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ])
    expect(answer?.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test.each([
    'app://desk/../package.json',
    'app://desk/%2e%2e/package.json',
    'app://desk/..%2f..%2fpackage.json',
    'app://desk//etc/passwd',
    'app://other/',
    'app://desk.example/',
  ])('is all there is: %s', async (url) => {
    expect((await ask(url))?.status).toBe(404)
  })

  test('is read only', async () => {
    expect((await ask('app://desk/', 'POST'))?.status).toBe(404)
  })
})

describe('what pages may not do', () => {
  const permissions = [
    'media',
    'geolocation',
    'notifications',
    'openExternal',
    'clipboard-read',
    'usb',
    'unknown',
  ]
  const request = (permission: string, requestingUrl: string) => {
    const answer = vi.fn()
    session().handlers.request?.(window.webContents, permission, answer, { requestingUrl })
    return answer.mock.calls
  }
  const check = (permission: string, origin: string) =>
    session().handlers.check?.(window.webContents, permission, origin, {})

  test.each(permissions)('permission: %s', (permission) => {
    expect(request(permission, 'app://desk/')).toEqual([[false]])
    expect(check(permission, 'app://desk/')).toBe(false)
    expect(session().handlers.device?.({})).toBe(false)
  })

  test('our own page may put text on the clipboard, others not even that', () => {
    expect(request('clipboard-sanitized-write', 'app://desk/')).toEqual([[true]])
    expect(check('clipboard-sanitized-write', 'app://desk')).toBe(true)
    expect(request('clipboard-sanitized-write', 'https://desk.example/')).toEqual([[false]])
    expect(check('clipboard-sanitized-write', 'app://desk.example')).toBe(false)
  })

  test('reach the network or the disk', () => {
    const [filter] = session().webRequest.filters
    expect(filter?.urls).toEqual(['http', 'https', 'ws', 'wss', 'ftp', 'file'].map((name) => `${name}://*/*`))
    const answer = vi.fn()
    filter?.listener({ url: 'https://desk.example/' }, answer)
    expect(answer).toHaveBeenCalledExactlyOnceWith({ cancel: true })
  })

  test.each([
    ['https://desk.example/file.exe', true],
    ['blob:app://desk/1', false],
  ])('download from %s', (url, isStopped) => {
    const event = app.electron.cancellable()
    session().emit('will-download', event, { getURL: () => url })
    expect(event.defaultPrevented).toBe(isStopped)
  })

  test('navigate away, be redirected, or load anything in a frame', () => {
    expect(navigate('will-navigate', { url: 'app://desk/' })).toBe(false)
    for (const url of ['https://desk.example/', 'file:///etc/passwd', 'javascript:1', 'app://desk.example/'])
      expect([url, navigate('will-navigate', { url }), navigate('will-redirect', { url })]).toEqual([
        url,
        true,
        true,
      ])
    expect(navigate('will-frame-navigate', { url: 'app://desk/', isMainFrame: false })).toBe(true)
    expect(navigate('will-frame-navigate', { url: 'app://desk/', isMainFrame: true })).toBe(false)
  })

  test('embed a webview', () => {
    expect(navigate('will-attach-webview', {})).toBe(true)
  })

  test('open windows: a web link goes to the browser after its address was shown, anything else goes nowhere', async () => {
    const { record } = app.electron
    const open = (url: string) => window.webContents.windowOpenHandler?.({ url })
    record.opened.length = 0
    record.boxes.length = 0
    record.answers.messageBox = 1
    expect(open('https://desk.example/a?b=å')).toEqual({ action: 'deny' })
    await vi.waitFor(() => expect(record.boxes).toHaveLength(1))
    expect(record.boxes[0]).toMatchObject({ detail: 'https://desk.example/a?b=%C3%A5', cancelId: 1 })
    expect(record.opened).toEqual([])

    record.answers.messageBox = 0
    await vi.waitFor(() => {
      open('https://desk.example/yes')
      expect(record.opened).toEqual(['https://desk.example/yes'])
    })
    const asked = record.boxes.length
    for (const url of [
      'file:///etc/passwd',
      'smb://share',
      'javascript:1',
      'https://user:word@desk.example/',
      'x',
    ])
      expect(open(url)).toEqual({ action: 'deny' })
    expect(record.boxes).toHaveLength(asked)
  })
})

describe('the way to the backend', () => {
  test('the preload exposes one word and requires nothing but electron', () => {
    const { exposed, required } = app.openPage()
    expect(exposed).toEqual({ redaktionen: { door: 'electron' } })
    expect(new Set(required)).toEqual(new Set(['electron']))
  })

  test('the page gets one port, and calls through it reach a database on disk in another process', async () => {
    const client = callThrough(await app.openPage().askForPort())
    const databaseFile = join(app.folder, 'redaktionen.db')
    expect(await client.session.status()).toMatchObject({ databaseFile, reviewer: null, language: 'sv' })
    await client.session.setReviewer({ name: 'Åsa Öberg', organisation: 'SKR' })
    expect((await client.session.status()).reviewer).toEqual({ name: 'Åsa Öberg', organisation: 'SKR' })
    expect(readFileSync(databaseFile).subarray(0, 15).toString()).toBe('SQLite format 3')
    const [fork] = app.electron.record.forks
    expect(fork?.entry).toBe(join(import.meta.dirname, '..', '..', 'out', 'main', 'backend.js'))
  })

  test('a page loaded again gets a port again', async () => {
    const [first, second] = [await app.openPage().askForPort(), await app.openPage().askForPort()]
    expect(first).not.toBe(second)
    expect((await callThrough(second).session.status()).language).toBe('sv')
  })

  test('the preload passes over words from another source or origin', async () => {
    const { ipcMain } = app.electron
    const heard = vi.fn()
    ipcMain.on('redaktionen:port', heard)
    const page = app.openPage()
    page.say('redaktionen:ready', { source: {} })
    page.say('redaktionen:ready', { from: 'https://desk.example' })
    page.say('something else')
    await new Promise(setImmediate)
    expect(heard).not.toHaveBeenCalled()
    await page.askForPort()
    expect(heard).toHaveBeenCalledOnce()
    ipcMain.off('redaktionen:port', heard)
  })

  test.each([
    ['a frame inside the page', 'app://desk/', true, true],
    ['a foreign page in the window', 'https://desk.example/', false, true],
    ['a page whose address only begins alike', 'app://desk.example/', false, true],
    ['another window', 'app://desk/', false, false],
  ])('the main process gives no port to %s', (_who, url, isInner, isOurWindow) => {
    const { ipcMain, WebContents, WebFrameMain } = app.electron
    const frame = new WebFrameMain(url, isInner ? window.webContents.mainFrame : null)
    const received = vi.fn()
    frame.on('received', received)
    const sender = isOurWindow ? window.webContents : new WebContents()
    ipcMain.emit('redaktionen:port', { sender, senderFrame: frame })
    expect(received).not.toHaveBeenCalled()
  })

  test('the main process gives no port to a frame that is gone', () => {
    const ask = () =>
      app.electron.ipcMain.emit('redaktionen:port', { sender: window.webContents, senderFrame: null })
    expect(ask).not.toThrow()
  })
})
