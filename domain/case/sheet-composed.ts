/** A sheet as it leaves the house: the one form that every exporter draws. All texts are clean and ready to be shown. */
import type { Language } from '../language.ts'

/** A label, its value, and whether the value only says that the source has none. */
export type FactRow = { label: string; value: string; isMissing: boolean }
export type FactLink = { label: string; address: string }

export type ComposedPart =
  /** That the project group wrote the text, and that the funder's editors have not reviewed it. */
  | { kind: 'statement'; text: string }
  | { kind: 'heading'; text: string; language: Language }
  | {
      kind: 'paragraph'
      text: string
      /** The text's own, where a source tells; else the sheet's. */
      language: Language
      /** What must be said of it, such as that a machine translated it. */
      note: string | null
    }
  | {
      kind: 'facts'
      title: string
      columns: { label: string; value: string }
      rows: FactRow[]
      links: { label: string; links: FactLink[] } | null
      provenance: string
    }
  /** Within quotation marks. */
  | { kind: 'quote'; text: string; attributedTo: string | null; language: Language }
  | { kind: 'picture'; hash: string; alternative: string; caption: string; credit: string }
  | {
      kind: 'figures'
      caption: string
      columns: { part: string; value: string }
      rows: { label: string; value: string }[]
      total: { label: string; value: string }
      /** The day, the definition and the switches. */
      notes: string[]
    }
  | { kind: 'sources'; title: string; items: string[] }

export type ComposedSheet = {
  language: Language
  title: string
  lead: Extract<ComposedPart, { kind: 'paragraph' }>[]
  /** The statement is the first where it is needed, the sources the last. */
  parts: ComposedPart[]
}

/** The pictures that the composed sheets show, once each. */
export function picturesOf(sheets: readonly ComposedSheet[]): string[] {
  const shown = sheets.flatMap(({ parts }) =>
    parts.flatMap((one) => (one.kind === 'picture' ? [one.hash] : [])),
  )
  return [...new Set(shown)]
}
