/** The shipped editions' rules, filled in from the edition as the desk does when it takes them in. */
import { readFileSync } from 'node:fs'
import { type RuleSet, ruleSet } from '../../../domain/edition.ts'

export const EDITIONS = ['2019', '2020', '2021', '2022', '2023', '2024'] as const

type EditionFile = Record<'startsOn' | 'endsOn' | 'deadlineAt' | 'themes' | 'types', unknown> & {
  rules: { parameters: Record<string, unknown> }
}

const folder = new URL('../../../resources/editions/', import.meta.url)

export function rulesOf(edition: string): RuleSet {
  const file = JSON.parse(readFileSync(new URL(`${edition}.json`, folder), 'utf8')) as EditionFile
  const { startsOn, endsOn, deadlineAt, themes, types } = file
  const parameters = { startsOn, endsOn, deadlineAt, themes, types, ...file.rules.parameters }
  return ruleSet.parse({ ...file.rules, parameters })
}
