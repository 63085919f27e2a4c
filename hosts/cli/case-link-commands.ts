/** `desk case suggest` and `desk case link`: what a case may have to do with, and what somebody says of that. */
import type { Command } from 'commander'
import { linksOfCase, setLink } from '../../backend/cases/links.ts'
import type { LinkShown, LinkSuggested } from '../../contract/calls/links.ts'
import { LINK_TARGETS, type LinkTarget } from '../../domain/case/link.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { sayLinkGround } from '../../text/say-link-ground.ts'
import { type OutputOptions, print } from './output.ts'
import { UsageProblem } from './problem.ts'
import { optionReader } from './read-options.ts'
import { withWorkspace } from './workspace.ts'

type Common = OutputOptions & { db?: string }
type LinkOptions = Common &
  Partial<Record<LinkTarget, string>> & { dismiss?: boolean; remove?: boolean; reviewer?: string }

/** To the group of `desk case`. */
export function addCaseLinkCommands(cases: Command, language: Language): void {
  const { cli, cliCase, caseLinks } = words(language)
  const t = caseLinks.cli
  cases
    .command('suggest')
    .description(t.suggest)
    .argument('<case>', cliCase.arguments.case)
    .action((named: string, options: Common) => suggest(named, options, language))
  cases
    .command('link')
    .description(t.link)
    .argument('<case>', cliCase.arguments.case)
    .option('--submission <id>', t.keys.submission)
    .option('--organiser <name>', t.keys.organiser)
    .option('--theme <theme>', t.keys.theme)
    .option('--edition <id>', t.keys.edition)
    .option('--municipality <code>', t.keys.municipality)
    .option('--dismiss', t.dismiss)
    .option('--remove', t.remove)
    .option('--reviewer <name>', cli.options.judgedBy)
    .action((named: string, options: LinkOptions) => link(named, options, language))
}

async function suggest(named: string, options: Common, language: Language): Promise<void> {
  const { caseLinks: t } = words(language)
  const { suggestions, more } = await withWorkspace(options, (workspace) => linksOfCase(workspace, named))
  print(options, { suggestions, more }, () => [
    ...(suggestions.length === 0
      ? [t.noSuggestions]
      : suggestions.flatMap((one) => linkLines(one, language))),
    ...(more > 0 ? [t.more(more)] : []),
  ])
}

/** One target; without `--dismiss` or `--remove` the link is confirmed. */
async function link(named: string, options: LinkOptions, language: Language): Promise<void> {
  const { caseLinks: t } = words(language)
  const [target, ...others] = LINK_TARGETS.filter((one) => options[one] !== undefined)
  if (!target || others.length > 0) throw new UsageProblem(t.cli.oneTarget)
  if (options.dismiss && options.remove) throw new UsageProblem(t.cli.dismissOrRemove)
  const reviewer =
    options.reviewer === undefined ? undefined : optionReader(language).reviewer(options.reviewer)
  const state = options.remove ? 'removed' : options.dismiss ? 'dismissed' : 'confirmed'
  const asked = { caseId: named, target, key: options[target] ?? '', state } as const
  const { confirmed, dismissed } = await withWorkspace(options, (workspace) =>
    setLink(workspace, asked, reviewer),
  )
  print(options, { confirmed, dismissed }, () =>
    confirmed.length === 0 ? [t.none] : confirmed.flatMap((one) => linkLines(one, language)),
  )
}

function linkLines({ target, key, name, detail, grounds }: LinkSuggested | LinkShown, language: Language) {
  const said = words(language)
  const about = detail === '' ? key : `${key}, ${detail}`
  return [
    `${said.caseLinks.targets[target]}: ${name} (${about})`,
    ...grounds.map((ground) => `  ${sayLinkGround(said, target, ground)}`),
  ]
}
