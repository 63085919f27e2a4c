/** Tells long aliases from short ones, which count only with the whole field to themselves. */
import { nameKey } from '../../domain/party/name-key.ts'

const LONG_LETTERS = 5

/** Each once; those that say the same as an earlier one are left out. */
export function sortAliases(aliases: readonly string[]): { aliases: string[]; shortAliases: string[] } {
  const seen = new Set<string>()
  const given = aliases
    .map((alias) => alias.trim())
    .filter((alias) => {
      const key = nameKey(alias)
      return key !== '' && !seen.has(key) && seen.add(key)
    })
  const isLong = (alias: string) => alias.replace(/[^\p{L}]/gu, '').length >= LONG_LETTERS
  return { aliases: given.filter(isLong), shortAliases: given.filter((alias) => !isLong(alias)) }
}
