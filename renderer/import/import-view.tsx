/** Imports a file in three steps: choose it, see what would happen and mend the fields, and take it in. */
import './import.css'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportOptions, ImportDone as Outcome } from '../../contract/calls/imports.ts'
import { PATHS } from '../address.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { ButtonLink } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/use-words.ts'
import { ChooseFile, type ChosenFile } from './choose-file.tsx'
import { ImportDone } from './import-done.tsx'
import { ImportSteps } from './import-steps.tsx'
import { Preview } from './preview.tsx'

const NO_OPTIONS: ImportOptions = { edition: null, profile: null, rowsAre: null, headings: {} }

export function ImportView() {
  const words = useWords()
  const t = words.importView
  const [chosen, setChosen] = useState<ChosenFile | null>(null)
  const [options, setOptions] = useState(NO_OPTIONS)
  const refresh = useRefreshDesk()
  const run = useMutation(desk.imports.run.mutationOptions({ onSuccess: refresh }))
  const choose = (file: File) => {
    run.reset()
    setOptions({ ...NO_OPTIONS, edition: options.edition })
    setChosen({ file, number: (chosen?.number ?? 0) + 1 })
  }
  const startOver = () => {
    run.reset()
    setChosen(null)
    setOptions(NO_OPTIONS)
  }
  const counts: Outcome | undefined = run.data
  return (
    <>
      <PageHead
        title={t.title}
        actions={
          <ButtonLink kind="quiet" href={`#${PATHS.sources}`}>
            {words.sources.link}
          </ButtonLink>
        }
      >
        <ImportSteps current={counts ? 'done' : chosen ? 'preview' : 'file'} />
      </PageHead>
      {!chosen && <ChooseFile onChoose={choose} />}
      {chosen && !counts && (
        <Preview
          chosen={chosen}
          options={options}
          onOptions={setOptions}
          onBack={startOver}
          onRun={(rememberAs) => run.mutate({ file: chosen.file, ...options, rememberAs })}
          isRunning={run.isPending}
          error={run.error}
        />
      )}
      {counts && (
        <ImportDone
          counts={counts}
          edition={run.variables?.edition ?? null}
          profile={run.variables?.rememberAs ?? null}
          onAnother={startOver}
        />
      )}
    </>
  )
}
