/** The thread's first module in the tests: the stand-in behind the same serving as the real backend. */
import { RPCHandler } from '@orpc/server/fetch'
import { RPC_PREFIX } from '../../hosts/loopback-guard.ts'
import { serveThread } from '../../hosts/serve-thread.ts'
import { standIn } from './stand-in.ts'

await serveThread(async ({ databaseFile, shell }) => {
  if (databaseFile.endsWith('broken.db')) throw new Error('databasen är trasig')
  const handler = new RPCHandler(standIn(shell))
  return { handle: (request) => handler.handle(request, { prefix: RPC_PREFIX }), close: () => {} }
})
