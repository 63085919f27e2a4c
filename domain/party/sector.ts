/** Sectors of parties, and apart from them whether a party is a public one, which is what the rules ask. */

export const SECTORS = [
  'state',
  'region',
  'municipality',
  'municipal-federation',
  'public-company',
  'university',
  'civil-society',
  'private',
  'international',
  'unknown',
] as const
export type Sector = (typeof SECTORS)[number]

export const PUBLIC_PARTY = ['yes', 'no', 'unclear'] as const
export type PublicParty = (typeof PUBLIC_PARTY)[number]
