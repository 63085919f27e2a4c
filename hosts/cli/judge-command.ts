/** `desk judge`: a person's answer to a criterion of a submission. */
import type { Command } from 'commander'
import { judge } from '../../backend/moderation/judge.ts'
import { showSubmission } from '../../backend/moderation/show.ts'
import { CRITERIA } from '../../domain/criterion.ts'
import { JUDGED_OUTCOMES } from '../../domain/judgement.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print } from './output.ts'
import { optionReader } from './read-options.ts'
import { withWorkspace } from './workspace.ts'

type Options = OutputOptions & { db?: string; note?: string; revision?: string; reviewer?: string }

/** Takes a judgement back. */
const NONE = 'none'

export function addJudgeCommand(program: Command, language: Language): void {
  const { cli } = words(language)
  program
    .command('judge')
    .description(cli.commands.judge)
    .argument('<id>', cli.arguments.submission)
    .argument('<criterion>', cli.arguments.criterion)
    .argument('<judgement>', cli.arguments.judgement)
    .option('--note <text>', cli.options.note)
    .option('--revision <number>', cli.options.judgedRevision)
    .option('--reviewer <reviewer>', cli.options.judgedBy)
    .action((id: string, criterion: string, judgement: string, options: Options) =>
      judgeOne(id, criterion, judgement, options, language),
    )
}

async function judgeOne(
  id: string,
  givenCriterion: string,
  givenJudgement: string,
  options: Options,
  language: Language,
): Promise<void> {
  const { cli, common } = words(language)
  const read = optionReader(language)
  const criterion = read.oneOf('CRITERION', givenCriterion, CRITERIA)
  const judgement = read.oneOf('JUDGEMENT', givenJudgement, [...JUDGED_OUTCOMES, NONE] as const)
  const outcome = judgement === NONE ? null : judgement
  const seen = options.revision === undefined ? null : read.wholeNumber('--revision', options.revision)
  const as = options.reviewer === undefined ? undefined : read.reviewer(options.reviewer)
  const shown = await withWorkspace(options, (workspace) => {
    const revision = seen ?? showSubmission(workspace, id).revision
    judge(workspace, { submissionId: id, revision, criterion, outcome, note: options.note ?? '' }, as)
    return showSubmission(workspace, id)
  })
  const result = {
    id: shown.id,
    platformId: shown.platformId,
    revision: shown.revision,
    outcome: shown.outcome,
    criterion,
    finding: shown.findings.find((one) => one.criterion === criterion) ?? null,
    judgement: shown.judgements.find((one) => one.criterion === criterion) ?? null,
  }
  print(options, result, () => [
    outcome === null
      ? cli.judged.takenBack(common.criteria[criterion], shown.title)
      : cli.judged.done(common.criteria[criterion], common.outcomes[outcome], shown.title),
  ])
}
