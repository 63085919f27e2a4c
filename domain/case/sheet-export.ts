/**
 * Composes a sheet for leaving the house: what may not leave is left out, what must be said is put in, and what makes it
 * unfit to leave is told.
 */
import { dayOf } from '../time.ts'
import {
  namedCases,
  needsStatement,
  type SheetContent,
  type SheetFault,
  type SheetWithheld,
} from './sheet.ts'
import { type Context, composeBlock, composeText, type KnownOfSheet } from './sheet-blocks.ts'
import type { ComposedPart, ComposedSheet } from './sheet-composed.ts'
import { lookUpConsents } from './sheet-consent.ts'
import { sourceLine } from './sheet-facts.ts'
import { composeFigure } from './sheet-figure.ts'
import { onceEach, withoutHeld, withoutSpread } from './sheet-held.ts'
import { lookUpOrigins } from './sheet-origin.ts'
import { comparable, lineOf, saysSomething } from './sheet-text.ts'
import type { SheetWords } from './sheet-words.ts'

export type Composition =
  | { sheet: ComposedSheet; withheld: SheetWithheld[] }
  | { sheet: null; faults: SheetFault[]; withheld: SheetWithheld[] }

export function composeSheet(content: SheetContent, known: KnownOfSheet): Composition {
  const context = contextOf(content, known)
  const title = lineOf(content.title)
  const lead = composeText(content.lead, context)
  const composed = [
    { blockId: null, ...withoutHeld(null, lead, context.consent) },
    ...content.blocks.map((block) => ({
      blockId: block.id,
      ...withoutHeld(block.id, composeBlock(block, context), context.consent),
    })),
  ]
  const together = withoutSpread(
    composed.flatMap(({ blockId, parts = [] }) => parts.map((part) => ({ blockId, part }))),
    context.consent,
  )
  const withheld = onceEach([...composed.flatMap((one) => one.withheld ?? []), ...together.withheld])
  const faults = [...titleFaults(title, context), ...composed.flatMap((one) => one.faults ?? [])]
  if (faults.length > 0) return { sheet: null, faults, withheld }
  const inLead = together.placed.filter(({ blockId }) => blockId === null).map(({ part }) => part)
  const parts = together.placed.filter(({ blockId }) => blockId !== null).map(({ part }) => part)
  const statement = composeStatement(content, [...inLead, ...parts], context)
  const shown = new Set(together.placed.map(({ blockId }) => blockId))
  const sources = { parts: composeSources(content, (blockId) => shown.has(blockId), context) }
  const sheet = {
    language: content.language,
    title,
    lead: inLead.flatMap((part) => (part.kind === 'paragraph' ? [part] : [])),
    parts: [
      ...statement,
      ...withMarks(parts, known.words),
      ...(withoutHeld(null, sources, context.consent).parts ?? []),
    ],
  }
  return { sheet, withheld }
}

function contextOf({ language }: SheetContent, known: KnownOfSheet): Context {
  const cases = new Map(known.cases.map((one) => [one.id, one]))
  return {
    ...known,
    language,
    caseOf: (id) => cases.get(id) ?? null,
    consent: lookUpConsents(known.consents, known.everyCase),
    // The sheet's own cases first, whose texts it most likely has.
    originOf: lookUpOrigins([...known.cases, ...known.everyCase].map(({ facts }) => facts)),
  }
}

function titleFaults(title: string, { consent }: Context): SheetFault[] {
  if (!saysSomething(title)) return [{ blockId: null, why: 'no-title' }]
  const why = consent.whyHeld(title)
  if (why === null) return []
  return [
    { blockId: null, why: why === 'holds-withdrawn-quote' ? 'withdrawn-in-title' : 'unapproved-in-title' },
  ]
}

/** A case that is not known here may be a project, so it has the statement too. */
function composeStatement(
  content: SheetContent,
  parts: readonly ComposedPart[],
  { caseOf, originOf, words }: Context,
): ComposedPart[] {
  const isProject = (id: string) => caseOf(id)?.facts.kind !== 'interview'
  const isProjects = (part: ComposedPart) =>
    part.kind === 'paragraph' && originOf(part.text)?.isProject === true
  if (!needsStatement(content, isProject, parts.some(isProjects))) return []
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
function composeSources(
  content: SheetContent,
  isShown: (blockId: string) => boolean,
  context: Context,
): ComposedPart[] {
  const { caseOf, figureOf, words, language } = context
  const cases = namedCases(content).flatMap((id) => caseOf(id) ?? [])
  const figures = content.blocks.flatMap((block) => {
    if (block.kind !== 'figure' || !isShown(block.id)) return []
    const counted = figureOf(block)
    return counted ? [{ block, counted }] : []
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
