/** Reads projects from Vinnova's two interfaces and from SweCRIS, all as parsed JSON; contact lists are never touched. */
import type { MaterialForm, ReadMaterial, RefusedRecord } from './case.ts'
import { asText, type Fields, isFields, textOf } from './json-fields.ts'
import type { InBothLanguages, ProjectFacts, ProjectText } from './project.ts'
import {
  addressIn,
  dayIn,
  diarienummerIn,
  kronorIn,
  organisationNumberIn,
  periodBetween,
  sourceTextOf,
  whyNoNumber,
} from './read-facts.ts'
import { fromGdp, isGdp } from './read-project-gdp.ts'

/** An array of projects, one project, or an object that holds such an array; in the form of either interface. */
export function readVinnovaJson(value: unknown): ReadMaterial {
  return jsonForm(value) === 'gdp-json'
    ? readRecords(value, 'gdp-json', fromGdp)
    : readRecords(value, 'vinnova-json', fromVinnova)
}

/** Projects of other funders are refused. */
export function readSwecrisJson(value: unknown): ReadMaterial {
  return readRecords(value, 'swecris-json', fromSwecris)
}

type JsonForm = Extract<MaterialForm, 'vinnova-json' | 'gdp-json' | 'swecris-json'>

/** Whose fields the value has. */
export function jsonForm(value: unknown): JsonForm | null {
  const [first] = recordsIn(value)
  if (!isFields(first)) return null
  if ('projectId' in first) return 'swecris-json'
  if (isGdp(first)) return 'gdp-json'
  return 'Diarienummer' in first || 'Ärenderubrik' in first ? 'vinnova-json' : null
}

function readRecords(
  value: unknown,
  form: JsonForm,
  read: (fields: Fields) => ProjectFacts | RefusedRecord['why'],
): ReadMaterial {
  const records = recordsIn(value)
  const facts: ProjectFacts[] = []
  const refused: RefusedRecord[] = []
  for (const [place, record] of records.entries()) {
    const found = isFields(record) ? read(record) : 'no-facts'
    if (typeof found === 'string') refused.push({ record: String(place + 1), why: found })
    else facts.push(found)
  }
  if (records.length === 0) refused.push({ record: '1', why: 'no-facts' })
  return { form, facts, refused }
}

function recordsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (!isFields(value)) return []
  if ('Diarienummer' in value || 'projectId' in value || isGdp(value)) return [value]
  return Object.values(value).find((one): one is unknown[] => Array.isArray(one)) ?? []
}

function fromVinnova(fields: Fields): ProjectFacts | RefusedRecord['why'] {
  const written = textOf(fields.Diarienummer) ?? ''
  const number = diarienummerIn(written)
  if (number === null) return whyNoNumber(written)
  const both = (name: string): InBothLanguages => ({
    sv: asText(fields[`${name}Svenska`]),
    en: asText(fields[`${name}Engelska`]),
  })
  const coordinator = textOf(fields.KoordinatorOrg)
  return {
    kind: 'project',
    diarienummer: number,
    titleSv: textOf(fields.Ärenderubrik),
    titleEn: textOf(fields.ÄrenderubrikEngelska),
    coordinator: coordinator === null ? null : { name: coordinator, organisationNumber: null },
    grantSek: amountOf(fields.BeviljatBidrag),
    ...periodBetween(textOf(fields.ProjektStart) ?? '', textOf(fields.ProjektSlut) ?? ''),
    status: textOf(fields.Status),
    call: textOf(fields.DiarienummerUtlysning),
    round: textOf(fields.DiarienummerAnsokningsomgang),
    texts: {
      aim: both('Mal'),
      results: both('Resultat'),
      effects: { sv: null, en: null },
      approach: both('Implementation'),
      summary: { sv: asText(fields.Projektreferat), en: null },
    },
    links: linksIn(fields.LankLista),
    updatedOn: null,
  }
}

/** Two spellings are about: `Beskrivning`/`URL` and `Lanknamn`/`Lankadress`. */
function linksIn(value: unknown): ProjectFacts['links'] {
  return [value]
    .flat()
    .filter(isFields)
    .flatMap((item) => {
      const address = addressIn(textOf(item.URL) ?? textOf(item.Lankadress) ?? '')
      if (address === null) return []
      return [{ label: textOf(item.Beskrivning) ?? textOf(item.Lanknamn) ?? address, address }]
    })
}

function fromSwecris(fields: Fields): ProjectFacts | RefusedRecord['why'] {
  const id = textOf(fields.projectId) ?? ''
  if (!/_Vinnova$/i.test(id)) return 'not-vinnova'
  const number = diarienummerIn(id.replace(/_Vinnova$/i, ''))
  if (number === null) return 'no-number'
  const name = textOf(fields.coordinatingOrganisationNameSv) ?? textOf(fields.coordinatingOrganisationNameEn)
  const sv = partsOf(fields.projectAbstractSv)
  const en = partsOf(fields.projectAbstractEn)
  const both = (part: ProjectText): InBothLanguages => ({
    sv: sourceTextOf(sv.get(part) ?? ''),
    en: sourceTextOf(en.get(part) ?? ''),
  })
  return {
    kind: 'project',
    diarienummer: number,
    titleSv: textOf(fields.projectTitleSv),
    titleEn: textOf(fields.projectTitleEn),
    coordinator:
      name === null
        ? null
        : {
            name,
            organisationNumber: organisationNumberIn(textOf(fields.coordinatingOrganisationId) ?? ''),
          },
    grantSek: amountOf(fields.fundingsSek),
    ...periodBetween(textOf(fields.projectStartDate) ?? '', textOf(fields.projectEndDate) ?? ''),
    status: null,
    call: null,
    round: null,
    texts: {
      aim: both('aim'),
      results: both('results'),
      effects: both('effects'),
      approach: both('approach'),
      summary: both('summary'),
    },
    links: [],
    updatedOn: dayIn(textOf(fields.updatedDate) ?? ''),
  }
}

/** The headings within SweCRIS's abstracts; "effects and results" are what was expected, and so effects. */
const PARTS: readonly (readonly [RegExp, ProjectText])[] = [
  [/^(?:Syfte och mål|Purpose and goal)\s*:?\s*$/i, 'aim'],
  [
    /^(?:Förväntade effekter och resultat|Expected (?:results and effects|effects and results))\s*:?\s*$/i,
    'effects',
  ],
  [/^(?:Resultat|Results)\s*:?\s*$/i, 'results'],
  [/^(?:Upplägg och genomförande|Approach and implementation)\s*:?\s*$/i, 'approach'],
]

/** What stands before the first heading is a summary. */
function partsOf(value: unknown): Map<ProjectText, string> {
  const parts = new Map<ProjectText, string>()
  if (typeof value !== 'string') return parts
  let part: ProjectText = 'summary'
  for (const line of value.split(/\r\n|\r|\n/)) {
    const heading = PARTS.find(([one]) => one.test(line.trim()))
    if (heading) part = heading[1]
    else parts.set(part, `${parts.get(part) ?? ''}${line}\n`)
  }
  return parts
}

function amountOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? value : null
  return typeof value === 'string' ? kronorIn(value) : null
}
