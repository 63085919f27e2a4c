/** `desk case import`: files of case material, and projects by number from where the team has said. */
import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import type { Workspace } from '../../backend/workspace.ts'
import { type CasesImported, MATERIAL_KINDS, type MaterialKind } from '../../contract/calls/cases.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { sayFailure } from '../../text/say-failure.ts'
import { caseDocument } from './case-output.ts'
import { type OutputOptions, print } from './output.ts'
import { NOTHING_APPLIED, UsageProblem } from './problem.ts'
import { optionReader } from './read-options.ts'
import { withWorkspace } from './workspace.ts'

type Options = OutputOptions & { db?: string; reviewer?: string; as?: string }
type Given = { files: { bytes: Uint8Array; name: string }[]; numbers: string[]; as: MaterialKind | undefined }

const NUMBER = /^(?:19|20)\d{2}-\d{5}$/

/** To the group of `desk case`. */
export function addCaseImportCommand(cases: Command, language: Language): void {
  const { cli, cliCase: t } = words(language)
  cases
    .command('import')
    .description(t.commands.caseImport)
    .argument('<material...>', t.arguments.material)
    .option('--as <kind>', t.options.caseAs)
    .option('--reviewer <name>', cli.options.judgedBy)
    .action((material: string[], options: Options) => importAll(material, options, language))
}

/** Files one by one, numbers together. Ends with 1 where nothing could be read in. */
async function importAll(material: readonly string[], options: Options, language: Language): Promise<void> {
  const said = words(language)
  const { cases, cliCase: t } = said
  const read = optionReader(language)
  const as = MATERIAL_KINDS.find((one) => one === options.as)
  if (options.as !== undefined && !as) return read.refuse('--as', options.as, MATERIAL_KINDS.join(', '))
  const reviewer = options.reviewer === undefined ? undefined : read.reviewer(options.reviewer)
  const numbers = material.filter((one) => NUMBER.test(one))
  const files = material.filter((one) => !NUMBER.test(one)).map((file) => readMaterialFile(file, language))
  const { imported, refused, stopped } = await withWorkspace(options, (workspace) =>
    takeIn(workspace, { files, numbers, as }, reviewer),
  )
  const reasonOf = (why: CasesImported['refused'][number]['why']) =>
    why === 'not-fetched' && stopped
      ? sayFailure(said, { code: 'SOURCE_PROBLEM', data: stopped })
      : cases.refusals[why]
  const document = {
    imported: imported.map(({ id, facts }) => caseDocument(id, facts)),
    refused: refused.map((one) => ({ ...one, reason: reasonOf(one.why) })),
  }
  print(options, document, () => [
    ...imported.map(({ fate, facts }) =>
      t.imported(cases.fates[fate], caseDocument('', facts).title ?? cases.notStated),
    ),
    ...document.refused.map(({ record, reason }) => t.refused(record, reason)),
    ...(imported.length === 0 ? [t.nothing] : []),
  ])
  if (imported.length === 0) process.exitCode = NOTHING_APPLIED
}

/** What the files said is told whatever becomes of the numbers. Throws SOURCE_PROBLEM where only numbers were given. */
async function takeIn(
  workspace: Workspace,
  { files, numbers, as }: Given,
  reviewer: Reviewer | undefined,
): Promise<CasesImported> {
  const { importMaterial } = await import('../../backend/cases/import-material.ts')
  const { fetchProjects, notFetched } = await import('../../backend/cases/fetch-projects.ts')
  const all: CasesImported = { imported: [], refused: [] }
  for (const { bytes, name } of files) {
    const { imported, refused } = await importMaterial(workspace, { bytes, name, as }, reviewer)
    all.imported.push(...imported)
    all.refused.push(...refused.map((one) => ({ ...one, record: `${name}, ${one.record}` })))
  }
  if (numbers.length === 0) return all
  const fetched = await fetchProjects(workspace, numbers, { as: reviewer }).catch((error: unknown) => {
    if (files.length === 0) throw error
    return { imported: [], ...notFetched(numbers, error) }
  })
  return {
    ...fetched,
    imported: [...all.imported, ...fetched.imported],
    refused: [...all.refused, ...fetched.refused],
  }
}

function readMaterialFile(file: string, language: Language): { bytes: Uint8Array; name: string } {
  try {
    return { bytes: readFileSync(resolve(file)), name: basename(file) }
  } catch {
    throw new UsageProblem(words(language).cli.fileMissing(file))
  }
}
