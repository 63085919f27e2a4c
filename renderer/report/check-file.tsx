/** Checks a saved report: whether its numbers are those of the database still, and which cells are not. */
import { ORPCError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import type { DifferingCell, ReportVerified } from '../../domain/report.ts'
import { FileButton } from '../import/choose-file.tsx'
import { desk } from '../queries.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { formatInstant } from '../ui/format.ts'
import { Note } from '../ui/note.tsx'
import { Progress } from '../ui/progress.tsx'
import { TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'

export function CheckFile() {
  const t = useWords().reportView.check
  const { data, error, isPending, mutate } = useMutation(desk.reports.verify.mutationOptions())
  return (
    <section className="report-check">
      <h2>{t.title}</h2>
      <p>{t.lead}</p>
      <div>
        <FileButton label={t.choose} accepts=".xlsx" onChoose={(file) => mutate({ file })} />
      </div>
      {isPending && <Progress label={t.checking} value={null} />}
      {error && (
        <ErrorNote what={t.failed} error={error}>
          {reasonOf(error, t)}
        </ErrorNote>
      )}
      {data && <Checked verified={data} />}
    </section>
  )
}

type CheckWords = ReturnType<typeof useWords>['reportView']['check']

function reasonOf(error: Error, t: CheckWords): string | false {
  if (!(error instanceof ORPCError)) return false
  if (error.code === 'NOT_A_REPORT') return t.notReport
  return error.code === 'UNKNOWN_EDITION' && t.unknownEdition
}

function Checked({ verified }: { verified: ReportVerified }) {
  const t = useWords().reportView.check
  const language = useLanguage()
  const { fingerprint, cells, differ, differing, isUntouched } = verified
  const isSame = differ === 0
  return (
    <>
      <Note kind={isSame ? 'ok' : 'warn'} role="status">
        {isSame ? t.same(cells) : t.differs(differ, cells)}{' '}
        {t.madeAt(formatInstant(fingerprint.madeAt, language))}
        {!isUntouched && ` ${t.touched}`}
      </Note>
      {!isSame && <DifferingCells differing={differing} differ={differ} />}
    </>
  )
}

function DifferingCells({ differing, differ }: { differing: readonly DifferingCell[]; differ: number }) {
  const t = useWords().reportView.check
  return (
    <>
      <TableRegion name={t.tableName}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.columns.sheet}</th>
              <th scope="col">{t.columns.cell}</th>
              <th scope="col">{t.columns.inFile}</th>
              <th scope="col">{t.columns.inDatabase}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map(({ sheet, cell, inFile, inDatabase }) => (
              <tr key={`${sheet} ${cell}`}>
                <td>{sheet}</td>
                <td>{cell}</td>
                <td>{inFile ?? t.missing}</td>
                <td>{inDatabase ?? t.missing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      {differing.length < differ && <p className="small muted">{t.firstShown(differing.length, differ)}</p>}
    </>
  )
}
