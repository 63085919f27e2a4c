/** A figure of a case sheet, asked of the one place that counts, with all that must be said of it. */
import type { FiguresOutput } from '../../contract/calls/figures.ts'
import type { FigureBlock } from '../../domain/case/sheet.ts'
import type { CountedFigure } from '../../domain/case/sheet-figure.ts'
import { type Definition, definitionOf } from '../../domain/figures/definition.ts'
import { DIMENSIONS, type Dimension } from '../../domain/figures/dimensions.ts'
import { MEASURES, type Measure, splitsOf } from '../../domain/figures/measures.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { Failure } from '../failure.ts'
import { countFigures } from '../figures/count.ts'
import type { Workspace } from '../workspace.ts'

type Naming = {
  language: Language
  /** What a key is called; organisers bring their own names. */
  nameOf: (dimension: Dimension, key: string) => string
}

/** Counted now, or as it was frozen. Null for what is no measure, cannot be split so, or has a filter that cannot be read. */
export function countSheetFigure(
  workspace: Workspace,
  block: FigureBlock,
  { language, nameOf }: Naming,
): CountedFigure | null {
  const measure = MEASURES.find((one) => one === block.measure)
  const by = measure ? block.by.map((asked) => splitsOf(measure).find((one) => one === asked)) : []
  const splits = DIMENSIONS.filter((dimension) => by.includes(dimension))
  if (!measure || splits.length < block.by.length) return null
  const counted = block.frozen ? null : countedNow(workspace, measure, splits, block.where, language)
  const answer = block.frozen ?? (counted && answerOf(counted, splits, workspace.now(), nameOf))
  if (!answer) return null
  const { figures } = words(language)
  const [dimension] = splits
  return {
    measure: figures.measures[measure].name,
    by: dimension ? figures.dimensions[dimension] : null,
    definition: figures.measures[measure].definition,
    switches: [
      ...saySwitches(definitionOf(measure, splits, SWITCHES), language),
      ...(counted ? sayNotes(counted, language) : []),
    ],
    answer,
  }
}

/** Sheets go by the choices that figures begin with. */
const SWITCHES = { digital: 'apart', series: 'each', names: 'written' } as const

function countedNow(
  workspace: Workspace,
  measure: Measure,
  by: Dimension[],
  where: string,
  language: Language,
): FiguresOutput | null {
  try {
    return countFigures(workspace, { measure, by, where, language, ...SWITCHES })
  } catch (error) {
    if (error instanceof Failure && error.code === 'BAD_QUERY') return null
    throw error
  }
}

function answerOf(
  { rows, total, organisers = {} }: FiguresOutput,
  by: readonly Dimension[],
  at: string,
  nameOf: Naming['nameOf'],
): CountedFigure['answer'] {
  const [dimension] = by
  const shown = dimension === undefined ? [] : rows
  return {
    at,
    rows: shown.map((row) => {
      const key = (dimension && row[dimension]) ?? ''
      return { label: organisers[key] ?? (dimension ? nameOf(dimension, key) : key), value: row.value }
    }),
    total,
  }
}

function saySwitches({ digital, series, names }: Definition, language: Language): string[] {
  const { switches } = words(language).figures
  return [
    ...(digital === 'untouched' ? [] : [switches.digital[digital]]),
    ...(series === 'untouched' ? [] : [switches.series[series]]),
    ...(names === 'untouched' ? [] : [switches.names[names]]),
  ]
}

/** Of how many it is known, why parts do not sum to the whole, and where the meaning changed between editions. */
function sayNotes({ known, of, notes, breaks }: FiguresOutput, language: Language): string[] {
  const { figures, figuresMore } = words(language)
  const beside = of === undefined ? [] : [known === undefined ? figures.of(of) : figures.knownOf(known, of)]
  return [
    ...beside.map((said) => `${said.charAt(0).toLocaleUpperCase(language)}${said.slice(1)}.`),
    ...notes.map((note) => {
      switch (note.code) {
        case 'overlap':
          return figures.notes.overlap(figures.dimensions[note.dimension])
        case 'earlier':
          return note.earlier.length === 0
            ? figures.notes.noEarlier(note.edition)
            : figures.notes.earlier(note.edition, note.earlier.join(', '))
        case 'assessment-waits':
          return figures.notes['assessment-waits'](note.submissions)
        default:
          return figures.notes[note.code]
      }
    }),
    ...breaks.map(({ after, edition, words: noted }) =>
      figuresMore.compare.break(after, edition, noted[language]),
    ),
  ]
}
