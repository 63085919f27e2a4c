/** What a file of outcomes would become: its headings, which can be told what they are, and its rows, those refused first. */
import type { OutcomesImport } from '../../contract/calls/outcomes.ts'
import { OUTCOME_COLUMNS, type OutcomeColumn } from '../../domain/outcome-table.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/field.tsx'
import { TableRegion } from '../ui/table.tsx'
import { useWords } from '../ui/use-words.ts'

const MOST_SHOWN = 100
/** The scales that surveys are made with. */
const SCALES = [4, 5, 6, 7, 10, 100]

type OutcomesPlanProps = {
  name: string
  plan: OutcomesImport
  /** The highest of the scale, as said by hand. */
  scale: number | null
  onHeading: (heading: string, column: OutcomeColumn | null) => void
  onScale: (scale: number | null) => void
  isBusy: boolean
  onTake: () => void
  onCancel: () => void
}

export function OutcomesPlan({
  name,
  plan,
  scale,
  isBusy,
  onHeading,
  onScale,
  onTake,
  onCancel,
}: OutcomesPlanProps) {
  const { columns, counts, rows } = plan
  const t = useWords().outcomes.import
  const news = counts.new + counts.changed
  const lacksScale = scale !== null || rows.some(({ why }) => why?.code === 'no-scale')
  const choices = [
    { value: '', label: t.notRead },
    ...OUTCOME_COLUMNS.map((column) => ({ value: column, label: t.columnNames[column] })),
  ]
  const sorted = [...rows].sort((a, b) => Number(b.fate === 'refused') - Number(a.fate === 'refused'))
  return (
    <div className="stack">
      <h3>{name}</h3>
      <p role="status">{t.counts(counts.new, counts.changed, counts.unchanged, counts.refused)}</p>
      <p className="row">
        {news > 0 && (
          <Button kind="primary" disabled={isBusy} onClick={onTake}>
            {t.take(news)}
          </Button>
        )}
        {news === 0 && <span className="medium muted">{t.nothing}</span>}
        <Button kind="quiet" onClick={onCancel}>
          {t.cancel}
        </Button>
      </p>
      <div className="outcomes-headings">
        <TableRegion name={t.columns}>
          <table>
            <caption className="visually-hidden">{t.columns}</caption>
            <thead>
              <tr>
                <th scope="col">{t.columns}</th>
                <th scope="col">{t.becomes}</th>
              </tr>
            </thead>
            <tbody>
              {columns.map(({ heading, becomes }) => (
                <tr key={heading}>
                  <th scope="row">{heading}</th>
                  <td>
                    <Select
                      label={t.becomesOf(heading)}
                      isLabelHidden
                      value={becomes ?? ''}
                      options={choices}
                      onChange={(chosen) =>
                        onHeading(heading, OUTCOME_COLUMNS.find((one) => one === chosen) ?? null)
                      }
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      </div>
      {lacksScale && (
        <Select
          label={t.scale}
          hint={t.scaleHint}
          value={String(scale ?? '')}
          options={[
            { value: '', label: t.scaleUnknown },
            ...SCALES.map((highest) => ({ value: String(highest), label: t.scaleTo(highest) })),
          ]}
          onChange={(chosen) => onScale(chosen === '' ? null : Number(chosen))}
        />
      )}
      <TableRegion name={t.rows}>
        <table>
          <caption className="visually-hidden">{t.rows}</caption>
          <thead>
            <tr>
              <th scope="col">{t.row}</th>
              <th scope="col">{t.activity}</th>
              <th scope="col">{t.result}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, MOST_SHOWN).map(({ row, title, edition, fate, why }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                <td>{[title, edition].filter(Boolean).join(', ')}</td>
                <td>
                  {t.fates[fate]}
                  {why && <span className="outcomes-why">{t.why(why.code, why.text)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      {rows.length > MOST_SHOWN && <p className="small muted">{t.more(rows.length - MOST_SHOWN)}</p>}
    </div>
  )
}
