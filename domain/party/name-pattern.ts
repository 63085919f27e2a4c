/** One form of name, and words that both tables of forms leave to others. */
import type { Strength } from './certainty.ts'
import { words } from './name-words.ts'
import type { PublicParty, Sector } from './sector.ts'

export type NamePattern = {
  code: string
  /** Over the name's folded key. */
  expression: RegExp
  /** Words beside which the form says nothing. */
  unless?: RegExp
  sector: Sector
  publicParty: PublicParty | 'team'
  strength: Strength
}

/** Associations and people near a public body's name. */
export const CIVIL_WORDS = words(
  '\\p{L}*föreningen?|\\p{L}*klubb(?:en)?|\\p{L}*vänner|\\p{L}*kår(?:en)?|\\p{L}*facket?|fackförbund(?:et)?|\\p{L}*pensionär\\p{L}*|\\p{L}*personal\\p{L}*|anställda|fackliga?',
)
