/** The sheet as it is written: title, lead, the statement that follows it, its cases and its parts in order. */
import type { SheetMaterial, SheetPreview } from '../../contract/calls/case-sheets.ts'
import { needsStatement, type SheetBlock } from '../../domain/case/sheet.ts'
import { words as wordsOf } from '../../text/catalog.ts'
import { announce } from '../ui/announce.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../ui/use-words.ts'
import { AddPart } from './add-part.tsx'
import { BlockItem } from './block-item.tsx'
import { DropDraft } from './drop-draft.tsx'
import { focusPart, partElementId } from './focus-part.ts'
import { RemoveSheet } from './remove-sheet.tsx'
import { SheetCases } from './sheet-cases.tsx'
import { neighbourOf, withBlock, withBlockMoved, withBlockRemoved } from './sheet-parts.ts'
import type { SheetEditor } from './use-sheet-editor.ts'
import { WritingField } from './writing-field.tsx'

type PartsEditorProps = {
  editor: SheetEditor
  material: SheetMaterial | undefined
  preview: SheetPreview | undefined
}

export function PartsEditor({ editor, material, preview }: PartsEditorProps) {
  const { fields, parts: t } = useWords().caseSheets
  const { content, change } = editor
  return (
    <>
      <WritingField
        id={partElementId('title')}
        label={fields.title}
        lang={content.language}
        className="sheet-title"
        isOneLine
        value={content.title}
        onWrite={(title) => change({ ...content, title }, 'title')}
      />
      <WritingField
        id={partElementId('lead')}
        label={fields.lead}
        lang={content.language}
        value={content.lead}
        onWrite={(lead) => change({ ...content, lead }, 'lead')}
      />
      <Statement editor={editor} material={material} />
      <SheetCases editor={editor} material={material} />
      <section aria-labelledby="sheet-parts-title">
        <h2 id="sheet-parts-title" tabIndex={-1}>
          {t.title}
        </h2>
        {content.blocks.length === 0 && <p className="muted">{t.none}</p>}
        <Blocks editor={editor} material={material} preview={preview} />
        <AddPart editor={editor} material={material} below={null} />
      </section>
      <div className="sheet-foot">
        {editor.isChanged && <DropDraft editor={editor} kind="quiet" />}
        <RemoveSheet id={editor.id} />
      </div>
    </>
  )
}

function Blocks({ editor, material, preview }: PartsEditorProps) {
  const { parts: t } = useWords().caseSheets
  const { content, change } = editor
  const { blocks } = content
  const move = (id: string, by: 1 | -1) => {
    const moved = withBlockMoved(content, id, by)
    if (moved === content) return
    change(moved)
    announce(t.moved(moved.blocks.findIndex((one) => one.id === id) + 1, blocks.length))
  }
  const remove = ({ id, kind }: SheetBlock) => {
    const next = neighbourOf(content, id)
    change(withBlockRemoved(content, id))
    announce(t.removed[kind])
    focusPart(next ?? 'lead')
  }
  return (
    <ol className="sheet-parts">
      {blocks.map((block, index) => (
        <BlockItem
          key={block.id}
          block={block}
          place={index + 1}
          of={blocks.length}
          editor={editor}
          material={material}
          reasons={[...(preview?.faults ?? []), ...(preview?.withheld ?? [])].filter(
            ({ blockId }) => blockId === block.id,
          )}
          onWrite={(changed, field) => change(withBlock(content, changed), field && `${block.id} ${field}`)}
          onMove={(by) => move(block.id, by)}
          onRemove={() => remove(block)}
        />
      ))}
    </ol>
  )
}

/** In the sheet's language, as it will stand there. */
function Statement({ editor: { content }, material }: Pick<PartsEditorProps, 'editor' | 'material'>) {
  const { statement: t } = useWords().caseSheets
  const isProject = (id: string) =>
    material?.cases.some((one) => one.id === id && one.kind === 'project') ?? false
  if (!needsStatement(content, isProject)) return null
  return (
    <section className="sheet-statement" aria-labelledby="sheet-statement-title">
      <h2 id="sheet-statement-title">
        <Icon name="lock" /> {t.title}
      </h2>
      <p lang={content.language}>{wordsOf(content.language).caseSheet.statement.projects}</p>
      <p className="small muted">{t.why}</p>
    </section>
  )
}
