/** What the fields of a part are given, whatever its kind. */
import type { SheetMaterial } from '../../contract/calls/case-sheets.ts'
import type { SheetBlock } from '../../domain/case/sheet.ts'
import type { Language } from '../../domain/language.ts'

export type BlockFieldsProps<Kind extends SheetBlock['kind'] = SheetBlock['kind']> = {
  block: Extract<SheetBlock, { kind: Kind }>
  /** The sheet's. */
  language: Language
  material: SheetMaterial | undefined
  onWrite: (block: SheetBlock, field: string | null) => void
}
