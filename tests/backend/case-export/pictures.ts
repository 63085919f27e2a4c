/** A picture as a phone leaves it, with where it was taken. */
import { readFileSync } from 'node:fs'

export const PLACE = 'GPS 59.3293N 18.0686E'

/** A segment of Exif's kind, right after the picture's first two bytes. */
export function jpegWithPlace(): Uint8Array {
  const jpeg = readFileSync(new URL('../../fixtures/pictures/baseline.jpg', import.meta.url))
  const body = Buffer.from(`Exif\0\0II*\0${PLACE}`, 'latin1')
  const head = Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 0xff])
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)])
}
