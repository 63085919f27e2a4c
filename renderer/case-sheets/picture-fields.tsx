/** A picture with its alternative text, caption and photographer, and how far its consent has come. */
import { useQuery } from '@tanstack/react-query'
import { addressOf, PATHS } from '../address.ts'
import { desk } from '../queries.ts'
import { useWords } from '../ui/use-words.ts'
import type { BlockFieldsProps } from './block-fields-props.ts'
import { PictureShown } from './picture-shown.tsx'
import { WritingField } from './writing-field.tsx'

export function PictureFields({ block, language, onWrite }: BlockFieldsProps<'picture'>) {
  const { caseSheets, cases } = useWords()
  const { fields, picture: t } = caseSheets
  const { caseId, hash, alternative, caption, credit } = block
  const known = useQuery(desk.casePictures.list.queryOptions({ input: { caseId } })).data?.find(
    (one) => one.hash === hash,
  )
  return (
    <div className="sheet-picture">
      <PictureShown caseId={caseId} hash={hash} alternative={alternative || t.shown(known?.name ?? '')} />
      <div className="sheet-picture-fields">
        <WritingField
          label={fields.alternative}
          hint={fields.alternativeWhy}
          isRequired
          lang={language}
          value={alternative}
          onWrite={(text) => onWrite({ ...block, alternative: text }, 'alternative')}
        />
        <WritingField
          label={fields.caption}
          lang={language}
          isOneLine
          value={caption}
          onWrite={(text) => onWrite({ ...block, caption: text }, 'caption')}
        />
        <WritingField
          label={fields.credit}
          isOneLine
          value={credit}
          onWrite={(text) => onWrite({ ...block, credit: text }, 'credit')}
        />
        {known && (
          <p className="small">
            <b className="label">{t.state(cases.states[known.state])}</b>{' '}
            <span className="muted">{t.why}</span>{' '}
            <a href={`#${addressOf(PATHS.cases, { id: caseId })}`}>{caseSheets.quote.toConsent}</a>
          </p>
        )}
      </div>
    </div>
  )
}
