/** Text without what nobody sees: characters that only copying and pasting leave behind would hide a name. */

const LINE_ENDS = /\r\n?|[\p{Zl}\p{Zp}\v\f]/gu
/** The bullet of a symbol font, from word processors. */
const SYMBOL_BULLET = /\uf0b7/g
/** Full and half width letters, and letters written as one. */
const OTHER_WIDTH = /[\ufb00-\ufb06\uff00-\uffef]/g
/** Controls, soft hyphens, zero widths, byte order marks, directions, private letters. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Co}\p{Variation_Selector}]/gu
const LATIN = /^[\n\t -~\xa1-\xac\xae-\u024f–—’”“]*$/

/** One way of writing each letter, lines parted by `\n`, and nothing that is not seen. */
export function plainText(text: string): string {
  if (LATIN.test(text)) return text
  return text
    .normalize('NFC')
    .replace(LINE_ENDS, '\n')
    .replace(/\p{Zs}/gu, ' ')
    .replace(SYMBOL_BULLET, '•')
    .replace(OTHER_WIDTH, (letter) => letter.normalize('NFKC'))
    .replace(UNSEEN, '')
}
