/** An entry's body as a readable list: every field with its name and its value in words, also those without words. */
import type { Words } from '../../text/catalog.ts'
import type { EntryNames, ReadEntry } from './read-bodies.ts'
import { dayAndClock } from './time-words.ts'

export type Detail = { label: string; value: string }

/** Empty where the body was erased. */
export function describeBody({ body, kind }: ReadEntry, names: EntryNames, words: Words): Detail[] {
  return Object.entries(body ?? {}).map(([field, value]) => ({
    label: words.log.fields[field] ?? field,
    value: describe(value, field, { names, words, kind }),
  }))
}

type Around = { names: EntryNames; words: Words; kind: string }

function describe(value: unknown, field: string, around: Around): string {
  const { log } = around.words
  if (value === null || value === '') return log.values.none
  if (typeof value === 'boolean') return value ? log.values.yes : log.values.no
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return inWords(value, field, around)
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return value.length === 0 ? log.values.none : value.map((one) => inWords(one, field, around)).join(', ')
  return JSON.stringify(value, null, 2)
}

function inWords(value: string, field: string, { names, words, kind }: Around): string {
  const { common, log } = words
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    outcome: kind === 'decision' ? common.decisions : common.outcomes,
    criteria: common.criteria,
    criterion: common.criteria,
    language: log.values.languages,
    sector: common.sectors,
    publicParty: common.publicParty,
  }
  if (field === 'submissionId') return names.submissions.get(value) ?? value
  if (field === 'decisionId') return decisionInWords(value, names, words) ?? value
  if (field === 'until') return dayAndClock(value)
  return known[field]?.[value] ?? value
}

function decisionInWords(id: string, names: EntryNames, { common }: Words): string | null {
  const decision = names.decisions.get(id)
  if (!decision) return null
  const word = (common.decided as Readonly<Record<string, string>>)[decision.outcome] ?? decision.outcome
  return `${word}: ${names.submissions.get(decision.submissionId) ?? decision.submissionId}`
}
