/** `desk bulk`: a decision about a whole search, first seen and then taken as a unit; and taking a unit back. */
import type { Command } from 'commander'
import { knownEdition } from '../../backend/editions/editions.ts'
import { applyBulk, previewBulk } from '../../backend/moderation/bulk.ts'
import { listBulks, undoBulk } from '../../backend/moderation/undo-bulk.ts'
import type { BulkLeft, BulkPreview } from '../../contract/calls/bulk.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import { BULK_OUTCOMES, type BulkOutcome, MOST_IN_BULK } from '../../domain/bulk.ts'
import { CRITERIA, type CriterionCode } from '../../domain/criterion.ts'
import type { Language } from '../../domain/language.ts'
import { clockOf, dayOf } from '../../domain/time.ts'
import { words } from '../../text/catalog.ts'
import { sayLeftOut } from '../../text/say-left-out.ts'
import { type OutputOptions, print, table, tell } from './output.ts'
import { Refusal } from './problem.ts'
import { optionReader } from './read-options.ts'
import { withWorkspace } from './workspace.ts'

type Common = OutputOptions & { db?: string; reviewer?: string }
type StepOptions = Common & {
  query: string
  edition?: string
  criterion?: string[]
  reason?: string
  message?: string
  apply?: boolean
}

const UNITS_SHOWN = 20

export function addBulkCommands(program: Command, language: Language): void {
  const { cli, bulk } = words(language)
  const { commands, options } = bulk.cli
  const parent = program.command('bulk').description(commands.bulk)
  for (const outcome of BULK_OUTCOMES) {
    const command = parent
      .command(outcome)
      .description(commands[outcome])
      .requiredOption('--query <query>', cli.options.query)
      .option('--edition <id>', cli.options.edition)
      .option('--message <text>', cli.options.message)
      .option('--reviewer <reviewer>', cli.options.reviewer)
      .option('--apply', options.apply)
      .action((given: StepOptions) => decideMany(outcome, given, language))
    if (outcome !== 'publish')
      command
        .option(
          '--criterion <code>',
          cli.options.criterion,
          (code, before: string[]) => [...before, code],
          [],
        )
        .option('--reason <text>', cli.options.reason)
  }
  parent
    .command('undo')
    .description(commands.undo)
    .argument('<unit>', bulk.cli.unitArgument)
    .option('--reviewer <reviewer>', cli.options.reviewer)
    .action((bulkId: string, given: Common) => undo(bulkId, given, language))
  parent
    .command('list')
    .description(commands.list)
    .action((given: Common) => listUnits(given, language))
}

async function decideMany(outcome: BulkOutcome, given: StepOptions, language: Language): Promise<void> {
  const { bulk } = words(language)
  const read = optionReader(language)
  const as = readReviewer(given, language)
  const criteria = (given.criterion ?? []).flatMap((one) => read.list('--criterion', one, CRITERIA))
  const asked = read.query('--query', given.query)
  const query = given.edition === undefined ? asked : `edition:${given.edition} ${asked}`
  const { preview, applied } = await withWorkspace(given, async (workspace) => {
    if (given.edition !== undefined) knownEdition(workspace, given.edition)
    const step = { outcome, criteria, language }
    const marks = { kind: 'search' as const, query, except: [] }
    const preview = await previewBulk(workspace, { ...step, marks, offset: 0, limit: MOST_IN_BULK }, as)
    if (!given.apply) return { preview, applied: null }
    if (preview.willCount === 0) throw new Refusal(bulk.cli.nothing(preview.leftCount))
    const { items, token } = preview
    const { reason = null, message = null } = given
    return { preview, applied: await applyBulk(workspace, { ...step, items, token, reason, message }, as) }
  })
  if (!given.apply) tell(preview.needsReason && !given.reason ? bulk.cli.needsReason : bulk.cli.notApplied)
  print(given, toResult(outcome, preview, applied, language), () => [
    bulk.cli.preview(preview.total, preview.willCount, preview.leftCount),
    ...describe(preview, language),
    ...(applied ? [bulk.cli.applied(bulk.decided[outcome](applied.done), applied.bulkId)] : []),
  ])
}

async function undo(bulkId: string, given: Common, language: Language): Promise<void> {
  const as = readReviewer(given, language)
  const result = await withWorkspace(given, (workspace) => undoBulk(workspace, bulkId, as))
  print(given, { bulkId, ...result }, () => [words(language).bulk.undone(result.undone)])
}

async function listUnits(given: Common, language: Language): Promise<void> {
  const { bulk } = words(language)
  const { unitHeadings: headings, canUndo, isUndone } = bulk.cli
  const units = await withWorkspace(given, (workspace) => listBulks(workspace, UNITS_SHOWN))
  print(given, units, () =>
    table(
      [headings.unit, headings.at, headings.who, headings.decided, headings.undo],
      units.map((unit) => [
        unit.bulkId,
        said(unit.at),
        `${unit.reviewer}, ${unit.organisation}`,
        bulk.decided[unit.outcome](unit.total),
        unit.undone === unit.total ? isUndone : unit.isUndoable ? canUndo : bulk.units.held(unit.held),
      ]),
    ),
  )
}

function readReviewer({ reviewer }: Common, language: Language): Reviewer | undefined {
  return reviewer === undefined ? undefined : optionReader(language).reviewer(reviewer)
}

/** What a script gets: who is taken along and who is not, each reason with its words. */
function toResult(
  outcome: BulkOutcome,
  { total, willCount, leftCount, will, left, confirms }: BulkPreview,
  applied: { bulkId: string; done: number } | null,
  language: Language,
) {
  return {
    outcome,
    total,
    willCount,
    leftCount,
    confirms,
    will: will.map(({ id, platformId, revision, title, state, confirms: own }) => ({
      id,
      platformId,
      revision,
      title,
      state,
      confirms: own,
    })),
    left: left.map(({ id, row, reasons }) => ({
      id,
      platformId: row?.platformId ?? null,
      title: row?.title ?? null,
      reasons: reasons.map((reason) => ({ ...reason, text: sayLeftOut(words(language), reason, said) })),
    })),
    applied,
  }
}

function describe({ will, left, confirms }: BulkPreview, language: Language): string[] {
  const { bulk, common } = words(language)
  const nameOf = (criterion: CriterionCode) => common.criteria[criterion]
  const confirmed = confirms.map(({ criterion, count }) => bulk.criterionIn(nameOf(criterion), count))
  return [
    ...(confirmed.length > 0 ? [bulk.confirms(confirmed)] : []),
    ...(will.length > 0 ? ['', bulk.cli.willHeading] : []),
    ...will.map(({ id, platformId, title }) => `  ${platformId ?? id} ${title}`),
    ...(left.length > 0 ? ['', bulk.cli.leftHeading] : []),
    ...left.flatMap((one) => describeLeft(one, language)),
  ]
}

function describeLeft({ id, row, reasons }: BulkLeft, language: Language): string[] {
  const lines = reasons.map((reason) => `      ${sayLeftOut(words(language), reason, said)}`)
  return [`  ${row?.platformId ?? id} ${row?.title ?? ''}`, ...lines]
}

/** Swedish time, as files write it. */
function said(instant: string): string {
  return `${dayOf(instant)} ${clockOf(instant)}`
}
