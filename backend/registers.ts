/** The registers as shipped: counties and municipalities, which places are read by, and the bodies that can be parties. */
import { bodiesFrom, type OrganisationRow } from '../domain/party/bodies.ts'
import type { Places, RegisterBody } from '../domain/register.ts'
import countiesFile from '../resources/registers/counties.json' with { type: 'json' }
import municipalitiesFile from '../resources/registers/municipalities.json' with { type: 'json' }
import organisationsFile from '../resources/registers/organisations.json' with { type: 'json' }

export const places: Places = { counties: countiesFile.rows, municipalities: municipalitiesFile.rows }

/** Made anew at each call; the database keeps them. */
export function shippedBodies(): RegisterBody[] {
  return bodiesFrom({ ...places, organisations: organisationsFile.rows as OrganisationRow[] })
}
