/** `desk show` and `desk decide`. */
import type { Command } from 'commander'
import { decide } from '../../backend/moderation/decide.ts'
import { showSubmission } from '../../backend/moderation/show.ts'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import { CRITERIA } from '../../domain/criterion.ts'
import { DECISIONS } from '../../domain/decision.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print, tell } from './output.ts'
import { optionReader } from './read-options.ts'
import { describeSubmission, explainFindings } from './submission-output.ts'
import { withWorkspace } from './workspace.ts'

type Common = OutputOptions & { db?: string }
type DecideOptions = Common & {
  revision?: string
  criterion: string[]
  reason?: string
  message?: string
  ownOrganisationReason?: string
  reviewer?: string
}

export function addModerationCommands(program: Command, language: Language): void {
  const { cli } = words(language)
  program
    .command('show')
    .description(cli.commands.show)
    .argument('<id>', cli.arguments.submission)
    .action((id: string, options: Common) => show(id, options, language))
  program
    .command('decide')
    .description(cli.commands.decide)
    .argument('<id>', cli.arguments.submission)
    .argument('<decision>', cli.arguments.decision)
    .option('--revision <number>', cli.options.revision)
    // Not `<code...>`, which would also take the arguments that follow.
    .option('--criterion <code>', cli.options.criterion, (code, before: string[]) => [...before, code], [])
    .option('--reason <text>', cli.options.reason)
    .option('--message <text>', cli.options.message)
    .option('--own-organisation-reason <text>', cli.options.ownOrganisationReason)
    .option('--reviewer <reviewer>', cli.options.reviewer)
    .action((id: string, outcome: string, options: DecideOptions) =>
      decideOne(id, outcome, options, language),
    )
}

async function show(id: string, options: Common, language: Language): Promise<void> {
  const shown = await withWorkspace(options, (workspace) => showSubmission(workspace, id))
  print(options, explainFindings(shown, language), () => describeSubmission(shown, language))
}

async function decideOne(
  id: string,
  given: string,
  options: DecideOptions,
  language: Language,
): Promise<void> {
  const { cli, common } = words(language)
  const read = optionReader(language)
  const outcome = read.oneOf('DECISION', given, DECISIONS)
  const criteria = options.criterion.flatMap((one) => read.list('--criterion', one, CRITERIA))
  const seen = options.revision === undefined ? null : read.wholeNumber('--revision', options.revision)
  const as = options.reviewer === undefined ? undefined : read.reviewer(options.reviewer)
  const shown = await withWorkspace(options, (workspace) => {
    const revision = seen ?? showSubmission(workspace, id).revision
    const { reason = null, message = null, ownOrganisationReason } = options
    const said = { criteria, reason, message, language }
    const own = ownOrganisationReason === undefined ? {} : { ownOrganisationReason }
    decide(workspace, { submissionId: id, revision, outcome, ...said, ...own }, as)
    return showSubmission(workspace, id)
  })
  tell(whereItGoes(shown, language))
  const decision = shown.decisions[0]
  const result = {
    id: shown.id,
    platformId: shown.platformId,
    revision: shown.revision,
    state: shown.state,
    decision,
  }
  print(options, result, () => [cli.decided(common.decided[outcome], shown.title)])
}

function whereItGoes(shown: SubmissionShown, language: Language): string {
  const { cli } = words(language)
  if (shown.origin === 'imported') return cli.staysHere
  return shown.origin === 'file' ? cli.byHand : cli.sendsAtSync
}
