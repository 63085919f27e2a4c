/** The fingerprint of the analyst's workbook: what it was asked for, and by which versions it was counted. */
import { currentConcordance } from '../../../db/read/concordance.ts'
import type { EditionWithRules } from '../../../domain/edition.ts'
import { CONCORDANCE_DIMENSIONS } from '../../../domain/figures/concordance.ts'
import { FIGURES_VERSION } from '../../../domain/figures/definition.ts'
import {
  FINGERPRINT_PROPERTY,
  type Fingerprint,
  fingerprint,
  type ReportAsked,
} from '../../../domain/report.ts'
import { APP_VERSION } from '../../app-version.ts'
import type { Workspace } from '../../workspace.ts'

export function fingerprintOf(
  { database, now }: Workspace,
  { edition, compare, kind, language, sections }: ReportAsked,
  side: readonly EditionWithRules[],
  hash: string,
): Fingerprint {
  return {
    form: 1,
    kind,
    edition,
    compare,
    language,
    sections,
    app: APP_VERSION,
    madeAt: now(),
    figuresVersion: FIGURES_VERSION,
    rules: Object.fromEntries(side.map(({ id, rules }) => [id, rules.version])),
    concordances: Object.fromEntries(
      CONCORDANCE_DIMENSIONS.map((dimension) => [dimension, currentConcordance(database, dimension).version]),
    ),
    hash,
  }
}

/** In UTF-16 code units: Excel keeps no longer text in a property. */
const LONGEST_PROPERTY = 255

/** As document properties: the text goes on in `Fingerprint 2`, `Fingerprint 3` …, since it is longer than one can be. */
export function fingerprintProperties(one: Fingerprint): Record<string, string> {
  const text = JSON.stringify(one)
  const count = Math.ceil(text.length / LONGEST_PROPERTY)
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      propertyName(index),
      text.slice(index * LONGEST_PROPERTY, (index + 1) * LONGEST_PROPERTY),
    ]),
  )
}

/** Null where the properties hold none that can be read. */
export function readFingerprint(properties: Readonly<Record<string, string>>): Fingerprint | null {
  let text = ''
  for (let index = 0; properties[propertyName(index)] !== undefined; index += 1)
    text += properties[propertyName(index)]
  try {
    return fingerprint.parse(JSON.parse(text))
  } catch {
    return null
  }
}

function propertyName(index: number): string {
  return index === 0 ? FINGERPRINT_PROPERTY : `${FINGERPRINT_PROPERTY} ${index + 1}`
}
