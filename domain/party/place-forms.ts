/** The names that municipalities, regions and county boards go by, made of where they are. */
import type { RegisterBody } from '../register.ts'

/** Every form that names the body itself; empty for an organisation, which goes by its own names only. */
export function placeForms(body: RegisterBody): string[] {
  if (body.kind === 'municipality') return body.bareNames.flatMap(municipalityForms)
  const [short, county] = body.bareNames
  if (short === undefined || county === undefined) return []
  if (body.kind === 'region') return [...regionForms(short, county), ...formerForms(body.name)]
  return body.kind === 'county-board' ? boardForms(short, county) : []
}

export function genitive(name: string): string {
  return /[sxz]$/i.test(name) ? name : `${name}s`
}

function municipalityForms(name: string): string[] {
  const own = genitive(name)
  return [
    ...[
      `${own} kommun`,
      `${name} kommun`,
      `${own} stad`,
      `${name} stad`,
      `Kommunen ${name}`,
      `Kommunen i ${name}`,
    ],
    ...[`${own} kommuns`, `${name} kommunen`, `${own}kommunen`, `${own} stads`],
    ...[
      `City of ${name}`,
      `${name} City`,
      `Town of ${name}`,
      `${name} municipality`,
      `Municipality of ${name}`,
    ],
  ]
}

function regionForms(short: string, county: string): string[] {
  const own = genitive(short)
  return [
    ...[`Region ${short}`, `Region ${county}`, `${own} region`, `Regionen ${short}`, `Regionen i ${short}`],
    ...[`Landstinget ${short}`, `Landstinget i ${short}`, `Landstinget i ${county}`, `${county} landsting`],
    ...[`Landstinget ${county}`, `${own} landsting`, `${county}s landsting`, `Landsting ${short}`],
    ...[`${short} Region`, `Region of ${short}`, `${short} County Council`, `${own} läns landsting`],
    ...[`${short} Regional Council`, `Region ${short} County`, `County Council of ${short}`],
  ]
}

/** "Sörmlands landsting": what the region calls itself, where its county is called otherwise. */
function formerForms(name: string): string[] {
  const { own } = /^Region (?<own>\p{L}+)$/u.exec(name)?.groups ?? {}
  return own === undefined ? [] : [`${genitive(own)} landsting`, `${genitive(own)} läns landsting`]
}

function boardForms(short: string, county: string): string[] {
  const own = genitive(short)
  return [
    ...[`Länsstyrelsen i ${county}`, `Länsstyrelsen ${county}`, `Länsstyrelsen ${short}`],
    ...[`Länsstyrelsen i ${short}`, `Länsstyrelsen på ${short}`, `Länsstyrelsen för ${county}`],
    ...[`Länsstyrelsen i ${own} län`, `Länsstyrelsen ${own} län`, `Länsstyrelse ${short}`],
    ...[`County Administrative Board of ${short}`, `County Administrative Board in ${short}`],
    ...[`County Administrative Board ${short}`, `${short} County Administrative Board`],
    ...[`Administrative Board of ${short} County`, `County Administrative Board of ${short} County`],
  ]
}
