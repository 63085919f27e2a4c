/** The view's rows as a file: says how many there are, asks for the type of file and its columns, and hands it over. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { QUEUE_FILE_FORMS, type QueueFileForm } from '../../contract/calls/queue.ts'
import { desk } from '../queries.ts'
import { saveFile } from '../report/save-file.ts'
import { TextButton } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Choice, Radio } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { shownInOrder } from './column-choice.ts'
import { inFileOf } from './columns.ts'
import { orderAsked, useListOrder } from './list-order.ts'
import { useColumnChoice } from './use-column-choice.ts'

/** As many rows as a sheet takes. */
const SHEET_ROWS = 1_000_000

export function ExportDialog({ query, onClose }: { query: string; onClose: () => void }) {
  const t = useWords().queueGrid.export
  const language = useLanguage()
  const [choice] = useColumnChoice()
  const order = useListOrder()
  const [form, setForm] = useState<QueueFileForm>('xlsx')
  const [areAll, setAll] = useState(false)
  const summary = useQuery(desk.queue.summary.queryOptions({ input: { query, language } }))
  const total = summary.data?.total
  const {
    data: file,
    error,
    isPending,
    mutate,
  } = useMutation(desk.queue.export.mutationOptions({ onSuccess: saveFile }))
  const make = () =>
    mutate({
      query,
      language,
      sort: orderAsked(order),
      columns: areAll ? [] : inFileOf(shownInOrder(choice)),
      form,
    })
  return (
    <Dialog
      title={t.title}
      onClose={onClose}
      confirm={isPending ? t.making : t.make}
      onConfirm={make}
      isBusy={isPending || total === undefined}
      footnote={t.contacts}
    >
      <p role="status">{total === undefined ? t.counting : t.count(total)}</p>
      {total === 0 && <p className="small muted">{t.empty}</p>}
      {form === 'xlsx' && (total ?? 0) > SHEET_ROWS && <Note kind="warn">{t.tooMany(SHEET_ROWS)}</Note>}
      <Choice label={t.form}>
        {QUEUE_FILE_FORMS.toReversed().map((one) => (
          <Radio
            key={one}
            name="file-form"
            label={t.forms[one]}
            checked={form === one}
            onChange={() => setForm(one)}
          />
        ))}
      </Choice>
      <Choice label={t.columns}>
        <Radio name="file-columns" label={t.chosen} checked={!areAll} onChange={() => setAll(false)} />
        <Radio name="file-columns" label={t.all} checked={areAll} onChange={() => setAll(true)} />
      </Choice>
      {Boolean(error ?? summary.error) && <ErrorNote what={t.failed} error={error ?? summary.error} />}
      {file && (
        <Note kind="ok" role="status">
          {t.done(file.name)} <TextButton onClick={() => saveFile(file)}>{t.again}</TextButton>
        </Note>
      )}
    </Dialog>
  )
}
