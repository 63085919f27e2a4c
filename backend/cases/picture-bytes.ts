/** Takes in a picture: checks what it is, measures it, and removes what it tells beside its pixels, such as where it was taken. */
import { createHash } from 'node:crypto'
import type { Orientation, PictureType } from '../../domain/case/picture.ts'
import { cleanJpeg, isJpeg } from './picture-jpeg.ts'
import type { PictureRefusal } from './picture-kinds.ts'
import { cleanPng, isPng } from './picture-png.ts'

export const MOST_MEGABYTES = 8
export const MOST_MEGAPIXELS = 40

export type Picture = {
  type: PictureType
  /** Without metadata. */
  bytes: Uint8Array
  /** SHA-256 of those bytes, 64 hexadecimal digits. */
  hash: string
  /** Pixels, as the picture is shown. */
  width: number
  height: number
  orientation: Orientation
}

/** Never throws: what cannot be taken in is refused with the reason. */
export function takeInPicture(given: Uint8Array): Picture | { refused: PictureRefusal } {
  if (given.length > MOST_MEGABYTES * 1024 * 1024) return { refused: 'too-large' }
  const type = isJpeg(given) ? 'image/jpeg' : isPng(given) ? 'image/png' : null
  if (type === null) return { refused: 'not-a-picture' }
  const cleaned = type === 'image/jpeg' ? cleanJpeg(given) : cleanPng(given)
  if ('refused' in cleaned) return cleaned
  const { bytes, width, height, orientation } = cleaned
  if (width * height > MOST_MEGAPIXELS * 1_000_000) return { refused: 'too-many-pixels' }
  const isOnItsSide = orientation >= 5
  return {
    type,
    bytes,
    hash: createHash('sha256').update(bytes).digest('hex'),
    width: isOnItsSide ? height : width,
    height: isOnItsSide ? width : height,
    orientation,
  }
}
