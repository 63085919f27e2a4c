/** The backend's own process: opens the database and answers the contract on every port that it is given. */
import { onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import type { MessagePortMain } from 'electron'
import { type Backend, startBackend } from '../backend/start.ts'
import { connectShell } from '../hosts/connect-shell.ts'
import { reportUnexpected } from '../hosts/unexpected.ts'
import type { BackendNews, BackendOrder } from './backend-messages.ts'

const parent = process.parentPort
const started = Promise.withResolvers<Backend>()

parent.on('message', ({ data, ports: [port] }) => {
  const order: BackendOrder = data
  if (order.kind === 'start' && port) start(order, port)
  // A door may come before the database is open; what is asked through it waits.
  else if (order.kind === 'door' && port) void started.promise.then((backend) => answer(backend, port))
  else if (order.kind === 'close') void started.promise.then(close)
})

function start({ kind: _, ...options }: BackendOrder & { kind: 'start' }, shellPort: MessagePortMain) {
  const shell = connectShell(shellPort)
  shellPort.start()
  startBackend({ ...options, shell }).then(
    (backend) => {
      started.resolve(backend)
      tell({ kind: 'ready' })
    },
    (error: unknown) =>
      tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
  )
}

function answer({ router, context }: Backend, port: MessagePortMain) {
  new RPCHandler(router, { interceptors: [onError(reportUnexpected)] }).upgrade(port, { context })
  port.start()
}

async function close(backend: Backend) {
  await backend.close()
  process.exit(0)
}

function tell(news: BackendNews) {
  parent.postMessage(news)
}
