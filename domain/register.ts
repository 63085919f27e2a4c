/** The registers that the rules read, as arguments: counties, municipalities and known organisations. */
import type { PublicParty, Sector } from './party/sector.ts'

export type County = {
  code: string
  name: string
  shortName: string
  /** The region's official name, and other names it goes by. */
  region: string
  regionAliases: string[]
  regionShortAliases?: string[]
}
export type Municipality = {
  code: string
  name: string
  shortName: string
  countyCode: string
  aliases: string[]
}
export type KnownOrganisation = {
  name: string
  sector: Sector
  /** `team` where each edition's team chooses (SKR). */
  publicParty: PublicParty | 'team'
  orgnr?: string
  aliases: string[]
  /** Two to four letters: count only when they have the whole field to themselves, or a number or name confirms. */
  shortAliases: string[]
  source: string
  note?: string
}
export type Register = {
  counties: readonly County[]
  municipalities: readonly Municipality[]
  organisations: readonly KnownOrganisation[]
}
