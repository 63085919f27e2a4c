/** Counties and municipalities as the search knows them: the words that mean each, and the one that is written. */
import { sortKey } from '../../domain/swedish.ts'
import counties from '../../resources/registers/counties.json' with { type: 'json' }
import municipalities from '../../resources/registers/municipalities.json' with { type: 'json' }

export type PlaceField = 'county' | 'municipality'

type Place = { code: string; name: string; shortName: string; aliases?: readonly string[] }

export function isPlaceField(field: string): field is PlaceField {
  return field === 'county' || field === 'municipality'
}

/** In Swedish order. */
export function placeCodes(field: PlaceField): readonly string[] {
  return KNOWN[field].codes
}

/** As it is named in lists: `Gävleborg`. Null for codes that the register does not have. */
export function placeName(field: PlaceField, code: string): string | null {
  return KNOWN[field].names.get(code) ?? null
}

/** The code that a code or a name means, in whatever case. */
export function placeCode(field: PlaceField, word: string): string | undefined {
  return KNOWN[field].byWord.get(word.toLowerCase())
}

function known(rows: readonly Place[]) {
  const inOrder = rows
    .map((place) => ({ place, key: sortKey(place.shortName) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ place }) => place)
  const words = ({ code, name, shortName, aliases = [] }: Place) => [code, name, shortName, ...aliases]
  return {
    codes: inOrder.map(({ code }) => code),
    names: new Map(inOrder.map(({ code, shortName }) => [code, shortName])),
    byWord: new Map(
      rows.flatMap((place) => words(place).map((word) => [word.toLowerCase(), place.code] as const)),
    ),
  }
}

const KNOWN = { county: known(counties.rows), municipality: known(municipalities.rows) }
