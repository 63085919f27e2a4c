/** What holds for the whole file: the edition, whether the rows are submissions or a programme, and a profile. */
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { ImportOptions, ImportPreview } from '../../contract/calls/imports.ts'
import { desk } from '../queries.ts'
import { Radio, Select } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'
import { isRowsAreOpen } from './rows-are.tsx'

type ImportOptionsFormProps = {
  preview: ImportPreview | undefined
  options: ImportOptions
  onOptions: (options: ImportOptions) => void
  /** The rows do not say it, so it has to be chosen. */
  needsEdition: boolean
}

const ROWS_ARE = ['submissions', 'programme'] as const

export function ImportOptionsForm({ preview, options, onOptions, needsEdition }: ImportOptionsFormProps) {
  const t = useWords().importView
  const whyId = useId()
  const editions = useQuery(desk.editions.list.queryOptions())
  const isOpen = preview !== undefined && isRowsAreOpen(preview, options)
  const rowsAre = isOpen ? undefined : (options.rowsAre ?? preview?.rowsAre)
  const profiles = preview?.profiles ?? []
  return (
    <div className="import-options">
      <Select
        label={t.edition.label}
        hint={t.edition.hint}
        error={needsEdition ? t.edition.needed : undefined}
        value={options.edition ?? ''}
        options={[
          { value: '', label: t.edition.none },
          ...(editions.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(edition) => onOptions({ ...options, edition: edition || null })}
      />
      {profiles.length > 0 && (
        <Select
          label={t.profile.label}
          hint={t.profile.hint}
          value={options.profile ?? ''}
          options={[
            { value: '', label: t.profile.none },
            ...profiles.map((profile) => ({ value: profile, label: profile })),
          ]}
          onChange={(profile) => onOptions({ ...options, profile: profile || null })}
        />
      )}
      <fieldset aria-describedby={whyId}>
        <legend className="group-label">{t.rowsAre.label}</legend>
        {ROWS_ARE.map((one) => (
          <Radio
            key={one}
            name="rows-are"
            checked={rowsAre === one}
            label={
              <>
                {t.rowsAre[one]}. <span className="muted">{t.rowsAre[`${one}Means`]}</span>
              </>
            }
            onChange={() => onOptions({ ...options, rowsAre: one })}
          />
        ))}
        <p id={whyId} className="field-hint">
          {isOpen && t.rowsAre.needed}
          {preview?.rowsAreBy === 'none' &&
            preview.looksLike.rowsAre === 'submissions' &&
            preview.looksLike.arrivals + preview.looksLike.contacts > 0 &&
            t.rowsAre.because(preview.looksLike.arrivals, preview.looksLike.contacts)}
        </p>
      </fieldset>
    </div>
  )
}
