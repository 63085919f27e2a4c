/** Writes a zip file piece by piece straight to disk, so that a large part needs little memory. */
import type { FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'

export type ZipWriter = {
  /** One part after the other. `pieces` break between characters only. Throws the signal's reason once it is aborted. */
  add: (path: string, pieces: Iterable<string> | AsyncIterable<string>) => Promise<void>
  /** Writes the directory; nothing can be added after it. */
  finish: () => Promise<void>
}

type Part = { path: Buffer; crc: number; packed: number; size: number; start: number }

const LEVEL = 6
const PIECE_BYTES = 64 * 1024
/** What the format holds without its 64-bit form, which some readers of workbooks do not know. */
const MOST_BYTES = 0xfffffffe
const VERSION = 20
const UTF8 = 0x0800
const DEFLATED = 8
/** The first day that the format knows: the same rows then give the same bytes. */
const FIRST_DAY = 0x21
const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50

export function zipInto(handle: FileHandle, signal?: AbortSignal): ZipWriter {
  const parts: Part[] = []
  let at = 0
  const append = async (bytes: Uint8Array) => {
    await writeAll(handle, bytes, at)
    at += bytes.length
    if (at > MOST_BYTES) throw tooLarge()
  }
  return {
    async add(path, pieces) {
      const part: Part = { path: Buffer.from(path), crc: 0, packed: 0, size: 0, start: at }
      parts.push(part)
      await append(localHeader(part))
      const from = at
      await pipeline(
        () => countedBytes(pieces, part),
        createDeflateRaw({ level: LEVEL, chunkSize: PIECE_BYTES }),
        async (chunks: AsyncIterable<Uint8Array>) => {
          for await (const chunk of chunks) await append(chunk)
        },
        signal ? { signal } : {},
      )
      part.packed = at - from
      // Known only now.
      await writeAll(handle, localHeader(part), part.start)
    },
    async finish() {
      const start = at
      for (const part of parts) await append(centralHeader(part))
      await append(endRecord(parts.length, start, at - start))
    },
  }
}

async function* countedBytes(pieces: Iterable<string> | AsyncIterable<string>, part: Part) {
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece)
    part.crc = crc32(bytes, part.crc)
    part.size += bytes.length
    if (part.size > MOST_BYTES) throw tooLarge()
    yield bytes
  }
}

function tooLarge(): Error {
  return Object.assign(new Error('The workbook would be larger than a zip file can be'), {
    code: 'ZIP_TOO_LARGE',
  })
}

/** A full disk may take a part only. */
async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, at, bytes.length - at, position + at)
    at += bytesWritten
  }
}

function localHeader(part: Part): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(LOCAL, 0)
  writeShared(head, part, 4)
  return Buffer.concat([head, part.path])
}

function centralHeader(part: Part): Buffer {
  const head = Buffer.alloc(46)
  head.writeUInt32LE(CENTRAL, 0)
  head.writeUInt16LE(VERSION, 4)
  writeShared(head, part, 6)
  head.writeUInt32LE(part.start, 42)
  return Buffer.concat([head, part.path])
}

/** What both headers tell alike, from the version needed on. */
function writeShared(head: Buffer, { path, crc, packed, size }: Part, at: number): void {
  head.writeUInt16LE(VERSION, at)
  head.writeUInt16LE(UTF8, at + 2)
  head.writeUInt16LE(DEFLATED, at + 4)
  head.writeUInt16LE(FIRST_DAY, at + 8)
  head.writeUInt32LE(crc, at + 10)
  head.writeUInt32LE(packed, at + 14)
  head.writeUInt32LE(size, at + 18)
  head.writeUInt16LE(path.length, at + 22)
}

function endRecord(parts: number, start: number, length: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(parts, 8)
  end.writeUInt16LE(parts, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(start, 16)
  return end
}
