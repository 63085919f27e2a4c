/** Tells whether commits are gone with a database's write-ahead log, before SQLite opens the file and forgets that there were any. */
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { endianness } from 'node:os'

// sqlite.org/fileformat2.html (the write-ahead log) and sqlite.org/walformat.html (the index of it in shared memory).
const WAL_HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24
const WAL_MAGIC = [0x377f0682, 0x377f0683]
const WAL_SALT_AT = 16
const INDEX_BYTES = 136
const INDEX_COPY_BYTES = 48
const INDEX = { isInitialised: 12, pageSize: 14, frames: 16, salt: 32, backfilled: 96 }
const SALT_BYTES = 8

/**
 * What is wrong, in English for who helps; null where nothing is known to be lost. After a crash the index still says
 * how many frames were committed: a log with fewer, or none, has lost the newest. Without an index only a log that is
 * none is seen. Must be asked before the first connection, which makes the index anew.
 */
export function lostCommits(file: string): string | null {
  // Before the log is measured: another program may be writing, and then the log is never shorter than the index says.
  const index = readIndex(file)
  const wal = readStart(`${file}-wal`, WAL_HEADER_BYTES)
  if (wal && !WAL_MAGIC.includes(wal.readUInt32BE(0)))
    return 'The write-ahead log beside the file cannot be read'
  if (!index || index.frames <= index.backfilled) return null
  // Another log than the index is about: begun anew since, as after a power cut.
  if (wal && !wal.subarray(WAL_SALT_AT, WAL_SALT_AT + SALT_BYTES).equals(index.salt)) return null
  const size = sizeOf(`${file}-wal`)
  const needed = WAL_HEADER_BYTES + index.frames * (FRAME_HEADER_BYTES + index.pageSize)
  if (size !== null && size >= needed) return null
  // Another program may have emptied or removed it just now, which changes or removes the index first.
  if (readIndex(file)?.frames !== index.frames) return null
  return size === null
    ? 'The write-ahead log beside the file is gone, with commits in it'
    : `The write-ahead log beside the file was cut off: ${size} of ${needed} bytes`
}

function sizeOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.size ?? null
}

function readIndex(file: string) {
  const bytes = readStart(`${file}-shm`, INDEX_BYTES)
  if (bytes?.[INDEX.isInitialised] !== 1) return null
  // Two copies that differ: it was being written.
  if (!bytes.subarray(0, INDEX_COPY_BYTES).equals(bytes.subarray(INDEX_COPY_BYTES, 2 * INDEX_COPY_BYTES)))
    return null
  const isLittle = endianness() === 'LE'
  const number = (at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  const size = isLittle ? bytes.readUInt16LE(INDEX.pageSize) : bytes.readUInt16BE(INDEX.pageSize)
  return {
    // 65,536 does not fit, and is written as 1.
    pageSize: size === 1 ? 65_536 : size,
    frames: number(INDEX.frames),
    backfilled: number(INDEX.backfilled),
    salt: bytes.subarray(INDEX.salt, INDEX.salt + SALT_BYTES),
  }
}

/** Null where the file is not there or shorter. */
function readStart(file: string, length: number): Buffer | null {
  if ((sizeOf(file) ?? 0) < length) return null
  const handle = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(length)
    readSync(handle, bytes, 0, length, 0)
    return bytes
  } finally {
    closeSync(handle)
  }
}
