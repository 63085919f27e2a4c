/** Who a name is that says where: a unit beside a town's name, a company of the town's, or the town's name alone. */
import { foldMarks } from '../swedish.ts'
import { CERTAINTY } from './certainty.ts'
import { isTown } from './in-town.ts'
import { nameKey } from './name-key.ts'
import { MUNICIPAL_COMPANY_HINT } from './name-patterns.ts'
import type { PartyEvidence } from './party.ts'
import { NOTHING_READ, type Reading, readEntry } from './reading.ts'
import { findPlace, type RegisterIndex } from './register-index.ts'
import {
  COMMON_MUNICIPAL_UNIT,
  COUNTY_OF_COMPANY_HOSPITALS,
  DISTRICT_BOARD,
  DISTRICT_LIBRARY,
  HOSPITAL,
  isBranchWords,
  isWhere,
  MUNICIPAL_UNIT,
  NEWSPAPER,
  OTHERS,
  REGIONAL_UNIT,
  RESCUE_SERVICE,
} from './units.ts'

export const LONGEST_COMPANY_NAME_IN_WORDS = 6
const LONGEST_PLACE_IN_WORDS = 3
const MUNICIPAL: Reading = { ...NOTHING_READ, sector: 'municipality', publicParty: 'yes' }

/** "Kulturförvaltningen i Malmö": a unit that only municipalities have, beside a bare name. */
export function municipalUnit(index: RegisterIndex, key: string, folded: string): Reading | null {
  const unit = MUNICIPAL_UNIT.exec(folded)
  if (REGIONAL_UNIT.test(folded)) return regionalUnit(index, key, folded, REGIONAL_UNIT)
  if (HOSPITAL.test(folded)) return regionalUnit(index, key, folded, HOSPITAL)
  const common = COMMON_MUNICIPAL_UNIT.exec(folded)
  if (!unit && common) return commonUnit(index, folded, common[0])
  if (!unit || OTHERS.test(folded)) return null
  if (DISTRICT_BOARD.test(folded)) {
    return { ...MUNICIPAL, certainty: CERTAINTY.usual, evidence: [unitEvidence(folded)] }
  }
  const place = placeIn(index, key)
  const reading: Reading = { ...MUNICIPAL, evidence: [unitEvidence(unit[0])] }
  const isMunicipality = place?.entry.kind === 'municipality'
  if (!place || !isMunicipality) return { ...reading, publicParty: 'unclear', certainty: CERTAINTY.resembles }
  return readEntry(place.entry, key, 'inside')
}

/** "Räddningstjänsten i Mora": the municipality's, or a federation's; all other words must say where. */
export function rescueService(index: RegisterIndex, outside: string): Reading | null {
  const folded = foldMarks(nameKey(outside))
  const groups = RESCUE_SERVICE.exec(folded)?.groups
  if (!groups || OTHERS.test(folded)) return null
  const where = groups.where ?? groups.owner ?? ''
  const town = /^räddningstjänsten (?:i|på) (?<town>.+)$/iu.exec(outside)?.groups?.town
  const isSomewhere =
    isWhere(where, (word) => index.placeWords.has(word)) || (town !== undefined && isTown(town))
  if (!isSomewhere) return null
  const isOneTown = findPlace(index, where)?.kind === 'municipality'
  return {
    ...NOTHING_READ,
    sector: isOneTown ? 'municipality' : 'municipal-federation',
    publicParty: 'yes',
    certainty: CERTAINTY.usual,
    evidence: [{ kind: 'pattern', pattern: 'municipal-unit', matched: outside }],
  }
}

/** "Västerviks Tidning": the words beside the paper's must be one place. */
export function localPaper(index: RegisterIndex, folded: string): Reading | null {
  const [paper] = NEWSPAPER.exec(folded) ?? []
  if (paper === undefined || !folded.endsWith(` ${paper}`)) return null
  if (!findPlace(index, folded.slice(0, -paper.length - 1))) return null
  const evidence = { kind: 'pattern' as const, pattern: 'firm', matched: folded }
  return {
    ...NOTHING_READ,
    sector: 'private',
    publicParty: 'no',
    certainty: CERTAINTY.usual,
    evidence: [evidence],
  }
}

/** "Gislaveds bibliotek" by its town, "Husby bibliotek" by a district that towns alone have. */
function commonUnit(index: RegisterIndex, folded: string, unit: string): Reading | null {
  if (DISTRICT_LIBRARY.test(folded)) {
    return { ...MUNICIPAL, certainty: CERTAINTY.usual, evidence: [unitEvidence(unit)] }
  }
  const where = folded.replace(unit, '').trim().replace(/^i /, '')
  const entry = findPlace(index, where)
  return entry?.kind === 'municipality' ? readEntry(entry, folded, 'inside') : null
}

function unitEvidence(matched: string): PartyEvidence {
  return { kind: 'pattern', pattern: 'municipal-unit', matched }
}

/** "Psykiatrin Gotland": all words after the unit must say where. */
function regionalUnit(index: RegisterIndex, key: string, folded: string, unit: RegExp): Reading | null {
  const where = folded.replace(unit, '').trim().replace(/^i /, '')
  const place = placeIn(index, where)
  const region = place && index.entries.get(`region:${place.entry.countyCode}`)
  if (unit === HOSPITAL && region?.countyCode === COUNTY_OF_COMPANY_HOSPITALS) return null
  if (!region || !isBranchWords(where, (word) => index.placeWords.has(word))) return null
  return readEntry(region, key, 'inside')
}

/** "Göteborg Energi", "Helsingborg Arena & Scen AB": typical of a company that the municipality owns. */
export function municipalCompany(index: RegisterIndex, key: string, folded: string): Reading | null {
  const hint = MUNICIPAL_COMPANY_HINT.exec(folded)
  if (!hint || folded.split(' ').length > LONGEST_COMPANY_NAME_IN_WORDS) return null
  const place = placeIn(index, key)
  if (!place || place.words === key) return null
  const evidence = {
    kind: 'pattern' as const,
    pattern: 'municipal-company',
    matched: key.length === folded.length ? key : `${place.words} ${hint[0]}`,
  }
  return { ...NOTHING_READ, sector: 'public-company', certainty: CERTAINTY.resembles, evidence: [evidence] }
}

function placeIn(index: RegisterIndex, key: string) {
  const words = key.split(' ')
  for (let length = Math.min(LONGEST_PLACE_IN_WORDS, words.length); length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const text = words.slice(start, start + length).join(' ')
      const entry = findPlace(index, text)
      if (entry) return { entry, words: text }
    }
  }
  return null
}

/** "Umeå" says where; whether the municipality arranges, nobody knows. */
export function barePlace(index: RegisterIndex, key: string): Reading | null {
  const entry = findPlace(index, key)
  if (!entry) return null
  return { ...readEntry(entry, key, 'inside'), certainty: CERTAINTY.resembles }
}
