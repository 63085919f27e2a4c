/** What a body is by the codes of Statistics Sweden's register: legal form (JURFORM) and owner category (ÄGAR). */
import type { RegisterBody } from '../register.ts'
import type { Sector } from './sector.ts'

export type Standing = { sector: Sector; publicParty: RegisterBody['publicParty'] }

/** 10 the state, 20 municipalities, 30 regions. */
const PUBLIC_OWNERS: readonly string[] = ['10', '20', '30']
/** Limited companies: of banks, insurers, European ones and all others. */
const COMPANIES: readonly string[] = ['41', '42', '43', '49']

const FORMS: Readonly<Record<string, Standing>> = {
  '61': { sector: 'civil-society', publicParty: 'no' },
  '63': { sector: 'civil-society', publicParty: 'no' },
  // Who stands behind a foundation is not in its form: unclear until the team says.
  '71': { sector: 'civil-society', publicParty: 'unclear' },
  '72': { sector: 'civil-society', publicParty: 'unclear' },
  '81': { sector: 'state', publicParty: 'yes' },
  '82': { sector: 'municipality', publicParty: 'yes' },
  '83': { sector: 'municipal-federation', publicParty: 'yes' },
  '84': { sector: 'region', publicParty: 'yes' },
  '89': { sector: 'state', publicParty: 'yes' },
}

/** Null where the codes do not tell. A company that the public owns is neither private nor, by itself, a public party. */
export function standingOfForm(legalForm: string, owner: string): Standing | null {
  const form = codeOf(legalForm)
  if (!COMPANIES.includes(form)) return FORMS[form] ?? null
  return PUBLIC_OWNERS.includes(codeOf(owner))
    ? { sector: 'public-company', publicParty: 'unclear' }
    : { sector: 'private', publicParty: 'no' }
}

/** The legal form of a natural person's own business, whose number is a personal identity number. */
export function isNaturalPerson(legalForm: string): boolean {
  return codeOf(legalForm) === '10'
}

/** "49 Övriga aktiebolag" and "49" are the same. */
function codeOf(text: string): string {
  return /^\s*(\d{2})(?!\d)/.exec(text)?.[1] ?? ''
}

/** What is a public party by its sector alone, for a row that says no more. */
export function standingOfSector(sector: Sector): Standing {
  switch (sector) {
    case 'state':
    case 'region':
    case 'municipality':
    case 'municipal-federation':
      return { sector, publicParty: 'yes' }
    case 'civil-society':
    case 'private':
    case 'international':
      return { sector, publicParty: 'no' }
    default:
      // Universities are the state's or a foundation's, companies whoever's.
      return { sector, publicParty: 'unclear' }
  }
}
