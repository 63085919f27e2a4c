/** A picture in a Word document: as large as it fits, the right way up, with its alternative text. */
import { ImageRun } from 'docx'
import type { Orientation } from '../../domain/case/picture.ts'
import type { Picture } from './picture-bytes.ts'
import { cleanJpeg } from './picture-jpeg.ts'

/** What fits between the margins of A4, in Word's pixels (96 to the inch). */
const MOST_WIDE = 600
const MOST_HIGH = 480

/** Word turns nothing by EXIF, so it is told to turn the frame. Mirrored first, turned then. */
const TURNS: Readonly<Record<Orientation, { rotation: number; isMirrored: boolean }>> = {
  1: { rotation: 0, isMirrored: false },
  2: { rotation: 0, isMirrored: true },
  3: { rotation: 180, isMirrored: false },
  4: { rotation: 180, isMirrored: true },
  5: { rotation: 270, isMirrored: true },
  6: { rotation: 90, isMirrored: false },
  7: { rotation: 90, isMirrored: true },
  8: { rotation: 270, isMirrored: false },
}

export function drawPicture({ type, bytes, width, height, orientation, hash }: Picture, alternative: string) {
  const scale = Math.min(1, MOST_WIDE / width, MOST_HIGH / height)
  const shown = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
  const { rotation, isMirrored } = TURNS[orientation]
  const frame = orientation >= 5 ? { width: shown.height, height: shown.width } : shown
  return new ImageRun({
    type: type === 'image/png' ? 'png' : 'jpg',
    data: unturned(bytes, type),
    transformation: {
      ...frame,
      ...(rotation === 0 ? {} : { rotation }),
      ...(isMirrored ? { flip: { horizontal: true } } : {}),
    },
    altText: { name: hash.slice(0, 16), title: '', description: alternative },
  })
}

/** Without EXIF's word on which way up it is, which some programs follow and Word does not. */
function unturned(bytes: Uint8Array, type: Picture['type']): Uint8Array {
  const cleaned = type === 'image/jpeg' ? cleanJpeg(bytes, false) : null
  return cleaned && 'bytes' in cleaned ? cleaned.bytes : bytes
}
