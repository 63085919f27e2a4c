/** PNG without its metadata: only the chunks that decide how pixels look are copied, by an allow-list. */
import { crc32 } from 'node:zlib'
import type { CleanedOrRefused } from './picture-kinds.ts'

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** Texts, EXIF, the time, what programs put in for themselves, and an animation's later frames are not among them. */
const KEPT = new Set([
  'IHDR',
  'PLTE',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'cICP',
  'sBIT',
  'bKGD',
  'pHYs',
  'IDAT',
  'IEND',
])

/** The depths that each kind of colour may have. */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte)
}

export function cleanPng(bytes: Uint8Array): CleanedOrRefused {
  const chunks = readChunks(bytes)
  const size = chunks?.[0] && sizeOf(chunks[0])
  if (!chunks || !size || !chunks.some(({ name }) => name === 'IDAT')) return { refused: 'broken' }
  const kept = chunks.filter(({ name }) => KEPT.has(name)).map(({ whole }) => whole)
  return { bytes: new Uint8Array(Buffer.concat([SIGNATURE, ...kept])), ...size, orientation: 1 }
}

type Chunk = { name: string; body: Uint8Array; whole: Uint8Array }

/** Up to the end of the image. Null when it is torn or a sum is wrong. */
function readChunks(bytes: Uint8Array): Chunk[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  let at = SIGNATURE.length
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return null
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return null
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    chunks.push({ name, body: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) })
    if (name === 'IEND') return chunks
    at = end
  }
  return null
}

function sizeOf({ name, body }: Chunk): { width: number; height: number } | null {
  if (name !== 'IHDR' || body.length !== 13) return null
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  const size = { width: view.getUint32(0), height: view.getUint32(4) }
  const isKnown = DEPTHS[view.getUint8(9)]?.includes(view.getUint8(8)) ?? false
  return isKnown && size.width > 0 && size.height > 0 ? size : null
}
