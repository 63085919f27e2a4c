/** The last look at composed parts before they leave: no part, and no parts together, may say what somebody has taken back. */
import type { SheetWithheld } from './sheet.ts'
import type { ComposedBlock } from './sheet-blocks.ts'
import type { ComposedPart } from './sheet-composed.ts'
import type { ConsentLookup } from './sheet-consent.ts'

/** Stands in a box of facts, or in a list of sources, where words were left out. */
const LEFT_OUT = '[…]'

/** A part with such words stays; of facts and sources only the words do, since the rest is others'. */
export function withoutHeld(
  blockId: string | null,
  { parts = [], withheld = [], ...rest }: ComposedBlock,
  { whyHeld }: ConsentLookup,
): ComposedBlock {
  const held: SheetWithheld[] = []
  const hold = (text: string) => {
    const why = whyHeld(text)
    if (why !== null) held.push({ blockId, why })
    return why !== null
  }
  const kept = parts.flatMap((part): ComposedPart[] => {
    const mask = (text: string) => (hold(text) ? LEFT_OUT : text)
    if (part.kind === 'facts') return [maskFacts(part, mask)]
    if (part.kind === 'sources') return [{ ...part, items: part.items.map(mask) }]
    return textsOf(part).some(hold) ? [] : [part]
  })
  return { ...rest, parts: kept, withheld: onceEach([...withheld, ...held]) }
}

type Facts = Extract<ComposedPart, { kind: 'facts' }>

function maskFacts(facts: Facts, mask: (text: string) => string): Facts {
  const { links } = facts
  return {
    ...facts,
    title: mask(facts.title),
    rows: facts.rows.map((row) => ({ ...row, value: mask(row.value) })),
    links: links && { ...links, links: links.links.map((link) => ({ ...link, label: mask(link.label) })) },
    provenance: mask(facts.provenance),
  }
}

/** A quote's own words are weighed where it is composed: they may be approved. */
function textsOf(part: ComposedPart): string[] {
  switch (part.kind) {
    case 'heading':
    case 'paragraph':
      return [part.text]
    case 'quote':
      return part.attributedTo === null ? [] : [part.attributedTo]
    case 'picture':
      return [part.alternative, part.caption, part.credit]
    case 'figures':
      return [part.caption, ...part.rows.map(({ label }) => label), ...part.notes]
    case 'facts':
    case 'sources':
    case 'statement':
      return []
  }
}

/** So many parts in a row are read together. */
const MOST_TOGETHER = 8

type Placed = { blockId: string | null; part: ComposedPart }

/** Takes out withdrawn words that several parts say together, the fewest parts that do. */
export function withoutSpread(
  placed: readonly Placed[],
  { holdsWithdrawn }: ConsentLookup,
): { placed: Placed[]; withheld: SheetWithheld[] } {
  const spoken = placed.filter(({ part }) => spokenBy(part) !== '')
  const gone = new Set<Placed>()
  for (let many = 2; many <= MOST_TOGETHER; many += 1)
    for (let from = 0; from + many <= spoken.length; from += 1) {
      const together = spoken.slice(from, from + many)
      const isSeen = together.some((one) => gone.has(one))
      if (!isSeen && holdsWithdrawn(together.map(({ part }) => spokenBy(part)).join(' ')))
        for (const one of together) gone.add(one)
    }
  const withheld = [...gone].map(({ blockId }) => ({ blockId, why: 'holds-withdrawn-quote' as const }))
  return { placed: placed.filter((one) => !gone.has(one)), withheld: onceEach(withheld) }
}

function spokenBy(part: ComposedPart): string {
  return part.kind === 'heading' || part.kind === 'paragraph' || part.kind === 'quote' ? part.text : ''
}

export function onceEach(withheld: readonly SheetWithheld[]): SheetWithheld[] {
  return [...new Map(withheld.map((one) => [`${one.blockId} ${one.why}`, one])).values()]
}
