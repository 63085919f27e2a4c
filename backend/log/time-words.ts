/** Instants as the log, its files and sheets write them: a Swedish day and clock, alike in every language. */
import { clockOf, dayOf, isInstant } from '../../domain/time.ts'

/** `2024-09-20 10:00`; what is no instant is written as it is. */
export function dayAndClock(instant: string): string {
  return isInstant(instant) ? `${dayOf(instant)} ${clockOf(instant)}` : instant
}
