/** `desk outcome show|set|remove|import|editions|recordings`. */
import type { Command } from 'commander'
import { outcomesByEdition } from '../../backend/outcomes/by-edition.ts'
import { previewOutcomes, takeOutcomes } from '../../backend/outcomes/import-outcomes.ts'
import { recordingsOf, setOutcome, showOutcome } from '../../backend/outcomes/outcomes.ts'
import type { OutcomeShown, OutcomesImport } from '../../contract/calls/outcomes.ts'
import type { Language } from '../../domain/language.ts'
import { NOTHING_TOLD, type Outcome } from '../../domain/outcome.ts'
import {
  type HeadingsByHand,
  OUTCOME_COLUMNS,
  type OutcomeColumn,
  type OutcomeFault,
  readOutcome,
} from '../../domain/outcome-table.ts'
import { words } from '../../text/catalog.ts'
import { sayOutcomes } from '../../text/say-outcomes.ts'
import { type OutputOptions, print, table, tell } from './output.ts'
import { NOTHING_APPLIED, UsageProblem } from './problem.ts'
import { readFile } from './read-file.ts'
import { optionReader } from './read-options.ts'
import { withWorkspace } from './workspace.ts'

type Common = OutputOptions & { db?: string; reviewer?: string }
type SetOptions = Common & {
  participants?: string
  connections?: string
  recording?: string[]
  satisfaction?: string
  answers?: string
  lessons?: string
}
type ImportOptions = Common & { edition?: string; column: string[]; scale?: string; dryRun?: boolean }

export function addOutcomeCommands(program: Command, language: Language): void {
  const { cli, outcomes, views } = words(language)
  const { commands, options, submission, file } = outcomes.cli
  const by = views.cli.options.by
  const repeated = (value: string, before: string[]) => [...before, value]
  const outcome = program.command('outcome').description(commands.outcome)
  outcome
    .command('show')
    .description(commands.show)
    .argument('<submission>', submission)
    .action((id: string, own: Common) => show(id, own, language))
  outcome
    .command('set')
    .description(commands.set)
    .argument('<submission>', submission)
    .option('--participants <number>', options.participants)
    .option('--connections <number>', options.connections)
    .option('--recording <address...>', options.recording)
    .option('--satisfaction <mean>', options.satisfaction)
    .option('--answers <number>', options.answers)
    .option('--lessons <text>', options.lessons)
    .option('--reviewer <reviewer>', by)
    .action((id: string, own: SetOptions) => set(id, own, language))
  outcome
    .command('remove')
    .description(commands.remove)
    .argument('<submission>', submission)
    .option('--reviewer <reviewer>', by)
    .action((id: string, own: Common) => remove(id, own, language))
  outcome
    .command('import')
    .description(commands.import)
    .argument('<file>', file)
    .option('--edition <edition>', options.edition)
    .option('--column <heading=column>', options.column, repeated, [])
    .option('--scale <number>', options.scale)
    .option('--dry-run', cli.options.dryRun)
    .option('--reviewer <reviewer>', by)
    .action((path: string, own: ImportOptions) => importAll(path, own, language))
  outcome
    .command('editions')
    .description(commands.byEdition)
    .action((own: Common) => byEdition(own, language))
  outcome
    .command('recordings')
    .description(commands.recordings)
    .option('--edition <edition>', options.ofEdition)
    .action((own: Common & { edition?: string }) => recordings(own, language))
}

async function show(id: string, options: Common, language: Language): Promise<void> {
  const shown = await withWorkspace(options, (workspace) => showOutcome(workspace, id))
  print(options, shown, () => linesOf(shown, language))
}

async function set(id: string, options: SetOptions, language: Language): Promise<void> {
  const toldBeside = (before: Outcome['satisfaction']) =>
    readOutcome((column) => cellOf(options, column), null, before)
  const refuse = (why: OutcomeFault, text: string) => {
    throw new UsageProblem(words(language).outcomes.import.why(why, text))
  }
  // What is wrong whatever has been reported is told before anything is opened.
  const { fault } = toldBeside(null)
  if (fault && fault.why !== 'no-mean') refuse(fault.why, fault.text)
  const shown = await withWorkspace(options, (workspace) => {
    const { outcome } = showOutcome(workspace, id)
    const { told, fault: left } = toldBeside(outcome?.satisfaction ?? null)
    if (left) refuse(left.why, left.text)
    const asked = { ...(outcome ?? NOTHING_TOLD), ...told }
    return setOutcome(workspace, { submissionId: id, outcome: asked }, reviewerOf(options, language))
  })
  print(options, shown, () => linesOf(shown, language))
}

