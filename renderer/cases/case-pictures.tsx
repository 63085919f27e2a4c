/** The pictures of a case, and a way to take in one more; their consents stand with those of the quotes. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { PictureShown } from '../case-sheets/picture-shown.tsx'
import { saySheetError } from '../case-sheets/say-sheet-error.ts'
import { FileButton } from '../import/choose-file.tsx'
import { desk, useRefreshDesk } from '../queries.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { useWords } from '../ui/use-words.ts'

export function CasePictures({ caseId }: { caseId: string }) {
  const words = useWords()
  const { picture: t, ofCase } = words.caseSheets
  const refresh = useRefreshDesk()
  const { data } = useQuery(desk.casePictures.list.queryOptions({ input: { caseId } }))
  const adding = useMutation(desk.casePictures.add.mutationOptions({ onSuccess: () => refresh() }))
  return (
    <section className="case-origin">
      <h2>{ofCase.pictures}</h2>
      {data?.length === 0 && <p className="small muted">{ofCase.noPictures}</p>}
      <ul className="case-pictures">
        {data?.map(({ hash, name, width, height, state }) => (
          <li key={hash}>
            <PictureShown caseId={caseId} hash={hash} alternative={t.shown(name)} />
            <p className="small">
              {name} <span className="muted">{t.size(width, height)}</span>{' '}
              <span className="tag">{words.cases.states[state]}</span>
            </p>
          </li>
        ))}
      </ul>
      <FileButton
        label={t.fromFile}
        accepts=".jpg,.jpeg,.png"
        onChoose={(file) => adding.mutate({ caseId, file })}
      />
      <p className="small muted">{t.limits}</p>
      {adding.error && (
        <ErrorNote what={t.failed} error={adding.error}>
          {saySheetError(words, adding.error)}
        </ErrorNote>
      )}
    </section>
  )
}
