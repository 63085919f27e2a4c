/** Reads the parts of a zip file piece by piece from disk; sizes told by the file are not believed, bytes are counted. */
import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { isBomb, MOST_ENTRIES } from '../import/unpack-safely.ts'
import { unreadable } from '../import/unreadable.ts'

export type ZipReader = {
  has: (path: string) => boolean
  /** Throws UNREADABLE `broken-xlsx`, also where there is no such part, or `too-large-inside`. */
  pieces: (path: string) => AsyncGenerator<Buffer>
  close: () => Promise<void>
}

type Part = { method: number; packed: number; size: number; start: number }

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const LONGEST_END = END_LENGTH + 65_535
const STORED = 0
const DEFLATED = 8
/** Small enough that a bomb is noticed before it has grown. */
const STEP = 64 * 1024

/** Throws UNREADABLE, and the file system's own errors. */
export async function openZip(file: string): Promise<ZipReader> {
  const handle = await open(file, 'r')
  try {
    return await readerOf(handle, basename(file))
  } catch (error) {
    await handle.close()
    throw error
  }
}

async function readerOf(handle: FileHandle, name: string): Promise<ZipReader> {
  const { size } = await handle.stat()
  const parts = await readDirectory(handle, size, name)
  let inflated = 0
  const broken = () => unreadable('broken-xlsx', { name })
  return {
    has: (path) => parts.has(path),
    async *pieces(path) {
      const part = parts.get(path)
      if (!part) throw broken()
      const from = await contentStart(handle, part, broken)
      let own = 0
      for await (const piece of unpacked(handle, part, from, broken)) {
        own += piece.length
        inflated += piece.length
        if (own > part.size) throw broken()
        if (isBomb(inflated, size)) throw unreadable('too-large-inside', { name })
        yield piece
      }
      if (own !== part.size) throw broken()
    },
    close: () => handle.close(),
  }
}

async function readDirectory(handle: FileHandle, size: number, name: string): Promise<Map<string, Part>> {
  const broken = () => unreadable('broken-xlsx', { name })
  const tail = await readAt(handle, Math.max(0, size - LONGEST_END), Math.min(size, LONGEST_END), broken)
  let end = tail.length - END_LENGTH
  while (end >= 0 && tail.readUInt32LE(end) !== END) end -= 1
  if (end < 0) throw broken()
  const count = tail.readUInt16LE(end + 10)
  const [length, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
  if (count > MOST_ENTRIES) throw unreadable('too-large-inside', { name })
  if (start + length > size) throw broken()
  const directory = await readAt(handle, start, length, broken)
  const parts = new Map<string, Part>()
  let at = 0
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > length || directory.readUInt32LE(at) !== CENTRAL) throw broken()
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28)
    const part = {
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      start: directory.readUInt32LE(at + 42),
    }
    if (isBomb(part.size, size)) throw unreadable('too-large-inside', { name })
    parts.set(directory.toString('utf8', at + 46, nameEnd), part)
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return parts
}

/** The local header's own lengths may differ from the directory's. */
async function contentStart(handle: FileHandle, { start }: Part, broken: () => Error): Promise<number> {
  const head = await readAt(handle, start, 30, broken)
  if (head.readUInt32LE(0) !== LOCAL) throw broken()
  return start + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
}

async function* unpacked(
  handle: FileHandle,
  { method, packed }: Part,
  start: number,
  broken: () => Error,
): AsyncGenerator<Buffer> {
  if (packed === 0) return
  if (method !== STORED && method !== DEFLATED) throw broken()
  const source = packedPieces(handle, start, packed, broken)
  if (method === STORED) return yield* source
  const inflate = createInflateRaw({ chunkSize: STEP })
  const reading = Readable.from(source)
  reading.on('error', (error) => inflate.destroy(error))
  try {
    for await (const piece of reading.pipe(inflate)) yield piece
  } catch (error) {
    throw isOfZlib(error) ? broken() : error
  } finally {
    reading.destroy()
    inflate.destroy()
  }
}

async function* packedPieces(
  handle: FileHandle,
  start: number,
  length: number,
  broken: () => Error,
): AsyncGenerator<Buffer> {
  for (let at = 0; at < length; at += STEP)
    yield await readAt(handle, start + at, Math.min(STEP, length - at), broken)
}

function isOfZlib(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}

async function readAt(
  handle: FileHandle,
  position: number,
  length: number,
  broken: () => Error,
): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  let at = 0
  while (at < length) {
    const { bytesRead } = await handle.read(bytes, at, length - at, position + at)
    if (bytesRead === 0) throw broken()
    at += bytesRead
  }
  return bytes
}
