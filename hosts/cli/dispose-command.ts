/** `desk dispose`: shows what is due for disposal, and with a decision and --yes erases it. */
import type { Command } from 'commander'
import { previewDisposal } from '../../backend/disposal/preview.ts'
import { runDisposal } from '../../backend/disposal/run.ts'
import { dayAndClock } from '../../backend/log/time-words.ts'
import type { DisposalDone, DisposalPreview } from '../../contract/calls/disposal.ts'
import type { Language } from '../../domain/language.ts'
import { isDay } from '../../domain/time.ts'
import { words } from '../../text/catalog.ts'
import { sayBackups } from '../../text/say-backups.ts'
import { type OutputOptions, print, table } from './output.ts'
import { NOTHING_APPLIED, UsageProblem } from './problem.ts'
import { optionReader } from './read-options.ts'
import { withWorkspace } from './workspace.ts'

type Options = OutputOptions & {
  db?: string
  dueBy?: string
  reference?: string
  reviewer?: string
  yes?: boolean
}

export function addDisposeCommand(program: Command, language: Language): void {
  const { disposal, cli } = words(language)
  program
    .command('dispose')
    .description(disposal.cli.dispose)
    .option('--due-by <day>', disposal.cli.dueBy)
    .option('--reference <text>', disposal.cli.reference)
    .option('--reviewer <who>', cli.options.judgedBy)
    .option('--yes', disposal.cli.yes)
    .action((options: Options) => dispose(options, language))
}

async function dispose(options: Options, language: Language): Promise<void> {
  const { disposal: t, cli } = words(language)
  const { dueBy, reference, yes } = options
  const read = optionReader(language)
  if (dueBy !== undefined && !isDay(dueBy)) read.refuse('--due-by', dueBy, cli.dayForm)
  if (yes && reference === undefined) throw new UsageProblem(t.cli.yesNeedsReference)
  const reviewer = options.reviewer === undefined ? undefined : read.reviewer(options.reviewer)
  await withWorkspace(options, (workspace) => {
    const preview = previewDisposal(workspace, { dueBy })
    if (reference === undefined || yes !== true) {
      print(options, preview, () => sayPreview(preview, reference !== undefined, language))
      // Whoever gave a decision meant to erase.
      if (reference !== undefined) process.exitCode = NOTHING_APPLIED
      return
    }
    const done = runDisposal(workspace, { reference, dueBy: preview.dueBy, token: preview.token }, reviewer)
    print(options, done, () => sayDone(done, language))
  })
}

function sayPreview(
  { dueBy, total, groups }: DisposalPreview,
  hasReference: boolean,
  language: Language,
): string[] {
  const { disposal: t } = words(language)
  if (total === 0) return [t.due.noneText(dueBy)]
  const rows = groups.flatMap(({ edition, counts }) =>
    Object.entries(counts).map(
      ([kind, count]) =>
        [edition?.name ?? t.due.noEdition, t.kinds[kind as keyof typeof t.kinds], count] as const,
    ),
  )
  const { headings } = t.cli
  return [
    ...table([headings.edition, headings.kind, headings.count], rows),
    hasReference ? t.cli.notConfirmed : t.cli.needsReference,
  ]
}

function sayDone(
  { reference, counts, at, id, backups, isSwept }: DisposalDone,
  language: Language,
): string[] {
  const said = words(language)
  const { disposal: t } = said
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const backupLines = sayBackups(said, backups)
  return [
    t.run.done(total, reference),
    `${t.record.at}: ${dayAndClock(at)}`,
    `${t.record.id}: ${id}`,
    `${t.record.backups}: ${backupLines.length === 0 ? t.record.noBackups : backupLines.join(' ')}`,
    ...(isSwept ? [] : [t.record.notSwept]),
  ]
}
