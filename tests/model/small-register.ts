/** Stands in for the registers as shipped: a few bodies, so that opening and checking a desk thousands of times is quick. */
import { bodiesFrom, type OrganisationRow } from '../../domain/party/bodies.ts'
import type { Places, RegisterBody } from '../../domain/register.ts'
import countiesFile from '../../resources/registers/counties.json' with { type: 'json' }
import municipalitiesFile from '../../resources/registers/municipalities.json' with { type: 'json' }
import organisationsFile from '../../resources/registers/organisations.json' with { type: 'json' }

export const places: Places = { counties: countiesFile.rows, municipalities: municipalitiesFile.rows }

/** With Gävle, whose submissions they are, and Vinnova, where somebody else decides. */
const bodies: RegisterBody[] = bodiesFrom({
  counties: places.counties.slice(0, 3),
  municipalities: places.municipalities.filter(({ name }) => ['Gävle', 'Stockholm'].includes(name)),
  organisations: (organisationsFile.rows as OrganisationRow[]).slice(0, 20),
})

export function shippedBodies(): RegisterBody[] {
  return bodies
}
