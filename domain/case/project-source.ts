/** Where projects are fetched from by number, as data: Vinnova's older open interface, or the newer one with a key. */
import { z } from 'zod'
import { authentication } from '../source-profile.ts'

/** Where the numbers go in the path. */
export const NUMBERS = '{numbers}'

export const projectSource = z.strictObject({
  name: z.string().trim().min(1).max(80),
  /** Up to the path, from https://; ends with a slash. */
  address: z.url({ protocol: /^https?$/ }).regex(/\/$/),
  path: z.string().includes(NUMBERS),
  authentication,
  /** In one question, apart by commas; the older interface answers for twenty. */
  mostAtOnce: z.int().min(1).max(20),
})
export type ProjectSource = z.infer<typeof projectSource>
