/** What is chosen in a heading's filter before it is used: read from the search, written into it, and what is wrong. */
import type { Language } from '../../domain/language.ts'
import { isDay } from '../../domain/time.ts'
import type { Words } from '../../text/catalog.ts'
import {
  DAY_FIELDS,
  type DayField,
  type DayRange,
  type FilterField,
  LIST_FIELDS,
  type ListField,
  listOf,
  rangeOf,
  TEXT_FIELDS,
  type TextField,
  textOf,
  withList,
  withRange,
  withText,
} from './header-filter.ts'

export type FilterDraft = {
  lists?: Partial<Record<ListField, readonly string[]>>
  texts?: Partial<Record<TextField, string>>
  ranges?: Partial<Record<DayField, DayRange>>
}

export function draftOf(query: string, fields: readonly FilterField[]): FilterDraft {
  const draft: Required<FilterDraft> = { lists: {}, texts: {}, ranges: {} }
  for (const field of fields) {
    if (isListField(field)) draft.lists[field] = listOf(query, field) ?? []
    else if (isTextField(field)) draft.texts[field] = textOf(query, field)
    else draft.ranges[field] = rangeOf(query, field)
  }
  return draft
}

/** What the draft does not change stays as it was written. */
export function written(query: string, field: FilterField, draft: FilterDraft, language: Language): string {
  if (isListField(field)) {
    const codes = draft.lists?.[field] ?? []
    return sameList(codes, listOf(query, field) ?? []) ? query : withList(query, field, codes, language)
  }
  if (isTextField(field)) {
    const text = draft.texts?.[field] ?? ''
    return text === textOf(query, field) ? query : withText(query, field, text, language)
  }
  const range = draft.ranges?.[field] ?? { from: '', to: '' }
  const before = rangeOf(query, field)
  return range.from === before.from && range.to === before.to
    ? query
    : withRange(query, field, range, language)
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((code) => other.includes(code))
}

export function faultsOf(
  draft: FilterDraft,
  { badDay, reversed }: Words['queueGrid']['filter'],
): Partial<Record<FilterField, string>> {
  const faults: Partial<Record<FilterField, string>> = {}
  for (const field of DAY_FIELDS) {
    const { from, to } = draft.ranges?.[field] ?? { from: '', to: '' }
    if (!isDayOrEmpty(from) || !isDayOrEmpty(to)) faults[field] = badDay
    else if (from !== '' && to !== '' && from > to) faults[field] = reversed
  }
  return faults
}

export function isDayOrEmpty(text: string): boolean {
  return text === '' || isDay(text)
}

export function isListField(field: FilterField): field is ListField {
  return LIST_FIELDS.some((one) => one === field)
}

export function isTextField(field: FilterField): field is TextField {
  return TEXT_FIELDS.some((one) => one === field)
}
