/** A party's name as a key: the same for every way of writing it that means nothing. */

import { plainText } from './plain-text.ts'

/** Lower case, words only, `&` and `+` as "och", no leading article. Keeps å ä ö. */
export function nameKey(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/[&+]/g, ' och ')
    .replace(/['’´`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
}
