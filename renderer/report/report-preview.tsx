/** The file as it will be: its sheets as tabs, each with its title, what introduces it and its first rows. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import type { ReportAsked } from '../../domain/report.ts'
import { desk } from '../queries.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { TableRegion } from '../ui/table.tsx'
import { useWords } from '../ui/use-words.ts'

type Preview = NonNullable<ReturnType<typeof usePreview>['data']>
type PreviewedSheet = Preview['sheets'][number]

export function usePreview(asked: ReportAsked) {
  return useQuery({
    ...desk.reports.preview.queryOptions({ input: asked }),
    enabled: asked.sections.length > 0,
    placeholderData: keepPreviousData,
  })
}

export function ReportPreview({ asked }: { asked: ReportAsked }) {
  const t = useWords().reportView
  const { data, error, refetch } = usePreview(asked)
  const [name, setName] = useState<string | null>(null)
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rows={8} />
  const sheet = data.sheets.find((one) => one.name === name) ?? data.sheets[0]
  return (
    <>
      <p className="small muted">{t.fileIsNamed(data.fileName)}</p>
      <SheetTabs sheets={data.sheets} shown={sheet?.name ?? ''} onShow={setName} />
      {sheet && <SheetShown sheet={sheet} />}
    </>
  )
}

type SheetTabsProps = {
  sheets: readonly PreviewedSheet[]
  shown: string
  onShow: (name: string) => void
}

function SheetTabs({ sheets, shown, onShow }: SheetTabsProps) {
  const t = useWords().reportView
  const move = (event: KeyboardEvent) => {
    const place = sheets.findIndex((one) => one.name === shown)
    const to = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: -1 }[event.key]
    const next = to === undefined ? undefined : sheets.at(to % sheets.length)
    if (!next) return
    event.preventDefault()
    onShow(next.name)
    document.getElementById(tabId(next.name))?.focus()
  }
  return (
    <div className="sheet-tabs" role="tablist" aria-label={t.sheetList} onKeyDown={move}>
      {sheets.map(({ name }) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={tabId(name)}
          aria-selected={name === shown}
          aria-controls={name === shown ? PANEL_ID : undefined}
          tabIndex={name === shown ? 0 : -1}
          onClick={() => onShow(name)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}

const PANEL_ID = 'sheet-shown'
const tabId = (name: string) => `sheet-tab-${name.replace(/\s+/g, '-')}`

function SheetShown({ sheet }: { sheet: PreviewedSheet }) {
  const t = useWords().reportView
  const { name, title, leads, headings, rows, totalRows } = sheet
  return (
    <div className="sheet-shown" role="tabpanel" id={PANEL_ID} aria-labelledby={tabId(name)}>
      <h3>{title}</h3>
      {leads.map((lead) => (
        <p key={lead}>{lead}</p>
      ))}
      <TableRegion name={t.sheetNamed(name)}>
        <table>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a sheet have no other name than their place.
              <tr key={place}>
                {row.map((cell, column) => (
                  <td key={headings[column]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <p className="small muted">
        {rows.length < totalRows ? t.firstRows(rows.length, totalRows) : t.rows(totalRows)}
      </p>
    </div>
  )
}
