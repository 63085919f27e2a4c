/** Finds the words of a source that a field's list does not have, so that they can be given a code. */
import type { ImportField } from '../../contract/calls/imports.ts'
import type { SourceReading } from '../../contract/calls/sources.ts'
import type { RuleParameters } from '../../domain/edition.ts'
import { fold } from '../../domain/swedish.ts'
import { type PlaceReader, readAnswer, readFormat, readLanguages, readList } from '../import/read-words.ts'
import { cellText, isEmpty } from '../import/table.ts'
import type { SourceRows } from './read-rows.ts'

type Lists = Pick<RuleParameters, 'themes' | 'types'>
type Unknown = SourceReading['unknownWords'][number]

const MOST_WORDS = 200

/** The most frequent first. `listsOf` are the edition's own; an empty list accepts every word. */
export function unknownWords(
  { rows, headings }: SourceRows,
  places: PlaceReader,
  listsOf: (edition: string) => Lists,
): Unknown[] {
  const found = new Map<string, Unknown>()
  for (const { cells, result } of rows) {
    const lists = 'arrival' in result ? listsOf(result.arrival.edition) : { themes: [], types: [] }
    for (const [field, cell] of Object.entries(cells)) {
      const becomes = headings[field]
      const knows = becomes && knower(becomes, places, lists)
      if (!becomes || !knows || isEmpty(cell)) continue
      const words = becomes === 'theme' ? readList(cell, false) : [cellText(cell)]
      for (const word of words.filter((one) => !knows(one))) {
        const key = JSON.stringify([becomes, field, fold(word)])
        const known = found.get(key) ?? { becomes, field, word: word.slice(0, 120), count: 0 }
        found.set(key, { ...known, count: known.count + 1 })
      }
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count).slice(0, MOST_WORDS)
}

/** Null for a field that takes any text. */
function knower(field: ImportField, places: PlaceReader, lists: Lists): ((word: string) => boolean) | null {
  switch (field) {
    case 'format':
      return (word) => readFormat(word) !== null
    case 'language':
      return (word) => readLanguages(word) !== null
    case 'municipality':
      return (word) => places.municipality(word) !== null
    case 'county':
      return (word) => places.county(word) !== null
    case 'registration-needed':
      return (word) => readAnswer(word) !== null
    case 'theme':
      return among(lists.themes)
    case 'type':
      return among(lists.types)
    default:
      return null
  }
}

function among(listed: Lists['themes']): ((word: string) => boolean) | null {
  if (listed.length === 0) return null
  const names = new Set(listed.flatMap(({ code, sv, en }) => [code, sv, en].map(fold)))
  return (word) => names.has(fold(word))
}
