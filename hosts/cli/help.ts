/** Commander's help with the desk's words. */
import { Help, type HelpConfiguration } from 'commander'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'

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
