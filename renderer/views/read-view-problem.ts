/** Why a view was not saved, renamed or removed. */
import { ORPCError } from '@orpc/client'
import { viewErrors } from '../../contract/calls/views.ts'

export type ViewProblem =
  | { kind: 'name-taken'; id: string; name: string }
  | { kind: 'bad-name'; most: number }
  /** Somebody has removed it. */
  | { kind: 'gone' }
  | { kind: 'bad-query' }
  | { kind: 'no-reviewer' }
  | { kind: 'unexpected'; error: unknown }

export function readViewProblem(error: unknown): ViewProblem {
  if (!(error instanceof ORPCError)) return { kind: 'unexpected', error }
  const { code, data } = error
  const taken = viewErrors.NAME_TAKEN.data.safeParse(data)
  if (code === 'NAME_TAKEN' && taken.success) return { kind: 'name-taken', ...taken.data }
  const bad = viewErrors.BAD_VIEW_NAME.data.safeParse(data)
  if (code === 'BAD_VIEW_NAME' && bad.success) return { kind: 'bad-name', ...bad.data }
  if (code === 'UNKNOWN_VIEW') return { kind: 'gone' }
  if (code === 'BAD_QUERY') return { kind: 'bad-query' }
  return code === 'NO_REVIEWER' ? { kind: 'no-reviewer' } : { kind: 'unexpected', error }
}
