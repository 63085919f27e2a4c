/** The one window: sandboxed, isolated, at the size and place where it was last. */
import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import { PAGE_URL } from './page-protocol.ts'
import { keepPlacement, readPlacement } from './window-placement.ts'

/** Opens the window on the page; it shows itself once there is something to see. */
export function openWindow(title: string): BrowserWindow {
  const placementFile = join(app.getPath('userData'), 'window.json')
  const { isMaximized, ...bounds } = readPlacement(placementFile)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 640,
    minHeight: 480,
    title,
    show: false,
    webPreferences: {
      preload: join(app.getAppPath(), 'out', 'preload', 'preload.cjs'),
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
      devTools: !app.isPackaged,
      spellcheck: true,
    },
  })
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize()
    window.show()
  })
  keepPlacement(window, placementFile)
  checkSwedishSpelling(window)
  void window.loadURL(PAGE_URL)
  return window
}

export function focusWindow(window: BrowserWindow) {
  if (window.isMinimized()) window.restore()
  window.focus()
}

function checkSwedishSpelling({ webContents: { session } }: BrowserWindow) {
  // An unknown language would throw, and macOS chooses by itself.
  if (session.availableSpellCheckerLanguages.includes('sv')) session.setSpellCheckerLanguages(['sv'])
}
