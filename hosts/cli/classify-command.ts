/** `desk classify`: which parties an organiser's text names, for one text or for each line of a file. */
import type { Command } from 'commander'
import { classify } from '../../backend/parties/classify.ts'
import type { PartyShown } from '../../contract/calls/queue.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print, printNext } from './output.ts'
import { describeParties, describeParty, explainParty } from './party-output.ts'
import { UsageProblem } from './problem.ts'
import { streamFile } from './read-file.ts'
import { linesOf } from './read-lines.ts'
import { withWorkspace } from './workspace.ts'

type Options = OutputOptions & { db?: string; file?: string }

export function addClassifyCommand(program: Command, language: Language): void {
  const { cli } = words(language)
  program
    .command('classify')
    .description(cli.commands.classify)
    .argument('[text]', cli.arguments.organisers)
    .option('--file <file>', cli.options.texts)
    .action((text: string | undefined, options: Options) => {
      if (text !== undefined && options.file === undefined) return classifyText(text, options, language)
      if (text === undefined && options.file !== undefined)
        return classifyLines(options.file, options, language)
      throw new UsageProblem(cli.classified.textOrFile)
    })
}

async function classifyText(text: string, options: Options, language: Language): Promise<void> {
  const parties = await withWorkspace(options, (workspace) => classify(workspace, text))
  print(options, documentOf(parties, language), () => describeParties(parties, language))
}

/** A line out for each line in, in the same order, as soon as it is read. */
async function classifyLines(file: string, options: Options, language: Language): Promise<void> {
  const chunks = streamFile(file, language)
  await withWorkspace(options, async (workspace) => {
    for await (const line of linesOf(chunks)) {
      const parties = classify(workspace, line)
      await printNext(options, documentOf(parties, language), () => [
        line,
        ...parties.map((party) => `  ${describeParty(party, language)}`),
      ])
    }
  })
}

function documentOf(parties: readonly PartyShown[], language: Language) {
  return { parties: parties.map((party) => explainParty(party, language)) }
}
