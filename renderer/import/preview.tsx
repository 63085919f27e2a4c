/** What an import would do, and the choices that change it; nothing is saved here. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportOptions, ImportPreview } from '../../contract/calls/imports.ts'
import { desk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Checkbox, TextField } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useWords } from '../ui/use-words.ts'
import type { ChosenFile } from './choose-file.tsx'
import { HeadingsTable } from './headings-table.tsx'
import { isEditionNeeded, useImportError } from './import-error.ts'
import { ImportOptionsForm } from './import-options.tsx'
import { Outlook } from './outlook.tsx'
import { AskRowsAre, isRowsAreOpen } from './rows-are.tsx'

type PreviewProps = {
  chosen: ChosenFile
  options: ImportOptions
  onOptions: (options: ImportOptions) => void
  onBack: () => void
  onRun: (rememberAs: string | null) => void
  isRunning: boolean
  error: unknown
}

export function Preview({ chosen, options, onOptions, onBack, onRun, isRunning, error }: PreviewProps) {
  const t = useWords().importView
  const preview = useQuery(
    desk.imports.preview.queryOptions({
      input: { file: chosen.file, ...options },
      // A file has no key of its own: the choice and the options stand for it.
      queryKey: ['imports', 'preview', chosen.number, options],
      placeholderData: keepPreviousData,
      staleTime: Number.POSITIVE_INFINITY,
    }),
  )
  // A choice that is missing is no failure: it is asked for at its field.
  const needsEdition = isEditionNeeded(preview.error)
  const previewError = useImportError(needsEdition ? null : preview.error)
  const runError = useImportError(error)
  const { data } = preview
  const isOpen = data !== undefined && !preview.error && isRowsAreOpen(data, options)
  return (
    <>
      <div className="import-panes">
        <div className="import-fields">
          <h2>{t.fields.title}</h2>
          <ImportOptionsForm
            preview={data}
            options={options}
            onOptions={onOptions}
            needsEdition={needsEdition}
          />
          {data && (
            <HeadingsTable
              headings={data.headings}
              onField={(heading, field) =>
                onOptions({ ...options, headings: { ...options.headings, [heading]: field } })
              }
            />
          )}
        </div>
        <div className="import-outlook">
          <p className="medium muted" role="status">
            {data ? <FileFacts preview={data} /> : chosen.file.name}
            {preview.isFetching && ` · ${data ? t.rereading : t.file.reading}`}
          </p>
          {needsEdition && <Note>{t.edition.neededFirst}</Note>}
          {previewError && (
            <ErrorNote what={previewError} error={preview.error}>
              {t.errors.safe}
            </ErrorNote>
          )}
          {runError && (
            <ErrorNote what={runError} error={error}>
              {t.errors.safe}
            </ErrorNote>
          )}
          {preview.isPending && <Skeleton />}
          {isOpen && <AskRowsAre onChoose={(rowsAre) => onOptions({ ...options, rowsAre })} />}
          {data && !preview.error && <Outlook preview={data} />}
        </div>
      </div>
      <Actions
        preview={preview.error || preview.isPlaceholderData ? undefined : data}
        isOpen={isOpen}
        isRunning={isRunning}
        onBack={onBack}
        onRun={onRun}
      />
    </>
  )
}

function FileFacts({ preview }: { preview: ImportPreview }) {
  const t = useWords().importView.file
  const delimiter = preview.delimiter as keyof typeof t.delimiters | null
  const how = [t.kinds[preview.kind], preview.encoding, delimiter && (t.delimiters[delimiter] ?? delimiter)]
  return t.facts(preview.fileName, preview.rows, how.filter(Boolean).join(', '))
}

type ActionsProps = {
  preview: ImportPreview | undefined
  /** What the rows are has to be chosen first. */
  isOpen: boolean
  isRunning: boolean
  onBack: () => void
  onRun: (rememberAs: string | null) => void
}

function Actions({ preview, isOpen, isRunning, onBack, onRun }: ActionsProps) {
  const t = useWords().importView
  const [isKept, setKept] = useState(false)
  const [name, setName] = useState('')
  const [isMissing, setMissing] = useState(false)
  const taken = preview ? preview.counts.created + preview.counts.updated : 0
  const refused = preview?.counts.quarantined ?? 0
  const run = () => {
    const isNameMissing = isKept && name.trim() === ''
    setMissing(isNameMissing)
    if (!isNameMissing) onRun(isKept ? name.trim() : null)
  }
  return (
    <footer className="import-actions">
      <Checkbox label={t.remember} checked={isKept} onChange={(event) => setKept(event.target.checked)} />
      {isKept && (
        <TextField
          label={t.profileName}
          isLabelHidden
          placeholder={t.profileName}
          value={name}
          error={isMissing ? t.profileNameMissing : undefined}
          onChange={(event) => {
            setName(event.target.value)
            setMissing(false)
          }}
        />
      )}
      <span className="spacer" />
      <Button size="decision" onClick={onBack} disabled={isRunning}>
        {t.back}
      </Button>
      <Button
        kind="primary"
        size="decision"
        disabled={!preview || isOpen || isRunning || (taken + refused === 0 && !isKept)}
        onClick={run}
      >
        {isRunning
          ? t.running
          : taken === 0 && refused > 0
            ? t.runRefused(refused)
            : isOpen || !preview
              ? t.run(taken)
              : t.runAs[preview.rowsAre](taken)}
      </Button>
    </footer>
  )
}
