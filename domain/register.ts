/** The registers that the rules read, as arguments: counties and municipalities for places, and bodies for parties. */
import { z } from 'zod'
import { PUBLIC_PARTY, SECTORS } from './party/sector.ts'

export type County = {
  code: string
  name: string
  shortName: string
  /** The region's official name, and other names it goes by. */
  region: string
  regionAliases: string[]
  regionShortAliases?: string[]
  regionOrgnr?: string
}
export type Municipality = {
  code: string
  name: string
  shortName: string
  countyCode: string
  aliases: string[]
  orgnr?: string
}

export const BODY_KINDS = ['municipality', 'region', 'county-board', 'organisation'] as const
export type BodyKind = (typeof BODY_KINDS)[number]

/** One body that can be a party: a row of the register. */
export const registerBody = z.object({
  /** `municipality:0180`, `region:01`, `county-board:01`, `organisation:vinnova`. */
  id: z.string().min(1),
  kind: z.enum(BODY_KINDS),
  /** The official name. */
  name: z.string().trim().min(1),
  sector: z.enum(SECTORS),
  /** `team` where each edition's team chooses (SKR). */
  publicParty: z.enum([...PUBLIC_PARTY, 'team']),
  /** `NNNNNN-NNNN`, only from a source. */
  orgnr: z.string().nullable(),
  /** Of a municipality, region or county board; else null. */
  countyCode: z.string().nullable(),
  municipalityCode: z.string().nullable(),
  /** Names that it goes by, of at least five letters. */
  aliases: z.array(z.string()),
  /** Shorter ones: count only with the whole field to themselves, or where a number or full name confirms. */
  shortAliases: z.array(z.string()),
  /** Names that say where and not who ("Malmö"). */
  bareNames: z.array(z.string()),
  /** Where the row comes from: `scb-myndighetsregistret`, `general-knowledge`, a file's name, a reviewer. */
  source: z.string().min(1),
  note: z.string().nullable(),
})
export type RegisterBody = z.infer<typeof registerBody>

/** What places are read by. */
export type Places = { counties: readonly County[]; municipalities: readonly Municipality[] }
