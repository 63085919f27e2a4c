/** What the desk has that a search can be completed with: its editions, and types and themes as they are written there. */
import type { EditionListed } from '../../contract/calls/editions.ts'
import type { Known } from './suggest.ts'

export function knownIn(editions: readonly EditionListed[]): Known {
  return {
    editions: editions.map(({ id }) => id),
    types: editions.flatMap(({ types }) => types.map(({ sv }) => sv)),
    themes: editions.flatMap(({ themes }) => themes.map(({ sv }) => sv)),
  }
}
