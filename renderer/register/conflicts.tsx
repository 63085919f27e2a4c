/** Where a file says something else than the register, with the choice for each; the register's own is chosen first. */
import type { ConflictChoice, RegisterConflict, RegisterImport } from '../../contract/calls/register.ts'
import { SECTORS } from '../../domain/party/sector.ts'
import { Select } from '../ui/field.tsx'
import { formatNumber } from '../ui/format.ts'
import { OutcomeMark } from '../ui/outcome-mark.tsx'
import { NumberCell, NumberHead, TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'

type ConflictsProps = {
  conflicts: RegisterImport['conflicts']
  onChoose: (id: string, choice: ConflictChoice) => void
}

export function Conflicts({ conflicts: { count, first }, onChoose }: ConflictsProps) {
  const t = useWords().registerView.file.conflicts
  if (count === 0) return null
  const rest = count - first.length
  return (
    <section>
      <h3>{t.title(count)}</h3>
      <p className="medium muted">{t.text}</p>
      {rest > 0 && <p className="medium muted">{t.more(first.length, rest)}</p>}
      <TableRegion name={t.title(count)}>
        <table className="register-conflicts">
          <thead>
            <tr>
              <NumberHead>{t.row}</NumberHead>
              <th scope="col">{t.name}</th>
              <th scope="col">{t.what}</th>
              <th scope="col">{t.choice}</th>
            </tr>
          </thead>
          <tbody>
            {first.map((conflict) => (
              <Conflict key={conflict.id} conflict={conflict} onChoose={onChoose} />
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  )
}

type ConflictProps = { conflict: RegisterConflict; onChoose: ConflictsProps['onChoose'] }

function Conflict({ conflict, onChoose }: ConflictProps) {
  const { common, registerView } = useWords()
  const language = useLanguage()
  const t = registerView.file.conflicts
  const { id, row, name, kind, ours, isKnown, choices, chosen } = conflict
  const sector = SECTORS.find((one) => one === conflict.said)
  const isForm = kind === 'legal-form'
  const about = {
    name,
    isKnown,
    said: isForm && sector ? common.sectors[sector] : conflict.said,
    ours: isForm ? common.sectors[ours.sector] : ours.name,
  }
  return (
    <tr>
      <NumberCell>{formatNumber(row, language)}</NumberCell>
      <th scope="row">{name}</th>
      <td className="register-refusal">
        <OutcomeMark outcome="unclear" isCalm>
          {t.says[kind](about)}
        </OutcomeMark>
      </td>
      <td>
        <Select
          label={t.choiceFor(row, name)}
          isLabelHidden
          value={chosen ?? 'keep'}
          options={choices.map((choice) => ({ value: choice, label: t.choices[kind][choice](about) }))}
          onChange={(choice) => onChoose(id, choice as ConflictChoice)}
        />
      </td>
    </tr>
  )
}
