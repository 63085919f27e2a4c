/** Municipalities that are not there yet, by county. */
import counties from '../../resources/registers/counties.json' with { type: 'json' }
import municipalities from '../../resources/registers/municipalities.json' with { type: 'json' }

export type MissingCounty = {
  code: string
  name: string
  /** How many municipalities the county has. */
  of: number
  /** Short names of those that are not there, in Swedish order. */
  missing: string[]
}

/** Every county by name, also those that lack none; `missing` are municipalities' codes. */
export function missingByCounty(missing: readonly string[]): MissingCounty[] {
  const codes = new Set(missing)
  return counties.rows
    .map(({ code, name }) => {
      const all = municipalities.rows.filter(({ countyCode }) => countyCode === code)
      const names = all.filter((one) => codes.has(one.code)).map(({ shortName }) => shortName)
      return { code, name, of: all.length, missing: names.sort((a, b) => a.localeCompare(b, 'sv')) }
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'))
}
