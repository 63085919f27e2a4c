/** One way to write a value as JSON (RFC 8785), so that equal values have equal hashes. */
import canonicalize from 'canonicalize'

/** Throws where a value is not JSON. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('Only JSON values have a canonical form')
  return text
}
