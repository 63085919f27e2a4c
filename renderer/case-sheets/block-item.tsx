/** One part of a sheet: its fields, what is said of it, and the ways to move it, take it away and add below it. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { SheetMaterial } from '../../contract/calls/case-sheets.ts'
import type { SheetBlock } from '../../domain/case/sheet.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../ui/use-words.ts'
import { AddPart } from './add-part.tsx'
import { BlockFields } from './block-fields.tsx'
import { partElementId } from './focus-part.ts'
import { sayFault, sayWithheld } from './say-fault.ts'
import type { SheetEditor } from './use-sheet-editor.ts'

type BlockItemProps = {
  block: SheetBlock
  place: number
  of: number
  editor: SheetEditor
  material: SheetMaterial | undefined
  /** What stops this part, or leaves it out. */
  reasons: readonly { why: string }[]
  /** `field` is the one that was typed in; null for what is no typing. */
  onWrite: (block: SheetBlock, field: string | null) => void
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}

export function BlockItem(props: BlockItemProps) {
  const { block, place, of, editor, material, reasons, onWrite, onMove, onRemove } = props
  const words = useWords()
  const { kinds, parts: t } = words.caseSheets
  const [isAdding, setAdding] = useState(false)
  const item = useFocusKeptBy(place)
  const name = t.part(kinds[block.kind], place)
  const moveByKey = (event: KeyboardEvent) => {
    if (!event.altKey || !event.shiftKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li ref={item} id={partElementId(block.id)} tabIndex={-1} aria-label={name} onKeyDown={moveByKey}>
      <div className="sheet-part-head">
        <span className="small label">{kinds[block.kind]}</span>
        <Button
          kind="quiet"
          size="small"
          aria-label={t.upOf(name)}
          aria-disabled={place === 1}
          aria-keyshortcuts="Alt+Shift+ArrowUp"
          onClick={() => onMove(-1)}
        >
          {t.up}
        </Button>
        <Button
          kind="quiet"
          size="small"
          aria-label={t.downOf(name)}
          aria-disabled={place === of}
          aria-keyshortcuts="Alt+Shift+ArrowDown"
          onClick={() => onMove(1)}
        >
          {t.down}
        </Button>
        <Button
          kind="quiet"
          size="small"
          aria-label={t.addBelowOf(name)}
          aria-expanded={isAdding}
          onClick={() => setAdding(!isAdding)}
        >
          {t.addBelow}
        </Button>
        <Button kind="quiet" size="small" aria-label={t.removeOf(name)} onClick={onRemove}>
          {t.remove}
        </Button>
      </div>
      <BlockFields block={block} language={editor.content.language} material={material} onWrite={onWrite} />
      {reasons.map(({ why }) => (
        <p key={why} className="sheet-part-reason small">
          <Icon name="warning" /> {sayReason(why, words)}
        </p>
      ))}
      {isAdding && (
        <AddPart editor={editor} material={material} below={block.id} onDone={() => setAdding(false)} />
      )}
    </li>
  )
}

function sayReason(why: string, words: ReturnType<typeof useWords>): string {
  const said = sayFault(words, why)
  return said === why ? sayWithheld(words, why) : said
}

/** The browser lets go of focus when an element is put elsewhere: what had it within the part gets it again. */
function useFocusKeptBy(place: number) {
  const item = useRef<HTMLLIElement>(null)
  const focused = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const element = item.current
    const note = ({ target }: FocusEvent) => {
      focused.current = target instanceof HTMLElement ? target : null
    }
    const forget = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !element?.contains(relatedTarget)) focused.current = null
    }
    element?.addEventListener('focusin', note)
    element?.addEventListener('focusout', forget)
    return () => {
      element?.removeEventListener('focusin', note)
      element?.removeEventListener('focusout', forget)
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the move that takes focus away.
  useEffect(() => {
    if (document.activeElement === document.body) focused.current?.focus()
    item.current?.contains(document.activeElement) &&
      document.activeElement?.scrollIntoView({ block: 'nearest' })
  }, [place])
  return item
}
