/** Remembers what was made of the last thing asked about, for checks that ask for the same in turn. */

/** One is enough, and a map of them would be slow to collect: every submission would come in and be thrown out again. */
export function rememberLast<Given extends object, Made>(
  make: (given: Given) => Made,
): (given: Given) => Made {
  let last: { given: Given; made: Made } | null = null
  return (given) => {
    if (last?.given !== given) last = { given, made: make(given) }
    return last.made
  }
}
