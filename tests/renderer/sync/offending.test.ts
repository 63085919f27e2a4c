/** Marking of the value that could not be read in a raw text. */
import { describe, expect, it } from 'vitest'
import { markOffending } from '../../../renderer/sync/offending.ts'

describe('markOffending', () => {
  it('marks the value with its quotation marks', () => {
    const raw = '{"title": "Idéjam", "start": "kl halv tio"}'
    expect(markOffending(raw, { field: 'start', value: 'kl halv tio' })).toEqual([
      { text: '{"title": "Idéjam", "start": ', isOffending: false },
      { text: '"kl halv tio"', isOffending: true },
      { text: '}', isOffending: false },
    ])
  })

  it('leaves the text whole when the value is not in it or too short to mean anything', () => {
    expect(markOffending('Bara två;celler', { cells: '2', headings: '6' })).toEqual([
      { text: 'Bara två;celler', isOffending: false },
    ])
  })

  it('loses no character', () => {
    const raw = 'a"b"c'
    expect(
      markOffending(raw, { value: 'b' })
        .map((part) => part.text)
        .join(''),
    ).toBe(raw)
  })
})
