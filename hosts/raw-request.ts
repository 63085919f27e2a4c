/** How a raw HTTP request travels to the backend's thread and its answer back: plain values and transferred bytes. */
import type { ReadableStream } from 'node:stream/web'

export type RawRequest = {
  kind: 'request'
  id: number
  method: string
  url: string
  headers: [string, string][]
  body: Uint8Array<ArrayBuffer> | null
}

/** The other side of the connection is gone: nobody waits for the answer any more. */
export type RawAbort = { kind: 'abort'; id: number }
/** The answer went out whole. */
export type RawDone = { kind: 'done'; id: number }

export type RawAnswer = {
  id: number
  status: number
  headers: [string, string][]
  body: ReadableStream<Uint8Array> | null
}
