/** Whether what a row says of a body's sector agrees with what the register has. */
import type { RegisterBody } from '../../domain/register.ts'
import type { ReadBody } from './read-register.ts'

/** A legal form tells less than a sector: a university can be the state's, a foundation's or a company's. */
export function agrees(
  ours: RegisterBody,
  { standing, isOwnerTold }: Pick<ReadBody, 'standing' | 'isOwnerTold'>,
): boolean {
  if (!standing || standing.sector === ours.sector || ours.sector === 'unknown') return true
  switch (ours.sector) {
    case 'university':
      if (standing.sector === 'state') return ours.publicParty !== 'no'
      return ours.publicParty !== 'yes' && ['private', 'civil-society'].includes(standing.sector)
    case 'public-company':
      return standing.sector === 'private' && !isOwnerTold
    case 'region':
      // Region Gotland is a municipality by its form.
      return standing.sector === 'municipality' && ours.countyCode === GOTLAND
    default:
      return false
  }
}

const GOTLAND = '09'
