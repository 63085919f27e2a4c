/** Frozen figures: freezing an edition's, the list of what is frozen, and how one differs from the figures now. */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { EditionListed } from '../../contract/calls/editions.ts'
import type { SnapshotListed } from '../../contract/calls/figures-snapshots.ts'
import { addressOf, PATHS, useAddressValue } from '../address.ts'
import { useChosenEdition } from '../figures/chosen-edition.ts'
import { EditionPicker } from '../figures/edition-picker.tsx'
import { desk } from '../queries.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { formatInstant } from '../ui/format.ts'
import { NumberCell, NumberHead, TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { FreezeForm } from './freeze-form.tsx'
import { SnapshotDifference } from './snapshot-difference.tsx'
import { useNoted } from './use-noted.ts'

export function Snapshots({ editions }: { editions: readonly EditionListed[] }) {
  const { dashboard, figureNotes } = useWords()
  const t = figureNotes.snapshots
  const [edition, choose] = useChosenEdition(editions)
  const [opened, open] = useAddressValue('ogonblick')
  const list = useQuery(desk.figures.snapshots.list.queryOptions())
  const { told, noted } = useNoted()
  return (
    <div className="stack">
      {list.error && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && <p className="medium">{t.none}</p>}
      {list.data && list.data.length > 0 && <SnapshotTable snapshots={list.data} opened={opened} />}
      {opened !== '' && <SnapshotDifference key={opened} id={opened} onClose={() => open('')} />}
      {edition && (
        <section className="stack" aria-labelledby="freeze-title">
          <h3 id="freeze-title">{t.freezeTitle}</h3>
          <EditionPicker
            label={dashboard.edition}
            editions={editions}
            chosen={edition.id}
            onChoose={choose}
          />
          <FreezeForm key={edition.id} edition={edition.id} onFrozen={(name) => void noted(t.frozen(name))} />
        </section>
      )}
      <p className="medium" role="status">
        {told}
      </p>
    </div>
  )
}

function SnapshotTable({ snapshots, opened }: { snapshots: readonly SnapshotListed[]; opened: string }) {
  const { figureNotes, figures } = useWords()
  const language = useLanguage()
  const t = figureNotes.snapshots
  return (
    <TableRegion name={t.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.columns.name}</th>
            <th scope="col">{t.columns.at}</th>
            <th scope="col">{t.columns.by}</th>
            <NumberHead>{t.columns.questions}</NumberHead>
            <NumberHead>{t.columns.submissions}</NumberHead>
            <th scope="col">{t.columns.hash}</th>
            <th scope="col">{t.columns.difference}</th>
          </tr>
        </thead>
        <tbody>
          {snapshots.map((one) => (
            <tr key={one.id}>
              <th scope="row" className="wrap">
                {one.name}
              </th>
              <td>{formatInstant(one.at, language)}</td>
              <td>
                {one.reviewer} ({one.organisation})
              </td>
              <NumberCell>{figures.number(one.questions)}</NumberCell>
              <NumberCell>{figures.number(one.submissions)}</NumberCell>
              <td>
                <code title={one.hash}>{one.hash.slice(0, 12)}</code>
              </td>
              <td>
                <Link
                  href={addressOf(PATHS.figureNotes, { del: 'ogonblick', ogonblick: one.id })}
                  aria-current={one.id === opened ? 'true' : undefined}
                  aria-label={t.openOf(one.name)}
                >
                  {t.open}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
