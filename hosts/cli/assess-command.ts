/** `desk assess`: assesses an edition anew, and tells what changed or, under an earlier version of the rules, what would. */
import type { Command } from 'commander'
import { assessEdition } from '../../backend/eligibility/assess-edition.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { describeAssessment } from './assessment-output.ts'
import { type OutputOptions, print } from './output.ts'
import { progressTeller } from './progress.ts'
import { optionReader } from './read-options.ts'
import { withWorkspace } from './workspace.ts'

type Options = OutputOptions & { db?: string; edition: string; rules?: string }

export function addAssessCommand(program: Command, language: Language): void {
  const { cli } = words(language)
  program
    .command('assess')
    .description(cli.commands.assess)
    .requiredOption('--edition <id>', cli.options.edition)
    .option('--rules <version>', cli.options.rulesVersion)
    .action((options: Options) => assess(options, language))
}

async function assess(options: Options, language: Language): Promise<void> {
  const { cli } = words(language)
  const rulesVersion =
    options.rules === undefined ? undefined : optionReader(language).wholeNumber('--rules', options.rules)
  const progress = progressTeller(({ done, total }) => cli.assessed.progress(done, total))
  const report = await withWorkspace(options, (workspace) =>
    assessEdition(workspace, { edition: options.edition, rulesVersion }, progress.tell),
  )
  progress.done()
  // By earlier rules the findings are kept beside those shown, which stay.
  const isBeside = report.rulesVersion < report.comparedWith
  print(options, report, () => describeAssessment(report, isBeside, language))
}
