/** Bodies of the register as a table, each with its source. */
import type { RegisterRow } from '../../contract/calls/register.ts'
import { TableRegion } from '../ui/table.tsx'
import { useWords } from '../ui/use-words.ts'

export function BodyTable({ name, rows }: { name: string; rows: readonly RegisterRow[] }) {
  const { registerView: t, common } = useWords()
  const { columns } = t.search
  return (
    <TableRegion name={name}>
      <table className="body-table">
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.sector}</th>
            <th scope="col">{columns.publicParty}</th>
            <th scope="col">{columns.orgnr}</th>
            <th scope="col">{columns.aliases}</th>
            <th scope="col">{columns.source}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(
            ({ id, name: official, sector, publicParty, orgnr, aliases, shortAliases, source, origin }) => (
              <tr key={id}>
                <th scope="row">{official}</th>
                <td>{common.sectors[sector]}</td>
                <td>{t.publicParties[publicParty]}</td>
                <td className="nowrap">{orgnr ?? t.missing}</td>
                <td>{[...aliases, ...shortAliases].join(', ') || t.missing}</td>
                <td>
                  {t.sources[source] ?? source} <span className="muted">({t.origins[origin]})</span>
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </TableRegion>
  )
}
