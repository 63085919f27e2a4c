/** Reads the address of a platform as a person types it. */
import { Failure } from '../failure.ts'

/**
 * The address without a trailing slash; `https://` is added where no scheme is given. Plain http is only for this
 * machine, because the token would travel readable. Throws SYNC_PROBLEM `bad-address`.
 */
export function platformAddress(typed: string): string {
  const text = typed.trim()
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`)
  if (!url || url.username || url.password || !['http:', 'https:'].includes(url.protocol))
    throw new Failure('SYNC_PROBLEM', { code: 'bad-address', detail: text })
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
  if (url.protocol === 'http:' && !isHere)
    throw new Failure('SYNC_PROBLEM', { code: 'bad-address', detail: text })
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}
