/** Themes or types that organisers choose among: rows of code and names, to add, change and take away. */
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'
import { type RuleFieldsProps, RulePart, useFieldFault } from './rule-part.tsx'
import { type CodeList, withCode, withCodeAdded, withCodeRemoved } from './rules-draft.ts'

const FIELDS = ['sv', 'en', 'code'] as const

export function CodeFields({ list, rules, faults, onChange }: RuleFieldsProps & { list: CodeList }) {
  const words = useWords()
  const t = words.rules
  const fault = useFieldFault(faults)
  const rows = rules.parameters[list]
  return (
    <RulePart title={t.parts[list]} text={t.parts.codesText}>
      {rows.length === 0 ? (
        <p className="medium muted">{t.codes.none[list]}</p>
      ) : (
        <div className="code-rows">
          <div className="code-row code-heads" aria-hidden="true">
            {FIELDS.map((field) => (
              <span key={field}>{t.codes[field]}</span>
            ))}
          </div>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own until one is written.
            <div key={at} className="code-row">
              {FIELDS.map((field) => (
                <TextField
                  key={field}
                  label={t.codes.of(t.codes[field], at + 1)}
                  isLabelHidden
                  spellCheck={field !== 'code'}
                  value={row[field]}
                  onChange={(event) => onChange(withCode(rules, list, at, { [field]: event.target.value }))}
                  {...fault(`parameters.${list}[${at}].${field}`)}
                />
              ))}
              <Button
                kind="quiet"
                icon="close"
                aria-label={t.codes.removeOf(row.sv, at + 1)}
                onClick={() => onChange(withCodeRemoved(rules, list, at))}
              >
                {t.codes.remove}
              </Button>
            </div>
          ))}
        </div>
      )}
      <p className="row">
        <Button onClick={() => onChange(withCodeAdded(rules, list))}>{t.codes.add[list]}</Button>
        <span className="small muted">{t.codes.codeHint}</span>
      </p>
    </RulePart>
  )
}
