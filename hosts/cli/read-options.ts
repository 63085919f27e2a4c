/** Reads options whose form commander does not know; what cannot be read is said with the option and the way out. */

import { Failure } from '../../backend/failure.ts'
import { readQuery } from '../../backend/moderation/read-query.ts'
import type { Language } from '../../domain/language.ts'
import { endOfDay, isDay } from '../../domain/time.ts'
import { words } from '../../text/catalog.ts'
import { sayFailure } from '../../text/say-failure.ts'
import { UsageProblem } from './problem.ts'

export type OptionReader = ReturnType<typeof optionReader>

export function optionReader(language: Language) {
  const { cli } = words(language)
  const refuse = (option: string, given: string, expected: string): never => {
    throw new UsageProblem(cli.badOption(option, given, expected))
  }
  return {
    wholeNumber: (option: string, given: string): number =>
      /^[1-9]\d{0,8}$/.test(given) ? Number(given) : refuse(option, given, cli.wholeNumber),
    /** `Name (Organisation)`. */
    reviewer: (given: string): { name: string; organisation: string } => {
      const match = /^\s*(.+?)\s*\(\s*(.+?)\s*\)\s*$/.exec(given)
      const [, name, organisation] = match ?? []
      return name && organisation ? { name, organisation } : refuse('--reviewer', given, cli.reviewerForm)
    },
    /** An instant in UTC, or a day whose end in Sweden is meant. */
    instant: (option: string, given: string): string => {
      if (isDay(given)) return endOfDay(given)
      const at = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(given) ? Date.parse(given) : Number.NaN
      return Number.isNaN(at)
        ? refuse(option, given, cli.instantForm)
        : new Date(at).toISOString().replace('.000Z', 'Z')
    },
    /** The search itself, when it can be read. */
    query: (option: string, given: string): string => {
      try {
        readQuery(given, language)
        return given
      } catch (error) {
        if (!(error instanceof Failure)) throw error
        throw new UsageProblem(`${option}: ${sayFailure(words(language), error)}`)
      }
    },
    oneOf: <Word extends string>(option: string, given: string, allowed: readonly Word[]): Word =>
      allowed.find((word) => word === given) ?? refuse(option, given, allowed.join(', ')),
    list: <Word extends string>(option: string, given: string, allowed: readonly Word[]): Word[] =>
      given
        .split(',')
        .map((one) => one.trim())
        .map((one) => allowed.find((word) => word === one) ?? refuse(option, one, allowed.join(', '))),
    refuse,
  }
}
