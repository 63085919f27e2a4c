/** How the making of a report's files goes: what is written, what is saved, what failed. */
import { Button, TextButton } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Note } from '../ui/note.tsx'
import { Progress } from '../ui/progress.tsx'
import { useWords } from '../ui/use-words.ts'
import type { Making } from './make-report.ts'
import { saveFile } from './save-file.ts'

type MakingNoteProps = { making: Making; edition: string; onStop: () => void }

export function MakingNote({ making, edition, onStop }: MakingNoteProps) {
  const t = useWords().reportView
  if (making.step === 'idle') return null
  return (
    <div className="report-making">
      {making.files.map((file) => (
        <Note key={file.name} kind="ok" role="status">
          {t.done(file.name)} <TextButton onClick={() => saveFile(file)}>{t.again}</TextButton>
        </Note>
      ))}
      {making.step === 'writing' && <Writing making={making} onStop={onStop} />}
      {making.step === 'stopped' && <Note role="status">{t.stopped}</Note>}
      {making.step === 'failed' && (
        <ErrorNote what={t.failed} error={making.error}>
          {making.isUnknownEdition && t.unknownEdition(edition)}
        </ErrorNote>
      )}
    </div>
  )
}

type WritingProps = { making: Extract<Making, { step: 'writing' }>; onStop: () => void }

function Writing({ making, onStop }: WritingProps) {
  const t = useWords().reportView
  const { kind, done, total } = making
  const { name } = t.kinds[kind]
  return (
    <div className="report-writing">
      <Progress
        label={total === 0 ? t.writing(name) : t.writingRows(name, done, total)}
        value={total === 0 ? null : done}
        max={Math.max(total, 1)}
      />
      <Button onClick={onStop}>{t.stop}</Button>
    </div>
  )
}
