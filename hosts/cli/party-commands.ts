/** `desk party correct|corrections|withdraw`: what reviewers have said of parties, once for all editions. */
import type { Command } from 'commander'
import { Failure } from '../../backend/failure.ts'
import { classify } from '../../backend/parties/classify.ts'
import {
  correct as correctParty,
  listCorrections,
  withdrawCorrection,
} from '../../backend/parties/corrections.ts'
import type { Workspace } from '../../backend/workspace.ts'
import type { CorrectionShown } from '../../contract/calls/parties.ts'
import type { Language } from '../../domain/language.ts'
import { PUBLIC_PARTY, SECTORS } from '../../domain/party/sector.ts'
import { words } from '../../text/catalog.ts'
import { assessEverything } from './finish-assessment.ts'
import { type OutputOptions, print, table } from './output.ts'
import { Refusal } from './problem.ts'
import { optionReader } from './read-options.ts'
import { withWorkspace } from './workspace.ts'

type Common = OutputOptions & { db?: string }
type Said = Common & { note?: string; reviewer?: string }
type CorrectOptions = Said & { sector: string; public: string; sameAs?: string; scope: string }

const SCOPES = ['name', 'body'] as const

export function addPartyCommands(program: Command, language: Language): void {
  const { cli } = words(language)
  const party = program.command('party').description(cli.commands.party)
  party
    .command('correct')
    .description(cli.commands.partyCorrect)
    .argument('<name>', cli.arguments.partyName)
    .requiredOption('--sector <sector>', cli.options.sector)
    .requiredOption('--public <answer>', cli.options.publicParty)
    .option('--same-as <id>', cli.options.sameAs)
    .option('--scope <scope>', cli.options.scope, 'name')
    .option('--note <text>', cli.options.note)
    .option('--reviewer <reviewer>', cli.options.judgedBy)
    .action((name: string, options: CorrectOptions) => correct(name, options, language))
  party
    .command('corrections')
    .description(cli.commands.partyCorrections)
    .action((options: Common) => corrections(options, language))
  party
    .command('withdraw')
    .description(cli.commands.partyWithdraw)
    .argument('<id>', cli.arguments.correction)
    .option('--note <text>', cli.options.note)
    .option('--reviewer <reviewer>', cli.options.judgedBy)
    .action((id: string, options: Said) => withdraw(id, options, language))
}

async function correct(name: string, options: CorrectOptions, language: Language): Promise<void> {
  const { cli, common } = words(language)
  const read = optionReader(language)
  const sector = read.oneOf('--sector', options.sector, SECTORS)
  const publicParty = read.oneOf('--public', options.public, PUBLIC_PARTY)
  const scope = read.oneOf('--scope', options.scope, SCOPES)
  const as = options.reviewer === undefined ? undefined : read.reviewer(options.reviewer)
  const { sameAs = null, note = '' } = options
  const result = await withWorkspace(options, async (workspace) => {
    const registerId = scope === 'body' ? bodyNamed(workspace, name, language) : null
    const said = { scope, name, registerId, sector, publicParty, sameAs, note }
    const { id } = correctParty(workspace, said, as)
    const changedSubmissions = await assessEverything(workspace)
    // Told as it is afterwards, with the submissions that name the party.
    const correction = listCorrections(workspace).find((one) => one.id === id)
    return { correction, changedSubmissions }
  })
  print(options, result, () => [
    cli.corrected.done(name, common.sectors[sector], common.publicParty[publicParty]),
    cli.corrected.changed(result.changedSubmissions),
  ])
}

function bodyNamed(workspace: Workspace, name: string, language: Language): string {
  const [party, ...others] = classify(workspace, name)
  if (party?.registerId && others.length === 0) return party.registerId
  throw new Refusal(words(language).cli.corrected.bodyNeeded(name))
}

async function corrections(options: Common, language: Language): Promise<void> {
  const { corrected } = words(language).cli
  const standing = await withWorkspace(options, listCorrections)
  print(options, { corrections: standing }, () =>
    standing.length === 0 ? [corrected.none] : correctionTable(standing, language),
  )
}

function correctionTable(standing: readonly CorrectionShown[], language: Language): string[] {
  const { cli, common } = words(language)
  const { headings } = cli
  return table(
    [
      headings.id,
      headings.party,
      headings.sector,
      headings.publicParty,
      headings.registerId,
      headings.madeBy,
      headings.note,
      headings.submissions,
    ],
    standing.map((one) => [
      one.id,
      `${one.name} (${cli.corrected.scopes[one.scope]})`,
      common.sectors[one.sector],
      common.publicParty[one.publicParty],
      one.registerName ?? '',
      `${one.by}, ${one.organisation}`,
      one.note,
      one.submissions,
    ]),
  )
}

async function withdraw(id: string, options: Said, language: Language): Promise<void> {
  const { corrected } = words(language).cli
  const as = options.reviewer === undefined ? undefined : optionReader(language).reviewer(options.reviewer)
  const result = await withWorkspace(options, async (workspace) => {
    withdrawKnown(workspace, { id, note: options.note ?? '' }, as, language)
    const changedSubmissions = await assessEverything(workspace)
    return { withdrawn: id, changedSubmissions, corrections: listCorrections(workspace) }
  })
  print(options, result, () => [corrected.withdrawn, corrected.changed(result.changedSubmissions)])
}

/** On a screen the correction is picked from a list; here the numbers that there are must be told. */
function withdrawKnown(
  workspace: Workspace,
  asked: { id: string; note: string },
  as: { name: string; organisation: string } | undefined,
  language: Language,
): void {
  try {
    withdrawCorrection(workspace, asked, as)
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'UNKNOWN_CORRECTION') throw error
    const known = listCorrections(workspace).map((one) => one.id)
    throw new Refusal(words(language).cli.corrected.unknownCorrection(asked.id, known))
  }
}
