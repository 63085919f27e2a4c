/** One line on what, when and where: `Seminarium, ons 2 okt 10:00–11:30, Balthazar i Skövde`. */
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import type { Language } from '../../domain/language.ts'
import { firstOccurrence } from '../../domain/submission.ts'
import type { Words } from '../../text/catalog.ts'
import { formatOccurrence } from '../ui/format.ts'

export function whenAndWhere(
  { content, placeName }: Pick<SubmissionShown, 'content' | 'placeName'>,
  { common, queue }: Words,
  language: Language,
): string {
  const first = firstOccurrence(content.occurrences)
  const more = content.occurrences.length - 1
  const when = first ? formatOccurrence(first, language) : ''
  const { venue } = content.place
  const where = [venue, placeName].filter((part) => part !== null && part !== '')
  return [
    content.type ? capital(content.type) : null,
    when === '' ? queue.noDay : more > 0 ? `${when} ${queue.panel.moreTimes(more)}` : when,
    content.format === 'digital' ? null : [...new Set(where)].join(', ') || queue.noPlace,
    common.formats[content.format].toLowerCase(),
  ]
    .filter((part) => part !== null)
    .join(', ')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
