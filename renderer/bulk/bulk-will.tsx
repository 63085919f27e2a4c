/** What a step takes along, each of which can be unmarked. */
import type { BulkPreview } from '../../contract/calls/bulk.ts'
import type { BulkStep } from '../../domain/bulk.ts'
import { TextButton } from '../ui/button.tsx'
import { formatNumber, formatOccurrence } from '../ui/format.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'
import type { Preview } from './use-bulk-preview.ts'

type BulkWillProps = {
  preview: Preview
  step: BulkStep
  unmarked: ReadonlySet<string>
  onChange: (unmarked: ReadonlySet<string>) => void
  onMore: () => void
}

export function BulkWill({ preview, step, unmarked, onChange, onMore }: BulkWillProps) {
  const { bulk, common } = useWords()
  const language = useLanguage()
  const { will, willCount, items, confirms } = preview
  const { outcome, criteria } = step
  const more = willCount - will.length
  const isAnyMarked = items.some(({ id }) => !unmarked.has(id))
  if (willCount === 0)
    return (
      <p className="medium">
        {outcome === 'reject' && criteria.length === 0 && preview.citable.length > 0
          ? bulk.chooseFirst
          : bulk.nothing[outcome]}
      </p>
    )
  return (
    <section className="bulk-part" aria-labelledby="bulk-will">
      <header className="bulk-part-head">
        <h3 id="bulk-will">
          {bulk.will[outcome]} <span className="muted bulk-count">{formatNumber(willCount, language)}</span>
        </h3>
        <TextButton onClick={() => onChange(isAnyMarked ? new Set(items.map(({ id }) => id)) : new Set())}>
          {isAnyMarked ? bulk.unmarkAll : bulk.markAll}
        </TextButton>
      </header>
      {confirms.length > 0 && (
        <p className="medium muted bulk-confirms">
          {bulk.confirms(confirms.map(({ criterion }) => common.criteria[criterion]))}
        </p>
      )}
      <ul className="bulk-rows">
        {will.map((row) => (
          <WillRow
            key={row.id}
            row={row}
            isMarked={!unmarked.has(row.id)}
            onMark={(isMarked) => {
              const next = new Set(unmarked)
              if (isMarked) next.delete(row.id)
              else next.add(row.id)
              onChange(next)
            }}
          />
        ))}
      </ul>
      {more > 0 && <TextButton onClick={onMore}>{bulk.more(Math.min(more, MORE))}</TextButton>}
    </section>
  )
}

const MORE = 50

type WillRowProps = {
  row: BulkPreview['will'][number]
  isMarked: boolean
  onMark: (isMarked: boolean) => void
}

function WillRow({ row, isMarked, onMark }: WillRowProps) {
  const { common, queue } = useWords()
  const language = useLanguage()
  const { title, organiser, startsOn, startsAt, format, placeName } = row
  const when = formatOccurrence({ startsOn, endsOn: null, startsAt }, language)
  const where = [common.formats[format], format === 'digital' ? '' : placeName].filter(Boolean).join(', ')
  return (
    <li>
      <label className="bulk-row">
        <input type="checkbox" checked={isMarked} onChange={({ target }) => onMark(target.checked)} />
        <span className="bulk-what">
          <span className="label">{title}</span>
          <span className="small muted">{organiser}</span>
        </span>
        <span className="bulk-when">
          <span>{when === '' ? queue.noDay : when}</span>
          <span className="small muted">{where}</span>
        </span>
      </label>
    </li>
  )
}
