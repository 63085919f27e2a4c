/** Reads where the frames and commits of a write-ahead log end (sqlite.org/fileformat2.html, section 4). */

const HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24
const PAGE_SIZE_AT = 8

/** Offsets in bytes. */
export type Wal = { frameEnds: number[]; commitEnds: number[] }

export function readWal(bytes: Buffer): Wal {
  const frame = FRAME_HEADER_BYTES + bytes.readUInt32BE(PAGE_SIZE_AT)
  const count = Math.floor((bytes.length - HEADER_BYTES) / frame)
  const starts = Array.from({ length: count }, (_, index) => HEADER_BYTES + index * frame)
  // Only the last frame of a commit tells the size of the database after it.
  const isCommit = (start: number) => bytes.readUInt32BE(start + 4) > 0
  return {
    frameEnds: starts.map((start) => start + frame),
    commitEnds: starts.filter(isCommit).map((start) => start + frame),
  }
}
