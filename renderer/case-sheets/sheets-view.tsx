/** Case sheets: the list, a way to make one, and several exported together. */
import './case-sheets.css'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import type { SheetListed } from '../../contract/calls/case-sheets.ts'
import { PATHS, useAddressValue } from '../address.ts'
import { desk } from '../queries.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { formatInstant } from '../ui/format.ts'
import { PageHead } from '../ui/page-head.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { ExportDialog } from './export-dialog.tsx'
import { onDraftKept } from './kept-sheets.ts'
import { NewSheetDialog } from './new-sheet-dialog.tsx'

export function CaseSheetsView() {
  const t = useWords().caseSheets
  const [of, setOf] = useAddressValue('nytt')
  const [isNew, setNew] = useState(of !== '')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [isExporting, setExporting] = useState(false)
  const { data, error, refetch } = useQuery(
    desk.caseSheets.list.queryOptions({ input: {}, refetchOnMount: 'always' }),
  )
  // A draft that was left on the way here is kept a moment after the list was asked for.
  useEffect(() => onDraftKept(() => void refetch()), [refetch])
  const ids = data?.flatMap(({ id }) => (chosen.includes(id) ? [id] : [])) ?? []
  const close = () => {
    setNew(false)
    setOf('')
  }
  return (
    <>
      <PageHead
        title={t.title}
        actions={
          <>
            <ButtonLink kind="quiet" icon="left" href={`#${PATHS.cases}`}>
              {t.toCases}
            </ButtonLink>
            {data && data.length > 0 && (
              <Button aria-disabled={ids.length === 0} onClick={() => ids.length > 0 && setExporting(true)}>
                {t.collect.button}
              </Button>
            )}
            <Button kind="primary" onClick={() => setNew(true)}>
              {t.create}
            </Button>
          </>
        }
      >
        <span className="muted" role="status">
          {data && (ids.length > 0 ? t.collect.chosen(ids.length) : t.count(data.length))}
        </span>
      </PageHead>
      <div className="page">
        {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton rows={6} />}
        {data?.length === 0 && (
          <div>
            <h2>{t.none}</h2>
            <p>{t.noneWays}</p>
          </div>
        )}
        {data && data.length > 0 && <SheetTable sheets={data} chosen={chosen} onChoose={setChosen} />}
      </div>
      {isNew && <NewSheetDialog caseId={of} onClose={close} />}
      {isExporting && <ExportDialog ids={ids} onClose={() => setExporting(false)} />}
    </>
  )
}

type SheetTableProps = {
  sheets: readonly SheetListed[]
  chosen: readonly string[]
  onChoose: (ids: readonly string[]) => void
}

function SheetTable({ sheets, chosen, onChoose }: SheetTableProps) {
  const { caseSheets: t } = useWords()
  return (
    <TableRegion name={t.title}>
      <table className="sheet-table">
        <caption className="visually-hidden">{t.title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t.columns.choose}</span>
            </th>
            <th scope="col">{t.columns.title}</th>
            <th scope="col">{t.columns.template}</th>
            <th scope="col">{t.columns.language}</th>
            <th scope="col">{t.columns.saved}</th>
            <th scope="col">{t.columns.draft}</th>
          </tr>
        </thead>
        <tbody>
          {sheets.map((sheet) => (
            <SheetRow
              key={sheet.id}
              sheet={sheet}
              isChosen={chosen.includes(sheet.id)}
              onChoose={(isChosen) =>
                onChoose(isChosen ? [...chosen, sheet.id] : chosen.filter((id) => id !== sheet.id))
              }
            />
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

type SheetRowProps = { sheet: SheetListed; isChosen: boolean; onChoose: (isChosen: boolean) => void }

function SheetRow({ sheet, isChosen, onChoose }: SheetRowProps) {
  const { caseSheets: t } = useWords()
  const language = useLanguage()
  const { id, title, template, savedAt, reviewer, draftAt } = sheet
  const name = title || t.untitled
  return (
    <tr>
      <td className="sheet-choice">
        <input
          type="checkbox"
          aria-label={t.collect.choose(name)}
          checked={isChosen}
          onChange={(event) => onChoose(event.target.checked)}
        />
      </td>
      <th scope="row" className="wrap">
        <Link href={`${PATHS.caseSheets}/${id}`}>{name}</Link>
      </th>
      <td>{t.templates[template]}</td>
      <td>{t.languages[sheet.language]}</td>
      <td>{t.savedBy(formatInstant(savedAt, language), reviewer)}</td>
      <td>{draftAt && <span className="tag">{t.hasDraft(formatInstant(draftAt, language))}</span>}</td>
    </tr>
  )
}
