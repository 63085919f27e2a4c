/** How long a server that asks for patience asks for, as `Retry-After` says (RFC 9110, 10.2.3). */

/** Seconds, from seconds or an HTTP date beside the answer's own `Date`; null where neither can be read. */
export function secondsToWait(
  retryAfter: string | null | undefined,
  date: string | null | undefined,
): number | null {
  if (!retryAfter) return null
  if (/^\d+$/.test(retryAfter.trim())) return Number(retryAfter)
  const at = Date.parse(retryAfter)
  const from = Date.parse(date ?? '')
  const seconds = (at - (Number.isNaN(from) ? Date.now() : from)) / 1000
  return Number.isNaN(seconds) ? null : Math.max(0, seconds)
}
