/** Swedish text as keys: sorting with å ä ö last, and folding for comparison and search without them. */

const LAST_LETTERS: Readonly<Record<string, string>> = {
  å: '{a',
  ä: '{b',
  æ: '{b',
  ö: '{c',
  ø: '{c',
  ő: '{c',
  ü: 'y',
  ű: 'y',
  ß: 'ss',
  þ: 'th',
  đ: 'd',
  ł: 'l',
}
const DIGITS_PADDED = 10
/** The rest has no marks and stands as it is in every key. */
const NOT_PLAIN = /[^\x20-\x7e]/gu
/** The most common letters, and those whose mark is not taken off by taking them apart. */
const WITHOUT_MARK: Readonly<Record<string, string>> = {
  ...{ å: 'a', ä: 'a', ö: 'o', Å: 'A', Ä: 'A', Ö: 'O', é: 'e' },
  ...{ ø: 'o', Ø: 'O', æ: 'ae', Æ: 'Ae' },
}

/**
 * A key whose plain byte order is Swedish order: å ä ö after z, numbers by value, case and other marks ignored,
 * letters before nothing else than punctuation and spaces. SQLite has no Swedish collation, so the key is stored.
 */
export function sortKey(text: string): string {
  return text
    .replaceAll('{', ' ')
    .toLowerCase()
    .normalize('NFC')
    .replace(NOT_PLAIN, (letter) => LAST_LETTERS[letter] ?? withoutMarks(letter))
    .replace(/[^\p{L}\p{N}{]+/gu, ' ')
    .trim()
    .replace(/\d+/g, (digits) => digits.padStart(DIGITS_PADDED, '0'))
}

/** Lower case without diacritics and with single spaces: `Gävle  KOMMUN` → `gavle kommun`. */
export function fold(text: string): string {
  return foldMarks(text.toLowerCase()).replace(/\s+/g, ' ').trim()
}

/** Words with their marks taken off, such as å → a and ø → o. */
export function foldMarks(text: string): string {
  return text.replace(NOT_PLAIN, (letter) => {
    const known = WITHOUT_MARK[letter]
    if (known !== undefined) return known
    const bare = withoutMarks(letter)
    return WITHOUT_MARK[bare] ?? bare
  })
}

function withoutMarks(letter: string): string {
  return letter.normalize('NFD').replace(/\p{M}/gu, '')
}
