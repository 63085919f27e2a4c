/** Composes a sheet with what the desk knows at this moment: newest readings, consents, pictures and figures. */
import { findPictureOfAnyCase, hasPicture } from '../../db/read/case-pictures.ts'
import { findCase, newestOfAll } from '../../db/read/cases.ts'
import { standingConsents } from '../../db/read/standing-consents.ts'
import { type FigureBlock, namedCases, type SheetContent } from '../../domain/case/sheet.ts'
import { type ComposedSheet, picturesOf } from '../../domain/case/sheet-composed.ts'
import { type Composition, composeSheet } from '../../domain/case/sheet-export.ts'
import type { CountedFigure } from '../../domain/case/sheet-figure.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { editionList } from '../editions/editions.ts'
import { figureNamer } from '../figures/figure-namer.ts'
import type { Workspace } from '../workspace.ts'
import type { SheetDocument } from './export-document.ts'
import { countSheetFigure } from './export-figure.ts'
import { withNewestReading } from './known-case.ts'
import type { Picture } from './picture-bytes.ts'

/** For one moment, call it and `documentOf` in one transaction. */
export function composeContent(workspace: Workspace, content: SheetContent): Composition {
  const { database } = workspace
  const rows = namedCases(content).flatMap((id) => {
    const row = findCase(database, id)
    return row?.id === id ? [row] : []
  })
  return composeSheet(content, {
    cases: rows.map((row) => withNewestReading(workspace, row)),
    everyCase: newestOfAll(database),
    // Of all cases: what somebody has withdrawn leaves by no sheet, whatever cases it names.
    consents: standingConsents(database),
    hasPicture: (hash) => hasPicture(database, hash),
    figureOf: countedOnce(workspace, content.language),
    words: words(content.language).caseSheet,
  })
}

/** The sheets as exporters take them, with the pictures that they show. At least one sheet. */
export function documentOf(
  { database, now, isDemo }: Workspace,
  sheets: readonly ComposedSheet[],
  { title, language }: Pick<SheetDocument, 'title' | 'language'>,
): SheetDocument {
  const pictures = picturesOf(sheets).flatMap((hash) => findPictureOfAnyCase(database, hash) ?? [])
  return {
    sheets,
    title,
    language,
    madeAt: now(),
    isDemo,
    pictures: new Map(pictures.map(({ hash, ...row }): [string, Picture] => [hash, { hash, ...row }])),
  }
}

/** How a figure's keys are called in a sheet's language. */
export function nameFiguresIn(workspace: Workspace, language: Language) {
  const named = editionList(workspace).flatMap(({ types, themes }) => [...types, ...themes])
  return { language, nameOf: figureNamer(named, language) }
}

/** A figure is asked for where it stands and among the sources: both must say the same. */
function countedOnce(workspace: Workspace, language: Language): (block: FigureBlock) => CountedFigure | null {
  const counted = new Map<FigureBlock, CountedFigure | null>()
  const naming = nameFiguresIn(workspace, language)
  return (block) => {
    const known = counted.get(block)
    if (known !== undefined) return known
    const answer = countSheetFigure(workspace, block, naming)
    counted.set(block, answer)
    return answer
  }
}
