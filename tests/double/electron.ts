/** A double of the `electron` module for tests: it records what the app asks for, and its ports, pages and utility processes really work. */
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import { MessagePortMain, realPorts } from './port.ts'

export { MessagePortMain }

type Listener = (...args: never[]) => unknown
type Handler<Result = unknown> = (...args: unknown[]) => Result

/** What the app did, for tests to look at; and what the system answers, for tests to set. */
export const record = {
  schemes: [] as { scheme: string; privileges: Record<string, boolean> }[],
  windows: [] as BrowserWindow[],
  forks: [] as UtilityProcess[],
  opened: [] as string[],
  /** What was printed as PDF, and the files that windows showed. */
  pdfs: [] as { url: string; options: object }[],
  files: [] as string[],
  boxes: [] as Record<string, unknown>[],
  errors: [] as { title: string; text: string }[],
  menus: [] as MenuItem[][],
  exits: [] as number[],
  quits: 0,
  isSandboxed: false,
  answers: {
    isFirstInstance: true,
    messageBox: 1,
    saveAs: undefined as string | undefined,
    hasKeyStore: true,
    keyStore: 'gnome_libsecret',
    isPackaged: false,
  },
}

export type MenuItem = {
  label?: string
  role?: string
  type?: string
  click?: () => void
  submenu?: MenuItem[]
}

class Cancellable {
  defaultPrevented = false
  preventDefault = () => {
    this.defaultPrevented = true
  }
}

/** An event as Electron gives it: details and `preventDefault` on one object. */
export const cancellable = <Details extends object>(details: Details = {} as Details) =>
  Object.assign(new Cancellable(), details)

class App extends EventEmitter {
  #paths = new Map<string, string>()

  get isPackaged() {
    return record.answers.isPackaged
  }
  setPath(name: string, path: string) {
    this.#paths.set(name, path)
  }
  getPath(name: string): string {
    const path = this.#paths.get(name)
    if (path) return path
    // The one place that a test needs and the app does not set.
    if (name === 'documents') return this.getPath('userData')
    throw new Error(`Failed to get '${name}' path`)
  }
  getAppPath() {
    return resolve(import.meta.dirname, '..', '..')
  }
  whenReady() {
    return Promise.resolve()
  }
  requestSingleInstanceLock() {
    return record.answers.isFirstInstance
  }
  enableSandbox() {
    record.isSandboxed = true
  }
  quit() {
    record.quits += 1
    const event = cancellable()
    this.emit('will-quit', event)
    if (!event.defaultPrevented) this.emit('quit', event, 0)
  }
  exit(code = 0) {
    record.exits.push(code)
    for (const fork of record.forks) fork.kill()
    this.emit('quit', cancellable(), code)
  }
}
export const app = new App()

class WebRequest {
  filters: { urls: string[]; listener: Handler }[] = []
  onBeforeRequest({ urls }: { urls: string[] }, listener: Handler) {
    this.filters.push({ urls, listener })
  }
}

class Session extends EventEmitter {
  handlers: Record<'request' | 'check' | 'device', Handler | undefined> = {
    request: undefined,
    check: undefined,
    device: undefined,
  }
  served = new Map<string, (request: Request) => Response | Promise<Response>>()
  webRequest = new WebRequest()
  spelling: string[] = []
  availableSpellCheckerLanguages = ['en-GB', 'sv']
  protocol = {
    handle: (scheme: string, handler: (request: Request) => Response) => this.served.set(scheme, handler),
  }
  setPermissionRequestHandler(handler: Handler) {
    this.handlers.request = handler
  }
  setPermissionCheckHandler(handler: Handler) {
    this.handlers.check = handler
  }
  setDevicePermissionHandler(handler: Handler) {
    this.handlers.device = handler
  }
  setSpellCheckerLanguages(languages: string[]) {
    this.spelling = languages
  }
}
export const session = { defaultSession: new Session() }

export const protocol = {
  registerSchemesAsPrivileged(schemes: typeof record.schemes) {
    record.schemes.push(...schemes)
  },
}

/** A frame of a window. `received` gets what the main process sends it. */
export class WebFrameMain extends EventEmitter {
  url: string
  parent: WebFrameMain | null
  constructor(url: string, parent: WebFrameMain | null = null) {
    super()
    this.url = url
    this.parent = parent
  }
  postMessage(channel: string, message: unknown, transfer: MessagePortMain[] = []) {
    this.emit('received', channel, message, realPorts(transfer))
  }
}

export class WebContents extends EventEmitter {
  static last = 0
  id: number
  session = session.defaultSession
  mainFrame = new WebFrameMain('')
  windowOpenHandler: Handler | undefined
  prints = 0
  constructor() {
    super()
    WebContents.last += 1
    this.id = WebContents.last
    app.emit('web-contents-created', cancellable(), this)
  }
  setWindowOpenHandler(handler: Handler) {
    this.windowOpenHandler = handler
  }
  async printToPDF(options: object) {
    record.pdfs.push({ url: this.mainFrame.url, options })
    return Buffer.from('%PDF-double')
  }
  print(_options: object, done: (success: boolean) => void) {
    this.prints += 1
    done(true)
  }
}

