/** Which edition a view is about: the one in its address, or else the one that most likely is meant. */
import type { EditionListed } from '../../contract/calls/editions.ts'
import { useAddressValue } from '../address.ts'
import { likelyEdition } from '../queue/use-queue-query.ts'

/** Undefined until the editions are there. */
export function useChosenEdition(
  editions: readonly EditionListed[] | undefined,
): [EditionListed | undefined, (id: string) => void] {
  const [id, choose] = useAddressValue('upplaga')
  return [editions && chooseEdition(editions, id), choose]
}

export function chooseEdition(editions: readonly EditionListed[], id: string): EditionListed | undefined {
  const find = (wanted: string | null) => editions.find((edition) => edition.id === wanted)
  return find(id) ?? find(likelyEdition(editions))
}
