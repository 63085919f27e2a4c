/** Whether a short word beside a longer name is that name's own abbreviation. */
import { fold } from '../swedish.ts'

const SMALL_WORDS = new Set(
  ['och', 'för', 'i', 'av', 'på', 'mot', 'till', 'of', 'for', 'the', 'and', 'in', 'de', 'den'].map(fold),
)

/** Who a name is, in full and as an abbreviation, as something that is the same for the same body. */
type Names = { find: (name: string) => string | null; findShort: (name: string) => string | null }

/** "VA" of "Vetenskap & Allmänhet", unless the register knows the abbreviation as somebody else's. */
export function isAbbreviationOf(short: string, long: string, judge: Names): boolean {
  const known = judge.findShort(short)
  if (known && judge.find(long) === known) return true
  if (!/^(?=(?:.*\p{Lu}){2})\p{L}{2,8}$/u.test(short)) return false
  const words = fold(long)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '' && !SMALL_WORDS.has(word))
  const initials = words.map((word) => word.charAt(0)).join('')
  const letters = fold(short)
  // The very initials, in any order: "SIS, Swedish Standards Institute" is not the agency that is also called SIS.
  if ([...initials].sort().join('') === [...letters].sort().join('')) return true
  if (known) return false
  return isSubsequence(initials, letters) && isSubsequence(letters, words.join(''))
}

/** One word that is neither an abbreviation nor in the definite form: "Folk", "Ungdomar (RBU)". */
export function isPlainWord(text: string): boolean {
  return /^\p{Lu}?\p{Ll}+(?: \(\p{L}+\))?$/u.test(text) && !/(?:na|en|et|an|erna)$/u.test(text)
}

function isSubsequence(inner: string, outer: string): boolean {
  let from = 0
  return [...inner].every((letter) => {
    const at = outer.indexOf(letter, from)
    from = at + 1
    return at >= 0
  })
}
