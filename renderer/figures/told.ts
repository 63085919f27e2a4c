/** What must be said of an answer: how it is counted, its switches and its notes, in the words of the command line. */
import type { FigureNote, FiguresOutput } from '../../contract/calls/figures.ts'
import type { Language } from '../../domain/language.ts'
import type { Words } from '../../text/catalog.ts'

/** What `figures.count` and `.compare` say of themselves. */
export type ToldAnswer = Pick<FiguresOutput, 'measure' | 'definition' | 'notes' | 'breaks'>

/** Notes about other editions than the one shown are left out. */
export function toldOf(
  answer: ToldAnswer,
  edition: string | null,
  { figures, figuresMore, editionFigures }: Words,
  language: Language,
): string[] {
  const { digital, series, names } = answer.definition
  const { switches } = figures
  return [
    figures.measures[answer.measure].definition,
    ...(digital === 'untouched' ? [] : [switches.digital[digital]]),
    ...(series === 'untouched' ? [] : [switches.series[series]]),
    ...(series === 'once' ? [editionFigures.onceLinks] : []),
    ...(names === 'untouched' ? [] : [switches.names[names]]),
    ...answer.notes.flatMap((note) => sayNote(note, edition, figures)),
    ...answer.breaks.map(({ after, edition: first, words }) =>
      figuresMore.compare.break(after, first, words[language]),
    ),
  ]
}

function sayNote(
  note: FigureNote,
  edition: string | null,
  { notes, dimensions }: Words['figures'],
): string[] {
  switch (note.code) {
    case 'overlap':
      return [notes.overlap(dimensions[note.dimension])]
    case 'earlier':
      if (note.edition !== edition) return []
      return [
        note.earlier.length === 0
          ? notes.noEarlier(note.edition)
          : notes.earlier(note.edition, note.earlier.join(', ')),
      ]
    case 'assessment-waits':
      return [notes['assessment-waits'](note.submissions)]
    default:
      return [notes[note.code]]
  }
}
