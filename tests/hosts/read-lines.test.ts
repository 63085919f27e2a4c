// Lines out of bytes as files and pipes give them: any end of line, any byte order mark, cut anywhere.
import { describe, expect, test } from 'vitest'
import { linesOf } from '../../hosts/cli/read-lines.ts'

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf])

/** Cut in pieces of that many bytes. */
async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

async function linesIn(bytes: Uint8Array, size: number): Promise<string[]> {
  const lines: string[] = []
  for await (const line of linesOf(cut(bytes, size))) lines.push(line)
  return lines
}

const utf16 = (text: string, isBigEndian: boolean) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return isBigEndian ? bytes.swap16() : bytes
}

const cases: [name: string, bytes: Uint8Array, lines: string[]][] = [
  ['nothing', Buffer.from(''), []],
  ['one line without an end', Buffer.from('Örebro'), ['Örebro']],
  ['an end after the last line makes no other', Buffer.from('Örebro\n'), ['Örebro']],
  ['empty lines stay', Buffer.from('\nGävle\n\n\nUmeå'), ['', 'Gävle', '', '', 'Umeå']],
  ['CRLF', Buffer.from('Gävle\r\n\r\nUmeå\r\n'), ['Gävle', '', 'Umeå']],
  ['a mark', Buffer.concat([UTF8_MARK, Buffer.from('Gävle\nUmeå')]), ['Gävle', 'Umeå']],
  ['only a mark', UTF8_MARK, []],
  ['fewer bytes than a mark', Buffer.from('å'), ['å']],
  ['what looks like lines to others', Buffer.from('a\u2028b\u0085c\vd\ne'), ['a\u2028b\u0085c\vd', 'e']],
  ['Windows-1252', Buffer.from([0x47, 0xe4, 0x76, 0x6c, 0x65, 0x0d, 0x0a, 0x96]), ['Gävle', '–']],
  ['UTF-16', utf16('Gävle\r\n\nUmeå 👍\n', false), ['Gävle', '', 'Umeå 👍']],
  ['UTF-16, big end first', utf16('Gävle\r\n\nUmeå', true), ['Gävle', '', 'Umeå']],
]

describe.each(cases)('%s', (_name, bytes, lines) => {
  test.each([1, 2, 3, 5, 1000])('in pieces of %i bytes', async (size) => {
    expect(await linesIn(bytes, size)).toEqual(lines)
  })
})
