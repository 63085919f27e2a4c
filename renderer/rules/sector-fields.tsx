/** Which sectors are enough, unclear or not enough: a table of choices, one for each set that there is. */
import { SECTORS } from '../../domain/party/sector.ts'
import { OutcomeShape } from '../ui/outcome-mark.tsx'
import { TableRegion } from '../ui/table.tsx'
import { useWords } from '../ui/use-words.ts'
import { type RuleFieldsProps, RulePart, useFieldFault } from './rule-part.tsx'
import {
  type SectorSet,
  STANDINGS,
  sectorSetPath,
  sectorSetsOf,
  standingOf,
  withStanding,
} from './rules-draft.ts'

export function SectorFields(props: RuleFieldsProps) {
  const t = useWords().rules
  const sets = sectorSetsOf(props.rules)
  return (
    <RulePart title={t.parts.sectors} text={t.parts.sectorsText}>
      <div className="sector-tables">
        {sets.map((set) => (
          <SectorTable
            key={set}
            set={set}
            name={t.sectors.sets[sets.length === 1 ? 'only' : set]}
            {...props}
          />
        ))}
      </div>
    </RulePart>
  )
}

function SectorTable({
  set,
  name,
  rules,
  faults,
  onChange,
}: RuleFieldsProps & { set: SectorSet; name: string }) {
  const { rules: t, common } = useWords()
  const { error } = useFieldFault(faults)(`${sectorSetPath(set)}.unclear`)
  return (
    <TableRegion name={name}>
      <table className="sector-table">
        <caption>
          <h3>{name}</h3>
          {error && (
            <span className="field-error" role="alert">
              <OutcomeShape outcome="not-met" />
              {error}
            </span>
          )}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t.sectors.sector}</th>
            {STANDINGS.map((standing) => (
              <th key={standing} scope="col">
                {t.sectors.standings[standing]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SECTORS.map((sector) => (
            <tr key={sector}>
              <th scope="row">{common.sectors[sector]}</th>
              {STANDINGS.map((standing) => (
                <td key={standing}>
                  <input
                    type="radio"
                    name={`${set} ${sector}`}
                    aria-label={`${common.sectors[sector]}: ${t.sectors.standings[standing]}`}
                    data-path={`${sectorSetPath(set)}.${standing}`}
                    checked={standingOf(rules, set, sector) === standing}
                    onChange={() => onChange(withStanding(rules, set, sector, standing))}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
