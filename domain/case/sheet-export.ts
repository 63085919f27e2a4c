/**
 * Composes a sheet for leaving the house: what may not leave is left out, what must be said is put in, and what makes it
 * unfit to leave is told.
 */
import type { Language } from '../language.ts'
import { dayOf } from '../time.ts'
import {
  type FigureBlock,
  needsStatement,
  type SheetBlock,
  type SheetContent,
  type SheetFault,
  type SheetWithheld,
} from './sheet.ts'
import type { ComposedPart, ComposedSheet } from './sheet-composed.ts'
import { type ConsentLookup, lookUpConsents, type StandingConsent } from './sheet-consent.ts'
import { composeFacts, type KnownCase, sourceLine } from './sheet-facts.ts'
import { type CountedFigure, composeFigure } from './sheet-figure.ts'
import { lookUpOrigins } from './sheet-origin.ts'
import { comparable, lineOf, paragraphsOf, saysSomething, withoutQuotationMarks } from './sheet-text.ts'
import type { SheetWords } from './sheet-words.ts'

/** What composing needs to know, as it stands at the time of the export. */
export type KnownOfSheet = {
  /** The cases that the sheet names, with their newest reading. */
  cases: readonly KnownCase[]
  /** All that stand for those cases. */
  consents: readonly StandingConsent[]
  hasPicture: (hash: string) => boolean
  /** Null where it cannot be counted. */
  figureOf: (block: FigureBlock) => CountedFigure | null
  /** In the sheet's language. */
  words: SheetWords
}

export type Composition =
  | { sheet: ComposedSheet; withheld: SheetWithheld[] }
  | { sheet: null; faults: SheetFault[]; withheld: SheetWithheld[] }

export function composeSheet(content: SheetContent, known: KnownOfSheet): Composition {
  const context = contextOf(content, known)
  const title = lineOf(content.title)
  const lead = composeText(null, content.lead, context)
  const composed = content.blocks.map((block) => composeBlock(block, context))
  const withheld = [lead, ...composed].flatMap((one) => one.withheld ?? [])
  const faults = [...titleFaults(title, context), ...composed.flatMap((one) => one.faults ?? [])]
  if (faults.length > 0) return { sheet: null, faults, withheld }
  const parts = composed.flatMap((one) => one.parts ?? [])
  const statement = composeStatement(content, context)
  const sheet = {
    language: content.language,
    title,
    lead: (lead.parts ?? []).flatMap((part) => (part.kind === 'paragraph' ? [part] : [])),
    parts: [...statement, ...withMarks(parts, known.words), ...composeSources(content, context)],
  }
  return { sheet, withheld }
}

type Context = KnownOfSheet & {
  language: Language
  caseOf: (id: string) => KnownCase | null
  consent: ConsentLookup
  originOf: ReturnType<typeof lookUpOrigins>
}

function contextOf({ language }: SheetContent, known: KnownOfSheet): Context {
  const cases = new Map(known.cases.map((one) => [one.id, one]))
  return {
    ...known,
    language,
    caseOf: (id) => cases.get(id) ?? null,
    consent: lookUpConsents(known.consents),
    originOf: lookUpOrigins(known.cases.map(({ facts }) => facts)),
  }
}

type ComposedBlock = { parts?: ComposedPart[]; withheld?: SheetWithheld[]; faults?: SheetFault[] }

function titleFaults(title: string, { consent }: Context): SheetFault[] {
  if (!saysSomething(title)) return [{ blockId: null, why: 'no-title' }]
  return consent.holdsWithdrawn(title) ? [{ blockId: null, why: 'withdrawn-in-title' }] : []
}

