/** Commander's help with the desk's words: commands in groups, and examples last. */
import { type Command, Help, type HelpConfiguration } from 'commander'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'

const GROUPS = {
  inAndOut: ['import', 'sync', 'source', 'quarantine'],
  review: [
    'queue',
    'view',
    'show',
    'judge',
    'decide',
    'bulk',
    'conflict',
    'claim',
    'snooze',
    'note',
    'case-number',
    'message',
    'text',
  ],
  basis: ['edition', 'rules', 'assess', 'classify', 'party', 'register'],
  count: [
    'figures',
    'report',
    'organiser',
    'case',
    'outcome',
    'log',
    'sheet',
    'verify',
    'backup',
    'restore',
    'recover',
    'dispose',
    'export-all',
  ],
} as const

export function helpIn(language: Language): HelpConfiguration {
  const { titles, inUsage, usually } = words(language).cli.help
  const plain = new Help()
  const translate = (text: string) =>
    text.replace(/\[(options|command)\]/g, (found) => inUsage[found] ?? found)
  return {
    showGlobalOptions: true,
    styleTitle: (title) => titles[title] ?? title,
    commandUsage: (command) => translate(plain.commandUsage(command)),
    subcommandTerm: (command) => translate(plain.subcommandTerm(command).replace(' [options]', '')),
    optionDescription: ({ description, defaultValue }) =>
      typeof defaultValue === 'string' ? `${description} (${usually(defaultValue)})` : description,
  }
}

/** When all commands are there. */
export function groupCommands(program: Command, language: Language): void {
  const { groups } = words(language).cli
  for (const [group, names] of Object.entries(GROUPS))
    for (const name of names)
      program.commands.find((one) => one.name() === name)?.helpGroup(groups[group as keyof typeof GROUPS])
}

/** To every command that the words have examples of. */
export function addExamples(command: Command, language: Language): void {
  const { examples, help } = words(language).cli
  const own = examples[nameOf(command)] ?? []
  const lines = own.map(([typed, does]) => `  ${typed}\n      ${does}`)
  if (lines.length > 0) command.addHelpText('after', `\n${[help.examples, ...lines].join('\n')}`)
  for (const one of command.commands) addExamples(one, language)
}

/** With its parents' names, as it is typed. */
export function nameOf(command: Command): string {
  return command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name()
}
