/** A reviewer's correction of who a party is: stored once, and read before the register wherever the party is named. */
import { z } from 'zod'
import { PUBLIC_PARTY, SECTORS } from './sector.ts'

/**
 * The body of a correction in the operation log. `scope` says what it is about: the name as written, or the body in
 * the register under all of its names. `sameAs` says that the name is that body of the register.
 */
export const correctionBody = z.object({
  scope: z.enum(['name', 'body']),
  name: z.string().trim().min(1),
  registerId: z.string().nullable(),
  sector: z.enum(SECTORS),
  publicParty: z.enum(PUBLIC_PARTY),
  sameAs: z.string().nullable(),
  note: z.string().trim(),
})
export type CorrectionBody = z.infer<typeof correctionBody>

/** A correction that stands, as recognition is given it. */
export type Correction = CorrectionBody & {
  /** The log entry's id. */
  id: string
  by: string
  organisation: string
  /** UTC. */
  at: string
}
