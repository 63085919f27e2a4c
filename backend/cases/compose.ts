/** Composes sheets with what is known now: newest readings, standing consents, pictures, and figures counted. */

import { findPicture } from '../../db/read/case-sheets.ts'
import { allConsents, findCase, newestReading } from '../../db/read/cases.ts'
import { listEditions } from '../../db/read/editions.ts'
import type { MaterialForm } from '../../domain/case/case.ts'
import type { ConsentState, ConsentStep } from '../../domain/case/consent.ts'
import { type FigureBlock, namedCases, type SheetContent } from '../../domain/case/sheet.ts'
import { type ComposedSheet, picturesOf } from '../../domain/case/sheet-composed.ts'
import { type Composition, composeSheet } from '../../domain/case/sheet-export.ts'
import type { KnownCase } from '../../domain/case/sheet-facts.ts'
import type { CountedFigure } from '../../domain/case/sheet-figure.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { figureNamer } from '../figures/name-keys.ts'
import type { Workspace } from '../workspace.ts'
import type { SheetDocument } from './export-document.ts'
import { countSheetFigure } from './export-figure.ts'
import type { Picture } from './picture-bytes.ts'

export type Composed = Composition & {
  /** Those that the sheet shows, by hash. */
  pictures: ReadonlyMap<string, Picture>
}

/** As it would leave the house now. A quote that was withdrawn from any case leaves by no sheet. */
export function composeContent(workspace: Workspace, content: SheetContent): Composed {
  const { database } = workspace
  const named = namedCases(content)
  const pictureOf = (hash: string) => keptPicture(workspace, named, hash)
  const composition = composeSheet(content, {
    cases: named.flatMap((id) => knownCase(workspace, id) ?? []),
    consents: allConsents(database).map(({ caseId, subject, key, state }) => ({
      caseId,
      subject: subject as ConsentStep['subject'],
      key,
      state: state as ConsentState,
    })),
    hasPicture: (hash) => pictureOf(hash) !== null,
    figureOf: (block) => figureOf(workspace, block, content.language),
    words: words(content.language).caseSheet,
  })
  const shown = composition.sheet ? picturesOf([composition.sheet]) : []
  return { ...composition, pictures: new Map(shown.flatMap((hash) => entryOf(hash, pictureOf(hash)))) }
}

/** Composed sheets as the exporters want them. */
export function documentOf(
  workspace: Pick<Workspace, 'now' | 'isDemo'>,
  composed: readonly { sheet: ComposedSheet; pictures: ReadonlyMap<string, Picture> }[],
  { title, language }: { title: string; language: Language },
): SheetDocument {
  return {
    sheets: composed.map(({ sheet }) => sheet),
    title,
    language,
    madeAt: workspace.now(),
    isDemo: workspace.isDemo,
    pictures: new Map(composed.flatMap(({ pictures }) => [...pictures])),
  }
}

/** Counted now, or as it was frozen; null for what cannot be counted. */
export function figureOf(workspace: Workspace, block: FigureBlock, language: Language): CountedFigure | null {
  const editions = listEditions(workspace.database)
  const named = editions.flatMap(({ types, themes }) => [...types, ...themes])
  return countSheetFigure(workspace, block, { language, nameOf: figureNamer(named, language) })
}

/** With its newest reading; null where there is no such case. */
export function knownCase({ database }: Pick<Workspace, 'database'>, id: string): KnownCase | null {
  const row = findCase(database, id)
  if (!row) return null
  const { facts, form, source, readAt, sourceHash } = newestReading(database, row)
  return {
    id: row.id,
    facts,
    provenance: { form: form as MaterialForm, from: source, at: readAt, hash: sourceHash },
  }
}

function keptPicture({ database }: Workspace, caseIds: readonly string[], hash: string): Picture | null {
  for (const caseId of caseIds) {
    const row = findPicture(database, caseId, hash)
    if (row) return { ...row, bytes: new Uint8Array(row.bytes) }
  }
  return null
}

function entryOf(hash: string, picture: Picture | null): [string, Picture][] {
  return picture ? [[hash, picture]] : []
}
