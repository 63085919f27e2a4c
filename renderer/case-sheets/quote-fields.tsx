/** A quote's words and who said them, with how far its consent has come. */
import { addressOf, PATHS } from '../address.ts'
import { useWords } from '../ui/use-words.ts'
import type { BlockFieldsProps } from './block-fields-props.ts'
import { WritingField } from './writing-field.tsx'

export function QuoteFields({ block, language, material, onWrite }: BlockFieldsProps<'quote'>) {
  const { caseSheets, cases } = useWords()
  const { fields, quote: t } = caseSheets
  const known = material?.quotes.find(({ caseId, text }) => caseId === block.caseId && text === block.text)
  return (
    <>
      <WritingField
        label={fields.quote}
        lang={language}
        value={block.text}
        onWrite={(text) => onWrite({ ...block, text }, 'text')}
      />
      <WritingField
        label={fields.saidBy}
        lang={language}
        isOneLine
        value={block.attributedTo ?? ''}
        onWrite={(said) => onWrite({ ...block, attributedTo: said === '' ? null : said }, 'attributedTo')}
      />
      {material && (
        <p className="small">
          <b className="label">{known ? t.state(cases.states[known.state]) : t.changed}</b>{' '}
          <span className="muted">{t.why}</span>{' '}
          <a href={`#${addressOf(PATHS.cases, { id: block.caseId })}`}>{t.toConsent}</a>
        </p>
      )}
    </>
  )
}