function cellOf(options: SetOptions, column: OutcomeColumn): string {
  switch (column) {
    case 'participants':
    case 'connections':
    case 'satisfaction':
    case 'answers':
    case 'lessons':
      return options[column] ?? ''
    case 'recordings':
      return (options.recording ?? []).join('\n')
    default:
      return ''
  }
}

async function remove(id: string, options: Common, language: Language): Promise<void> {
  const shown = await withWorkspace(options, (workspace) =>
    setOutcome(workspace, { submissionId: id, outcome: null }, reviewerOf(options, language)),
  )
  print(options, shown, () => [words(language).outcomes.removed])
}

/** Ends with 1 where no row could be read in. */
async function importAll(path: string, options: ImportOptions, language: Language): Promise<void> {
  const { cli, outcomes: t } = words(language)
  const given = {
    file: readFile(path, language),
    edition: options.edition ?? null,
    headings: headingsIn(options, language),
    scale: scaleIn(options, language),
  }
  const done = await withWorkspace(options, (workspace) =>
    options.dryRun
      ? previewOutcomes(workspace, given)
      : takeOutcomes(workspace, given, reviewerOf(options, language)),
  )
  for (const { row, why } of done.rows) if (why) tell(t.cli.row(row, t.import.why(why.code, why.text)))
  if (options.dryRun) tell(cli.dryRun)
  print(options, done, () => [countsOf(done, language)])
  if (done.counts.refused === done.rows.length) process.exitCode = NOTHING_APPLIED
}

/** `Heading=column`, and `Heading=` for one that is not to be read. A heading may hold the sign itself. */
function headingsIn({ column }: ImportOptions, language: Language): HeadingsByHand {
  const { columnForm } = words(language).outcomes.cli
  return Object.fromEntries(
    column.map((pair) => {
      const at = pair.lastIndexOf('=')
      const [heading, name] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
      const known = OUTCOME_COLUMNS.find((one) => one === name)
      if (at < 1 || (name !== '' && !known))
        optionReader(language).refuse('--column', pair, columnForm(OUTCOME_COLUMNS))
      return [heading, known ?? null]
    }),
  )
}

function scaleIn({ scale }: ImportOptions, language: Language): number | null {
  if (scale === undefined) return null
  const read = optionReader(language)
  const highest = read.wholeNumber('--scale', scale)
  const isScale = highest >= 2 && highest <= 100
  return isScale ? highest : read.refuse('--scale', scale, words(language).outcomes.cli.scaleForm)
}

function countsOf({ counts }: OutcomesImport, language: Language): string {
  const { counts: say } = words(language).outcomes.import
  return say(counts.new, counts.changed, counts.unchanged, counts.refused)
}

async function byEdition(options: Common, language: Language): Promise<void> {
  const t = words(language).outcomes
  const { edition, reported, participants, connections, recordings, satisfaction } = t.byEdition.columns
  const found = await withWorkspace(options, outcomesByEdition)
  print(options, found, () => [
    ...table(
      [edition, reported, participants, connections, recordings, satisfaction],
      found.map((one) => {
        const said = sayOutcomes(words(language), language, one)
        const { satisfaction } = said
        return [
          one.edition,
          said.reported,
          said.participants,
          said.connections,
          said.recordings,
          satisfaction.join('; '),
        ]
      }),
    ),
    t.byEdition.note,
  ])
}

async function recordings(options: Common & { edition?: string }, language: Language): Promise<void> {
  const { columns } = words(language).outcomes.recordings
  const found = await withWorkspace(options, (workspace) => recordingsOf(workspace, options.edition))
  print(options, found, () =>
    table(
      [
        words(language).outcomes.import.columnNames.edition,
        columns.title,
        columns.organiser,
        columns.address,
      ],
      found.map(({ edition, title, organiser, address }) => [edition, title, organiser, address]),
    ),
  )
}

function linesOf({ outcome }: OutcomeShown, language: Language): string[] {
  const t = words(language).outcomes
  if (!outcome) return [t.notReported]
  const { satisfaction } = outcome
  const mean = satisfaction?.mean.toLocaleString(language)
  const told = [
    [t.fields.participants, outcome.participants],
    [t.fields.connections, outcome.connections],
    [
      t.fields.satisfaction,
      satisfaction && t.satisfied(String(mean), String(satisfaction.scale), satisfaction.answers),
    ],
    [t.fields.recordings, outcome.recordings.join(' ') || null],
    [t.fields.lessons, outcome.lessons || null],
  ] as const
  return told.map(([name, value]) => `${name}: ${value ?? t.notTold}`)
}

function reviewerOf({ reviewer }: Common, language: Language) {
  return reviewer === undefined ? undefined : optionReader(language).reviewer(reviewer)
}
