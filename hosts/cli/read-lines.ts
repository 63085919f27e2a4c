/** Reads bytes as lines of text, one at a time, so that a file may be larger than memory. */
import { isUtf8 } from 'node:buffer'

type Chunks = AsyncIterable<Uint8Array>

const NEWLINE = 0x0a
const UTF8_MARK = [0xef, 0xbb, 0xbf]
const UTF16_MARKS = [
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const
const LONGEST_MARK = 3

/** Without their ends (LF or CRLF) and the byte order mark; the last line need not have an end. */
export async function* linesOf(chunks: Chunks): AsyncGenerator<string> {
  let pieces: Uint8Array[] = []
  for await (const chunk of withoutMark(chunks)) {
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      yield lineOf([...pieces, chunk.subarray(start, end)])
      pieces = []
      start = end + 1
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start))
  }
  if (pieces.length > 0) yield lineOf(pieces)
}

/** UTF-8, else as older Windows programs write. */
function lineOf(pieces: readonly Uint8Array[]): string {
  const bytes = Buffer.concat(pieces)
  const line = isUtf8(bytes) ? bytes.toString('utf8') : new TextDecoder('windows-1252').decode(bytes)
  return line.endsWith('\r') ? line.slice(0, -1) : line
}

/** The bytes without a UTF-8 mark; UTF-16, which its mark tells, becomes UTF-8. */
async function* withoutMark(chunks: Chunks): Chunks & AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array()
  let decoder: TextDecoder | null = null
  for await (const given of chunks) {
    let chunk = given
    if (head) {
      chunk = Buffer.concat([head, given])
      head = chunk.length < LONGEST_MARK ? chunk : null
      if (head) continue
      decoder = decoderFor(chunk)
      if (startsWith(chunk, UTF8_MARK)) chunk = chunk.subarray(UTF8_MARK.length)
    }
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk
  }
  if (head && head.length > 0) yield head
}

function decoderFor(head: Uint8Array): TextDecoder | null {
  const found = UTF16_MARKS.find(({ mark }) => startsWith(head, mark))
  return found ? new TextDecoder(found.encoding) : null
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}
