/** Which addresses a source may lead the desk to: the one that a person typed, and from there only safer ones. */
import { sourceProblem } from './source-problem.ts'

/** Throws SOURCE_PROBLEM `bad-address`, or `insecure-secret` where a secret would travel readable. */
export function typedAddress(text: string, hasSecret: boolean): URL {
  const url = webAddress(text)
  if (!url) throw sourceProblem('bad-address', { address: text })
  if (hasSecret && url.protocol === 'http:' && !isLoopback(url.hostname))
    throw sourceProblem('insecure-secret', { address: url.host })
  return url
}

/**
 * Where a redirect or a next page leads. Throws SOURCE_PROBLEM `bad-next-page`, or `redirected-away`: with a secret
 * nothing but the typed origin is followed, and nothing from https to http.
 */
export function followedAddress(text: string, from: URL, typed: URL, hasSecret: boolean): URL {
  const url = webAddress(text, from)
  if (!url) throw sourceProblem('bad-next-page', { address: text.slice(0, 200) })
  if (!isElsewhere(url, typed)) return url
  const isDowngrade = typed.protocol === 'https:' && url.protocol === 'http:'
  if (hasSecret || isDowngrade) throw sourceProblem('redirected-away', { address: url.host })
  return url
}

/** Nobody typed it, so it must not lead to a machine on the reader's own network. */
export function isElsewhere(at: URL, typed: URL): boolean {
  return at.origin !== typed.origin
}

function webAddress(text: string, base?: URL): URL | null {
  const url = URL.parse(text, base)
  const isWeb = url !== null && ['http:', 'https:'].includes(url.protocol)
  return isWeb && url.username === '' && url.password === '' ? url : null
}

const isLoopback = (hostname: string) => ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
