/** Runs a backend inside its thread: tells when it is ready, answers raw requests, and closes when asked. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import type { FetchHandleResult } from '@orpc/server/fetch'
import type { Shell } from '../contract/shell.ts'
import { answerRequests } from './answer-requests.ts'
import type { ThreadNews } from './backend-thread.ts'
import { connectShell } from './connect-shell.ts'

export type ThreadInput = { databaseFile: string; startsWithDemo: boolean; shell: Shell }
export type Served = {
  handle: (request: Request) => Promise<FetchHandleResult>
  close: () => unknown
}

/** To be called once in the thread's first module. */
export async function serveThread(start: (input: ThreadInput) => Promise<Served>) {
  const parent = parentPort
  if (!parent) throw new Error('This module runs in a thread.')
  const tell = (news: ThreadNews) => parent.postMessage(news)
  const input = workerData as Omit<ThreadInput, 'shell'> & { requests: MessagePort; shell: MessagePort }

  const served = await start({ ...input, shell: connectShell(input.shell) }).catch((error: unknown) => {
    tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
  })
  if (!served) return closePorts()

  answerRequests(input.requests, async (request) => {
    const { response } = await served.handle(request)
    return response ?? new Response(null, { status: 404 })
  })
  // The one message that comes this way: to close.
  parent.once('message', async () => {
    await served.close()
    closePorts()
  })
  tell({ kind: 'ready' })

  // The thread ends by itself when no port is open.
  function closePorts() {
    input.requests.close()
    input.shell.close()
    parent?.close()
  }
}
