/** An instant of the log for people; one that somebody has spoilt is shown as it is. */
import type { Language } from '../../domain/language.ts'
import { isInstant } from '../../domain/time.ts'
import { formatInstant } from '../ui/format.ts'

export function instantWords(instant: string, language: Language): string {
  return isInstant(instant) ? formatInstant(instant, language) : instant
}
