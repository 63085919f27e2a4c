/** Chooses cases among all, with a search; what is chosen stays so when the search changes. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseKind } from '../../domain/case/case.ts'
import { desk } from '../queries.ts'
import { Checkbox, Choice, TextField } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'

type CaseChoiceProps = {
  label: string
  /** Only of this kind, where there is one. */
  kind?: CaseKind | undefined
  chosen: readonly string[]
  onChoose: (ids: readonly string[]) => void
  error?: string | undefined
}

export function CaseChoice({ label, kind, chosen, onChoose, error }: CaseChoiceProps) {
  const { caseSheets, cases } = useWords()
  const t = caseSheets.make
  const [words, setWords] = useState('')
  const { data } = useQuery({
    ...desk.cases.list.queryOptions({ input: { words, ...(kind && { kind }) } }),
    placeholderData: keepPreviousData,
  })
  return (
    <div className="case-choice">
      <TextField
        label={t.search}
        type="search"
        value={words}
        aria-invalid={error ? true : undefined}
        onChange={(event) => setWords(event.target.value)}
      />
      <Choice label={label} error={error}>
        <div className="case-choices">
          {data?.length === 0 && <p className="small muted">{t.noCases}</p>}
          {data?.map(({ id, title, diarienummer, organisation }) => (
            <Checkbox
              key={id}
              checked={chosen.includes(id)}
              onChange={(event) =>
                onChoose(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
              label={
                <>
                  {title || cases.notStated}{' '}
                  <span className="small muted">{diarienummer ?? organisation}</span>
                </>
              }
            />
          ))}
        </div>
      </Choice>
      <p className="small muted" role="status">
        {chosen.length > 0 && t.chosen(chosen.length)}
      </p>
    </div>
  )
}
