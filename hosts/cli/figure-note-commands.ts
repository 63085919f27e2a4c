/** `desk figures set-published|remove-published|concordance|breaks`: what the team notes beside its counts. */
import type { Command } from 'commander'
import { listBreaks, setBreak, takeAwayBreak } from '../../backend/figures/breaks.ts'
import { saveConcordance, showConcordance } from '../../backend/figures/concordance.ts'
import { publishedFrom, removePublished, setPublished } from '../../backend/figures/published.ts'
import type { Workspace } from '../../backend/workspace.ts'
import { BREAK_DIMENSIONS } from '../../domain/figures/breaks.ts'
import {
  CONCORDANCE_DIMENSIONS,
  type ConcordanceDimension,
  type ConcordanceEntry,
  concordanceKey,
} from '../../domain/figures/concordance.ts'
import { MEASURES } from '../../domain/figures/measures.ts'
import { QUALIFIERS, type Qualifier } from '../../domain/figures/qualifier.ts'
import type { Language } from '../../domain/language.ts'
import { isDay } from '../../domain/time.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print, table } from './output.ts'
import { optionReader } from './read-options.ts'
import { withWorkspace } from './workspace.ts'

type Common = OutputOptions & { db?: string; reviewer?: string }
type PublishedOptions = Common & { edition: string; measure: string; source: string }
type SetOptions = PublishedOptions & {
  atLeast?: string
  over?: string
  exactly?: string
  about?: string
  words?: string
  on?: string
}
type ConcordanceOptions = Common & {
  edition?: string
  programme?: string
  map: string[]
  unmap: string[]
  note?: string
}
type BreakOptions = Common & {
  edition?: string
  words?: string
  wordsEn?: string
  dimension?: string
  source?: string
  id?: string
  remove?: string
}

export function addFigureNoteCommands(figures: Command, language: Language): void {
  const { commands, options, arguments: given } = words(language).figuresMore.cli
  const { figures: own } = words(language)
  const repeated = (value: string, before: string[]) => [...before, value]
  const published = (name: string) =>
    figures
      .command(name)
      .requiredOption('--edition <id>', options.edition)
      .option('--measure <measure>', own.cli.measure, 'activities')
      .requiredOption('--source <text>', options.source)
      .option('--reviewer <who>', options.reviewer)
  published('set-published')
    .description(commands.setPublished)
    .option('--at-least <number>', options.atLeast)
    .option('--over <number>', options.over)
    .option('--exactly <number>', options.exactly)
    .option('--about <number>', options.about)
    .option('--words <text>', options.words)
    .option('--on <day>', options.on)
    .action((asked: SetOptions) => set(asked, language))
  published('remove-published')
    .description(commands.removePublished)
    .action((asked: PublishedOptions) => remove(asked, language))
  figures
    .command('concordance')
    .description(commands.concordance)
    .argument('<dimension>', given.dimension)
    .option('--edition <id>', options.edition)
    .option('--programme <programme>', options.programme)
    .option('--map <from=to>', options.map, repeated, [])
    .option('--unmap <name>', options.unmap, repeated, [])
    .option('--note <text>', options.note)
    .option('--reviewer <who>', options.reviewer)
    .action((dimension: string, asked: ConcordanceOptions) => concordance(dimension, asked, language))
  figures
    .command('breaks')
    .description(commands.breaks)
    .option('--edition <id>', options.firstAfter)
    .option('--words <text>', options.breakWords)
    .option('--words-en <text>', options.breakWordsEn)
    .option('--dimension <dimension>', options.breakDimension)
    .option('--source <text>', options.source)
    .option('--id <id>', options.id)
    .option('--remove <id>', options.remove)
    .option('--reviewer <who>', options.reviewer)
    .action((asked: BreakOptions) => breaks(asked, language))
}

async function set(options: SetOptions, language: Language): Promise<void> {
  const { cli, inOwn } = words(language).figuresMore
  const read = optionReader(language)
  const { edition, source, on } = options
  const measure = read.oneOf('--measure', options.measure, MEASURES)
  const numbers = {
    'at-least': options.atLeast,
    over: options.over,
    exactly: options.exactly,
    about: options.about,
  }
  const stated = QUALIFIERS.flatMap((qualifier): [Qualifier, string][] => {
    const number = numbers[qualifier]
    return number === undefined ? [] : [[qualifier, number]]
  })
  const [first, ...more] = stated
  if (first === undefined || more.length > 0) return read.refuse('--at-least', '', cli.oneQualifier)
  const [qualifier, number] = first
  const value = number === '0' ? 0 : read.wholeNumber(`--${qualifier}`, number)
  if (on !== undefined && !isDay(on)) read.refuse('--on', on, words(language).cli.dayForm)
  const asked = {
    edition,
    measure,
    qualifier,
    value,
    source,
    words: options.words ?? null,
    statedOn: on ?? null,
  }
  const as = reviewerIn(options, language)
  const figure = await withWorkspace(options, (workspace) => setPublished(workspace, asked, as))
  print(options, figure, () => [cli.set(edition, inOwn(figure.words))])
}

