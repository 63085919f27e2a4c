/** `desk figures`: any measure by any dimensions, with its definition and switches. */
import { type Command, Option } from 'commander'
import { editionList } from '../../backend/editions/editions.ts'
import { countFigures } from '../../backend/figures/count.ts'
import { figureNamer } from '../../backend/figures/figure-namer.ts'
import type { FigureNote, FigureRow, FiguresOutput } from '../../contract/calls/figures.ts'
import { DIMENSIONS, type Dimension } from '../../domain/figures/dimensions.ts'
import { MEASURES, type Measure, splitsOf } from '../../domain/figures/measures.ts'
import { DIGITAL_CHOICES, NAME_CHOICES, SERIES_CHOICES } from '../../domain/figures/switches.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { addFigureLookCommands } from './figure-look-commands.ts'
import { addFigureNoteCommands } from './figure-note-commands.ts'
import { type OutputOptions, print, table } from './output.ts'
import { optionReader } from './read-options.ts'
import { withWorkspace } from './workspace.ts'

type FigureOptions = OutputOptions & {
  db?: string
  measure: string
  by?: string
  where?: string
  digital: string
  series: string
  names: string
  digitalCounty?: string
}

export function addFigureCommands(program: Command, language: Language): void {
  const { cli, figures, figuresMore } = words(language)
  const command = program.command('figures').description(cli.commands.figures)
  // A command of its own, else its options would be taken from those beside it.
  const count = command
    .command('count', { isDefault: true })
    .description(figuresMore.cli.commands.count)
    .option('--measure <measure>', figures.cli.measure, 'activities')
    .option('--by <dimensions>', cli.options.by)
    .option('--where <query>', cli.options.where)
    .option('--digital <apart|organiser>', figures.cli.digital, 'apart')
    .option('--series <each|once>', figures.cli.series, 'each')
    .option('--names <mapped|written>', figuresMore.cli.options.names, 'written')
    // The switch as it was called before, with `own` for `apart`.
    .addOption(new Option('--digital-county <own|organiser>').hideHelp())
    .action((options: FigureOptions) => countAndPrint(options, language))
  command.addHelpText('after', () => `\n${count.helpInformation()}`)
  addFigureLookCommands(command, language)
  addFigureNoteCommands(command, language)
}

async function countAndPrint(options: FigureOptions, language: Language): Promise<void> {
  const read = optionReader(language)
  const measure = read.oneOf('--measure', options.measure, MEASURES)
  const by = options.by === undefined ? [] : [...new Set(read.list('--by', options.by, DIMENSIONS))]
  const splits = splitsOf(measure)
  for (const dimension of by)
    if (!splits.includes(dimension))
      read.refuse('--by', dimension, words(language).figures.cli.notBy(measure, splits.join(', ')))
  const where = read.query('--where', options.where ?? '')
  const series = read.oneOf('--series', options.series, SERIES_CHOICES)
  const names = read.oneOf('--names', options.names, NAME_CHOICES)
  const digital = readDigital(options, language)
  const { counted, nameOf } = await withWorkspace(options, (workspace) => ({
    counted: countFigures(workspace, { measure, by, where, language, digital, series, names }),
    nameOf: figureNamer(
      editionList(workspace).flatMap(({ types, themes }) => [...types, ...themes]),
      language,
    ),
  }))
  const shown = { ...counted, rows: withMissing(counted, by) }
  print(options, shown, () => linesOf(shown, by, nameOf, language))
}

/** A row of the answer, or an edition of which only a published figure is known: nothing was counted, which is not 0. */
type ShownRow = Omit<FigureRow, 'value' | Measure> & {
  [Key in Measure]?: number | null | undefined
} & { value: number | null; note?: 'no-rows' }
type Shown = Omit<FiguresOutput, 'rows'> & { rows: ShownRow[] }

