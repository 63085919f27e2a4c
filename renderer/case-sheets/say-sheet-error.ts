/** What a refused call about sheets says on screen. */
import { ORPCError } from '@orpc/client'
import type { Words } from '../../text/catalog.ts'
import { sayFailure } from '../../text/say-failure.ts'

/** Undefined for what nobody expected. */
export function saySheetError(words: Words, error: unknown): string | undefined {
  if (!(error instanceof ORPCError) || !error.defined) return undefined
  if (error.code === 'NO_REVIEWER') return words.caseSheets.noReviewer
  return sayFailure(words, error)
}

export function isRefusal(error: unknown, code: string): boolean {
  return error instanceof ORPCError && error.code === code
}
