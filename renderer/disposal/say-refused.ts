/** What the backend refused, in its own words; null for anything else. */
import { isDefinedError } from '@orpc/client'
import type { Words } from '../../text/catalog.ts'
import { sayFailure } from '../../text/say-failure.ts'

export function sayRefused(words: Words, error: unknown): string | null {
  return error instanceof Error && isDefinedError(error) ? sayFailure(words, error) : null
}
