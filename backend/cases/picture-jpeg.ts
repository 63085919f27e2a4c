/** JPEG without its metadata: only the segments that decide how pixels look are copied, by an allow-list. */
import type { Orientation } from '../../domain/case/picture.ts'
import type { CleanedOrRefused } from './picture-kinds.ts'
import { exifOf, readOrientation } from './picture-orientation.ts'

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee

/** Baseline, extended and progressive; browsers and Word show no others. */
const FRAMES_SHOWN = [0xc0, 0xc1, 0xc2]
/** Other frames: lossless, hierarchical, arithmetic. 0xc4, 0xc8 and 0xcc are no frames. */
const FRAMES_NOT_SHOWN = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]
/** Huffman tables, quantisation tables, restart interval. */
const TABLES = [0xc4, 0xdb, 0xdd]

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === SOI && bytes[2] === 0xff
}

/**
 * Scans are copied as they are, so every pixel stays what it was. `saysOrientation` is false for programs that turn the
 * picture by other means, lest some turn it twice.
 */
export function cleanJpeg(bytes: Uint8Array, saysOrientation = true): CleanedOrRefused {
  const read = readSegments(bytes)
  if (read === null) return { refused: 'broken' }
  if (read.some(({ marker }) => FRAMES_NOT_SHOWN.includes(marker))) return { refused: 'unsupported' }
  const frame = read.find(({ marker }) => FRAMES_SHOWN.includes(marker))
  const size = frame && sizeOf(frame.body)
  if (!size || !read.some(({ marker }) => marker === SOS)) return { refused: 'broken' }
  const orientation = orientationOf(read)
  const kept = read.flatMap(keptOf)
  const [first, ...rest] = kept
  // JFIF asks to come first, EXIF as early as it can.
  const isAfterJfif = first?.[1] === APP0
  const exif = orientation === 1 || !saysOrientation ? [] : [segment(APP1, exifOf(orientation))]
  const inOrder = first && isAfterJfif ? [first, ...exif, ...rest] : [...exif, ...kept]
  const cleaned = Buffer.concat([Uint8Array.of(0xff, SOI), ...inOrder, Uint8Array.of(0xff, EOI)])
  return { bytes: new Uint8Array(cleaned), ...size, orientation }
}

type Segment = {
  marker: number
  body: Uint8Array
  /** Marker, length, body and, for a scan, the coded pixels after it. */
  whole: Uint8Array
}

/** Up to the end of the image; what comes after it is another file, such as a film, and is dropped. Null when it is torn. */
function readSegments(bytes: Uint8Array): Segment[] | null {
  const segments: Segment[] = []
  let at = 2
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) return null
    // Any number of 0xff may stand before a marker.
    while (bytes[at + 1] === 0xff) at += 1
    const marker = bytes[at + 1]
    if (marker === undefined || marker === 0 || marker === SOI) return null
    if (marker === EOI) return segments
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) return null
    const last = marker === SOS ? endOfScan(bytes, end) : end
    segments.push({ marker, body: bytes.subarray(at + 4, end), whole: bytes.subarray(at, last) })
    at = last
  }
  return null
}

/** Coded pixels go on to the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 2)) {
    const next = bytes[at + 1] ?? 0
    const isWithin = next === 0 || (next >= 0xd0 && next <= 0xd7)
    if (!isWithin) return at
  }
  return bytes.length
}

function sizeOf(frame: Uint8Array): { width: number; height: number } | null {
  const [, heightHigh = 0, heightLow = 0, widthHigh = 0, widthLow = 0] = frame
  const size = { width: (widthHigh << 8) | widthLow, height: (heightHigh << 8) | heightLow }
  return frame.length >= 6 && size.width > 0 && size.height > 0 ? size : null
}

function keptOf({ marker, body, whole }: Segment): Uint8Array[] {
  if (marker === SOS || TABLES.includes(marker) || FRAMES_SHOWN.includes(marker)) return [whole]
  // Without its thumbnail, which may show what was cropped away.
  if (marker === APP0 && startsWith(body, 'JFIF\0') && body.length >= 14)
    return [segment(APP0, Uint8Array.of(...body.subarray(0, 12), 0, 0))]
  if (marker === APP2 && startsWith(body, 'ICC_PROFILE\0')) return [whole]
  // How the colours are coded: without it they come out wrong.
  if (marker === APP14 && startsWith(body, 'Adobe') && body.length >= 12)
    return [segment(APP14, body.subarray(0, 12))]
  return []
}

function orientationOf(segments: readonly Segment[]): Orientation {
  const exif = segments.find(({ marker, body }) => marker === APP1 && startsWith(body, 'Exif\0'))
  return exif ? readOrientation(exif.body.subarray(6)) : 1
}

function segment(marker: number, body: Uint8Array): Uint8Array {
  const length = body.length + 2
  return Uint8Array.of(0xff, marker, length >> 8, length & 0xff, ...body)
}

function startsWith(body: Uint8Array, text: string): boolean {
  return Buffer.from(body.subarray(0, text.length)).toString('latin1') === text
}
