/** Reads XML piece by piece; elements go by their names without prefixes, which programs choose differently. */
import { basename } from 'node:path'
import { SaxesParser } from 'saxes'
import { unreadable } from '../import/unreadable.ts'

export type XmlReader = {
  open: (element: string, attributes: Readonly<Record<string, string>>) => void
  text: (piece: string) => void
  close: (element: string) => void
}

/** Turns once for each piece, so that what was read can be used and forgotten. Throws UNREADABLE. */
export async function* readXml(
  pieces: AsyncIterable<Uint8Array>,
  reader: XmlReader,
  file: string,
): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false })
  parser.on('opentag', ({ name, attributes }) => reader.open(withoutPrefix(name), attributes))
  parser.on('text', reader.text)
  parser.on('cdata', reader.text)
  parser.on('closetag', ({ name }) => reader.close(withoutPrefix(name)))
  const decoder = new TextDecoder()
  const parse = (text: string, isLast: boolean) => {
    try {
      parser.write(text)
      if (isLast) parser.close()
    } catch {
      throw unreadable('broken-xlsx', { name: basename(file) })
    }
  }
  for await (const piece of pieces) {
    parse(decoder.decode(piece, { stream: true }), false)
    yield
  }
  parse(decoder.decode(), true)
  yield
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
