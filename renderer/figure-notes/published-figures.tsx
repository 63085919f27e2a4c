/** Figures that others have published of an edition: as they were stated, with their source; the team's can be changed. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { EditionListed } from '../../contract/calls/editions.ts'
import type { StoredPublishedFigure } from '../../contract/calls/figures-published.ts'
import { useChosenEdition } from '../figures/chosen-edition.ts'
import { EditionPicker } from '../figures/edition-picker.tsx'
import { desk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { formatDay } from '../ui/format.ts'
import { NumberCell, NumberHead, TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { PublishedForm } from './published-form.tsx'
import { Refused } from './refused.tsx'
import { useNoted } from './use-noted.ts'

export function PublishedFigures({ editions }: { editions: readonly EditionListed[] }) {
  const { figureNotes, dashboard } = useWords()
  const t = figureNotes.published
  const [edition, choose] = useChosenEdition(editions)
  const [changed, setChanged] = useState<StoredPublishedFigure | 'new' | null>(null)
  const [removed, setRemoved] = useState<StoredPublishedFigure | null>(null)
  const { told, noted } = useNoted()
  const id = edition?.id ?? ''
  const list = useQuery(
    desk.figures.published.list.queryOptions({ input: { edition: id }, enabled: id !== '' }),
  )
  if (!edition) return null
  return (
    <div className="stack">
      <EditionPicker label={dashboard.edition} editions={editions} chosen={id} onChoose={choose} />
      {list.error && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && <p className="medium">{t.none(id)}</p>}
      {list.data && list.data.length > 0 && (
        <PublishedTable figures={list.data} onChange={setChanged} onRemove={setRemoved} />
      )}
      <p>
        <Button onClick={() => setChanged('new')}>{t.add}</Button>
      </p>
      <p className="medium" role="status">
        {told}
      </p>
      {changed !== null && (
        <PublishedForm
          edition={id}
          figure={changed === 'new' ? null : changed}
          onClose={() => setChanged(null)}
          onKept={(words) => {
            setChanged(null)
            void noted(words)
          }}
        />
      )}
      {removed && (
        <RemoveFigure
          figure={removed}
          onClose={() => setRemoved(null)}
          onRemoved={() => {
            setRemoved(null)
            void noted(t.removed)
          }}
        />
      )}
    </div>
  )
}

type PublishedTableProps = {
  figures: readonly StoredPublishedFigure[]
  onChange: (figure: StoredPublishedFigure) => void
  onRemove: (figure: StoredPublishedFigure) => void
}

function PublishedTable({ figures, onChange, onRemove }: PublishedTableProps) {
  const words = useWords()
  const language = useLanguage()
  const t = words.figureNotes.published
  return (
    <TableRegion name={t.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.columns.measure}</th>
            <NumberHead>{t.columns.stated}</NumberHead>
            <th scope="col">{t.columns.words}</th>
            <th scope="col">{t.columns.source}</th>
            <th scope="col">{t.columns.statedOn}</th>
            <th scope="col">{t.columns.acts}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => {
            const measure = words.figures.measures[figure.measure].name
            const stated = words.figuresMore.stated[figure.qualifier](figure.value)
            return (
              <tr key={`${figure.measure} ${figure.source}`}>
                <th scope="row">{measure}</th>
                <NumberCell>{stated}</NumberCell>
                <td className="wrap">{figure.words[language] !== stated && figure.words[language]}</td>
                <td className="wrap">{figure.source}</td>
                <td>{figure.statedOn && formatDay(figure.statedOn, language)}</td>
                <td>
                  {figure.id === null ? (
                    <span className="row">
                      <Button
                        size="small"
                        aria-label={t.standInOf(measure, stated)}
                        onClick={() => onChange(figure)}
                      >
                        {t.standIn}
                      </Button>
                      <span className="small muted">{words.figureNotes.shipped}</span>
                    </span>
                  ) : (
                    <span className="row">
                      <Button
                        size="small"
                        aria-label={t.changeOf(measure, stated)}
                        onClick={() => onChange(figure)}
                      >
                        {words.figureNotes.change}
                      </Button>
                      <Button
                        size="small"
                        aria-label={t.removeOf(measure, stated)}
                        onClick={() => onRemove(figure)}
                      >
                        {words.figureNotes.remove}
                      </Button>
                    </span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableRegion>
  )
}

type RemoveFigureProps = { figure: StoredPublishedFigure; onClose: () => void; onRemoved: () => void }

function RemoveFigure({ figure, onClose, onRemoved }: RemoveFigureProps) {
  const words = useWords()
  const t = words.figureNotes.published
  const remove = useMutation(desk.figures.published.remove.mutationOptions({ onSuccess: onRemoved }))
  return (
    <Dialog
      title={t.removeTitle}
      confirm={words.figureNotes.remove}
      isBusy={remove.isPending}
      onConfirm={() => remove.mutate({ id: figure.id ?? '' })}
      onClose={onClose}
    >
      <p>
        {t.removeText(
          words.figures.measures[figure.measure].name,
          words.figuresMore.stated[figure.qualifier](figure.value),
        )}
      </p>
      <Refused error={remove.error} />
    </Dialog>
  )
}