export class BrowserWindow extends EventEmitter {
  options: Record<string, unknown>
  webContents = new WebContents()
  /** The answer to the page's own address, once it was asked for. */
  page: Promise<Response> | undefined
  shown: string[] = []
  constructor(options: Record<string, unknown>) {
    super()
    this.options = options
    record.windows.push(this)
  }
  loadURL(url: string) {
    if (url.startsWith('file:')) {
      this.webContents.mainFrame.url = url
      record.files.push(readFileSync(fileURLToPath(url), 'utf8'))
      return Promise.resolve()
    }
    const serve = session.defaultSession.served.get(new URL(url).protocol.slice(0, -1))
    if (!serve) return Promise.reject(new Error('ERR_UNKNOWN_URL_SCHEME'))
    this.page = Promise.resolve(serve(new Request(url)))
    this.webContents.mainFrame.url = url
    queueMicrotask(() => this.emit('ready-to-show'))
    return Promise.resolve()
  }
  isDestroyed = false
  destroy() {
    this.isDestroyed = true
  }
  show() {
    this.shown.push('show')
  }
  focus() {
    this.shown.push('focus')
  }
  restore() {
    this.shown.push('restore')
  }
  maximize() {
    this.shown.push('maximize')
  }
  isMinimized() {
    return true
  }
  isMaximized() {
    return false
  }
  getNormalBounds() {
    return { x: 10, y: 20, width: 1000, height: 700 }
  }
}

class IpcMain extends EventEmitter {}
export const ipcMain = new IpcMain()

export class MessageChannelMain {
  port1: MessagePortMain
  port2: MessagePortMain
  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port1 = new MessagePortMain(port1)
    this.port2 = new MessagePortMain(port2)
  }
}

export class UtilityProcess extends EventEmitter {
  entry: string
  options: Record<string, unknown>
  stdout: NodeJS.ReadableStream | null
  #worker: Worker
  constructor(entry: string, args: string[], options: Record<string, unknown>) {
    super()
    this.entry = entry
    this.options = options
    const isPiped = Array.isArray(options.stdio) && options.stdio[1] === 'pipe'
    this.#worker = new Worker(new URL('./utility.ts', import.meta.url), {
      argv: args,
      stdout: isPiped,
      workerData: { entry: pathToFileURL(entry).href },
    })
    this.stdout = isPiped ? this.#worker.stdout : null
    this.#worker.on('message', (message) => this.emit('message', message))
    this.#worker.on('error', (error) => console.error(error))
    this.#worker.on('exit', (code) => this.emit('exit', code))
  }
  postMessage(message: unknown, transfer: MessagePortMain[] = []) {
    const ports: MessagePort[] = realPorts(transfer)
    this.#worker.postMessage({ message, ports }, ports)
  }
  kill() {
    void this.#worker.terminate()
    return true
  }
}
export const utilityProcess = {
  fork(entry: string, args: string[] = [], options: Record<string, unknown> = {}) {
    const child = new UtilityProcess(entry, args, options)
    record.forks.push(child)
    return child
  },
}

export const Menu = {
  buildFromTemplate: (template: MenuItem[]) => template,
  setApplicationMenu(menu: MenuItem[]) {
    record.menus.push(menu)
  },
}

export const dialog = {
  async showMessageBox(_window: BrowserWindow, options: Record<string, unknown>) {
    record.boxes.push(options)
    return { response: record.answers.messageBox }
  },
  async showSaveDialog(_window: BrowserWindow, options: Record<string, unknown>) {
    record.boxes.push(options)
    const filePath = record.answers.saveAs
    return filePath ? { canceled: false, filePath } : { canceled: true, filePath: '' }
  },
  showErrorBox(title: string, text: string) {
    record.errors.push({ title, text })
  },
}

export const shell = {
  async openExternal(address: string) {
    record.opened.push(address)
  },
}

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
}

// Turned round, so that a test can tell kept from encrypted.
const turned = (text: string) => [...text].reverse().join('')
export const safeStorage = {
  isEncryptionAvailable: () => record.answers.hasKeyStore,
  getSelectedStorageBackend: () => record.answers.keyStore,
  encryptString: (text: string) => Buffer.from(`encrypted:${turned(text)}`),
  decryptString(encrypted: Buffer) {
    const text = encrypted.toString('utf8')
    if (!text.startsWith('encrypted:')) throw new Error('Error while decrypting the ciphertext')
    return turned(text.slice('encrypted:'.length))
  },
}

/** The two modules that a sandboxed preload gets, wired to a frame of a window. */
export function preloadModules(contents: WebContents, frame: WebFrameMain) {
  const exposed: Record<string, unknown> = {}
  const receiving = new EventEmitter()
  // The page that was in the frame before is gone.
  frame.removeAllListeners('received')
  frame.on('received', (channel: string, message: unknown, ports: MessagePort[]) =>
    receiving.emit(channel, { ports }, message),
  )
  return {
    exposed,
    electron: {
      contextBridge: {
        exposeInMainWorld(key: string, value: unknown) {
          if (key in exposed) throw new Error('Cannot bind an API on top of an existing property')
          exposed[key] = structuredClone(value)
        },
      },
      ipcRenderer: {
        on: (channel: string, listener: Listener) => receiving.on(channel, listener as never),
        once: (channel: string, listener: Listener) => receiving.once(channel, listener as never),
        send: (channel: string, ...args: unknown[]) =>
          ipcMain.emit(channel, { sender: contents, senderFrame: frame }, ...structuredClone(args)),
      },
    },
  }
}
