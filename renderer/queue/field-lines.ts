/** A field's value as lines of text, and its name: the same wherever two contents are compared. */
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import type { ContentField } from '../../domain/diff/content.ts'
import type { Language } from '../../domain/language.ts'
import type { Occurrence, PartyRole } from '../../domain/submission.ts'
import type { Words } from '../../text/catalog.ts'
import { formatInstant, formatOccurrence } from '../ui/format.ts'

type Content = SubmissionShown['content']
type Named = { field: ContentField; extra: string | null }

export function fieldName({ field, extra }: Named, { panel }: Words): string {
  return extra ?? panel.changes.fields[field]
}

/** Empty where nothing is given. */
export function fieldLines(content: Content, named: Named, words: Words, language: Language): string[] {
  return valuesOf(content, named, words, language).filter((line) => line !== '')
}

function valuesOf(content: Content, { field, extra }: Named, words: Words, language: Language): string[] {
  const { place, digital, registration, audience, extras } = content
  switch (field) {
    case 'title':
    case 'lead':
    case 'description':
      return [content[field]]
    case 'occurrences':
      return content.occurrences.map((one) => occurrenceLine(one, words, language))
    case 'format':
      return [choiceWord(field, content.format, words)]
    case 'type':
      return [content.type ?? '']
    case 'venue':
    case 'address':
    case 'municipality':
    case 'county':
      return [place[field] ?? '']
    case 'digital-link':
      return [digital.link ?? '']
    case 'digital-how':
      return [digital.how ?? '']
    case 'registration-needed':
      return [
        choiceWord(field, { true: 'yes', false: 'no', null: 'unknown' }[`${registration.needed}`], words),
      ]
    case 'registration-how':
      return [registration.how ?? '']
    case 'registration-link':
      return [registration.link ?? '']
    case 'parties':
      return content.parties.map(({ text, role }) => withRole(text, role, words))
    case 'audience':
      return [choiceWord(field, audience.kind, words)]
    case 'audience-whom':
      return [audience.whom ?? '']
    case 'languages':
      return content.languages.map((tag) => languageName(tag, words))
    case 'themes':
    case 'links':
    case 'recordings':
      return content[field]
    case 'extra': {
      const value = extras[extra ?? '']
      return [typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)]
    }
  }
}

/** One time as people read it; empty days and ends on other days are said too. */
export function occurrenceLine(one: Occurrence, { panel }: Words, language: Language): string {
  const line = formatOccurrence(one, language)
  if (line === '') return panel.changes.empty
  const isEndSaid = one.endsAt === null || (one.startsAt !== null && /–\d\d:\d\d$/.test(line))
  return isEndSaid || one.endsAt === null
    ? line
    : `${line}, ${panel.changes.ends(formatInstant(one.endsAt, language))}`
}

/** The words of a field that is a choice among codes; a code that is not known stays. */
export function choiceWord(field: ContentField, code: string, { queue, common }: Words): string {
  const { registrationNeeded, audienceKinds } = queue.content
  const known: Partial<Record<ContentField, Readonly<Record<string, string>>>> = {
    format: common.formats,
    'registration-needed': registrationNeeded,
    audience: audienceKinds,
  }
  return known[field]?.[code] ?? code
}

export function languageName(tag: string, { queue }: Words): string {
  return queue.content.languageNames[tag] ?? tag
}

export function withRole(text: string, role: PartyRole, { common }: Words): string {
  return `${text} (${common.roles[role].toLowerCase()})`
}
