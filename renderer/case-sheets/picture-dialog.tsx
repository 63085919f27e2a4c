/** Chooses a picture of a case: one that is there, or a file that is taken in. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SheetMaterial } from '../../contract/calls/case-sheets.ts'
import { FileButton } from '../import/choose-file.tsx'
import { desk, useRefreshDesk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Select } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'
import { PictureShown } from './picture-shown.tsx'
import { saySheetError } from './say-sheet-error.ts'

export const ACCEPTED_PICTURES = '.jpg,.jpeg,.png'

type PictureDialogProps = {
  cases: SheetMaterial['cases']
  onChoose: (picture: { caseId: string; hash: string }) => void
  onClose: () => void
}

export function PictureDialog({ cases, onChoose, onClose }: PictureDialogProps) {
  const words = useWords()
  const { picture: t } = words.caseSheets
  const refresh = useRefreshDesk()
  const [caseId, setCaseId] = useState(cases[0]?.id ?? '')
  const { data } = useQuery(
    desk.casePictures.list.queryOptions({ input: { caseId }, enabled: caseId !== '' }),
  )
  const adding = useMutation(
    desk.casePictures.add.mutationOptions({
      onSuccess: async ({ caseId: of, hash }) => {
        await refresh()
        onChoose({ caseId: of, hash })
      },
    }),
  )
  return (
    <Dialog title={t.choose} onClose={onClose} width="wide" footnote={t.why}>
      {cases.length > 1 && (
        <Select
          label={t.for}
          value={caseId}
          options={cases.map(({ id, title }) => ({ value: id, label: title || words.cases.notStated }))}
          onChange={setCaseId}
        />
      )}
      <div>
        <FileButton
          label={t.fromFile}
          accepts={ACCEPTED_PICTURES}
          onChoose={(file) => adding.mutate({ caseId, file })}
        />
        <p className="small muted">{t.limits}</p>
      </div>
      {adding.error && (
        <ErrorNote what={t.failed} error={adding.error}>
          {saySheetError(words, adding.error)}
        </ErrorNote>
      )}
      <section>
        <h3>{t.known}</h3>
        {data?.length === 0 && <p className="muted">{t.none}</p>}
        <ul className="sheet-pictures">
          {data?.map(({ hash, name, width, height, state }) => (
            <li key={hash}>
              <PictureShown caseId={caseId} hash={hash} alternative={t.shown(name)} />
              <p className="small">
                {name}
                <br />
                <span className="muted">{t.size(width, height)}</span>{' '}
                <span className="tag">{words.cases.states[state]}</span>
              </p>
              <Button size="small" aria-label={t.use(name)} onClick={() => onChoose({ caseId, hash })}>
                {t.insert}
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </Dialog>
  )
}
