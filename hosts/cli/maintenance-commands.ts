/** `desk verify` and `desk backup`. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { dayAndClock } from '../../backend/log/time-words.ts'
import { makeBackup } from '../../backend/maintenance/back-up.ts'
import { verify } from '../../backend/maintenance/verify.ts'
import type { VerifyOutput } from '../../contract/calls/maintenance.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { sayLogFault } from '../../text/say-log-fault.ts'
import { type OutputOptions, print, table } from './output.ts'
import { withWorkspace } from './workspace.ts'

type Common = OutputOptions & { db?: string }

const NOT_VERIFIED = 1

export function addMaintenanceCommands(program: Command, language: Language): void {
  const { cli, log } = words(language)
  program
    .command('verify')
    .description(cli.commands.verify)
    .option('--against <file>', log.cli.against)
    .action((options: Common & { against?: string }) => verifyAll(options, language))
  program
    .command('backup')
    .description(log.cli.backup)
    .argument('[file]', log.cli.backupFile)
    .action((file: string | undefined, options: Common) => backUp(file, options, language))
}

async function verifyAll(options: Common & { against?: string }, language: Language): Promise<void> {
  const { cli } = words(language)
  const against = options.against === undefined ? {} : { against: resolve(options.against) }
  const result = await withWorkspace(options, (workspace) => verify(workspace, against))
  const broken = result.checks.filter((check) => !check.ok)
  print(options, result, () => [
    ...table(
      [cli.headings.check, cli.headings.checked, cli.headings.result],
      result.checks.map((check) => [
        cli.checks[check.name] ?? check.name,
        check.checked,
        check.ok ? cli.holds : problemsOf(check, language),
      ]),
    ),
    result.ok ? cli.verified(result.checks.length) : cli.notVerified(broken.length, result.checks.length),
  ])
  if (!result.ok) process.exitCode = NOT_VERIFIED
}

function problemsOf({ problems, faults }: VerifyOutput['checks'][number], language: Language): string {
  const said = faults?.map((fault) => sayLogFault(words(language), fault, dayAndClock))
  return said ? said.join(' ') : problems.join('; ')
}

async function backUp(file: string | undefined, options: Common, language: Language): Promise<void> {
  const { log } = words(language)
  const made = await withWorkspace(options, (workspace) =>
    makeBackup(workspace, file === undefined ? undefined : resolve(file)),
  )
  print(options, made, () => [log.cli.backedUp(made.file, made.headFile)])
}
