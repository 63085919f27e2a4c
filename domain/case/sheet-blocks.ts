/** The blocks of a sheet on its way out: what each becomes, what of it stays at home, and what is wrong with it. */
import type { Language } from '../language.ts'
import type { FigureBlock, SheetBlock, SheetFault, SheetWithheld } from './sheet.ts'
import type { ComposedPart } from './sheet-composed.ts'
import type { CaseTold, ConsentLookup, StandingConsent } from './sheet-consent.ts'
import { composeFacts, type KnownCase } from './sheet-facts.ts'
import { type CountedFigure, composeFigure } from './sheet-figure.ts'
import type { Origin } from './sheet-origin.ts'
import { lineOf, paragraphsOf, saysSomething, withoutQuotationMarks } from './sheet-text.ts'
import type { SheetWords } from './sheet-words.ts'

/** What composing needs to know, as it stands at the time of the export. */
export type KnownOfSheet = {
  /** The cases that the sheet names, with their newest reading. */
  cases: readonly KnownCase[]
  /** All that the desk has: words of a case may be on a sheet that does not name it. */
  everyCase: readonly CaseTold[]
  /** All that stand, of whatever case: what was withdrawn leaves by no sheet. */
  consents: readonly StandingConsent[]
  hasPicture: (hash: string) => boolean
  /** Null where it cannot be counted. */
  figureOf: (block: FigureBlock) => CountedFigure | null
  /** In the sheet's language. */
  words: SheetWords
}

/** What is known, ready to be asked. */
export type Context = KnownOfSheet & {
  language: Language
  caseOf: (id: string) => KnownCase | null
  consent: ConsentLookup
  originOf: (paragraph: string) => Origin | null
}

export type ComposedBlock = { parts?: ComposedPart[]; withheld?: SheetWithheld[]; faults?: SheetFault[] }

export function composeBlock(block: SheetBlock, context: Context): ComposedBlock {
  switch (block.kind) {
    case 'heading':
      return composeHeading(block, context)
    case 'text':
      return composeText(block.text, context)
    case 'facts':
      return composeFactsBlock(block, context)
    case 'quote':
      return composeQuote(block, context)
    case 'picture':
      return composePicture(block, context)
    case 'figure':
      return composeFigureBlock(block, context)
  }
}

type Block<Kind extends SheetBlock['kind']> = Extract<SheetBlock, { kind: Kind }>

function composeHeading({ text }: Block<'heading'>, context: Context): ComposedBlock {
  const line = lineOf(text)
  if (line === '') return {}
  return { parts: [{ kind: 'heading', text: line, language: languageOf(line, context) }] }
}

/** Paragraph by paragraph, so that one that must stay does not take the others with it. */
export function composeText(text: string, context: Context): ComposedBlock {
  const { originOf, words } = context
  const parts = paragraphsOf(text).map((paragraph): ComposedPart => {
    const origin = originOf(paragraph)
    return {
      kind: 'paragraph',
      text: paragraph,
      language: origin?.language ?? context.language,
      note: origin?.isMachineTranslated ? words.machineTranslated : null,
    }
  })
  return { parts }
}

function composeFactsBlock({ id, caseId }: Block<'facts'>, context: Context): ComposedBlock {
  const known = context.caseOf(caseId)
  if (!known) return { faults: [{ blockId: id, why: 'case-missing' }] }
  return { parts: [composeFacts(known, context.language, context.words)] }
}

function composeQuote(block: Block<'quote'>, context: Context): ComposedBlock {
  const { consent, words } = context
  const { id, caseId, text, attributedTo } = block
  if (!consent.isApproved(caseId, 'quote', text)) return withheld(id, 'quote-not-approved')
  if (consent.holdsWithdrawn(text)) return withheld(id, 'holds-withdrawn-quote')
  const line = withoutQuotationMarks(paragraphsOf(text).join(' '))
  if (line === '') return {}
  const by = lineOf(attributedTo ?? '')
  return {
    parts: [
      {
        kind: 'quote',
        text: words.quoted(line),
        attributedTo: by === '' ? null : by,
        language: languageOf(line, context),
      },
    ],
  }
}

function composePicture(block: Block<'picture'>, context: Context): ComposedBlock {
  const { id, caseId, hash } = block
  if (!context.consent.isApproved(caseId, 'picture', hash)) return withheld(id, 'picture-not-approved')
  const alternative = lineOf(block.alternative)
  const caption = lineOf(block.caption)
  const credit = lineOf(block.credit)
  const faults: SheetFault[] = [
    ...(saysSomething(alternative) ? [] : [{ blockId: id, why: 'no-alternative' as const }]),
    ...(context.hasPicture(hash) ? [] : [{ blockId: id, why: 'picture-missing' as const }]),
  ]
  if (faults.length > 0) return { faults }
  const photo = credit === '' ? '' : context.words.photo(credit)
  return { parts: [{ kind: 'picture', hash, alternative, caption, credit: photo }] }
}

function composeFigureBlock(block: FigureBlock, { figureOf, words }: Context): ComposedBlock {
  const counted = figureOf(block)
  if (!counted) return { faults: [{ blockId: block.id, why: 'figure-not-counted' }] }
  return { parts: [composeFigure(block, counted, words)] }
}

function withheld(blockId: string, why: SheetWithheld['why']): ComposedBlock {
  return { withheld: [{ blockId, why }] }
}

function languageOf(text: string, { originOf, language }: Context): Language {
  return originOf(text)?.language ?? language
}
