/** One party's piece of a longer text, and what splitting the text asks of those who know names. */

import type { PartRole } from './part-roles.ts'
import type { Reading } from './reading.ts'

/** How the words before a party joined it to the one before. */
export type Joint = 'start' | 'list' | 'comma' | 'och' | 'slash' | 'and' | 'with' | 'together'

export type PartyPart = {
  text: string
  joint: Joint
  /** `organiser` where no words say otherwise: then the field that the text stands in says. */
  role: PartRole
  /** The name to read it by, where another word of the text says what kind of body it is. */
  readAs?: string
}

export type NameJudge = {
  /** Something that is the same for every name of the same body; null for a name that nobody knows. */
  find: (name: string) => string | null
  findShort: (name: string) => string | null
  /** Whether a name alone tells what sector it is of; a company's ending does not count, it may end a longer name. */
  isTelling: (name: string) => boolean
  /** Whether a reviewer has said who these very words are. */
  isCorrected: (words: string) => boolean
  /** The sector that a name is surely of, with whether it is a public party; null when it is not sure. */
  standing: (name: string) => Pick<Reading, 'sector' | 'publicParty'> | null
}