function withMissing({ measure, rows, published }: FiguresOutput, by: readonly Dimension[]): ShownRow[] {
  if (by.length !== 1 || by[0] !== 'edition') return rows
  const counted = rows.map(({ edition }) => edition)
  const missing = [...new Set(published.map(({ edition }) => edition))].filter(
    (one) => !counted.includes(one),
  )
  const added = missing.map((edition): ShownRow => {
    const stated = published.find((figure) => figure.edition === edition)
    const { value = 0, qualifier = 'about', source = '' } = stated ?? {}
    return { edition, [measure]: null, value: null, published: { value, qualifier, source }, note: 'no-rows' }
  })
  const inOrder = (one: ShownRow, other: ShownRow) => ((one.edition ?? '') < (other.edition ?? '') ? -1 : 1)
  return [...rows, ...added].sort(inOrder)
}

function readDigital({ digital, digitalCounty }: FigureOptions, language: Language) {
  const read = optionReader(language)
  if (digitalCounty === undefined) return read.oneOf('--digital', digital, DIGITAL_CHOICES)
  const asked = read.oneOf('--digital-county', digitalCounty, ['own', 'organiser'] as const)
  return asked === 'own' ? 'apart' : asked
}

function linesOf(
  counted: Shown,
  by: readonly Dimension[],
  nameOf: ReturnType<typeof figureNamer>,
  language: Language,
): string[] {
  const { figures, figuresMore } = words(language)
  const { measure, rows, breaks, organisers = {} } = counted
  const named = (dimension: Dimension, key: string) =>
    dimension === 'organiser' ? (organisers[key] ?? nameOf(dimension, key)) : nameOf(dimension, key)
  const beside = (['known', 'of', 'mean'] as const).filter((part) =>
    rows.some((row) => row[part] !== undefined),
  )
  return [
    ...table(
      [
        ...by.map((dimension) => figures.dimensions[dimension]),
        figures.measures[measure].name,
        ...beside.map((part) => figures.columns[part]),
      ],
      rows.map((row) => [
        ...by.map((dimension) => named(dimension, row[dimension] ?? '')),
        row.value === null ? figures.notCounted : rounded(row.value),
        ...beside.map((part) => rounded(row[part] ?? 0)),
      ]),
    ),
    besideTotal(counted, language),
    ...counted.notes.map((note) => sayNote(note, language)),
    ...(by.length === 0 || by.includes('edition') ? counted.published : []).map(
      ({ edition, words: stated, source }) => figures.publishedLine(edition, stated[language], source),
    ),
    ...breaks.map(({ after, edition, words: noted }) =>
      figuresMore.compare.break(after, edition, noted[language]),
    ),
    figures.measures[measure].definition,
    ...saySwitches(counted, language),
  ]
}

function besideTotal({ total, known, of, mean }: Shown, language: Language): string {
  const { figures } = words(language)
  const said = [
    known !== undefined && of !== undefined ? figures.knownOf(known, of) : null,
    known === undefined && of !== undefined ? figures.of(of) : null,
    mean === undefined ? null : figures.mean(mean),
  ].filter((one) => one !== null)
  return [figures.total(total), ...said].join(', ')
}

function sayNote(note: FigureNote, language: Language): string {
  const { notes, dimensions } = words(language).figures
  switch (note.code) {
    case 'overlap':
      return notes.overlap(dimensions[note.dimension])
    case 'earlier':
      return note.earlier.length === 0
        ? notes.noEarlier(note.edition)
        : notes.earlier(note.edition, note.earlier.join(', '))
    case 'assessment-waits':
      return notes['assessment-waits'](note.submissions)
    default:
      return notes[note.code]
  }
}

function saySwitches({ definition }: Shown, language: Language): string[] {
  const { switches } = words(language).figures
  const { digital, series, names } = definition
  return [
    ...(digital === 'untouched' ? [] : [switches.digital[digital]]),
    ...(series === 'untouched' ? [] : [switches.series[series]]),
    ...(names === 'untouched' ? [] : [switches.names[names]]),
  ]
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
