/** The one thing in EXIF that a picture needs: which way up it is. */
import type { Orientation } from '../../domain/case/picture.ts'

const ORIENTATION = 0x0112
const SHORT = 3

/** From EXIF's own block, which begins with its byte order; 1 where it says nothing that can be read. */
export function readOrientation(tiff: Uint8Array): Orientation {
  const order = Buffer.from(tiff.subarray(0, 2)).toString('latin1')
  if (order !== 'II' && order !== 'MM') return 1
  const isLittle = order === 'II'
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const short = (at: number) => (at + 2 <= view.byteLength ? view.getUint16(at, isLittle) : 0)
  const long = (at: number) => (at + 4 <= view.byteLength ? view.getUint32(at, isLittle) : 0)
  const directory = long(4)
  const entries = Math.min(short(directory), Math.floor(view.byteLength / ENTRY))
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * ENTRY
    if (short(at) === ORIENTATION && short(at + 2) === SHORT) return known(short(at + 8))
  }
  return 1
}

/** Bytes of an entry. */
const ENTRY = 12

/** An EXIF block that says this and nothing else. */
export function exifOf(orientation: Orientation): Uint8Array {
  const header = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8]
  const entry = [ORIENTATION >> 8, ORIENTATION & 0xff, 0, SHORT, 0, 0, 0, 1, 0, orientation, 0, 0]
  return Uint8Array.of(...Buffer.from('Exif\0\0', 'latin1'), ...header, 0, 1, ...entry, 0, 0, 0, 0)
}

const ORIENTATIONS: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8]

function known(value: number): Orientation {
  return ORIENTATIONS.find((one) => one === value) ?? 1
}
