/** What others have published of the editions that a question is about as wholes: beside the counts, never in them. */
import type { StatedBeside } from '../../contract/calls/figures.ts'
import { editionIds } from '../../db/read/editions.ts'
import { readPublishedFigures } from '../../db/read/published-figures.ts'
import type { Measure } from '../../domain/figures/measures.ts'
import type { Query } from '../../domain/search/query.ts'
import type { Workspace } from '../workspace.ts'

/** Empty where a filter asks for parts of editions, which nobody has published anything about. */
export function publishedBeside({ database }: Workspace, measure: Measure, where: Query): StatedBeside[] {
  const asked = wholeEditions(where)
  if (asked === null) return []
  return (asked.length > 0 ? asked : editionIds(database)).flatMap((edition) => {
    const known = readPublishedFigures(database, edition).filter((figure) => figure.measure === measure)
    const newestFirst = [
      ...known.filter(({ id }) => id !== null).reverse(),
      ...known.filter(({ id }) => id === null),
    ]
    return newestFirst.map(({ id: _id, qualifier, ...figure }) => ({
      ...figure,
      qualifier: QUALIFIED[qualifier],
    }))
  })
}

/** What is over a number is at least that; the words say it as it was stated. */
const QUALIFIED = { over: 'at-least', 'at-least': 'at-least', exactly: 'exact', about: 'about' } as const

/** The editions asked for, none for all; null where only parts of them are. */
function wholeEditions({ terms }: Query): string[] | null {
  const [term, ...more] = terms
  if (term === undefined) return []
  const isEdition = term.kind === 'field' && term.field === 'edition' && !term.isNegated
  return isEdition && more.length === 0 ? term.values : null
}
