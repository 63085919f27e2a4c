/** The thread's side of raw requests: each becomes a web `Request`, and its answer's body is handed over as a stream. */
import type { ReadableStream } from 'node:stream/web'
import type { MessagePort } from 'node:worker_threads'
import type { RawAbort, RawAnswer, RawDone, RawRequest } from './raw-request.ts'

/** Answers what comes through the port until it closes. `answer` should not throw; where it does the request gets a 500. */
export function answerRequests(port: MessagePort, answer: (request: Request) => Promise<Response>) {
  const underWay = new Map<number, AbortController>()

  port.on('message', (message: RawRequest | RawAbort | RawDone) => {
    if (message.kind === 'request') void take(message)
    else {
      if (message.kind === 'abort') underWay.get(message.id)?.abort()
      underWay.delete(message.id)
    }
  })

  async function take({ id, method, url, headers, body }: RawRequest) {
    const controller = new AbortController()
    underWay.set(id, controller)
    const request = new Request(url, { method, headers, body, signal: controller.signal })
    const response = await answer(request).catch((error: unknown) => {
      console.error(error)
      return new Response(null, { status: 500 })
    })
    give(id, response)
  }

  function give(id: number, response: Response) {
    // The browser's and Node's types of the same stream differ in name only.
    const body = response.body as ReadableStream | null
    const message: RawAnswer = { id, status: response.status, headers: [...response.headers], body }
    port.postMessage(message, body ? [body] : [])
  }
}
