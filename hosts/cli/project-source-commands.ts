/** `desk case source show|set|test`: where projects are fetched from by number. */
import type { Command } from 'commander'
import {
  projectSourceOf,
  saveProjectSource,
  showProjectSource,
  testProjectSource,
} from '../../backend/cases/project-source.ts'
import { projectSource } from '../../domain/case/project-source.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print } from './output.ts'
import { Refusal } from './problem.ts'
import { readJsonFile } from './read-file.ts'
import { withWorkspace } from './workspace.ts'

type Common = OutputOptions & { db?: string }

export function addProjectSourceCommands(cases: Command, language: Language): void {
  const { cli } = words(language).projectSource
  const source = cases.command('source').description(cli.commands.source)
  source
    .command('show')
    .description(cli.commands.show)
    .option('--templates', cli.templates)
    .action((options: Common & { templates?: boolean }) => show(options))
  source
    .command('set')
    .description(cli.commands.set)
    .argument('<file>', cli.file)
    .action((file: string, options: Common) => set(file, options, language))
  source
    .command('test')
    .description(cli.commands.test)
    .argument('<number>', cli.number)
    .action((number: string, options: Common) => test(number, options, language))
}

async function show(options: Common & { templates?: boolean }): Promise<void> {
  const shown = await withWorkspace(options, showProjectSource)
  const told = options.templates ? shown.templates : shown.profile
  print(options, options.templates ? told : shown, () => JSON.stringify(told, null, 2).split('\n'))
}

async function set(path: string, options: Common, language: Language): Promise<void> {
  const t = words(language).projectSource
  const { success, data, error } = projectSource.safeParse(readJsonFile(path, language))
  if (!success) {
    const issue = error.issues[0]
    throw new Refusal(t.cli.bad(path, [issue?.path.join('.'), issue?.message].filter(Boolean).join(' ')))
  }
  const saved = await withWorkspace(options, (workspace) => saveProjectSource(workspace, { profile: data }))
  print(options, saved, () => [t.where(saved.profile.name)])
}

async function test(number: string, options: Common, language: Language): Promise<void> {
  const t = words(language).projectSource
  const told = await withWorkspace(options, (workspace) =>
    testProjectSource(workspace, { profile: projectSourceOf(workspace), number }),
  )
  print(options, told, () => [told.isFound ? t.found(told.title ?? t.untitled) : t.notFound])
}
