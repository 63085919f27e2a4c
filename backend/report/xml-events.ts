/** Walks an XML part of a workbook as events, in bounded memory. */
import { SaxesParser } from 'saxes'
import { inflated, type OpenZip, UnreadableZip, type ZipEntry } from './zip-entries.ts'

export type XmlEvents = {
  open?: (tag: string, attributes: Readonly<Record<string, string>>) => void
  text?: (piece: string) => void
  close?: (tag: string) => void
}

/** Hands out control after each piece of the part, so that what was found can be passed on. Throws UnreadableZip. */
export async function* walkXml(zip: OpenZip, entry: ZipEntry, events: XmlEvents): AsyncGenerator<void> {
  const parser = new SaxesParser()
  const { open, text, close } = events
  if (open) parser.on('opentag', ({ name, attributes }) => open(name, attributes))
  if (text) parser.on('text', text)
  if (close) parser.on('closetag', ({ name }) => close(name))
  parser.on('error', () => {
    throw new UnreadableZip(false)
  })
  const decoder = new TextDecoder()
  for await (const piece of inflated(zip, entry)) {
    parser.write(decoder.decode(piece, { stream: true }))
    yield
  }
  parser.close()
}

/** The whole part at once; nothing where the workbook has none of that name. */
export async function readXml(zip: OpenZip, part: string, events: XmlEvents): Promise<void> {
  const entry = zip.entries.get(part)
  if (!entry) return
  for await (const _ of walkXml(zip, entry, events));
}
