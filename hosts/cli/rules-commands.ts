/** `desk rules show|list|set|confirm`: an edition's rules, version by version. */
import type { Command } from 'commander'
import { showEdition } from '../../backend/editions/editions.ts'
import { confirmRules, previewRules, rulesOfVersion, saveRules } from '../../backend/editions/rules.ts'
import { Failure, type FailureCode } from '../../backend/failure.ts'
import { isRecord } from '../../backend/import/is-record.ts'
import type { Json } from '../../backend/import/table.ts'
import type { Workspace } from '../../backend/workspace.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { sayFailure } from '../../text/say-failure.ts'
import { describeAssessment } from './assessment-output.ts'
import { assessAnew } from './finish-assessment.ts'
import { type OutputOptions, print, table } from './output.ts'
import { Refusal, UsageProblem } from './problem.ts'
import { readJsonFile } from './read-file.ts'
import { optionReader } from './read-options.ts'
import { describeRules, describeVersion, tellFaults } from './rules-output.ts'
import { withWorkspace } from './workspace.ts'

type Common = OutputOptions & { db?: string; edition: string }
type ShowOptions = Common & { version?: string }
type ConfirmOptions = Common & { reviewer?: string }
type SetOptions = Common & {
  file: string
  note?: string
  basedOn?: string
  preview?: boolean
  reviewer?: string
}

export function addRulesCommands(program: Command, language: Language): void {
  const { cli } = words(language)
  const rules = program.command('rules').description(cli.commands.rules)
  rules
    .command('show')
    .description(cli.commands.rulesShow)
    .requiredOption('--edition <id>', cli.options.edition)
    .option('--version <number>', cli.options.rulesVersion)
    .action((options: ShowOptions) => show(options, language))
  rules
    .command('list')
    .description(cli.commands.rulesList)
    .requiredOption('--edition <id>', cli.options.edition)
    .action((options: Common) => list(options, language))
  rules
    .command('confirm')
    .description(cli.commands.rulesConfirm)
    .requiredOption('--edition <id>', cli.options.edition)
    .option('--reviewer <reviewer>', cli.options.judgedBy)
    .action((options: ConfirmOptions) => confirm(options, language))
  rules
    .command('set')
    .description(cli.commands.rulesSet)
    .requiredOption('--edition <id>', cli.options.edition)
    .requiredOption('--file <file>', cli.options.rulesFile)
    .option('--note <text>', cli.options.note)
    .option('--based-on <version>', cli.options.basedOn)
    .option('--preview', cli.options.preview)
    .option('--reviewer <reviewer>', cli.options.judgedBy)
    .action((options: SetOptions) => set(options, language))
}

/** With `--json` a rule set that `desk rules set` takes, beside where it comes from. */
async function show(options: ShowOptions, language: Language): Promise<void> {
  const asked =
    options.version === undefined ? null : optionReader(language).wholeNumber('--version', options.version)
  const { edition, rules } = await withWorkspace(options, (workspace) => {
    const edition = showEdition(workspace, options.edition)
    const rules =
      asked === null ? edition.rules : rulesOfVersion(workspace, { id: edition.id, version: asked })
    return { edition, rules }
  })
  const made = edition.versions.find(({ version }) => version === rules.version)
  const { madeAt = null, madeBy = null, note = null } = made ?? {}
  const isCurrent = rules.version === edition.rulesVersion
  const { rulesToReview } = edition
  print(options, { edition: edition.id, isCurrent, madeAt, madeBy, note, rulesToReview, ...rules }, () =>
    describeRules(edition, rules, language),
  )
}

async function list(options: Common, language: Language): Promise<void> {
  const { headings, ruled } = words(language).cli
  const edition = await withWorkspace(options, (workspace) => showEdition(workspace, options.edition))
  const { id, rulesVersion, rulesToReview, versions } = edition
  print(options, { edition: id, current: rulesVersion, rulesToReview, versions }, () => [
    ...(rulesToReview === null ? [] : [ruled.toReview(rulesToReview), ruled.toReviewHow(id), '']),
    ...table(
      [headings.version, headings.madeAt, headings.madeBy, headings.note],
      versions.map((version) => describeVersion(version, edition, language)),
    ),
  ])
}

/** Where nothing waits for review, nothing is applied. */
async function confirm(options: ConfirmOptions, language: Language): Promise<void> {
  const { ruled } = words(language).cli
  const as = options.reviewer === undefined ? undefined : optionReader(language).reviewer(options.reviewer)
  const { id, rulesVersion } = await withWorkspace(options, (workspace) => {
    const { id, rulesToReview } = showEdition(workspace, options.edition)
    if (rulesToReview === null) throw new Refusal(ruled.nothingToConfirm(id))
    return confirmRules(workspace, id, as)
  })
  print(options, { edition: id, confirmed: rulesVersion }, () => [ruled.confirmed(id)])
}

async function set(options: SetOptions, language: Language): Promise<void> {
  const { ruled } = words(language).cli
  const read = optionReader(language)
  const { edition: id, note, preview = false } = options
  if (note === undefined && !preview) throw new UsageProblem(ruled.noNote)
  const as = options.reviewer === undefined ? undefined : read.reviewer(options.reviewer)
  const asked = options.basedOn === undefined ? null : read.wholeNumber('--based-on', options.basedOn)
  const rules = readJsonFile(options.file, language)
  const basedOn = asked ?? versionIn(rules, id)
  const work = async (workspace: Workspace) => {
    if (preview || note === undefined) return previewRules(workspace, { id, rules })
    const current = showEdition(workspace, id).rulesVersion
    saveRules(workspace, { id, basedOn: basedOn ?? current, rules, note }, as)
    return assessAnew(workspace, id)
  }
  try {
    const report = await withWorkspace(options, work)
    print(options, report, () => [
      ...(preview ? [] : [ruled.made(report.rulesVersion)]),
      ...describeAssessment(report, preview, language),
    ])
  } catch (error) {
    if (isFailure(error, 'BAD_RULES')) tellFaults(options, error.data.faults, rules, language)
    else if (isFailure(error, 'STALE_RULES'))
      throw new Refusal(`${sayFailure(words(language), error)} ${ruled.basedOnForm(error.data.current)}`)
    else throw error
  }
}

function isFailure<Code extends FailureCode>(error: unknown, code: Code): error is Failure<Code> {
  return error instanceof Failure && error.code === code
}

/** The version that a file was made from, where it says so itself and is about the same edition. */
function versionIn(rules: Json, edition: string): number | null {
  if (!isRecord(rules) || rules.edition !== edition) return null
  return typeof rules.version === 'number' ? rules.version : null
}
