/** Unpacks a zip file with an eye on its size: sizes told by the file are not believed, bytes are counted. */
import { Unzip, UnzipInflate, zipSync } from 'fflate'
import { unreadable } from './unreadable.ts'

/** Far above any programme, far below what fills a computer's memory. */
const MOST_BYTES = 200 * 1024 * 1024
export const MOST_ENTRIES = 5000
/** Spreadsheets shrink to a tenth at best; a bomb to a thousandth. Small files are let be. */
const MOST_TIMES = 100
const SMALL = 20 * 1024 * 1024
/** Small enough that a bomb is noticed before it has grown. */
const STEP = 16 * 1024

/**
 * `repacked` holds what was counted here and nothing else, without compression: the reader that comes after goes by
 * the directory at the file's end, which could name other contents than those found from its start.
 * Throws UNREADABLE `too-large-inside` or `broken-xlsx`.
 */
export function unpackSafely(
  bytes: Uint8Array,
  name: string,
): { entries: string[]; repacked: Uint8Array<ArrayBuffer> } {
  const parts = new Map<string, Uint8Array[]>()
  let inflated = 0
  let entries = 0
  let unfinished = 0
  // The library catches what is thrown inside an entry, so the first problem is kept.
  let problem: ReturnType<typeof unreadable> | null = null
  const refuse = (code: string) => {
    problem ??= unreadable(code, { name })
    return problem
  }
  const unzip = new Unzip((entry) => {
    entries += 1
    const declared = entry.originalSize ?? 0
    if (entries > MOST_ENTRIES || declared > MOST_BYTES) throw refuse('too-large-inside')
    const chunks: Uint8Array[] = []
    parts.set(entry.name, chunks)
    unfinished += 1
    entry.ondata = (error, chunk, isLast) => {
      if (isLast) unfinished -= 1
      if (error) throw refuse('broken-xlsx')
      inflated += chunk.length
      if (isBomb(inflated, bytes.length) || inflated > MOST_BYTES) throw refuse('too-large-inside')
      chunks.push(chunk)
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += STEP)
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
  } catch {
    throw refuse('broken-xlsx')
  }
  if (unfinished > 0 || !hasEnd(bytes)) throw refuse('broken-xlsx')
  const files = [...parts].map(([path, chunks]) => [path, joined(chunks)] as const)
  return { entries: [...parts.keys()], repacked: zipSync(Object.fromEntries(files), { level: 0 }) }
}

/** Whether so much has come out of so few bytes that it is no spreadsheet. */
export function isBomb(inflated: number, packed: number): boolean {
  return inflated > SMALL && inflated > packed * MOST_TIMES
}

const END = [0x50, 0x4b, 0x05, 0x06]
const LONGEST_END = 22 + 65_535

/** Whether the directory's end is there: without it the file was cut off. */
function hasEnd(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(-LONGEST_END)
  return tail.some((_, at) => END.every((byte, index) => tail[at + index] === byte))
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
