/** What is done with a sheet's parts: each gives a new sheet, and the one that it was made from stays as it was. */
import type { SheetBlock, SheetContent } from '../../domain/case/sheet.ts'

/** The part of that id becomes this one. */
export function withBlock(content: SheetContent, block: SheetBlock): SheetContent {
  return { ...content, blocks: content.blocks.map((one) => (one.id === block.id ? block : one)) }
}

/** Below the part of that id; last where it is null or not there. */
export function withBlockAdded(content: SheetContent, block: SheetBlock, below: string | null): SheetContent {
  const place = content.blocks.findIndex(({ id }) => id === below)
  const at = place < 0 ? content.blocks.length : place + 1
  return { ...content, blocks: content.blocks.toSpliced(at, 0, block) }
}

/** One place up or down; the very same content where there is no such place. */
export function withBlockMoved(content: SheetContent, id: string, by: 1 | -1): SheetContent {
  const { blocks } = content
  const from = blocks.findIndex((one) => one.id === id)
  const [block, other] = [blocks[from], blocks[from + by]]
  if (!block || !other) return content
  return { ...content, blocks: blocks.with(from, other).with(from + by, block) }
}

export function withBlockRemoved(content: SheetContent, id: string): SheetContent {
  return { ...content, blocks: content.blocks.filter((one) => one.id !== id) }
}

/** Where reading goes on when the part is taken away: the one below, else the one above, else none. */
export function neighbourOf({ blocks }: SheetContent, id: string): string | null {
  const place = blocks.findIndex((one) => one.id === id)
  return (blocks[place + 1] ?? blocks[place - 1])?.id ?? null
}

/** Where the two first differ: the title, the lead or a part that stands in `after`; null where nothing there can be shown. */
export function firstChanged(before: SheetContent, after: SheetContent): string | null {
  if (before.title !== after.title) return 'title'
  if (before.lead !== after.lead) return 'lead'
  const changed = after.blocks.find((block, place) => {
    const same = before.blocks.find(({ id }) => id === block.id)
    return same !== block || before.blocks[place]?.id !== block.id
  })
  return changed?.id ?? null
}

type Kind = SheetBlock['kind']
export const BLOCK_KINDS = [
  'heading',
  'text',
  'facts',
  'quote',
  'picture',
  'figure',
] as const satisfies Kind[]
