/** Pictures of cases, known by the SHA-256 of their cleaned bytes. */
import { z } from 'zod'

export const PICTURE_TYPES = ['image/jpeg', 'image/png'] as const
export type PictureType = (typeof PICTURE_TYPES)[number]

/** How a picture is to be turned before it is shown, as Exif has it; 1 is not at all. */
export const ORIENTATIONS = [1, 2, 3, 4, 5, 6, 7, 8] as const
export type Orientation = (typeof ORIENTATIONS)[number]

/** A picture taken in, as the log tells it; the bytes lie in the database beside it. Sizes in pixels, as it is shown. */
export const casePictureBody = z.strictObject({
  caseId: z.string(),
  hash: z.string().length(64),
  type: z.enum(PICTURE_TYPES),
  width: z.int().min(1),
  height: z.int().min(1),
  orientation: z.union(ORIENTATIONS.map((one) => z.literal(one))),
  /** As the file was called where it came from. */
  name: z.string().max(255),
})
export type CasePictureBody = z.infer<typeof casePictureBody>
