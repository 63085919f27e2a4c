/** The desktop app's main process: one window, the backend beside it, and as little else as possible. */
import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { app, type BrowserWindow, dialog, ipcMain, session } from 'electron'
import { DATABASE_NAME, dataFolder } from '../backend/data-folder.ts'
import type { DeskClient } from '../contract/contract.ts'
import { readPage } from '../hosts/page.ts'
import { words } from '../text/catalog.ts'
import { type BackendProcess, startBackendProcess } from './backend-process.ts'
import { prepareDemoPlatform } from './demo-platform.ts'
import { guardContents, guardSession } from './guards.ts'
import { showMenu } from './menu.ts'
import { offerOutside } from './outside.ts'
import { registerPageScheme, servePage } from './page-protocol.ts'
import { openSecrets } from './secrets.ts'
import { ownFrame } from './sender.ts'
import { printWindow, serveDesktopShell } from './shell.ts'
import { focusWindow, openWindow } from './window.ts'

// Until the backend says which language the reviewer has chosen.
let said = words('sv')
// What fails once the app is ending is no news.
let isEnding = false

const folder = dataFolder(process.env, process.platform)
// The browser's own files lie apart from the database, which people back up.
const userData = join(folder, 'window')
mkdirSync(userData, { recursive: true, mode: 0o700 })
app.setPath('userData', userData)
app.enableSandbox()
registerPageScheme()

if (app.requestSingleInstanceLock()) app.whenReady().then(run).catch(stop)
else app.quit()

async function run() {
  const page = readPage(inApp('out', 'renderer'))
  if (!page) throw new Error(said.hosts.dialogs.pageMissing)
  const { values } = parseArgs({
    args: process.argv.slice(1),
    options: { demo: { type: 'boolean', default: false }, db: { type: 'string' } },
    // The program itself and Chromium have arguments of their own.
    strict: false,
    allowPositionals: true,
  })
  const databaseFile = typeof values.db === 'string' ? resolve(values.db) : join(folder, DATABASE_NAME)
  const theWindow = () => window
  const offer = offerOutside(theWindow, () => said.hosts.dialogs)

  guardSession(session.defaultSession)
  servePage(session.defaultSession, page)
  app.on('web-contents-created', (_event, contents) =>
    guardContents(contents, (address) => void offer(address)),
  )
  const window = openWindow(said.common.product)
  showMenu(said.hosts.menu, () => void printWindow(window))
  const shell = {
    window: theWindow,
    secrets: openSecrets(dirname(databaseFile)),
    demo: prepareDemoPlatform(inApp('out', 'main', 'demo.js'), dirname(databaseFile)),
  }
  const backend = startBackendProcess({
    entry: inApp('out', 'main', 'backend.js'),
    databaseFile,
    migrationsFolder: inApp('db', 'migrations'),
    startsWithDemo: values.demo === true,
    serveShell: (port) => serveDesktopShell(shell, port),
  })
  handOverPorts(window, backend)
  endTogether(backend)
  app.on('second-instance', () => focusWindow(window))

  await backend.ready
  await speakReviewersLanguage(backend, window)
}

const inApp = (...path: string[]) => join(app.getAppPath(), ...path)

function handOverPorts(window: BrowserWindow, backend: BackendProcess) {
  ipcMain.on('redaktionen:port', (event) => {
    const frame = ownFrame(event, window)
    if (frame) frame.postMessage('redaktionen:port', null, [backend.openDoor()])
  })
}

async function speakReviewersLanguage(backend: BackendProcess, window: BrowserWindow) {
  const port = backend.openDoor()
  const client: DeskClient = createORPCClient(new RPCLink({ port }))
  port.start()
  // A closed database tells no language, and the page says what is wrong.
  const language = await client.session.status().then(
    (status) => status.language,
    () => 'sv' as const,
  )
  said = words(language)
  showMenu(said.hosts.menu, () => void printWindow(window))
  port.close()
}

function endTogether(backend: BackendProcess) {
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    isEnding = true
    if (!backend.isRunning()) return
    event.preventDefault()
    void backend.close().then(() => app.quit())
  })
  void backend.ready
    .then(() => backend.exited)
    .then(
      () => {
        if (isEnding) return
        dialog.showErrorBox(said.common.product, said.hosts.dialogs.backendGone)
        app.exit(1)
      },
      () => {},
    )
}

function stop(error: unknown) {
  if (isEnding) return
  dialog.showErrorBox(said.hosts.dialogs.startFailed, error instanceof Error ? error.message : String(error))
  app.exit(1)
}
