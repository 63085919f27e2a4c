/** The fields of a part, by its kind. */
import { addressOf, PATHS } from '../address.ts'
import { Select } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'
import type { BlockFieldsProps } from './block-fields-props.ts'
import { FigureFields } from './figure-fields.tsx'
import { PictureFields } from './picture-fields.tsx'
import { QuoteFields } from './quote-fields.tsx'
import { WritingField } from './writing-field.tsx'

export function BlockFields({ block, ...rest }: BlockFieldsProps) {
  const { fields } = useWords().caseSheets
  const { language, onWrite } = rest
  switch (block.kind) {
    case 'heading':
    case 'text':
      return (
        <WritingField
          label={fields[block.kind]}
          isLabelHidden
          lang={language}
          isOneLine={block.kind === 'heading'}
          {...(block.kind === 'heading' && { className: 'sheet-heading' })}
          value={block.text}
          onWrite={(text) => onWrite({ ...block, text }, 'text')}
        />
      )
    case 'facts':
      return <FactsFields block={block} {...rest} />
    case 'quote':
      return <QuoteFields block={block} {...rest} />
    case 'picture':
      return <PictureFields block={block} {...rest} />
    case 'figure':
      return <FigureFields block={block} {...rest} />
  }
}

function FactsFields({ block, material, onWrite }: BlockFieldsProps<'facts'>) {
  const { caseSheets, cases } = useWords()
  const { fields, facts: t } = caseSheets
  const known = material?.cases ?? []
  const options = known.map(({ id, title }) => ({ value: id, label: title || cases.notStated }))
  const isMissing = !known.some(({ id }) => id === block.caseId)
  return (
    <Select
      label={fields.case}
      value={block.caseId}
      options={isMissing ? [...options, { value: block.caseId, label: caseSheets.cases.missing }] : options}
      onChange={(caseId) => onWrite({ ...block, caseId }, null)}
      hint={
        <>
          {t.text} <a href={`#${addressOf(PATHS.cases, { id: block.caseId })}`}>{t.open}</a>
        </>
      }
    />
  )
}
