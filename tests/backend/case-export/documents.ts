/** Composed sheets on their way out, for the tests of the exporters. */
import { readFileSync } from 'node:fs'
import type { SheetDocument } from '../../../backend/cases/export-document.ts'
import { type Picture, takeInPicture } from '../../../backend/cases/picture-bytes.ts'
import type { ComposedPart, ComposedSheet } from '../../../domain/case/sheet-composed.ts'
import { PICTURE } from '../../domain/case-sheet/known.ts'

export function documentOf(
  sheets: readonly ComposedSheet[],
  about: Partial<SheetDocument> = {},
): SheetDocument {
  return {
    sheets,
    title: 'Vatten & läckor <2033>',
    language: 'sv',
    madeAt: '2033-10-02T08:00:00Z',
    isDemo: false,
    pictures: new Map([[PICTURE, picture()]]),
    ...about,
  }
}

/** Forty pixels by twenty-four, under the hash that the sheets have. */
export function picture(): Picture {
  const file = new URL('../../fixtures/pictures/baseline.jpg', import.meta.url)
  const taken = takeInPicture(new Uint8Array(readFileSync(file)))
  if ('refused' in taken) throw new Error(taken.refused)
  return { ...taken, hash: PICTURE }
}

/** All that a sheet says, in order, as the reader meets it. */
export function textsOf({ title, lead, parts }: ComposedSheet): string[] {
  return [title, ...[...lead, ...parts].flatMap(textsOfPart)]
}

function textsOfPart(part: ComposedPart): string[] {
  switch (part.kind) {
    case 'statement':
    case 'heading':
      return [part.text]
    case 'paragraph':
      return [...(part.note === null ? [] : [part.note]), part.text]
    case 'quote':
      return [part.text, ...(part.attributedTo === null ? [] : [part.attributedTo])]
    case 'picture':
      return [part.caption, part.credit].filter((one) => one !== '')
    case 'facts':
      return [
        part.title,
        ...part.rows.flatMap(({ label, value }) => [label, value]),
        ...(part.links ? [part.links.label, ...part.links.links.map(({ label }) => label)] : []),
        part.provenance,
      ]
    case 'figures':
      return [
        part.caption,
        ...[...part.rows, part.total].flatMap(({ label, value }) => [label, value]),
        ...part.notes,
      ]
    case 'sources':
      return [part.title, ...part.items]
  }
}

/** What people may write or paste, at its worst. */
export const NASTY = [
  '<script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  "' onmouseover='alert(1)",
  '&lt;b&gt; &amp; &#x3C;i&#x3E;',
  '=HYPERLINK("http://example.org")',
  '# Ingen rubrik',
  '- Ingen lista',
  '1. Ingen lista',
  '| ingen | tabell |',
  '```ingen kod',
  '[ingen länk](javascript:alert(1)) ![ingen bild](http://example.org/x.png)',
  '***ingen*** __betoning__ ~~struken~~ `kod`',
  ']]> <!-- ingen kommentar --> <![CDATA[ x',
  'שלום עולם, vatten مرحبا',
  '👩‍🔬 åäö ß İ ﷽',
  `långt${'o'.repeat(10_000)}rd`,
  'www.example.org och http://example.org/?a=b&c=d och nagon@example.org',
  '\\ \\\\ \\* {#id} $x$ %s',
]
