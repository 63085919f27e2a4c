/** Where a made-up activity belongs and who arranges it, spread over counties and sectors. */
import type { Municipality } from '../domain/register.ts'
import type { PartyText } from '../domain/submission.ts'
import counties from '../resources/registers/counties.json' with { type: 'json' }
import municipalities from '../resources/registers/municipalities.json' with { type: 'json' }
import { between, happens, pick, pickWeighted, type Random } from './random.ts'
import {
  AGENCIES,
  BORDERLINE,
  CITIES,
  CIVIL_SOCIETY,
  COMPANIES,
  FEDERATIONS,
  UNIVERSITIES,
} from './words/organisers.ts'
import { COUNTY_WEIGHTS, MUNICIPALITY_WEIGHTS, SMALL_MUNICIPALITY } from './words/places.ts'

export type Home = {
  countyCode: string
  county: string
  region: string
  municipalityCode: string
  /** As people say it, "Skövde". */
  town: string
  /** As it calls itself, "Skövde kommun". */
  municipality: string
}

type Kind =
  | 'municipality'
  | 'region'
  | 'agency'
  | 'university'
  | 'federation'
  | 'civil'
  | 'company'
  | 'borderline'

const KINDS: readonly (readonly [Kind, number])[] = [
  ['municipality', 38],
  ['region', 14],
  ['agency', 14],
  ['university', 10],
  ['federation', 4],
  ['civil', 7],
  ['company', 3],
  ['borderline', 10],
]

type Area = {
  code: string
  name: string
  region: string
  towns: (readonly [Omit<Municipality, 'aliases'>, number])[]
}

const areas = counties.rows.map((county) => {
  const towns = municipalities.rows
    .filter(({ countyCode }) => countyCode === county.code)
    .map((row) => [row, MUNICIPALITY_WEIGHTS[row.code] ?? SMALL_MUNICIPALITY] as const)
  const area: Area = { code: county.code, name: county.name, region: county.region, towns }
  return [area, COUNTY_WEIGHTS[county.code] ?? 1] as const
})

/** A municipality, by roughly how many live there. */
export function pickHome(random: Random): Home {
  const area = pickWeighted(random, areas)
  const town = pickWeighted(random, area.towns)
  return {
    countyCode: area.code,
    county: area.name,
    region: area.region,
    municipalityCode: town.code,
    town: town.shortName,
    municipality: CITIES[town.code] ?? town.name,
  }
}

/** The organiser first, then who else takes part; often several in one text, with commas and "och". */
export function pickParties(random: Random, home: Home): PartyText[] {
  const kind = pickWeighted(random, KINDS)
  const organiser = nameOf(random, kind, home)
  const others = [...new Set(companionsOf(random, kind, home))].filter((name) => name !== organiser)
  if (others.length === 0) return [{ text: organiser, role: 'organiser' }]
  if (happens(random, 0.25)) return [{ text: listed([organiser, ...others]), role: 'organiser' }]
  const role = happens(random, 0.7) ? 'co-organiser' : 'participant'
  if (happens(random, 0.6)) {
    return [
      { text: organiser, role: 'organiser' },
      { text: listed(others), role },
    ]
  }
  return [{ text: organiser, role: 'organiser' }, ...others.map((text) => ({ text, role }) as const)]
}

/** The name that leads and other sentences can use: the organiser alone, without the list. */
export function leadingName(parties: readonly PartyText[]): string {
  const text = parties[0]?.text ?? ''
  // A comma belongs to the name in "Sveriges Kommuner och Regioner, SKR", so that one is kept whole.
  return (
    BORDERLINE.find((name) => text.startsWith(name) && name.includes(', ')) ?? text.split(', ')[0] ?? text
  )
}

function nameOf(random: Random, kind: Kind, home: Home): string {
  const { countyCode, municipality, region } = home
  const names: Record<Kind, readonly string[]> = {
    municipality: [municipality],
    region: [region],
    agency: AGENCIES,
    university: UNIVERSITIES[countyCode] ?? [municipality],
    federation: FEDERATIONS[countyCode] ?? [municipality],
    civil: CIVIL_SOCIETY,
    company: COMPANIES,
    borderline: BORDERLINE,
  }
  return pick(random, names[kind])
}

/** A company never stands alone here: that is a flaw, and made as one. */
function companionsOf(random: Random, kind: Kind, home: Home): string[] {
  const anchor = kind === 'company' || (kind === 'civil' && happens(random, 0.6)) ? [home.municipality] : []
  const more = happens(random, 0.42) ? between(random, 1, 3) : 0
  const others = Array.from({ length: more }, () => nameOf(random, pickWeighted(random, KINDS), home))
  return [...anchor, ...others]
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} och ${last}`
}
