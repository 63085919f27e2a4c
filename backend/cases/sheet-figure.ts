/** A figure asked for while a sheet is written: its answer now, as a block keeps it when it is frozen. */
import type { SheetFigure } from '../../contract/calls/case-sheets.ts'
import type { FigureBlock } from '../../domain/case/sheet.ts'
import { MEASURES, splitsOf } from '../../domain/figures/measures.ts'
import type { Language } from '../../domain/language.ts'
import { Failure, type Failures } from '../failure.ts'
import type { Workspace } from '../workspace.ts'
import { nameFiguresIn } from './compose-content.ts'
import { countSheetFigure } from './export-figure.ts'

type Asked = Pick<FigureBlock, 'measure' | 'by' | 'where'>

/** Throws CANNOT_COUNT. */
export function sheetFigure(workspace: Workspace, asked: Asked & { language: Language }): SheetFigure {
  const { language, ...figure } = asked
  const block: FigureBlock = { kind: 'figure', id: '', caption: '', ...figure, frozen: null }
  const counted = countSheetFigure(workspace, block, nameFiguresIn(workspace, language))
  if (!counted) throw new Failure('CANNOT_COUNT', { why: whyNot(asked) })
  const { measure, by, definition, answer } = counted
  return { measure, by, definition, answer }
}

function whyNot({ measure: asked, by }: Asked): Failures['CANNOT_COUNT']['why'] {
  const measure = MEASURES.find((one) => one === asked)
  if (!measure) return 'unknown-measure'
  return by.every((one) => splitsOf(measure).some((split) => split === one)) ? 'bad-search' : 'cannot-split'
}
