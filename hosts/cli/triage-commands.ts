/** `desk claim`, `desk snooze`, `desk note` and `desk case-number`: what reviewers do beside deciding. */
import type { Command } from 'commander'
import { setCaseNumber } from '../../backend/moderation/case-number.ts'
import { claim, release } from '../../backend/moderation/claim-submission.ts'
import { addNote } from '../../backend/moderation/notes.ts'
import { showSubmission } from '../../backend/moderation/show.ts'
import { snooze, wake } from '../../backend/moderation/snooze.ts'
import type { Workspace } from '../../backend/workspace.ts'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import type { Language } from '../../domain/language.ts'
import { isDay } from '../../domain/time.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print } from './output.ts'
import { UsageProblem } from './problem.ts'
import { optionReader } from './read-options.ts'
import { withWorkspace } from './workspace.ts'

type Common = OutputOptions & { db?: string; reviewer?: string }
type ClaimOptions = Common & { release?: boolean; takeOver?: boolean }
type SnoozeOptions = Common & { until?: string; untilAnswer?: boolean; reason?: string; wake?: boolean }
type NoteOptions = Common & { revision?: string }
type CaseNumberOptions = Common & { remove?: boolean }

export function addTriageCommands(program: Command, language: Language): void {
  const { cli, triage } = words(language)
  const { commands, options, arguments: given } = triage.cli
  program
    .command('claim')
    .description(commands.claim)
    .argument('<id>', cli.arguments.submission)
    .option('--release', options.release)
    .option('--take-over', options.takeOver)
    .option('--reviewer <reviewer>', options.by)
    .action((id: string, own: ClaimOptions) => claimOne(id, own, language))
  program
    .command('snooze')
    .description(commands.snooze)
    .argument('<id>', cli.arguments.submission)
    .option('--until <day>', options.until)
    .option('--until-answer', options.untilAnswer)
    .option('--reason <text>', options.reason)
    .option('--wake', options.wake)
    .option('--reviewer <reviewer>', options.by)
    .action((id: string, own: SnoozeOptions) => snoozeOne(id, own, language))
  program
    .command('note')
    .description(commands.note)
    .argument('<id>', cli.arguments.submission)
    .argument('<text>', given.note)
    .option('--revision <number>', options.revision)
    .option('--reviewer <reviewer>', options.by)
    .action((id: string, text: string, own: NoteOptions) => noteOne(id, text, own, language))
  program
    .command('case-number')
    .description(commands['case-number'])
    .argument('<id>', cli.arguments.submission)
    .argument('[number]', given.caseNumber)
    .option('--remove', options.remove)
    .option('--reviewer <reviewer>', options.by)
    .action((id: string, number: string | undefined, own: CaseNumberOptions) =>
      numberOne(id, number, own, language),
    )
}

async function claimOne(id: string, options: ClaimOptions, language: Language): Promise<void> {
  const { cli } = words(language).triage
  if (options.release && options.takeOver) throw new UsageProblem(cli.oneOf(['--release', '--take-over']))
  const shown = await act(options, language, (workspace, as) =>
    options.release
      ? release(workspace, id, as)
      : claim(workspace, { submissionId: id, takesOver: options.takeOver ?? false }, as),
  )
  print(options, { ...namesOf(shown), claim: shown.claim }, () => [
    shown.claim ? cli.taken(shown.title, shown.claim.reviewer, shown.claim.until) : cli.released(shown.title),
  ])
}

async function snoozeOne(id: string, options: SnoozeOptions, language: Language): Promise<void> {
  const { cli } = words(language).triage
  const until = readUntil(options, language)
  const { reason = '' } = options
  const shown = await act(options, language, (workspace, as) =>
    until === 'wake'
      ? wake(workspace, id, as)
      : snooze(workspace, { submissionId: id, untilDay: until, reason }, as),
  )
  print(options, { ...namesOf(shown), snooze: shown.snooze }, () => [
    shown.snooze ? cli.snoozed(shown.title, shown.snooze.untilDay) : cli.woken(shown.title),
  ])
}

/** A day, null until an answer, or `wake`. Throws `UsageProblem` unless just one of the ways is given. */
function readUntil(options: SnoozeOptions, language: Language): string | null | 'wake' {
  const { cli, triage } = words(language)
  const ways = [
    options.until !== undefined && '--until',
    options.untilAnswer && '--until-answer',
    options.wake && '--wake',
  ].filter((way) => typeof way === 'string')
  if (ways.length === 0) throw new UsageProblem(triage.cli.untilMissing)
  if (ways.length > 1) throw new UsageProblem(triage.cli.oneOf(ways))
  if (options.wake) return 'wake'
  if (options.until === undefined) return null
  return isDay(options.until)
    ? options.until
    : optionReader(language).refuse('--until', options.until, cli.dayForm)
}

async function noteOne(id: string, text: string, options: NoteOptions, language: Language): Promise<void> {
  const read = optionReader(language)
  const seen = options.revision === undefined ? null : read.wholeNumber('--revision', options.revision)
  const shown = await act(options, language, (workspace, as) => {
    const revision = seen ?? showSubmission(workspace, id).revision
    return addNote(workspace, { submissionId: id, revision, text }, as)
  })
  print(options, { ...namesOf(shown), notes: shown.notes }, () => [
    words(language).triage.cli.noted(shown.title),
  ])
}

async function numberOne(
  id: string,
  number: string | undefined,
  options: CaseNumberOptions,
  language: Language,
): Promise<void> {
  const { cli } = words(language).triage
  if (number === undefined && !options.remove) throw new UsageProblem(cli.numberMissing)
  if (number !== undefined && options.remove) throw new UsageProblem(cli.oneOf([number, '--remove']))
  const shown = await act(options, language, (workspace, as) =>
    setCaseNumber(workspace, { submissionId: id, caseNumber: number ?? null }, as),
  )
  print(options, { ...namesOf(shown), caseNumber: shown.caseNumber }, () => [
    cli.numbered(shown.title, shown.caseNumber),
  ])
}

/** Does it as the reviewer named, else as the desk's own, and shows the submission that it was about. */
async function act(
  options: Common,
  language: Language,
  work: (workspace: Workspace, as: Reviewer | undefined) => string,
): Promise<SubmissionShown> {
  const as = options.reviewer === undefined ? undefined : optionReader(language).reviewer(options.reviewer)
  return withWorkspace(options, (workspace) => showSubmission(workspace, work(workspace, as)))
}

function namesOf({ id, platformId, revision, state }: SubmissionShown) {
  return { id, platformId, revision, state }
}
