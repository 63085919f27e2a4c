/** `desk conflict list|settle`: decisions that met another revision or a colleague's decision. */
import type { Command } from 'commander'
import { settleConflict } from '../../backend/moderation/settle.ts'
import { listConflicts, showSubmission } from '../../backend/moderation/show.ts'
import type { ConflictShown } from '../../contract/calls/queue.ts'
import type { Language } from '../../domain/language.ts'
import { SETTLEMENT_CHOICES } from '../../domain/settlement.ts'
import { clockOf, dayOf } from '../../domain/time.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print } from './output.ts'
import { UsageProblem } from './problem.ts'
import { optionReader } from './read-options.ts'
import { withWorkspace } from './workspace.ts'

type Common = OutputOptions & { db?: string }
type SettleOptions = Common & { note?: string; revision?: string; reviewer?: string }
type Decided = {
  outcome: string
  criteria: string[]
  reason: string | null
  reviewer: string
  organisation: string
  at: string
}

export function addConflictCommands(program: Command, language: Language): void {
  const { cli, cliConflict } = words(language)
  const { commands, options, arguments: given } = cliConflict
  const conflict = program.command('conflict').description(commands.conflict)
  conflict
    .command('list')
    .description(commands.list)
    .action((own: Common) => list(own, language))
  conflict
    .command('settle')
    .description(commands.settle)
    .argument('<id>', cli.arguments.submission)
    .argument('<choice>', given.choice)
    .option('--note <text>', options.note)
    .option('--revision <number>', options.revision)
    .option('--reviewer <reviewer>', options.by)
    .action((id: string, choice: string, own: SettleOptions) => settle(id, choice, own, language))
}

async function list(options: Common, language: Language): Promise<void> {
  const all = await withWorkspace(options, listConflicts)
  print(options, all, () =>
    all.length === 0
      ? [words(language).cliConflict.none]
      : all.flatMap((conflict) => describe(conflict, language)),
  )
}

async function settle(id: string, given: string, options: SettleOptions, language: Language): Promise<void> {
  const { cliConflict } = words(language)
  const read = optionReader(language)
  const choice = read.oneOf('CHOICE', given, SETTLEMENT_CHOICES)
  const seen = options.revision === undefined ? null : read.wholeNumber('--revision', options.revision)
  const as = options.reviewer === undefined ? undefined : read.reviewer(options.reviewer)
  const { note = '' } = options
  const { conflict, shown } = await withWorkspace(options, (workspace) => {
    const { conflict, state, revision } = showSubmission(workspace, id)
    if (!conflict) throw new UsageProblem(cliConflict.noConflict(id))
    const standing = { revision: seen ?? revision, state }
    const submissionId = settleConflict(workspace, conflict.id, { choice, note, seen: standing }, as)
    return { conflict, shown: showSubmission(workspace, submissionId) }
  })
  const { platformId, revision, state, title, decisions } = shown
  print(options, { id: shown.id, platformId, revision, state, choice, decisions }, () => [
    choice === 'drop' ? cliConflict.dropped(title) : cliConflict.renewed(title, 1 + conflict.later.length),
  ])
}

function describe(conflict: ConflictShown, language: Language): string[] {
  const { cliConflict: t } = words(language)
  const { platformId, submissionId, title, kind, decision, later, other } = conflict
  const { platformRevision, platformState, currentRevision, currentState } = conflict
  const isTold = other !== null || kind === 'stale' || platformState === 'withdrawn'
  return [
    t.heading(platformId ?? submissionId, title, kind === 'disagreement'),
    t.ours(sayDecision(decision, language)),
    ...later.map((one) => t.later(sayDecision(one, language))),
    ...(other ? [t.theirs(sayDecision(other, language))] : []),
    t.platform(platformRevision ?? currentRevision, platformState),
    ...(isTold ? [] : [t.notTold]),
    t.now(currentRevision, currentState),
  ]
}

/** What another version of the desk or platform calls otherwise stays as it is written. */
function sayDecision(decided: Decided, language: Language): string {
  const { common, cliConflict } = words(language)
  const { outcome, criteria, reason, reviewer, organisation, at } = decided
  return cliConflict.decision(
    known(common.decisions, outcome),
    criteria.map((code) => known(common.criteria, code)),
    [reviewer, organisation].filter(Boolean).join(', '),
    `${dayOf(at)} ${clockOf(at)}`,
    reason,
  )
}

function known(named: Readonly<Record<string, string>>, code: string): string {
  return named[code] ?? code
}
