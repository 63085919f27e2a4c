/** Where a criterion comes from: quotations with their address, or the team itself. */
import { useId } from 'react'
import type { CriterionRule } from '../../domain/edition.ts'
import type { RuleFault } from '../../domain/rule-fault.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox, Select, TextArea, TextField } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'
import { useFieldFault } from './rule-part.tsx'
import { lenderOf, type QuotedSource, withWordingConfirmed } from './rules-draft.ts'

type Source = CriterionRule['sources'][number]

type SourceFieldsProps = {
  sources: readonly Source[]
  /** The criterion's sources as they are saved. */
  original: readonly Source[]
  path: string
  faults: readonly RuleFault[]
  onChange: (sources: Source[]) => void
}

export function SourceFields({ sources, original, path, faults, onChange }: SourceFieldsProps) {
  const { rules } = useWords()
  const t = rules.criterion
  const replace = (at: number, source: Source) =>
    onChange(sources.map((one, place) => (place === at ? source : one)))
  return (
    <fieldset className="stack" data-path={path}>
      <legend className="group-label">{t.sources}</legend>
      {sources.map((source, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a source has no name of its own.
        <fieldset key={at} className="source-fields">
          <legend className="visually-hidden">{t.source(at + 1)}</legend>
          <div className="row row-wrap">
            <Select
              label={t.kind}
              value={source.kind}
              options={(['rule', 'team'] as const).map((kind) => ({ value: kind, label: t.kinds[kind] }))}
              onChange={(kind) =>
                replace(at, kind === 'team' ? { kind: 'team' } : { kind: 'rule', address: '', quote: '' })
              }
            />
            {source.kind === 'rule' && (
              <Select
                label={t.reading}
                value={source.reading ?? ''}
                options={[
                  { value: '', label: t.noReading },
                  ...(['long', 'short'] as const).map((reading) => ({
                    value: reading,
                    label: rules.reading.readings[reading],
                  })),
                ]}
                onChange={(reading) => replace(at, withSourceReading(source, reading))}
              />
            )}
            <span className="spacer" />
            {sources.length > 1 && (
              <Button
                kind="quiet"
                icon="close"
                aria-label={t.removeSourceOf(at + 1)}
                onClick={() => onChange(sources.filter((_, place) => place !== at))}
              >
                {t.removeSource}
              </Button>
            )}
          </div>
          {source.kind === 'rule' && (
            <Quotation
              source={source}
              original={original}
              path={`${path}[${at}]`}
              faults={faults}
              onChange={(changed) => replace(at, changed)}
            />
          )}
        </fieldset>
      ))}
      <p>
        <Button size="small" onClick={() => onChange([...sources, { kind: 'rule', address: '', quote: '' }])}>
          {t.addSource}
        </Button>
      </p>
    </fieldset>
  )
}

type QuotationProps = {
  source: QuotedSource
  original: readonly Source[]
  path: string
  faults: readonly RuleFault[]
  onChange: (source: QuotedSource) => void
}

function Quotation({ source, original, path, faults, onChange }: QuotationProps) {
  const t = useWords().rules.criterion
  const fault = useFieldFault(faults)
  const lender = lenderOf(source, original)
  const hint = useId()
  return (
    <>
      <TextArea
        label={t.quote}
        hint={t.quoteHint}
        rows={2}
        value={source.quote}
        onChange={(event) => onChange({ ...source, quote: event.target.value })}
        {...fault(`${path}.quote`)}
      />
      <TextField
        label={t.address}
        inputMode="url"
        spellCheck={false}
        value={source.address}
        onChange={(event) => onChange({ ...source, address: event.target.value })}
        {...fault(`${path}.address`)}
      />
      {lender?.takenFrom && (
        <div>
          <Checkbox
            label={t.wordingHolds}
            aria-describedby={hint}
            checked={source.takenFrom === undefined}
            onChange={(event) => onChange(withWordingConfirmed(source, lender, event.target.checked))}
          />
          <p id={hint} className="field-hint">
            {t.wordingFrom(lender.takenFrom)}
          </p>
        </div>
      )}
    </>
  )
}

function withSourceReading({ reading: _before, ...source }: QuotedSource, reading: string): QuotedSource {
  return reading === 'long' || reading === 'short' ? { ...source, reading } : source
}
