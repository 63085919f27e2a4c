/** Which heading becomes which field, with an example from the file and how it was chosen. */
import { IMPORT_FIELDS, type ImportField, type ImportPreview } from '../../contract/calls/imports.ts'
import { Select } from '../ui/field.tsx'
import { TableRegion } from '../ui/table.tsx'
import { useWords } from '../ui/use-words.ts'

type HeadingsTableProps = {
  headings: ImportPreview['headings']
  onField: (heading: string, field: ImportField) => void
}

export function HeadingsTable({ headings, onField }: HeadingsTableProps) {
  const words = useWords()
  const t = words.importView.fields
  const fields = IMPORT_FIELDS.map((field) => ({ value: field, label: words.imports.fields[field] }))
  return (
    <>
      <p className="medium muted">{t.text}</p>
      <TableRegion name={t.region}>
        <table className="headings-table">
          <thead>
            <tr>
              <th scope="col">{t.columns.heading}</th>
              <th scope="col">{t.columns.becomes}</th>
              <th scope="col">{t.columns.by}</th>
            </tr>
          </thead>
          <tbody>
            {headings.map(({ heading, field, by, example, filled }) => (
              <tr key={heading}>
                <th scope="row">
                  <b className="label">{heading}</b>
                  <span className="small muted" title={example}>
                    {filled === 0 ? t.empty : example}
                  </span>
                </th>
                <td>
                  <Select
                    label={t.becomes(heading)}
                    isLabelHidden
                    value={field}
                    options={fields}
                    onChange={(next) => onField(heading, next as ImportField)}
                  />
                </td>
                <td className="small muted">{t.by[by]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </>
  )
}
