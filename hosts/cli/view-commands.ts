/** `desk view list|save|rename|remove`: searches with names, and how many each holds. */
import type { Command } from 'commander'
import { knownEdition } from '../../backend/editions/editions.ts'
import { findNamed, savedViewNamed } from '../../backend/views/find-view.ts'
import { listViews } from '../../backend/views/list-views.ts'
import { removeView, renameView, saveView } from '../../backend/views/save-view.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print, table } from './output.ts'
import { optionReader } from './read-options.ts'
import { withWorkspace } from './workspace.ts'

type Common = OutputOptions & { db?: string; reviewer?: string }
type ListOptions = Common & { edition?: string }
type SaveOptions = Common & { replace?: boolean }

export function addViewCommands(program: Command, language: Language): void {
  const { commands, options, arguments: given } = words(language).views.cli
  const view = program.command('view').description(commands.view)
  view
    .command('list')
    .description(commands.list)
    .option('--edition <id>', options.edition)
    .action((own: ListOptions) => list(own, language))
  view
    .command('save')
    .description(commands.save)
    .argument('<name>', given.name)
    .argument('<query>', given.query)
    .option('--replace', options.replace)
    .option('--reviewer <reviewer>', options.by)
    .action((name: string, query: string, own: SaveOptions) => save(name, query, own, language))
  view
    .command('rename')
    .description(commands.rename)
    .argument('<name>', given.name)
    .argument('<new-name>', given.newName)
    .option('--reviewer <reviewer>', options.by)
    .action((name: string, newName: string, own: Common) => rename(name, newName, own, language))
  view
    .command('remove')
    .description(commands.remove)
    .argument('<name>', given.name)
    .option('--reviewer <reviewer>', options.by)
    .action((name: string, own: Common) => remove(name, own, language))
}

/** Standing views go by their codes, which `desk queue --view` takes. */
async function list(options: ListOptions, language: Language): Promise<void> {
  const { views } = words(language)
  const { headings } = views.cli
  const edition = options.edition ?? null
  const all = await withWorkspace(options, (workspace) => {
    if (edition !== null) knownEdition(workspace, edition)
    return listViews(workspace, { edition, language })
  })
  print(options, all, () =>
    table(
      [headings.name, headings.count, headings.query],
      [...all.standing, ...all.saved].map(({ name, count, isMore, query }) => [
        name,
        count === null ? views.noCount : views.count(count, isMore),
        query,
      ]),
    ),
  )
}

async function save(name: string, query: string, options: SaveOptions, language: Language): Promise<void> {
  const as = reviewerIn(options, language)
  const saved = await withWorkspace(options, (workspace) => {
    const replaces = options.replace ? findNamed(workspace, name)?.id : undefined
    return saveView(workspace, { name, query, language, replaces }, as)
  })
  print(options, saved, () => [words(language).views.cli.saved(saved.name, saved.query)])
}

async function rename(name: string, newName: string, options: Common, language: Language): Promise<void> {
  const as = reviewerIn(options, language)
  const renamed = await withWorkspace(options, (workspace) =>
    renameView(workspace, { id: savedViewNamed(workspace, name).id, name: newName, language }, as),
  )
  print(options, renamed, () => [words(language).views.cli.renamed(renamed.name)])
}

async function remove(name: string, options: Common, language: Language): Promise<void> {
  const as = reviewerIn(options, language)
  const removed = await withWorkspace(options, (workspace) =>
    removeView(workspace, savedViewNamed(workspace, name).id, as),
  )
  print(options, removed, () => [words(language).views.cli.removed(removed.name)])
}

function reviewerIn({ reviewer }: Common, language: Language) {
  return reviewer === undefined ? undefined : optionReader(language).reviewer(reviewer)
}
