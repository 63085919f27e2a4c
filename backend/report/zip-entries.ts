/** The entries of a zip file, read one at a time from disk: sizes that the file tells are not believed, bytes are counted. */
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { createInflateRaw } from 'node:zlib'

export type ZipEntry = { name: string; method: number; compressed: number; offset: number }

/** Thrown for what is no zip file, is cut off, or grows beyond any workbook. */
export class UnreadableZip extends Error {
  readonly isTooLarge: boolean
  constructor(isTooLarge: boolean) {
    super(isTooLarge ? 'The zip file holds more than any workbook' : 'Not a whole zip file')
    this.isTooLarge = isTooLarge
  }
}

const END = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const LONGEST_END = 22 + 65_535
const MOST_ENTRIES = 5000
/** A million rows of forty columns; a bomb is larger. */
const MOST_BYTES = 8 * 1024 ** 3
/** Sheets shrink to a fiftieth at best; a bomb to a thousandth. Small files are let be. */
const MOST_TIMES = 300
const SMALL = 50 * 1024 ** 2
const [STORED, DEFLATED] = [0, 8]

export type OpenZip = { file: string; entries: ReadonlyMap<string, ZipEntry> }

/** Entries by name. Throws UnreadableZip, and the file system's own errors. */
export async function openZip(file: string): Promise<OpenZip> {
  const handle = await open(file, 'r')
  try {
    return { file, entries: await readDirectory(handle) }
  } finally {
    await handle.close()
  }
}

/** The entry's bytes, unpacked, in pieces. */
export async function* inflated(
  { file }: Pick<OpenZip, 'file'>,
  { method, compressed, offset }: ZipEntry,
): AsyncGenerator<Uint8Array> {
  if (method !== STORED && method !== DEFLATED) throw new UnreadableZip(false)
  if (compressed === 0) return
  const start = await dataStart(file, offset)
  const packed = createReadStream(file, { start, end: start + compressed - 1 })
  const pieces: AsyncIterable<Uint8Array> = method === STORED ? packed : packed.pipe(createInflateRaw())
  let total = 0
  try {
    for await (const piece of pieces) {
      total += piece.length
      if (total > MOST_BYTES || (total > SMALL && total > compressed * MOST_TIMES))
        throw new UnreadableZip(true)
      yield piece
    }
  } catch (error) {
    // The inflater's own words are of no help to anybody.
    throw error instanceof UnreadableZip ? error : new UnreadableZip(false)
  }
}

/** After the entry's own head, whose name and extras may be longer than the directory's. */
async function dataStart(file: string, offset: number): Promise<number> {
  const handle = await open(file, 'r')
  try {
    const head = await bytesAt(handle, offset, 30)
    if (head.readUInt32LE(0) !== LOCAL_ENTRY) throw new UnreadableZip(false)
    return offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
  } finally {
    await handle.close()
  }
}

async function readDirectory(handle: FileHandle): Promise<Map<string, ZipEntry>> {
  const { size } = await handle.stat()
  const tail = await bytesAt(handle, Math.max(0, size - LONGEST_END), Math.min(size, LONGEST_END))
  const at = lastIndexOf(tail, END)
  if (at < 0) throw new UnreadableZip(false)
  const [entries, length, start] = [
    tail.readUInt16LE(at + 10),
    tail.readUInt32LE(at + 12),
    tail.readUInt32LE(at + 16),
  ]
  if (entries > MOST_ENTRIES || start + length > size) throw new UnreadableZip(entries > MOST_ENTRIES)
  const directory = await bytesAt(handle, start, length)
  const found = new Map<string, ZipEntry>()
  let place = 0
  while (place + 46 <= directory.length && directory.readUInt32LE(place) === DIRECTORY_ENTRY) {
    const nameLength = directory.readUInt16LE(place + 28)
    const name = directory.toString('utf8', place + 46, place + 46 + nameLength)
    found.set(name, {
      name,
      method: directory.readUInt16LE(place + 10),
      compressed: directory.readUInt32LE(place + 20),
      offset: directory.readUInt32LE(place + 42),
    })
    place += 46 + nameLength + directory.readUInt16LE(place + 30) + directory.readUInt16LE(place + 32)
  }
  return found
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await handle.read(bytes, 0, length, position)
  if (bytesRead < length) throw new UnreadableZip(false)
  return bytes
}

function lastIndexOf(bytes: Buffer, signature: number): number {
  for (let at = bytes.length - 22; at >= 0; at -= 1) if (bytes.readUInt32LE(at) === signature) return at
  return -1
}
