/** One criterion folded to a line: how much it weighs, its text in both languages, its sources, and taking it away. */
import { useId } from 'react'
import { SEVERITIES, type Severity } from '../../domain/criterion.ts'
import type { CriterionRule, RuleSet } from '../../domain/edition.ts'
import { NEVER_MISSING } from '../../domain/rule-fault.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox, Select, TextArea } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'
import { faultsAt } from './fault-fields.ts'
import { type RuleFieldsProps, useFieldFault } from './rule-part.tsx'
import { withCriterion } from './rules-draft.ts'
import { SourceFields } from './source-fields.tsx'

type CriterionFieldsProps = RuleFieldsProps & {
  rule: CriterionRule
  at: number
  /** The rules as they are saved. */
  original: RuleSet
  onRemove: () => void
}

export function CriterionFields({
  rule,
  at,
  rules,
  faults,
  onChange,
  original,
  onRemove,
}: CriterionFieldsProps) {
  const { rules: words, common } = useWords()
  const t = words.criterion
  const path = `criteria[${at}]`
  const fault = useFieldFault(faults)
  const knownHint = useId()
  const own = faultsAt(faults, path)
  const change = (part: Partial<CriterionRule>) => onChange(withCriterion(rules, at, part))
  const isTeam = rule.sources.every(({ kind }) => kind === 'team')
  const isLent = rule.sources.some((source) => source.kind === 'rule' && source.takenFrom)
  return (
    // A fault opens it; what is wrong must not lie folded away.
    <details
      className="criterion-fields"
      open={own.length > 0 || undefined}
      data-path={path}
      data-criterion={rule.code}
    >
      <summary>
        <b className="label">{common.criteria[rule.code]}</b>
        <span className="muted">{common.severities[rule.severity].toLowerCase()}</span>
        {isTeam && <span className="tag">{common.ruleSources.team}</span>}
        {isLent && <span className="tag">{t.lent}</span>}
        {!rule.known && <span className="tag">{t.unknown}</span>}
        {own.length > 0 && <span className="field-error">{t.faults(own.length)}</span>}
      </summary>
      <div className="stack">
        <Select
          label={t.severity}
          value={rule.severity}
          options={SEVERITIES.map((severity) => ({ value: severity, label: common.severities[severity] }))}
          onChange={(severity) => change({ severity: severity as Severity })}
          {...fault(`${path}.severity`)}
        />
        <div className="field-row">
          {(['sv', 'en'] as const).map((language) => (
            <TextArea
              key={language}
              label={t[language]}
              lang={language}
              rows={3}
              value={rule.text[language]}
              onChange={(event) => change({ text: { ...rule.text, [language]: event.target.value } })}
              {...fault(`${path}.text.${language}`)}
            />
          ))}
        </div>
        <div>
          <Checkbox
            label={t.known}
            aria-describedby={knownHint}
            checked={rule.known}
            onChange={(event) => change({ known: event.target.checked })}
          />
          <p id={knownHint} className="field-hint">
            {t.knownHint}
          </p>
        </div>
        <SourceFields
          sources={rule.sources}
          original={original.criteria.find(({ code }) => code === rule.code)?.sources ?? []}
          path={`${path}.sources`}
          faults={faults}
          onChange={(sources) => change({ sources })}
        />
        {NEVER_MISSING.includes(rule.code) ? (
          <p className="field-hint">{t.neverRemoved}</p>
        ) : (
          <p>
            <Button
              size="small"
              icon="close"
              aria-label={t.removeOf(common.criteria[rule.code])}
              onClick={onRemove}
            >
              {t.remove}
            </Button>
          </p>
        )}
      </div>
    </details>
  )
}