async function remove(options: PublishedOptions, language: Language): Promise<void> {
  const { cli, inOwn } = words(language).figuresMore
  const { edition, source } = options
  const measure = optionReader(language).oneOf('--measure', options.measure, MEASURES)
  const as = reviewerIn(options, language)
  const figure = await withWorkspace(options, (workspace) =>
    removePublished(workspace, publishedFrom(workspace, { edition, measure, source }), as),
  )
  print(options, figure, () => [cli.removed(edition, inOwn(figure.words))])
}

async function concordance(given: string, options: ConcordanceOptions, language: Language): Promise<void> {
  const { cli } = words(language).figuresMore
  const dimension = optionReader(language).oneOf('DIMENSION', given, CONCORDANCE_DIMENSIONS)
  const changes = options.map.length + options.unmap.length > 0
  const shown = await withWorkspace(options, (workspace) => {
    if (changes) changeConcordance(workspace, dimension, options, language)
    return showConcordance(workspace, dimension)
  })
  print(options, shown, () => [
    cli.concordanceHead(dimension, shown.version),
    ...table(
      [cli.headings.where, cli.headings.from, cli.headings.to],
      shown.entries.map(({ programme, edition, from, to }) => [
        edition ?? programme ?? cli.everywhere,
        from,
        to,
      ]),
    ),
  ])
}

/** Adds to the current map and takes away from it, in one new version. */
function changeConcordance(
  workspace: Workspace,
  dimension: ConcordanceDimension,
  options: ConcordanceOptions,
  language: Language,
): void {
  const { cli } = words(language).figuresMore
  const read = optionReader(language)
  const { edition = null, programme = null } = options
  if (edition !== null && programme !== null) read.refuse('--programme', programme, cli.oneScope)
  const note = options.note ?? read.refuse('--note', '', cli.options.note)
  const { version, entries } = showConcordance(workspace, dimension)
  const key = (text: string) => concordanceKey(dimension, text)
  const added = options.map.map((pair): ConcordanceEntry => {
    const [from = '', to = '', ...more] = pair.split('=').map(key)
    return from === '' || to === '' || more.length > 0
      ? read.refuse('--map', pair, cli.mapForm)
      : { programme, edition, from, to }
  })
  const removed = options.unmap.map(key)
  const isHere = (entry: ConcordanceEntry) => entry.edition === edition && entry.programme === programme
  const lost = removed.find((from) => !entries.some((entry) => isHere(entry) && entry.from === from))
  if (lost !== undefined) read.refuse('--unmap', lost, cli.notMapped(lost))
  const gone = new Set([...removed, ...added.map(({ from }) => from)])
  const kept = entries.filter((entry) => !(isHere(entry) && gone.has(entry.from)))
  const saved = { dimension, basedOn: version, entries: [...kept, ...added], note }
  saveConcordance(workspace, saved, reviewerIn(options, language))
}

async function breaks(options: BreakOptions, language: Language): Promise<void> {
  const { cli, inOwn } = words(language).figuresMore
  const { edition, source, remove: removed } = options
  const as = reviewerIn(options, language)
  if (removed !== undefined) {
    const gone = await withWorkspace(options, (workspace) => takeAwayBreak(workspace, removed, as))
    print(options, gone, () => [cli.breakRemoved(inOwn(gone.words))])
    return
  }
  if (edition !== undefined) {
    const noted = readBreak({ ...options, edition }, language)
    const stored = await withWorkspace(options, (workspace) => setBreak(workspace, noted, as))
    print(options, stored, () => [
      cli.breakLine(stored.id, stored.edition, inOwn(stored.words), source ?? ''),
    ])
    return
  }
  const all = await withWorkspace(options, listBreaks)
  print(options, { breaks: all }, () =>
    all.length === 0
      ? [cli.noBreaks]
      : all.map((one) => cli.breakLine(one.id, one.edition, inOwn(one.words), one.source)),
  )
}

/** Words in one language stand for both. */
function readBreak(options: BreakOptions & { edition: string }, language: Language) {
  const { cli } = words(language).figuresMore
  const read = optionReader(language)
  const { edition, words: said, wordsEn, source, id } = options
  const sv = said ?? wordsEn ?? read.refuse('--words', '', cli.options.breakWords)
  const dimension =
    options.dimension === undefined ? null : read.oneOf('--dimension', options.dimension, BREAK_DIMENSIONS)
  return {
    ...(id !== undefined && { id }),
    edition,
    dimension,
    words: { sv, en: wordsEn ?? sv },
    source: source ?? read.refuse('--source', '', cli.options.source),
  }
}

function reviewerIn({ reviewer }: Common, language: Language) {
  return reviewer === undefined ? undefined : optionReader(language).reviewer(reviewer)
}
