/** `desk verify`: checks the database's promises; with --rebuild what follows from revisions and log is made again first. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { dayAndClock } from '../../backend/log/time-words.ts'
import { rebuild } from '../../backend/maintenance/rebuild.ts'
import { verify } from '../../backend/maintenance/verify.ts'
import type { Rebuilding, VerifyOutput } from '../../contract/calls/maintenance.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { sayLogFault } from '../../text/say-log-fault.ts'
import { type OutputOptions, print, table } from './output.ts'
import { withWorkspace } from './workspace.ts'

type Options = OutputOptions & { db?: string; against?: string; rebuild?: boolean }

const NOT_VERIFIED = 1

export function addMaintenanceCommands(program: Command, language: Language): void {
  const { cli, log } = words(language)
  program
    .command('verify')
    .description(cli.commands.verify)
    .option('--against <file>', log.cli.against)
    .option('--rebuild', cli.rebuild.option)
    .action((options: Options) => verifyAll(options, language))
}

async function verifyAll(options: Options, language: Language): Promise<void> {
  const { cli, checks } = words(language)
  const against = options.against === undefined ? {} : { against: resolve(options.against) }
  const { rebuilt, ...result } = await withWorkspace(options, async (workspace) => {
    const rebuilt = options.rebuild === true ? await rebuild(workspace) : null
    return { rebuilt, ...verify(workspace, against) }
  })
  const broken = result.checks.filter((check) => !check.ok)
  print(options, rebuilt === null ? result : { ...result, rebuilt }, () => [
    ...(rebuilt === null ? [] : [...sayRebuilt(rebuilt, language), '']),
    ...table(
      [cli.headings.check, cli.headings.checked, cli.headings.result],
      result.checks.map((check) => [
        checks[check.name] ?? check.name,
        check.checked,
        check.ok ? cli.holds : problemsOf(check, language),
      ]),
    ),
    result.ok ? cli.verified(result.checks.length) : cli.notVerified(broken.length, result.checks.length),
  ])
  if (!result.ok) process.exitCode = NOT_VERIFIED
}

function sayRebuilt({ differences, backup }: Rebuilding, language: Language): string[] {
  const { cli } = words(language)
  const { rebuild: t } = cli
  if (backup === null) return [t.none]
  const told = Object.entries(differences).filter(([, count]) => count > 0)
  const what = told.map(([name, count]) => `${t.what[name as keyof typeof t.what]} ${count}`).join(', ')
  return [t.done(what), t.backup(backup)]
}

function problemsOf({ problems, faults }: VerifyOutput['checks'][number], language: Language): string {
  const said = faults?.map((fault) => sayLogFault(words(language), fault, dayAndClock))
  return said ? said.join(' ') : problems.join('; ')
}
