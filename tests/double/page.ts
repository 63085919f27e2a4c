/** A window's page as the preload sees it: the built preload runs in it, allowed what Electron's sandbox allows. */
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import type { MessagePort } from 'node:worker_threads'
import { preloadModules, type WebContents, type WebFrameMain } from './electron.ts'

type PageMessage = { source: unknown; origin: string; data: unknown; ports: MessagePort[] }

/** Runs the preload in a frame. `say` is `window.postMessage` by the page, or by another source or origin when given. */
export function openPage(preloadFile: string, contents: WebContents, frame: WebFrameMain, origin: string) {
  const messages = new EventEmitter()
  const window = {
    location: { origin },
    addEventListener: (name: string, listener: (message: PageMessage) => void) => messages.on(name, listener),
    removeEventListener: (name: string, listener: (message: PageMessage) => void) =>
      messages.off(name, listener),
    postMessage: (data: unknown, target: string, ports: MessagePort[] = []) => {
      if (target === origin) say(data, {}, ports)
    },
  }
  const say = (
    data: unknown,
    { source = window as unknown, from = origin } = {},
    ports: MessagePort[] = [],
  ) => queueMicrotask(() => messages.emit('message', { source, origin: from, data, ports }))

  const { electron, exposed } = preloadModules(contents, frame)
  const required: string[] = []
  const require = (name: string) => {
    required.push(name)
    if (name === 'electron') return electron
    throw new Error(`module not found: ${name}`)
  }
  const code = `(function (require, module, exports) {${readFileSync(preloadFile, 'utf8')}\n})`
  const load = runInContext(code, createContext({ window, console }), { filename: preloadFile })
  load(require, { exports: {} }, {})

  return {
    exposed,
    required,
    say,
    /** Asks for the port as the renderer does, and gives it. */
    async askForPort(): Promise<MessagePort> {
      const port = nextPort(messages)
      say('redaktionen:ready')
      return port
    },
  }
}

function nextPort(messages: EventEmitter): Promise<MessagePort> {
  return new Promise((settle) => {
    messages.on('message', ({ data, ports: [port] }: PageMessage) => {
      if (data === 'redaktionen:port' && port) settle(port)
    })
  })
}
