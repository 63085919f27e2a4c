/** Figures on a sheet: what is counted, split by what and of what; counted anew each time, or frozen as they were. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { DIMENSIONS } from '../../domain/figures/dimensions.ts'
import { MEASURES, splitsOf } from '../../domain/figures/measures.ts'
import { desk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/field.tsx'
import { formatInstant, formatNumber } from '../ui/format.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'
import type { BlockFieldsProps } from './block-fields-props.ts'
import { saySheetError } from './say-sheet-error.ts'
import { WritingField } from './writing-field.tsx'

const PAUSE_MS = 400

export function FigureFields({ block, language, onWrite }: BlockFieldsProps<'figure'>) {
  const { caseSheets, figures } = useWords()
  const { fields } = caseSheets
  const measure = MEASURES.find((one) => one === block.measure) ?? 'activities'
  const splits = DIMENSIONS.filter((one) => splitsOf(measure).includes(one))
  const isFrozen = block.frozen !== null
  return (
    <>
      <WritingField
        label={fields.figureCaption}
        lang={language}
        isOneLine
        value={block.caption}
        onWrite={(caption) => onWrite({ ...block, caption }, 'caption')}
      />
      {!isFrozen && (
        <div className="sheet-figure-asked">
          <Select
            label={fields.measure}
            value={measure}
            options={MEASURES.map((one) => ({ value: one, label: figures.measures[one].name }))}
            onChange={(chosen) => {
              const next = MEASURES.find((one) => one === chosen) ?? measure
              const by = block.by.filter((one) => splitsOf(next).some((split) => split === one))
              onWrite({ ...block, measure: next, by }, null)
            }}
          />
          <Select
            label={fields.by}
            value={block.by[0] ?? ''}
            options={[
              { value: '', label: fields.whole },
              ...splits.map((one) => ({ value: one, label: figures.dimensions[one] })),
            ]}
            onChange={(by) => onWrite({ ...block, by: by === '' ? [] : [by] }, null)}
          />
          <WritingField
            label={fields.where}
            hint={fields.whereHint}
            isOneLine
            value={block.where}
            onWrite={(where) => onWrite({ ...block, where }, 'where')}
          />
        </div>
      )}
      <Answer block={block} language={language} onWrite={onWrite} />
    </>
  )
}

type AnswerProps = Pick<BlockFieldsProps<'figure'>, 'block' | 'language' | 'onWrite'>

function Answer({ block, language, onWrite }: AnswerProps) {
  const words = useWords()
  const t = words.caseSheets.figure
  const shownIn = useLanguage()
  const { measure, by, where, frozen } = block
  const asked = useSettled(where)
  const { data, error } = useQuery(
    desk.caseSheets.figure.queryOptions({
      input: { language, measure, by, where: asked },
      enabled: frozen === null,
    }),
  )
  if (frozen)
    return (
      <div className="sheet-figure-answer">
        <p>{t.frozen(formatInstant(frozen.at, shownIn), formatNumber(frozen.total, shownIn))}</p>
        <Button
          size="small"
          onClick={() => {
            onWrite({ ...block, frozen: null }, null)
            announce(t.didThaw)
          }}
        >
          {t.thaw}
        </Button>
      </div>
    )
  if (error)
    return (
      <p className="sheet-part-reason small" role="status">
        {saySheetError(words, error) ?? t.failed}
      </p>
    )
  if (!data) return null
  const { answer } = data
  return (
    <div className="sheet-figure-answer">
      <p>
        <b className="label">{t.now(formatNumber(answer.total, shownIn))}</b>
        {answer.rows.length > 0 && `, ${t.rows(answer.rows.length)}`}.{' '}
        <span className="small muted">{t.live}</span>
      </p>
      <Button
        size="small"
        onClick={() => {
          onWrite({ ...block, frozen: answer }, null)
          announce(t.didFreeze)
        }}
      >
        {t.freeze}
      </Button>
    </div>
  )
}

/** What has been written, once nobody writes. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), PAUSE_MS)
    return () => window.clearTimeout(timer)
  }, [text])
  return settled
}
