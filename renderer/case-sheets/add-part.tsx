/** Adds a part by its kind: at once where it begins empty, through a dialog where a quote or picture is chosen first. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { SheetMaterial } from '../../contract/calls/case-sheets.ts'
import { namedCases, type SheetBlock } from '../../domain/case/sheet.ts'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/button.tsx'
import { useWords } from '../ui/use-words.ts'
import { focusPart } from './focus-part.ts'
import { PictureDialog } from './picture-dialog.tsx'
import { QuoteDialog } from './quote-dialog.tsx'
import { BLOCK_KINDS, withBlockAdded } from './sheet-parts.ts'
import type { SheetEditor } from './use-sheet-editor.ts'

type AddPartProps = {
  editor: SheetEditor
  material: SheetMaterial | undefined
  /** The part that it comes below; null for last. */
  below: string | null
  /** Given where it is only there for now: something was added, or nobody wants to. */
  onDone?: () => void
}

export function AddPart({ editor, material, below, onDone }: AddPartProps) {
  const { parts: t, kinds } = useWords().caseSheets
  const [asked, setAsked] = useState<'quote' | 'picture' | null>(null)
  const group = useRef<HTMLDivElement>(null)
  const { content, change } = editor
  const [firstCase] = namedCases(content)
  const isForNow = onDone !== undefined
  useEffect(() => {
    if (isForNow) group.current?.querySelector('button')?.focus()
  }, [isForNow])
  const add = (block: SheetBlock) => {
    change(withBlockAdded(content, block, below))
    announce(t.added[block.kind])
    focusPart(block.id)
    setAsked(null)
    onDone?.()
  }
  const choose = (kind: SheetBlock['kind']) => {
    const id = crypto.randomUUID()
    if (kind === 'heading' || kind === 'text') add({ kind, id, text: '' })
    else if (kind === 'figure')
      add({ kind, id, caption: '', measure: 'activities', by: [], where: '', frozen: null })
    else if (firstCase === undefined) announce(t.needsCase)
    else if (kind === 'facts') add({ kind, id, caseId: firstCase })
    else setAsked(kind)
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !onDone || asked) return
    event.stopPropagation()
    onDone()
    if (below) focusPart(below)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is an extra way out; the buttons are what is acted on.
    <div ref={group} className="sheet-add" onKeyDown={leave}>
      <span className="small label">{below === null ? t.add : t.choose}</span>
      {BLOCK_KINDS.map((kind) => {
        const needsCase = kind === 'facts' || kind === 'quote' || kind === 'picture'
        return (
          <Button
            key={kind}
            size="small"
            aria-disabled={(needsCase && firstCase === undefined) || undefined}
            title={needsCase && firstCase === undefined ? t.needsCase : undefined}
            onClick={() => choose(kind)}
          >
            {kinds[kind]}
            {(kind === 'quote' || kind === 'picture') && '…'}
          </Button>
        )
      })}
      {onDone && (
        <Button kind="quiet" size="small" onClick={onDone}>
          {t.cancel}
        </Button>
      )}
      {asked === 'quote' && (
        <QuoteDialog
          quotes={material?.quotes ?? []}
          onChoose={(quote) => add({ kind: 'quote', id: crypto.randomUUID(), ...quote })}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'picture' && (
        <PictureDialog
          cases={material?.cases ?? []}
          onChoose={(picture) =>
            add({
              kind: 'picture',
              id: crypto.randomUUID(),
              alternative: '',
              caption: '',
              credit: '',
              ...picture,
            })
          }
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}
