/** What reading a picture gives, whatever its format. */

import type { Orientation } from '../../domain/case/picture.ts'

export type PictureRefusal = 'not-a-picture' | 'too-large' | 'too-many-pixels' | 'broken' | 'unsupported'

/** `width` and `height` are the pixels as stored, before it is turned. */
export type CleanedPixels = { bytes: Uint8Array; width: number; height: number; orientation: Orientation }
export type CleanedOrRefused = CleanedPixels | { refused: PictureRefusal }
