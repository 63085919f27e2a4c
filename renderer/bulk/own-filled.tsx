/** An own text as one of the organisers gets it, while it is written. */
import { ORPCError } from '@orpc/client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { bulkErrors } from '../../contract/calls/bulk.ts'
import type { BulkStep } from '../../domain/bulk.ts'
import { desk } from '../queries.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'

type OwnFilledProps = { step: BulkStep; example: string; message: string; reason: string | null }

export function OwnFilled({ step, example, message, reason }: OwnFilledProps) {
  const { bulk, readyTexts } = useWords()
  const language = useLanguage()
  const { data: shown } = useQuery(desk.queue.show.queryOptions({ input: { id: example } }))
  const said = reason?.trim() ? reason : null
  const input = useDeferredValue({
    submissionId: example,
    outcome: step.outcome,
    criteria: [...step.criteria],
    message,
    reason: said,
    language,
  })
  const { data: letter, error } = useQuery(
    desk.bulk.letter.queryOptions({ input, placeholderData: keepPreviousData, gcTime: 0 }),
  )
  const unknown = unknownIn(error)
  return (
    <section className="bulk-part" aria-labelledby="bulk-own">
      <h4 id="bulk-own" className="group-label">
        {shown ? bulk.ownFor(shown.title) : bulk.message}
      </h4>
      {unknown.length > 0 && (
        <p className="medium" role="status">
          {bulk.unknownFacts(unknown)}
        </p>
      )}
      {letter && unknown.length === 0 && (
        <>
          <div className="bulk-letter" lang={language}>
            {letter.text}
          </div>
          {letter.missing.length > 0 && (
            <p className="medium muted">
              {bulk.missingFacts(letter.missing.map((one) => readyTexts.placeholders[one]))}
            </p>
          )}
        </>
      )}
    </section>
  )
}

function unknownIn(error: unknown): string[] {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_TEXT') return []
  return bulkErrors.BAD_TEXT.data.safeParse(error.data).data?.unknown ?? []
}
