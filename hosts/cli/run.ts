/** The `desk` command's parts put together, from what was typed to its exit code. */
import { Command } from 'commander'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { addAssessCommand } from './assess-command.ts'
import { addBackupCommand } from './backup-command.ts'
import { addBulkCommands } from './bulk-commands.ts'
import { addCaseCommands } from './case-commands.ts'
import { addClassifyCommand } from './classify-command.ts'
import { addConflictCommands } from './conflict-commands.ts'
import { addDisposeCommand } from './dispose-command.ts'
import { addEditionCommands } from './edition-commands.ts'
import { addExportAllCommand } from './export-all-command.ts'
import { addFigureCommands } from './figure-commands.ts'
import { addExamples, groupCommands, helpIn } from './help.ts'
import { addImportCommand } from './import-command.ts'
import { addJudgeCommand } from './judge-command.ts'
import { addLogCommands } from './log-commands.ts'
import { addMaintenanceCommands } from './maintenance-commands.ts'
import { addMessageCommands } from './message-commands.ts'
import { addModerationCommands } from './moderation-commands.ts'
import { addOrganiserCommand } from './organiser-command.ts'
import { addOutcomeCommands } from './outcome-commands.ts'
import { addPartyCommands } from './party-commands.ts'
import { languageFrom, reportProblem } from './problem.ts'
import { addQuarantineCommands } from './quarantine-commands.ts'
import { addQueueCommand } from './queue-command.ts'
import { addRecoverCommand } from './recover-command.ts'
import { addRegisterCommands } from './register-commands.ts'
import { addReportCommands } from './report-commands.ts'
import { addRestoreCommand } from './restore-command.ts'
import { addRulesCommands } from './rules-commands.ts'
import { addSheetCommands } from './sheet-commands.ts'
import { addSourceCommands } from './source-commands.ts'
import { addSyncCommand } from './sync-command.ts'
import { addTriageCommands } from './triage-commands.ts'
import { checkGiven, explainUsage } from './usage.ts'
import { addViewCommands } from './view-commands.ts'

/** Writes to stdout and stderr, and leaves the exit code in `process.exitCode`. `args` are as in `process.argv`. */
export async function runDesk(args: readonly string[]): Promise<void> {
  const language = languageFrom(args, process.env)
  try {
    await programIn(language).parseAsync(args)
  } catch (error) {
    process.exitCode = reportProblem(error, language)
  }
}

function programIn(language: Language): Command {
  const { description, options, help } = words(language).cli
  const program = new Command('desk')
    .description(description)
    // Of the program and not of each command, so that they may stand before the command's name too.
    .option('--db <file>', options.db)
    .option('--json', options.json)
    .option('--language <language>', options.language)
    .configureHelp(helpIn(language))
    .configureOutput({ outputError: () => undefined })
    .helpOption('-h, --help', help.option)
    .helpCommand('help [command]', help.command)
    .hook('preAction', (_program, command) => checkGiven(program, command, language))
  addImportCommand(program, language)
  addSyncCommand(program, language)
  addSourceCommands(program, language)
  addQuarantineCommands(program, language)
  addQueueCommand(program, language)
  addModerationCommands(program, language)
  addViewCommands(program, language)
  addBulkCommands(program, language)
  addJudgeCommand(program, language)
  addConflictCommands(program, language)
  addTriageCommands(program, language)
  addMessageCommands(program, language)
  addEditionCommands(program, language)
  addRulesCommands(program, language)
  addAssessCommand(program, language)
  addClassifyCommand(program, language)
  addPartyCommands(program, language)
  addRegisterCommands(program, language)
  addFigureCommands(program, language)
  addReportCommands(program, language)
  addOrganiserCommand(program, language)
  addCaseCommands(program, language)
  addOutcomeCommands(program, language)
  addLogCommands(program, language)
  addSheetCommands(program, language)
  addMaintenanceCommands(program, language)
  addBackupCommand(program, language)
  addRestoreCommand(program, language)
  addRecoverCommand(program, language)
  addDisposeCommand(program, language)
  addExportAllCommand(program, language)
  groupCommands(program, language)
  addExamples(program, language)
  explainUsage(program, language)
  return program
}