function composeBlock(block: SheetBlock, context: Context): ComposedBlock {
  switch (block.kind) {
    case 'heading':
      return composeHeading(block, context)
    case 'text':
      return composeText(block.id, block.text, context)
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

function composeHeading({ id, text }: Block<'heading'>, context: Context): ComposedBlock {
  const line = lineOf(text)
  if (line === '') return {}
  if (context.consent.holdsWithdrawn(line)) return withheld(id, 'holds-withdrawn-quote')
  return { parts: [{ kind: 'heading', text: line, language: languageOf(line, context) }] }
}

/** Paragraph by paragraph, so that one that repeats a withdrawn quote does not take the others with it. */
function composeText(blockId: string | null, text: string, context: Context): ComposedBlock {
  const { consent, originOf, words } = context
  // A quote may also be spread over paragraphs.
  const all = paragraphsOf(text)
  const kept = all.filter((paragraph) => !consent.holdsWithdrawn(paragraph))
  const isSpread = consent.holdsWithdrawn(kept.join(' '))
  const parts = (isSpread ? [] : kept).map((paragraph): ComposedPart => {
    const origin = originOf(paragraph)
    return {
      kind: 'paragraph',
      text: paragraph,
      language: origin?.language ?? context.language,
      note: origin?.isMachineTranslated ? words.machineTranslated : null,
    }
  })
  return parts.length === all.length ? { parts } : { ...withheld(blockId, 'holds-withdrawn-quote'), parts }
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
  if ([alternative, caption, credit].some(context.consent.holdsWithdrawn))
    return withheld(id, 'holds-withdrawn-quote')
  const photo = credit === '' ? '' : context.words.photo(credit)
  return { parts: [{ kind: 'picture', hash, alternative, caption, credit: photo }] }
}

function composeFigureBlock(block: FigureBlock, { figureOf, words, consent }: Context): ComposedBlock {
  if (consent.holdsWithdrawn(block.caption)) return withheld(block.id, 'holds-withdrawn-quote')
  const counted = figureOf(block)
  if (!counted) return { faults: [{ blockId: block.id, why: 'figure-not-counted' }] }
  return { parts: [composeFigure(block, counted, words)] }
}

function withheld(blockId: string | null, why: SheetWithheld['why']): ComposedBlock {
  return { withheld: [{ blockId, why }] }
}

function languageOf(text: string, { originOf, language }: Context): Language {
  return originOf(text)?.language ?? language
}

/** A case that is not known here may be a project, so it has the statement too. */
function composeStatement(content: SheetContent, { caseOf, words }: Context): ComposedPart[] {
  const isProject = (id: string) => caseOf(id)?.facts.kind !== 'interview'
  if (!needsStatement(content, isProject)) return []
  const { projects, updated } = words.statement
  const [only, ...more] = namedCases(content).filter(isProject)
  const facts = only !== undefined && more.length === 0 ? caseOf(only)?.facts : undefined
  const updatedOn = facts?.kind === 'project' ? facts.updatedOn : null
  const text = updatedOn ? `${projects} ${updated(words.day(updatedOn))}` : projects
  return [{ kind: 'statement', text }]
}

/** A text under a heading that already has the mark needs none of its own. */
function withMarks(parts: readonly ComposedPart[], { machineTranslated }: SheetWords): ComposedPart[] {
  const mark = comparable(machineTranslated)
  let isMarked = false
  return parts.map((part) => {
    if (part.kind === 'heading') isMarked = comparable(part.text).includes(mark)
    return part.kind === 'paragraph' && isMarked ? { ...part, note: null } : part
  })
}

/** Every case that the sheet names, whether or not its facts are shown, and every figure. */
function composeSources(content: SheetContent, context: Context): ComposedPart[] {
  const { caseOf, consent, figureOf, words, language } = context
  const cases = namedCases(content).flatMap((id) => caseOf(id) ?? [])
  const figures = content.blocks.flatMap((block) => {
    const isShown = block.kind === 'figure' && !consent.holdsWithdrawn(block.caption)
    const counted = isShown ? figureOf(block) : null
    return isShown && counted ? [{ block, counted }] : []
  })
  const items = [
    ...cases.map((one) => sourceLine(one, language, words)),
    ...figures.map(({ block, counted }) => {
      const { caption } = composeFigure(block, counted, words)
      const { at } = block.frozen ?? counted.answer
      return words.sources.figures(caption, words.day(dayOf(at)))
    }),
  ]
  return items.length === 0 ? [] : [{ kind: 'sources', title: words.sources.title, items }]
}

function namedCases({ caseIds, blocks }: SheetContent): string[] {
  const named = blocks.flatMap((block) => ('caseId' in block ? [block.caseId] : []))
  return [...new Set([...caseIds, ...named])]
}
