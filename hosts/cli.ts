/** The `desk` command: the same use cases as on screen, for scripts, scheduled jobs and checks. */
import { Command } from 'commander'
import { words } from '../text/catalog.ts'
import { addAssessCommand } from './cli/assess-command.ts'
import { addClassifyCommand } from './cli/classify-command.ts'
import { addDataCommands } from './cli/data-commands.ts'
import { addEditionCommands } from './cli/edition-commands.ts'
import { addExamples, groupCommands, helpIn } from './cli/help.ts'
import { addJudgeCommand } from './cli/judge-command.ts'
import { addModerationCommands } from './cli/moderation-commands.ts'
import { endQuietlyWithoutReader } from './cli/output.ts'
import { addPartyCommands } from './cli/party-commands.ts'
import { languageFrom, reportProblem } from './cli/problem.ts'
import { addRegisterCommands } from './cli/register-commands.ts'
import { addReportCommands } from './cli/report-commands.ts'
import { addRulesCommands } from './cli/rules-commands.ts'
import { checkGiven, explainUsage } from './cli/usage.ts'

const language = languageFrom(process.argv, process.env)
const { description, options, help } = words(language).cli

endQuietlyWithoutReader()
standWhereTyped()
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
addDataCommands(program, language)
addModerationCommands(program, language)
addJudgeCommand(program, language)
addEditionCommands(program, language)
addRulesCommands(program, language)
addAssessCommand(program, language)
addClassifyCommand(program, language)
addPartyCommands(program, language)
addRegisterCommands(program, language)
addReportCommands(program, language)
groupCommands(program, language)
addExamples(program, language)
explainUsage(program, language)

try {
  await program.parseAsync(process.argv)
} catch (error) {
  process.exitCode = reportProblem(error, language)
}

/** npm runs its scripts in the project's folder; files named on the command line are where the user stands. */
function standWhereTyped(): void {
  const { npm_lifecycle_event: script, INIT_CWD: typedIn } = process.env
  if (script === 'desk' && typedIn) process.chdir(typedIn)
}
