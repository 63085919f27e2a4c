/** Addresses that may leave the program: web pages, and nothing that starts another program or carries a password. */

/** The address in its normal form, or undefined when it is not an http(s) address without credentials. */
export function externalAddress(text: string): string | undefined {
  const url = URL.parse(text)
  if (!url || !['http:', 'https:'].includes(url.protocol)) return undefined
  return url.username === '' && url.password === '' ? url.href : undefined
}
