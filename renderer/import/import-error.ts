/** Why a file or its import was refused, in words; null when there is no error. */
import { ORPCError } from '@orpc/client'
import { importErrors } from '../../contract/calls/imports.ts'
import { useWords } from '../ui/use-words.ts'

export function useImportError(error: unknown): string | null {
  const words = useWords()
  const t = words.importView.errors
  if (!error) return null
  if (!(error instanceof ORPCError)) return t.preview
  const { code, data } = error
  if (isEditionNeeded(error)) return words.importView.edition.needed
  const reason = importErrors.UNREADABLE.data.safeParse(data)
  if (code === 'UNREADABLE' && reason.success)
    return words.imports.reason(reason.data.code, reason.data.values)
  const edition = importErrors.UNKNOWN_EDITION.data.safeParse(data)
  if (code === 'UNKNOWN_EDITION' && edition.success) return t.unknownEdition(edition.data.id)
  const profile = importErrors.UNKNOWN_PROFILE.data.safeParse(data)
  if (code === 'UNKNOWN_PROFILE' && profile.success) return t.unknownProfile(profile.data.name)
  return t.preview
}

export function isEditionNeeded(error: unknown): boolean {
  return error instanceof ORPCError && error.code === 'EDITION_NEEDED'
}
