/** The register of bodies that a party can be recognised as: what it holds, looking it up, and adding to it. */
import './register.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RegisterRow } from '../../contract/calls/register.ts'
import { PATHS } from '../address.ts'
import { FileButton } from '../import/choose-file.tsx'
import { desk } from '../queries.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Note } from '../ui/note.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useWords } from '../ui/use-words.ts'
import { AddBody } from './add-body.tsx'
import { RegisterImport } from './register-import.tsx'
import { RegisterSearch } from './register-search.tsx'
import { RegisterSummary } from './register-summary.tsx'

type Chosen = { file: File; number: number }

export function RegisterView() {
  const t = useWords().registerView
  const summary = useQuery(desk.register.summary.queryOptions())
  const [isAdding, setAdding] = useState(false)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const added = (row: RegisterRow) => {
    setAdding(false)
    setDone(t.dialog.added(row.name))
  }
  return (
    <>
      <PageHead
        title={t.title}
        actions={
          <>
            <ButtonLink kind="quiet" icon="left" href={`#${PATHS.settings}`}>
              {t.back}
            </ButtonLink>
            <FileButton
              label={t.import}
              onChoose={(file) => {
                setDone(null)
                setChosen({ file, number: (chosen?.number ?? 0) + 1 })
              }}
            />
            <Button onClick={() => setAdding(true)}>{t.add}</Button>
          </>
        }
      >
        {summary.data && <p>{t.lead(summary.data.bodies)}</p>}
      </PageHead>
      <div className="page register">
        {done && (
          <Note kind="ok" role="status">
            {done}
          </Note>
        )}
        {summary.error && (
          <ErrorNote what={t.failed} error={summary.error} onRetry={() => void summary.refetch()} />
        )}
        {chosen ? (
          <RegisterImport
            key={chosen.number}
            file={chosen.file}
            number={chosen.number}
            onCancel={() => setChosen(null)}
            onDone={(said) => {
              setChosen(null)
              setDone(said)
            }}
          />
        ) : (
          <>
            <RegisterSearch />
            {summary.isPending && <Skeleton />}
            {summary.data && <RegisterSummary summary={summary.data} />}
          </>
        )}
      </div>
      {isAdding && <AddBody onClose={() => setAdding(false)} onAdded={added} />}
    </>
  )
}
