/** Text made fit for a cell. */
import { describe, expect, it } from 'vitest'
import {
  CELL_LIMIT,
  cellText,
  escapeXstring,
  isTooLong,
  looksLikeFormula,
} from '../../../backend/report/cell-text.ts'

describe('cellText', () => {
  it('makes one line and drops what XML forbids', () => {
    expect(cellText('\r\n\tEn\u2028rad \u0007till\u0000\u0085\uFFFE ', '!')).toBe('En rad till')
    expect(cellText('halva \uD83D par', '!')).toBe('halva \uFFFD par')
  })

  it('keeps a text that just fits, and cuts a longer one without splitting a pair', () => {
    const fits = 'å'.repeat(CELL_LIMIT)
    expect(cellText(fits, '[!]')).toBe(fits)
    expect(isTooLong(fits)).toBe(false)
    const long = `${'å'.repeat(CELL_LIMIT - 4)}😀😀😀`
    expect(isTooLong(long)).toBe(true)
    expect(cellText(long, '[!]')).toBe(`${'å'.repeat(CELL_LIMIT - 4)}[!]`)
  })
})

describe('looksLikeFormula', () => {
  it.each(['=1', '+46', '-1', '@a'])('sees %s', (text) => expect(looksLikeFormula(text)).toBe(true))
  it.each(['1=1', 'a@b', ' ', '–'])('passes %s', (text) => expect(looksLikeFormula(text)).toBe(false))
})

describe('escapeXstring', () => {
  it('escapes only what would be read as an escape', () => {
    expect(escapeXstring('_x0041_ _x41_ a_xFFFF_x0042_')).toBe(
      '_x005F_x0041_ _x41_ a_x005F_xFFFF_x005F_x0042_',
    )
  })
})
