/** The outline of each county, and where its number stands within it. */
import map from '@svg-maps/sweden'

type Place = {
  x: number
  y: number
  /** The county is too small for its number, which stands in the sea. */
  isBeside?: boolean
}
type CountyShape = Place & { path: string }

export const { viewBox: COUNTY_VIEW_BOX } = map

/**
 * The map's name and the roomiest place, in the map's own units, by county code. The map has the names of
 * Västernorrland (22) and Västmanland (19) the wrong way round.
 */
const PLACES: Readonly<Record<string, Place & { id: string }>> = {
  '01': { id: 'stockholm', x: 226, y: 588, isBeside: true },
  '03': { id: 'uppsala', x: 179, y: 560 },
  '04': { id: 'sodermanland', x: 144, y: 610 },
  '05': { id: 'ostergotland', x: 116, y: 646 },
  '06': { id: 'jonkoping', x: 89, y: 690 },
  '07': { id: 'kronoberg', x: 96, y: 728 },
  '08': { id: 'kalmar', x: 132, y: 690 },
  '09': { id: 'gotland', x: 222, y: 692, isBeside: true },
  '10': { id: 'blekinge', x: 124, y: 774, isBeside: true },
  '12': { id: 'skane', x: 65, y: 761 },
  '13': { id: 'halland', x: 44, y: 710 },
  '14': { id: 'vastra gotaland', x: 54, y: 650 },
  '17': { id: 'varmland', x: 54, y: 586 },
  '18': { id: 'orebro', x: 103, y: 606 },
  '19': { id: 'vasternorrland', x: 132, y: 573 },
  '20': { id: 'dalarna', x: 96, y: 524 },
  '21': { id: 'gavleborg', x: 140, y: 480 },
  '22': { id: 'vastmanland', x: 172, y: 369 },
  '23': { id: 'jamtland', x: 81, y: 386 },
  '24': { id: 'vasterbotten', x: 185, y: 299 },
  '25': { id: 'norrbotten', x: 231, y: 171 },
}

/** By the county's code. */
export const COUNTY_SHAPES: ReadonlyMap<string, CountyShape> = new Map(
  Object.entries(PLACES).flatMap(([code, { id, ...place }]) => {
    const location = map.locations.find((one) => one.id === id)
    return location ? [[code, { path: location.path, ...place }] as const] : []
  }),
)
