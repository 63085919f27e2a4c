/**
 * Reads projects as the research funders' common data standard (Gemensamma dataprojektet, GDP) tells funded activities.
 * Persons are never touched. The fields are as public programs read them; the interface itself asks for a key and was not
 * to be had where this was written.
 */
import type { RefusedRecord } from './case.ts'
import { asText, type Fields, isFields, textOf } from './json-fields.ts'
import type { ProjectFacts } from './project.ts'
import { dayIn, diarienummerIn, organisationNumberIn, periodBetween, whyNoNumber } from './read-facts.ts'

const NOTHING = { sv: null, en: null }

export function isGdp(record: Fields): boolean {
  return 'diarienummer' in record && ('finansiarNamn' in record || 'beslutadFinansiering' in record)
}

/** Those of other funders are refused. */
export function fromGdp(fields: Fields): ProjectFacts | RefusedRecord['why'] {
  const funder = textOf(fields.finansiarNamn)
  if (funder !== null && !/vinnova|verket för innovationssystem/i.test(funder)) return 'not-vinnova'
  const written = textOf(fields.diarienummer) ?? ''
  const number = diarienummerIn(written)
  if (number === null) return whyNoNumber(written)
  const call = isFields(fields.utlysning) ? fields.utlysning : {}
  return {
    kind: 'project',
    diarienummer: number,
    titleSv: textOf(fields.titel),
    titleEn: textOf(fields.titelEng),
    coordinator: coordinatorIn(fields.organisationer),
    grantSek: grantIn(fields.beslutadFinansiering),
    ...periodBetween(textOf(fields.startdatum) ?? '', textOf(fields.slutdatum) ?? ''),
    status: textOf(fields.status),
    call: textOf(call.titel) ?? textOf(call.diarienummer),
    round: null,
    texts: {
      aim: NOTHING,
      results: NOTHING,
      effects: NOTHING,
      approach: NOTHING,
      summary: { sv: asText(fields.beskrivning), en: asText(fields.beskrivningEng) },
    },
    // `lank` leads to other answers of the interface, not to pages.
    links: [],
    updatedOn: dayIn(textOf(fields.uppdateringTidpunkt)?.slice(0, 10) ?? ''),
  }
}

/** The only one whose role says so; two coordinators are none that we could name. */
function coordinatorIn(value: unknown): ProjectFacts['coordinator'] {
  if (!Array.isArray(value)) return null
  const [only, ...more] = value
    .filter(isFields)
    .filter(({ roll }) => [roll].flat().some((one) => /^koordinator$/i.test(textOf(one) ?? '')))
  const name = only && more.length === 0 ? textOf(only.namn) : null
  if (!only || name === null) return null
  return { name, organisationNumber: organisationNumberIn(textOf(only.organisationsnummer) ?? '') }
}

/** The sum of what was decided; null unless every part is whole kronor. */
function grantIn(value: unknown): number | null {
  if (!Array.isArray(value) || value.length === 0) return null
  const parts = value.map((one) => {
    if (!isFields(one) || !/^(?:SEK|)$/i.test(textOf(one.valuta) ?? '')) return Number.NaN
    return typeof one.belopp === 'number' && one.belopp >= 0 ? one.belopp : Number.NaN
  })
  const sum = parts.reduce((total, part) => total + part, 0)
  return Number.isSafeInteger(sum) ? sum : null
}
