/** How long each edition's contacts are kept, and changing it. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { EditionListed } from '../../contract/calls/editions.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { TextField } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'

export function RetentionTable() {
  const { retention: t } = useWords().disposal
  const editions = useQuery(desk.editions.list.queryOptions())
  return (
    <section aria-labelledby="retention-title" className="disposal-retention">
      <h2 id="retention-title">{t.title}</h2>
      <p className="medium muted">{t.text}</p>
      {editions.error && <ErrorNote error={editions.error} onRetry={() => void editions.refetch()} />}
      <table>
        <caption className="visually-hidden">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.edition}</th>
            <th scope="col">{t.day}</th>
            <th scope="col">{t.action}</th>
          </tr>
        </thead>
        <tbody>
          {editions.data?.map((edition) => (
            <Row key={`${edition.id} ${edition.contactsRetainedUntil}`} edition={edition} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ edition: { id, name, contactsRetainedUntil } }: { edition: EditionListed }) {
  const { retention: t } = useWords().disposal
  const refresh = useRefreshDesk()
  const [day, setDay] = useState(contactsRetainedUntil ?? '')
  const save = useMutation(
    desk.disposal.setRetention.mutationOptions({
      onSuccess: async () => {
        announce(t.saved(name))
        await refresh()
      },
    }),
  )
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <TextField
          label={t.dayOf(name)}
          isLabelHidden
          type="date"
          value={day}
          hint={day === '' ? t.notSet : undefined}
          error={save.error ? t.failed : undefined}
          onChange={(event) => setDay(event.target.value)}
        />
      </td>
      <td>
        <Button
          size="small"
          aria-label={t.saveOf(name)}
          disabled={save.isPending || day === (contactsRetainedUntil ?? '')}
          onClick={() => save.mutate({ edition: id, retainedUntil: day === '' ? null : day })}
        >
          {t.save}
        </Button>
      </td>
    </tr>
  )
}
