/** Three ways in for case material: pasted text, a file, and case numbers that are fetched from Vinnova. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { CasesImported } from '../../contract/calls/cases.ts'
import { sayFailure } from '../../text/say-failure.ts'
import { PATHS } from '../address.ts'
import { FileButton } from '../import/choose-file.tsx'
import { desk, useRefreshDesk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { TextField } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../ui/use-words.ts'
import { PasteDialog, type WayProps } from './paste-dialog.tsx'

const ACCEPTED = '.txt,.html,.htm,.json,.csv,.tsv,.xlsx,.md'
const NUMBER = /^(?:19|20)\d{2}-\d{5}$/

/** `onTaken` gets the first case that came. */
export function WaysIn({ onTaken }: { onTaken: (id: string) => void }) {
  const t = useWords().casesView
  const refresh = useRefreshDesk()
  const [open, setOpen] = useState<'paste' | 'fetch' | null>(null)
  const onSuccess = async ({ imported }: CasesImported) => {
    await refresh()
    const [first] = imported
    if (!first) return
    setOpen(null)
    onTaken(first.id)
  }
  const taking = useMutation(desk.cases.import.mutationOptions({ onSuccess }))
  const fetching = useMutation(desk.cases.fetch.mutationOptions({ onSuccess }))
  const told = open === null && <Told taken={fetching.data ?? taking.data} error={taking.error} />
  const start = (way: 'paste' | 'fetch') => {
    taking.reset()
    fetching.reset()
    setOpen(way)
  }
  return (
    <>
      <div className="case-ways">
        <Button onClick={() => start('paste')}>{t.paste}</Button>
        <FileButton
          label={t.file}
          accepts={ACCEPTED}
          onChoose={(file) => {
            fetching.reset()
            taking.mutate({ file })
          }}
        />
        <Button onClick={() => start('fetch')}>{t.fetch}</Button>
      </div>
      {told}
      {open === 'paste' && (
        <PasteDialog
          onClose={() => setOpen(null)}
          onText={(text, as) => taking.mutate({ text, ...(as && { as }) })}
          isBusy={taking.isPending}
          told={<Told taken={taking.data} error={taking.error} />}
        />
      )}
      {open === 'fetch' && (
        <FetchDialog
          onClose={() => setOpen(null)}
          onNumbers={(numbers) => fetching.mutate({ numbers })}
          isBusy={fetching.isPending}
          told={<Told taken={fetching.data} error={fetching.error} />}
        />
      )}
    </>
  )
}

function FetchDialog({
  onClose,
  onNumbers,
  isBusy,
  told,
}: WayProps & { onNumbers: (numbers: string[]) => void }) {
  const t = useWords().casesView
  const [text, setText] = useState('')
  const [isBad, setBad] = useState(false)
  const numbers = text.split(/[\s,;]+/).filter((one) => one !== '')
  const isRight = numbers.length > 0 && numbers.every((one) => NUMBER.test(one))
  return (
    <Dialog
      title={t.fetchTitle}
      onClose={onClose}
      confirm={t.fetchConfirm}
      isBusy={isBusy}
      onConfirm={() => (isRight ? onNumbers(numbers) : setBad(true))}
    >
      <TextField
        label={t.fetchLabel}
        hint={t.fetchHint}
        value={text}
        error={isBad && !isRight ? t.fetchBad : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <WhereFrom />
      {told}
    </Dialog>
  )
}

function WhereFrom() {
  const t = useWords().projectSource
  const source = useQuery(desk.projectSource.show.queryOptions())
  return (
    <p className="small muted">
      {source.data && t.where(source.data.profile.name)} <Link href={PATHS.settings}>{t.change}</Link>
    </p>
  )
}

/** What came, what was refused and why. */
function Told({ taken, error }: { taken: CasesImported | undefined; error: Error | null }) {
  const said = useWords()
  const { casesView: t, cases } = said
  if (error)
    return (
      <ErrorNote what={t.failed} error={error}>
        {'code' in error ? sayFailure(said, error as { code: string; data?: unknown }) : undefined}
      </ErrorNote>
    )
  if (!taken) return null
  const unchanged = taken.imported.filter(({ fate }) => fate === 'unchanged').length
  const { stopped } = taken
  const isLeft = ({ why }: CasesImported['refused'][number]) => stopped && why === 'not-fetched'
  const left = taken.refused.filter(isLeft).map(({ record }) => record)
  return (
    <Note kind={taken.imported.length > 0 && !stopped ? 'ok' : 'warn'} role="status">
      {taken.imported.length > unchanged && `${t.taken(taken.imported.length - unchanged)} `}
      {unchanged > 0 && `${t.unchanged(unchanged)} `}
      {taken.refused
        .filter((one) => !isLeft(one))
        .map(({ record, why }) => (
          <span key={record} className="case-refused">
            {t.refused(record, cases.refusals[why])}
          </span>
        ))}
      {stopped && (
        <span className="case-refused">
          {t.notFetched(left.join(', '), sayFailure(said, { code: 'SOURCE_PROBLEM', data: stopped }))}
        </span>
      )}
    </Note>
  )
}
