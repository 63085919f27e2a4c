/** `desk case picture list` and `add`. */
import type { Command } from 'commander'
import { addPicture, listPictures } from '../../backend/cases/pictures.ts'
import type { CasePicture } from '../../contract/calls/case-sheets.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print } from './output.ts'
import { readFile } from './read-file.ts'
import { optionReader } from './read-options.ts'
import { withWorkspace } from './workspace.ts'

type Common = OutputOptions & { db?: string; reviewer?: string }

export function addCasePictureCommands(cases: Command, language: Language): void {
  const { cli, cliCase: t, cliCaseSheet: own } = words(language)
  const pictures = cases.command('picture').description(own.commands.picture)
  pictures
    .command('list')
    .description(own.commands.pictureList)
    .argument('<case>', t.arguments.case)
    .action((named: string, options: Common) => list(named, options, language))
  pictures
    .command('add')
    .description(own.commands.pictureAdd)
    .argument('<case>', t.arguments.case)
    .argument('<file>', own.arguments.picture)
    .option('--reviewer <name>', cli.options.judgedBy)
    .action((named: string, path: string, options: Common) => add(named, path, options, language))
}

async function list(named: string, options: Common, language: Language): Promise<void> {
  const found = await withWorkspace(options, (workspace) => listPictures(workspace, named))
  print(options, found, () => found.map((one) => lineOf(one, language)))
}

async function add(named: string, path: string, options: Common, language: Language): Promise<void> {
  const reviewer =
    options.reviewer === undefined ? undefined : optionReader(language).reviewer(options.reviewer)
  const file = readFile(path, language)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const added = await withWorkspace(options, (workspace) =>
    addPicture(workspace, { caseId: named, bytes, name: file.name }, reviewer),
  )
  print(options, added, () => [lineOf(added, language)])
}

function lineOf({ hash, name, width, height, state }: CasePicture, language: Language): string {
  const { cases, cliCaseSheet: t } = words(language)
  return t.picture(hash.slice(0, 16), name, width, height, cases.states[state])
}
