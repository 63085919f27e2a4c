/** Checks of the database's own promises. */
import { oc } from '@orpc/contract'
import { z } from 'zod'

export const verifyOutput = z.object({
  ok: z.boolean(),
  checks: z.array(
    z.object({ name: z.string(), ok: z.boolean(), checked: z.int(), problems: z.array(z.string()) }),
  ),
})
export type VerifyOutput = z.infer<typeof verifyOutput>

export const maintenance = { verify: oc.output(verifyOutput) }
