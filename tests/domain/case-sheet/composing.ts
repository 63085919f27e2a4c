/** Composes the sheet of the tests, with what a test changes in it. */
import type { SheetBlock, SheetContent } from '../../../domain/case/sheet.ts'
import type { KnownOfSheet } from '../../../domain/case/sheet-blocks.ts'
import type { ComposedPart } from '../../../domain/case/sheet-composed.ts'
import { composeSheet } from '../../../domain/case/sheet-export.ts'
import { knownOf, sheetOf } from './known.ts'

export function composed(content: Partial<SheetContent> = {}, known: Partial<KnownOfSheet> = {}) {
  const language = content.language ?? 'sv'
  const result = composeSheet(sheetOf(content), knownOf(known, language))
  if (!result.sheet) throw new Error(`It did not compose: ${JSON.stringify(result.faults)}`)
  return { ...result.sheet, withheld: result.withheld }
}

export function faultsOf(content: Partial<SheetContent>, known: Partial<KnownOfSheet> = {}) {
  const result = composeSheet(sheetOf(content), knownOf(known))
  return result.sheet ? [] : result.faults
}

export const onlyParts = <Kind extends ComposedPart['kind']>(parts: readonly ComposedPart[], kind: Kind) =>
  parts.filter((part): part is Extract<ComposedPart, { kind: Kind }> => part.kind === kind)

export const textBlock = (written: string): SheetBlock => ({ kind: 'text', id: 't', text: written })
