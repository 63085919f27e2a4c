/** How sure each kind of evidence makes a party's sector: one table, with reasons. */
import type { RegisterMatch } from './party.ts'

/** How strongly a form of name speaks for a sector. */
export type Strength = 'reserved' | 'usual' | 'resembles'

/**
 * One table for all. What a person has said comes first, then what only one body can have, then what it goes by, then
 * what was made of it; the forms that no register knows come last.
 */
export const CERTAINTY = {
  /** A reviewer said so. */
  correction: 1,
  /** A checked number belongs to one body. */
  number: 0.99,
  /** The official name, letter for letter. */
  name: 0.99,
  /** A name in use that no other body in the register has. */
  alias: 0.97,
  /** The same letters but for å ä ö; two bodies that fold alike are never found this way. */
  folded: 0.96,
  /** A part of the body beside its name ("Kulturförvaltningen, Malmö stad"): all other words must say so. */
  inside: 0.94,
  /** An abbreviation with the field to itself; somebody unknown may have the same. */
  'short-alias': 0.93,
  /** One letter wrong in a long name that no other is as near to. */
  fuzzy: 0.92,
  /** A branch of a body that is not public ("Röda Korset Region Syd"). */
  branch: 0.94,
  /** A form of name that law or usage keeps for one sector ("X kommunalförbund", "Föreningen X"). */
  reserved: 0.95,
  /** A form that nearly always means one sector ("X AB"): one in ten may be otherwise. */
  usual: 0.9,
  /** A form that others use too ("X kommun" where no such municipality exists). */
  resembles: 0.6,
  /** The first digits of a number that is in no register: only a hint. */
  hint: 0.5,
  /** Number and name say different bodies of different kinds. */
  contradiction: 0.4,
  none: 0,
} as const satisfies Record<RegisterMatch | Strength, number> & Record<string, number>
