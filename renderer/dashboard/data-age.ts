/** How old the numbers are: said when the platform does not answer, or when nothing was fetched for long. */
import type { SessionStatus } from '../../contract/calls/session.ts'
import { millisecondsBetween } from '../../domain/time.ts'

const OLD_AFTER_MS = 12 * 60 * 60 * 1000

type DataAge = {
  /** The last time that everything was fetched; null where that has never been done. */
  asOf: string | null
  /** Since when the platform does not answer, or null while it does. */
  offlineSince: string | null
}

/** Null where the numbers are as new as they can be: no platform, or one that was asked lately. */
export function dataAge(
  { platform, offlineSince }: Pick<SessionStatus, 'platform' | 'offlineSince'>,
  now: string,
): DataAge | null {
  if (!platform) return null
  const asOf = platform.pulledAt
  if (offlineSince !== null) return { asOf, offlineSince }
  return asOf !== null && millisecondsBetween(asOf, now) > OLD_AFTER_MS ? { asOf, offlineSince } : null
}
