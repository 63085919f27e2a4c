/** Starts the backend in a thread of its own and passes raw requests to it, so that the doors' own loop stays free. */
import { MessageChannel, Worker } from 'node:worker_threads'
import type { RawAbort, RawAnswer, RawDone, RawRequest } from './raw-request.ts'

/** What the thread is started with; both ports belong to it. */
export type ThreadData = {
  databaseFile: string
  startsWithDemo: boolean
  requests: MessagePort
  shell: MessagePort
}
export type ThreadNews = { kind: 'ready' } | { kind: 'failed'; reason: string } | { kind: 'closed' }

export type ThreadOptions = {
  databaseFile: string
  startsWithDemo: boolean
  /** The thread's first module. */
  entry: URL
  /** Gets the port through which the backend asks the shell. */
  serveShell: (port: MessagePort) => void
}

export type BackendThread = Awaited<ReturnType<typeof startBackendThread>>

/** Resolves when the backend answers. Throws an error with its words when it could not start. */
export async function startBackendThread({ databaseFile, startsWithDemo, entry, serveShell }: ThreadOptions) {
  const requests = new MessageChannel()
  const shell = new MessageChannel()
  const waiting = new Map<number, PromiseWithResolvers<RawAnswer>>()
  const gone = Promise.withResolvers<void>()
  let isClosing = false
  let lastId = 0

  serveShell(shell.port1 as unknown as MessagePort)
  const worker = new Worker(entry, {
    execArgv: ['--import', new URL('./quick-start.ts', import.meta.url).href],
    workerData: { databaseFile, startsWithDemo, requests: requests.port2, shell: shell.port2 },
    transferList: [requests.port2, shell.port2],
  })
  requests.port1.on('message', (answer: RawAnswer) => {
    waiting.get(answer.id)?.resolve(answer)
    waiting.delete(answer.id)
  })
  worker.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('The backend is gone.'))
    waiting.clear()
    requests.port1.close()
    shell.port1.close()
    if (!isClosing) gone.resolve()
  })
  await firstNews(worker)
  // After the start an error ends the thread, which `exit` above takes care of.
  worker.on('error', (error) => console.error(error))

  return {
    /** Passes a request on. Rejects when the thread ended before its answer. */
    ask(request: Omit<RawRequest, 'kind' | 'id'>) {
      lastId += 1
      const id = lastId
      const answer = Promise.withResolvers<RawAnswer>()
      waiting.set(id, answer)
      const message: RawRequest = { kind: 'request', id, ...request }
      requests.port1.postMessage(message, request.body ? [request.body.buffer] : [])
      return {
        answer: answer.promise,
        /** Must be called once: whether the answer went out whole, or nobody waits for it any more. */
        end(isWhole: boolean) {
          const end: RawAbort | RawDone = { kind: isWhole ? 'done' : 'abort', id }
          requests.port1.postMessage(end)
        },
      }
    },
    /** Resolves when the thread ended without having been asked to. */
    gone: gone.promise,
    /** Closes the database and ends the thread. */
    async close() {
      isClosing = true
      const exited = new Promise((settle) => worker.once('exit', settle))
      worker.postMessage('close')
      await exited
    },
  }
}

function firstNews(worker: Worker) {
  return new Promise<void>((resolve, reject) => {
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The backend ended before it was ready.')))
    worker.once('message', (news: ThreadNews) => {
      worker.off('error', reject)
      if (news.kind === 'failed') reject(new Error(news.reason))
      else resolve()
    })
  })
}
