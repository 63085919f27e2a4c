/** Addresses that may leave the program: web pages and letters, nothing that starts another program or carries a password. */

/** What a letter may say of itself; other headers, such as attachments, are the mail program's own business. */
const LETTER_PARTS = ['subject', 'body', 'cc', 'bcc']

/** The address in its normal form, or undefined when it is neither http(s) without credentials nor a plain letter. */
export function externalAddress(text: string): string | undefined {
  const url = URL.parse(text)
  if (!url) return undefined
  if (url.protocol === 'mailto:') return isPlainLetter(url) ? url.href : undefined
  if (!['http:', 'https:'].includes(url.protocol)) return undefined
  return url.username === '' && url.password === '' ? url.href : undefined
}

function isPlainLetter({ searchParams }: URL): boolean {
  return [...searchParams.keys()].every((name) => LETTER_PARTS.includes(name.toLowerCase()))
}
