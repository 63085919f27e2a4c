/** The thread's first module in the loopback host: the real backend, answering the contract over raw requests. */
import { onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fetch'
import { startBackend } from '../backend/start.ts'
import { RPC_PREFIX } from './loopback-guard.ts'
import { serveThread } from './serve-thread.ts'
import { reportUnexpected } from './unexpected.ts'

await serveThread(async (input) => {
  const backend = await startBackend(input)
  const handler = new RPCHandler(backend.router, { interceptors: [onError(reportUnexpected)] })
  return {
    handle: (request) => handler.handle(request, { prefix: RPC_PREFIX, context: backend.context }),
    close: () => backend.close(),
  }
})
