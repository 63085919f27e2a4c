/** Says of when the numbers are, where that is not now. */
import { formatInstant } from '../ui/format.ts'
import { useSessionStatus, useWords } from '../ui/use-words.ts'
import { dataAge } from './data-age.ts'

export function DataAgeLine() {
  const { now: t } = useWords()
  const status = useSessionStatus()
  const now = new Date().toISOString()
  const age = status && dataAge(status, now)
  if (!status || !age) return null
  const when = (instant: string) => formatInstant(instant, status.language, now)
  return (
    <p className="data-age">
      {age.asOf === null ? t.asOfNever : t.asOf(when(age.asOf))}{' '}
      {age.offlineSince !== null && t.offline(when(age.offlineSince))}
    </p>
  )
}
