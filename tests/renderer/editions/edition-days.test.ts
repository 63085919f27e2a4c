/** An edition's days and deadline as people read them. */
import { describe, expect, it } from 'vitest'
import { endOfDay } from '../../../domain/time.ts'
import { deadlineDay, formatDays } from '../../../renderer/editions/edition-days.ts'

describe('formatDays', () => {
  it.each([
    ['2023-10-02', '2023-10-06', '2–6 okt 2023'],
    ['2024-09-30', '2024-10-04', '30 sep–4 okt 2024'],
    ['2024-12-30', '2025-01-03', '30 dec 2024–3 jan 2025'],
    ['2024-10-01', '2024-10-01', '1 okt 2024'],
  ])('%s to %s', (startsOn, endsOn, words) => {
    expect(formatDays({ startsOn, endsOn }, 'sv')).toBe(words)
  })
})

describe('deadlineDay', () => {
  it('is the day that ends with the deadline, summer and winter time alike', () => {
    expect(deadlineDay({ deadlineAt: endOfDay('2024-09-27') })).toBe('2024-09-27')
    expect(deadlineDay({ deadlineAt: endOfDay('2024-12-31') })).toBe('2024-12-31')
  })

  it('is not known where the deadline is not', () => {
    expect(deadlineDay({ deadlineAt: null })).toBeNull()
  })
})
