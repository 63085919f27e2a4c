/** What would happen to the rows: counts that add up to the file's, the refused with their reasons, and samples. */
import type { ImportPreview } from '../../contract/calls/imports.ts'
import { formatNumber } from '../ui/format.ts'
import { Note } from '../ui/note.tsx'
import { OutcomeMark } from '../ui/outcome-mark.tsx'
import { NumberCell, NumberHead, TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'

import { Counts } from './counts.tsx'
import { Notices } from './notices.tsx'

const FATES = ['created', 'updated', 'unchanged', 'quarantined'] as const
type Sample = ImportPreview['samples'][number]

export function Outlook({ preview }: { preview: ImportPreview }) {
  const t = useWords().importView
  const { counts } = preview
  const of = (fate: Sample['fate']) => preview.samples.filter((sample) => sample.fate === fate)
  return (
    <>
      <Counts counts={FATES.map((fate) => ({ label: t.counts[fate], value: counts[fate] }))} />
      <p className="medium muted">{t.sum(preview.rows)}</p>
      {counts.created + counts.updated + counts.quarantined === 0 && <Note>{t.nothingNew}</Note>}
      <Refused samples={of('quarantined')} count={counts.quarantined} />
      <Notices notices={preview.notices} />
      <Repeated repeated={preview.repeated} />
      {(['updated', 'created', 'unchanged'] as const).map((fate) => (
        <Samples
          key={fate}
          title={t.samples[fate](counts[fate])}
          samples={of(fate)}
          count={counts[fate]}
          // With nothing refused, the rows themselves are what there is to look at.
          isOpen={counts.quarantined === 0 && counts[fate] > 0}
        />
      ))}
    </>
  )
}

function Refused({ samples, count }: { samples: Sample[]; count: number }) {
  const words = useWords()
  const language = useLanguage()
  const t = words.importView.refused
  if (count === 0) return null
  return (
    <section>
      <h3>{t.title(count)}</h3>
      <p className="medium muted">{t.text}</p>
      <TableRegion name={t.title(count)}>
        <table>
          <thead>
            <tr>
              <NumberHead>{t.columns.row}</NumberHead>
              <th scope="col">{t.columns.title}</th>
              <th scope="col">{t.columns.reason}</th>
            </tr>
          </thead>
          <tbody>
            {samples.map(({ row, title, reason }) => (
              <tr key={row}>
                <NumberCell>{formatNumber(row, language)}</NumberCell>
                <th scope="row">{title || t.untitled}</th>
                <td className="refusal">
                  <OutcomeMark outcome="not-met">
                    {reason && words.imports.reason(reason.code, reason.values)}
                  </OutcomeMark>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  )
}

function Repeated({ repeated }: { repeated: ImportPreview['repeated'] }) {
  const t = useWords().importView.repeated
  const language = useLanguage()
  if (repeated.length === 0) return null
  return (
    <details>
      <summary>{t.title(repeated.length)}</summary>
      <p className="medium muted">{t.text}</p>
      <table>
        <thead>
          <tr>
            <NumberHead>{t.columns.row}</NumberHead>
            <th scope="col">{t.columns.title}</th>
            <NumberHead>{t.columns.number}</NumberHead>
          </tr>
        </thead>
        <tbody>
          {repeated.map(({ row, title, number }) => (
            <tr key={row}>
              <NumberCell>{formatNumber(row, language)}</NumberCell>
              <th scope="row">{title}</th>
              <NumberCell>{formatNumber(number, language)}</NumberCell>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

type SamplesProps = { title: string; samples: Sample[]; count: number; isOpen: boolean }

function Samples({ title, samples, count, isOpen }: SamplesProps) {
  const t = useWords().importView.samples
  const language = useLanguage()
  if (samples.length === 0) return null
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      {samples.length < count && <p className="medium muted">{t.first(samples.length)}</p>}
      <table>
        <thead>
          <tr>
            <NumberHead>{t.columns.row}</NumberHead>
            <th scope="col">{t.columns.title}</th>
            <th scope="col">{t.columns.edition}</th>
          </tr>
        </thead>
        <tbody>
          {samples.map(({ row, title: name, edition }) => (
            <tr key={row}>
              <NumberCell>{formatNumber(row, language)}</NumberCell>
              <th scope="row">{name}</th>
              <td className="nowrap">{edition}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
