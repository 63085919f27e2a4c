/** Reads a link the way a reader's browser would, as far as it can be told without opening it. */

export type LinkReading =
  | 'complete'
  | 'mail'
  | 'no-scheme'
  | 'not-address'
  | 'other-scheme'
  | 'internal'
  | 'password'
  | 'shortened'

const MAIL = /^(?:mailto:)?[^\s@:/]+@[^\s@/]+\.[a-z]{2,}(?:\?\S*)?$/i
const WEB = /^https?:\/\/([^\s/?#]+)(?:[/?#]\S*)?$/i
const SCHEME = /^[a-z][a-z0-9+.-]*:(?!\d)/i
const BARE = /^(?:[\p{L}\p{N}-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$/iu
/** Most hosts are plain, and letters of all alphabets are slow to look for. */
const PLAIN_HOST = /^(?:[a-z0-9_-]+\.)+[a-z0-9-]{2,}\.?(?::\d{1,5})?$/i
const HOST = /^(?:[\p{L}\p{N}_-]+\.)+[\p{L}\p{N}-]{2,}\.?(?::\d{1,5})?$/u
const INTERNAL =
  /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|\[)|\.(?:local|localhost|internal|intern|intra|intranet|lan|corp|home)(?::\d+)?$|^intra(?:nat|net)?\./i
const ONE_WORD = /^[\p{L}\p{N}_-]+(?::\d+)?$/u
const SHORTENERS = new Set([
  ...['bit.ly', 'tinyurl.com', 't.co', 'goo.gl', 'ow.ly', 'is.gd', 'buff.ly', 'rebrand.ly', 'cutt.ly'],
  ...['shorturl.at', 'tiny.cc', 't.ly', 'rb.gy', 'lnkd.in', 'dub.sh', 'v.gd', 'shorter.me'],
])

export function readLink(link: string): LinkReading {
  const text = link.trim()
  if (text.includes('@') && MAIL.test(text)) return 'mail'
  const authority = WEB.exec(text)?.[1]
  if (authority === undefined) return readBroken(text)
  // What stands before @ would be a user name, or a trick to hide where the link leads.
  if (authority.includes('@')) return 'password'
  if (INTERNAL.test(authority) || isOneWord(authority)) return 'internal'
  if (!PLAIN_HOST.test(authority) && !HOST.test(authority)) return 'not-address'
  return SHORTENERS.has(authority.toLowerCase().replace(/^www\./, '')) ? 'shortened' : 'complete'
}

function isOneWord(authority: string): boolean {
  return !authority.includes('.') && ONE_WORD.test(authority)
}

function readBroken(text: string): LinkReading {
  if (/^https?:/i.test(text)) return 'not-address'
  if (SCHEME.test(text)) return 'other-scheme'
  return BARE.test(text) ? 'no-scheme' : 'not-address'
}
