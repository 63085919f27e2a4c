/** Failures that several calls around figures share. */
import { z } from 'zod'

export const unknownEdition = {
  UNKNOWN_EDITION: { data: z.object({ id: z.string(), known: z.array(z.string()) }) },
}
export const noReviewer = { NO_REVIEWER: {} }
