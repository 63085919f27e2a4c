/** Starts the backend in a process of its own, so that neither the window nor the main process waits for a query. */
import { MessageChannelMain, type MessagePortMain, utilityProcess } from 'electron'
import type { BackendNews, BackendOrder } from './backend-messages.ts'

export type BackendProcess = ReturnType<typeof startBackendProcess>

export type BackendProcessOptions = {
  /** The built module that runs there. */
  entry: string
  databaseFile: string
  migrationsFolder: string
  startsWithDemo: boolean
  /** Gets the port through which the backend asks the shell. */
  serveShell: (port: MessagePortMain) => void
}

/** Milliseconds that the backend gets to close the database before it is ended. */
const PATIENCE = 5000

export function startBackendProcess({ entry, serveShell, ...start }: BackendProcessOptions) {
  const child = utilityProcess.fork(entry, [], { serviceName: 'Redaktionen', stdio: 'inherit' })
  const ready = Promise.withResolvers<void>()
  const exited = Promise.withResolvers<void>()
  let isRunning = true

  const order = (message: BackendOrder, ports: MessagePortMain[] = []) => child.postMessage(message, ports)
  child.once('message', (news: BackendNews) => {
    if (news.kind === 'ready') ready.resolve()
    else ready.reject(new Error(news.reason))
  })
  child.once('exit', () => {
    isRunning = false
    ready.reject(new Error('The backend ended before it was ready.'))
    exited.resolve()
  })
  const shell = new MessageChannelMain()
  serveShell(shell.port1)
  order({ kind: 'start', ...start }, [shell.port2])

  return {
    /** Resolves when the backend answers. Rejects with its words when it could not start. */
    ready: ready.promise,
    /** Resolves when the process has ended, for whatever reason. */
    exited: exited.promise,
    /** Gives the other end of a new port, on which the backend answers. */
    openDoor(): MessagePortMain {
      const { port1, port2 } = new MessageChannelMain()
      order({ kind: 'door' }, [port1])
      return port2
    },
    isRunning: () => isRunning,
    /** Closes the database and ends the process. */
    async close() {
      order({ kind: 'close' })
      const timer = setTimeout(() => child.kill(), PATIENCE)
      await exited.promise
      clearTimeout(timer)
    },
  }
}
