/** Says wrong usage in the desk's words, and checks what commander lets through. */
import type { Command, CommanderError } from 'commander'
import { LANGUAGES, type Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { nameOf } from './help.ts'
import { UsageProblem } from './problem.ts'
import { optionReader } from './read-options.ts'

/** Empty ones mean something: no limit. */
const MAY_BE_EMPTY = ['--query', '--where', '--search']

/** Turns commander's refusals, of every command, into a `UsageProblem`; its help goes through. */
export function explainUsage(command: Command, language: Language): void {
  command.exitOverride((error) => {
    throw isHelp(error) ? error : new UsageProblem(sentenceFor(error, nameOf(command), language))
  })
  for (const one of command.commands) explainUsage(one, language)
}

/** Gives the command the program's options, and refuses an empty value or argument. Throws `UsageProblem`. */
export function checkGiven(program: Command, command: Command, language: Language): void {
  const { usage } = words(language).cli
  for (const [name, value] of Object.entries(program.opts())) command.setOptionValue(name, value)
  for (const option of [...program.options, ...command.options]) {
    const name = option.long ?? option.name()
    const value: unknown = command.getOptionValue(option.attributeName())
    if (isBlank(value) && !MAY_BE_EMPTY.includes(name))
      throw new UsageProblem(usage.optionMissingArgument(name))
  }
  const blank = command.registeredArguments.find((_, index) => isBlank(command.args[index]))
  if (blank) throw new UsageProblem(usage.missingArgument(blank.name(), nameOf(command)))
  const asked: unknown = command.getOptionValue('language')
  if (typeof asked === 'string') optionReader(language).oneOf('--language', asked, LANGUAGES)
}

function isHelp({ code }: CommanderError): boolean {
  return code === 'commander.help' || code === 'commander.helpDisplayed'
}

/** Of an option that may be repeated, when any of its values is. */
function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isBlank)
  return typeof value === 'string' && value.trim() === ''
}

function sentenceFor(error: CommanderError, command: string, language: Language): string {
  const { usage } = words(language).cli
  const word = /'([^' ]+)/.exec(error.message)?.[1] ?? ''
  const [, meant = null] = /Did you mean (?:one of )?(.+?)\?/.exec(error.message) ?? []
  switch (error.code) {
    case 'commander.unknownCommand':
      return usage.unknownCommand(word, command, meant)
    case 'commander.unknownOption':
      return usage.unknownOption(word, command, meant)
    case 'commander.missingMandatoryOptionValue':
      return usage.missingMandatoryOptionValue(word, command)
    case 'commander.optionMissingArgument':
      return usage.optionMissingArgument(word)
    case 'commander.missingArgument':
      return usage.missingArgument(word, command)
    case 'commander.excessArguments':
      return usage.excessArguments(command)
    default:
      return error.message
  }
}
