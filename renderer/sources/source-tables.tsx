/** The two tables of a profile: which of the source's fields becomes which, and how its words are read. */
import { IMPORT_FIELDS } from '../../contract/calls/imports.ts'
import { Button, TextButton } from '../ui/button.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { TableRegion } from '../ui/table.tsx'
import { useWords } from '../ui/use-words.ts'
import { type CodeRow, type FieldRow, nextKey } from './source-draft.ts'

type TableProps<Row> = { rows: Row[]; onChange: (rows: Row[]) => void }

export function FieldsTable({ rows, onChange }: TableProps<FieldRow>) {
  const { editor: t, remove } = useWords().sources
  const fields = useFieldOptions()
  const change = (key: number, changes: Partial<FieldRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...changes } : row)))
  return (
    <section className="source-table">
      <h3>{t.fieldsTitle}</h3>
      <p className="medium muted">{t.fieldsText}</p>
      {rows.length > 0 && (
        <TableRegion name={t.fieldsRegion}>
          <table>
            <thead>
              <tr>
                {Object.values(t.fieldsColumns).map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, source, becomes }, index) => (
                <tr key={key}>
                  <td>
                    <TextField
                      label={t.sourceField(index + 1)}
                      isLabelHidden
                      spellCheck={false}
                      value={source}
                      onChange={(event) => change(key, { source: event.target.value })}
                    />
                  </td>
                  <td>
                    <Select
                      label={t.becomes(source)}
                      isLabelHidden
                      value={becomes}
                      options={fields}
                      onChange={(next) => change(key, { becomes: next })}
                    />
                  </td>
                  <td>
                    <TextButton
                      aria-label={t.removeField(source)}
                      onClick={() => onChange(rows.filter((row) => row.key !== key))}
                    >
                      {remove}
                    </TextButton>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
      <Button
        size="small"
        onClick={() => onChange([...rows, { key: nextKey(rows), source: '', becomes: 'extras' }])}
      >
        {t.addField}
      </Button>
    </section>
  )
}

export function CodesTable({ rows, onChange }: TableProps<CodeRow>) {
  const { editor: t, remove } = useWords().sources
  const fields = useFieldOptions()
  const change = (key: number, changes: Partial<CodeRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...changes } : row)))
  return (
    <section className="source-table">
      <h3>{t.codesTitle}</h3>
      <p className="medium muted">{t.codesText}</p>
      {rows.length > 0 && (
        <TableRegion name={t.codesRegion}>
          <table>
            <thead>
              <tr>
                {Object.values(t.codesColumns).map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, field, word, becomes }, index) => (
                <tr key={key}>
                  <td>
                    <Select
                      label={t.codeField(index + 1)}
                      isLabelHidden
                      value={field}
                      options={fields}
                      onChange={(next) => change(key, { field: next })}
                    />
                  </td>
                  <td>
                    <TextField
                      label={t.codeWord(index + 1)}
                      isLabelHidden
                      spellCheck={false}
                      value={word}
                      onChange={(event) => change(key, { word: event.target.value })}
                    />
                  </td>
                  <td>
                    <TextField
                      label={t.codeBecomes(word)}
                      isLabelHidden
                      data-code-of={word}
                      spellCheck={false}
                      value={becomes}
                      onChange={(event) => change(key, { becomes: event.target.value })}
                    />
                  </td>
                  <td>
                    <TextButton
                      aria-label={t.removeCode(word)}
                      onClick={() => onChange(rows.filter((row) => row.key !== key))}
                    >
                      {remove}
                    </TextButton>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
      <Button
        size="small"
        onClick={() => onChange([...rows, { key: nextKey(rows), field: 'format', word: '', becomes: '' }])}
      >
        {t.addCode}
      </Button>
    </section>
  )
}

function useFieldOptions() {
  const { imports } = useWords()
  return IMPORT_FIELDS.map((field) => ({ value: field, label: imports.fields[field] }))
}
