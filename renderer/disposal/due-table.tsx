/** What is due by edition and kind, with titles of some that it is about. */
import type { DisposalGroup, DisposalPreview } from '../../contract/calls/disposal.ts'
import { DISPOSED } from '../../domain/safety.ts'
import { formatDay, formatNumber } from '../ui/format.ts'
import { NumberCell, NumberHead, TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'

export function DueTable({ preview }: { preview: DisposalPreview }) {
  const { disposal: t } = useWords()
  const language = useLanguage()
  const kinds = DISPOSED.filter((kind) => preview.counts[kind] !== undefined)
  const shown = (count: number | undefined) => formatNumber(count ?? 0, language)
  return (
    <>
      <TableRegion name={t.due.caption}>
        <table>
          <caption className="visually-hidden">{t.due.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.due.edition}</th>
              {kinds.map((kind) => (
                <NumberHead key={kind}>{t.kinds[kind]}</NumberHead>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.groups.map((group) => (
              <tr key={group.edition?.id ?? ''}>
                <th scope="row">
                  <About group={group} />
                </th>
                {kinds.map((kind) => (
                  <NumberCell key={kind}>{shown(group.counts[kind])}</NumberCell>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t.due.sum}</th>
              {kinds.map((kind) => (
                <NumberCell key={kind}>{shown(preview.counts[kind])}</NumberCell>
              ))}
            </tr>
          </tfoot>
        </table>
      </TableRegion>
      <dl className="facts small">
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{t.kinds[kind]}</dt>
            <dd>{t.kindsText[kind]}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function About({ group: { edition, examples } }: { group: DisposalGroup }) {
  const { due } = useWords().disposal
  const language = useLanguage()
  if (!edition) return due.noEdition
  return (
    <>
      {edition.name} <span className="muted">{due.retained(formatDay(edition.retainedUntil, language))}</span>
      {examples.length > 0 && <span className="small muted disposal-examples">{due.examples(examples)}</span>}
    </>
  )
}
