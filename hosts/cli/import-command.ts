/** `desk import`: submissions or a finished programme from a file. */
import type { Command } from 'commander'
import { listQuarantine } from '../../backend/sync/quarantine.ts'
import type { ImportNotices, ImportPreview } from '../../contract/calls/imports.ts'
import type { Language } from '../../domain/language.ts'
import { ROWS_ARE } from '../../domain/source-profile.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print, tell } from './output.ts'
import { readFile } from './read-file.ts'
import { optionReader } from './read-options.ts'
import { withWorkspace } from './workspace.ts'

type ImportOptions = OutputOptions & {
  db?: string
  edition?: string
  profile?: string
  as?: string
  dryRun?: boolean
}
type Reason = NonNullable<ImportPreview['samples'][number]['reason']>

const MOST_REFUSED_TOLD = 10
const MOST_NOTICES_TOLD = 10

export function addImportCommand(program: Command, language: Language): void {
  const { cli } = words(language)
  program
    .command('import')
    .description(cli.commands.import)
    .argument('<file>', cli.arguments.file)
    .option('--edition <id>', cli.options.edition)
    .option('--profile <name>', cli.options.profile)
    .option('--as <rows>', cli.options.as)
    .option('--dry-run', cli.options.dryRun)
    .action((file: string, options: ImportOptions) => importFile(file, options, language))
}

async function importFile(path: string, options: ImportOptions, language: Language): Promise<void> {
  const { cli } = words(language)
  const rowsAre = options.as === undefined ? null : optionReader(language).oneOf('--as', options.as, ROWS_ARE)
  const file = readFile(path, language)
  const asked = { edition: options.edition ?? null, profile: options.profile ?? null, rowsAre, headings: {} }
  // Loaded only here, since reading workbooks takes a large library.
  const [{ importDependencies }, { previewImport }, { runImport }] = await Promise.all([
    import('../../backend/import/dependencies.ts'),
    import('../../backend/import/preview.ts'),
    import('../../backend/import/run.ts'),
  ])
  const counts = await withWorkspace(options, async (workspace) => {
    const needs = importDependencies(workspace)
    if (options.dryRun) {
      const preview = await previewImport(needs, asked, file)
      tellTakenAs(preview, language)
      tellRefused(preview.samples, preview.counts.quarantined, language)
      tellNotices(preview.notices, language)
      return preview.counts
    }
    const done = await runImport(needs, { ...asked, rememberAs: null }, file)
    tellTakenAs(done, language)
    const aside = listQuarantine(workspace).filter(({ source }) => source === file.name)
    const refused = aside.map(({ sourceRow, reason }) => ({ row: Number(sourceRow), reason }))
    tellRefused(refused, done.quarantined, language)
    tellNotices(done.notices, language)
    return done
  })
  const { created, updated, unchanged, quarantined } = counts
  if (options.dryRun) tell(cli.dryRun)
  print(options, { created, updated, unchanged, quarantined }, () => [
    cli.imported(created, updated, unchanged, quarantined),
  ])
}

/** Which rows could not be read and why, as far as a screen holds them; the quarantine has them all. */
function tellRefused(
  rows: readonly { row: number; reason: Reason | null }[],
  total: number,
  language: Language,
): void {
  const { cli, imports } = words(language)
  if (total === 0) return
  const refused = rows.filter((one) => one.reason !== null).sort((a, b) => a.row - b.row)
  for (const { row, reason } of refused.slice(0, MOST_REFUSED_TOLD))
    if (reason) tell(cli.rowRefused(row, imports.reason(reason.code, reason.values)))
  if (total > MOST_REFUSED_TOLD) tell(cli.moreRefused(total - MOST_REFUSED_TOLD))
}

/** What nobody has said is told: nothing is published by a guess, so the rows are taken for submissions. */
function tellTakenAs(
  { rowsAreBy, looksLike }: Pick<ImportPreview, 'rowsAreBy' | 'looksLike'>,
  language: Language,
): void {
  const { cliImport } = words(language)
  if (rowsAreBy !== 'none') return
  tell(
    looksLike.rowsAre === 'programme'
      ? cliImport.looksLikeProgramme
      : cliImport.takenAsSubmissions(looksLike.arrivals, looksLike.contacts),
  )
}

function tellNotices({ count, first }: ImportNotices, language: Language): void {
  const { cliImport, imports } = words(language)
  for (const { row, heading, text, reason } of first.slice(0, MOST_NOTICES_TOLD))
    tell(cliImport.notice(row, heading, text, imports.reason(reason.code, reason.values)))
  if (count > MOST_NOTICES_TOLD) tell(cliImport.moreNotices(count - MOST_NOTICES_TOLD))
}
