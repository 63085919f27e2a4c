/** What reading a picture gives, whatever its format. */

/** How a picture is to be turned before it is shown, as EXIF has it; 1 is not at all. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

export type PictureRefusal = 'not-a-picture' | 'too-large' | 'too-many-pixels' | 'broken' | 'unsupported'

/** `width` and `height` are the pixels as stored, before it is turned. */
export type CleanedPixels = { bytes: Uint8Array; width: number; height: number; orientation: Orientation }
export type CleanedOrRefused = CleanedPixels | { refused: PictureRefusal }
