/** What the checks of kind `set` see of each submission of an edition. */
import type { Occurrence, Place } from '../submission.ts'

export type Neighbour = {
  id: string
  title: string
  lead: string
  description: string
  /** The keys of organising parties (organiser and co-organiser): the same key is the same organiser. */
  organisers: readonly string[]
  /** With the days that they are held on. */
  occurrences: readonly Occurrence[]
  place: Pick<Place, 'venue' | 'address' | 'municipality' | 'municipalityCode'>
  format: string
}
