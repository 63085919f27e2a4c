/** What a door tells its own terminal about a call that failed in a way the contract does not foresee. */
import { ORPCError } from '@orpc/client'

/** Writes bugs to stderr; refusals that the contract names are an answer, not news. Used as an `onError` interceptor. */
export function reportUnexpected(error: unknown) {
  if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') return
  if (error instanceof Error && error.name === 'AbortError') return
  console.error(error)
}
