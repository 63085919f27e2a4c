/** Recovers what can be read of a damaged database into a file of its own, and shows what was lost in each table. */
import { useMutation } from '@tanstack/react-query'
import type { BackupShown } from '../../contract/calls/backups.ts'
import type { Recovered } from '../../contract/calls/recovery.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { sayFailure } from '../../text/say-failure.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { formatNumber } from '../ui/format.ts'
import { NumberCell, NumberHead } from '../ui/table.tsx'

type RecoverPartProps = { language: Language; onUse: (backup: BackupShown) => void }

export function RecoverPart({ language, onUse }: RecoverPartProps) {
  const said = words(language)
  const t = said.recovery.recover
  const refresh = useRefreshDesk()
  const recover = useMutation(desk.recovery.recover.mutationOptions({ onSuccess: refresh }))
  return (
    <section aria-labelledby="recovery-recover" className="stack">
      <h2 id="recovery-recover">{t.title}</h2>
      <p className="medium muted">{t.text}</p>
      <p>
        <Button disabled={recover.isPending} onClick={() => recover.mutate(undefined)}>
          {recover.isPending ? t.busy : t.button}
        </Button>
      </p>
      {recover.error && (
        <ErrorNote what={t.failed} error={recover.error}>
          {'code' in recover.error ? sayFailure(said, recover.error as { code: string }) : undefined}
        </ErrorNote>
      )}
      <div role="status">
        {recover.data && <Report saved={recover.data} language={language} onUse={onUse} />}
      </div>
    </section>
  )
}

function Report({ saved, language, onUse }: RecoverPartProps & { saved: Recovered }) {
  const { recovery, checks } = words(language)
  const t = recovery.recover
  const { file, tables, broken } = saved
  if (file === null) return <p>{t.nothing}</p>
  const hurt = tables.filter(({ lost }) => lost !== 0)
  return (
    <div className="stack">
      <p>{t.done(file)}</p>
      {hurt.length === 0 && <p>{t.whole}</p>}
      {hurt.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t.columns.table}</th>
              <NumberHead>{t.columns.read}</NumberHead>
              <NumberHead>{t.columns.lost}</NumberHead>
            </tr>
          </thead>
          <tbody>
            {hurt.map(({ table, read, lost }) => (
              <tr key={table}>
                <th scope="row">{table}</th>
                <NumberCell>{formatNumber(read, language)}</NumberCell>
                <NumberCell>{lost === null ? t.unknown : formatNumber(lost, language)}</NumberCell>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hurt.length > 0 && <p className="medium muted">{t.rest(tables.length - hurt.length)}</p>}
      {broken.length > 0 && <p>{t.broken(broken.map((name) => checks[name] ?? name).join(', '))}</p>}
      <p>
        <UseButton file={file} label={t.use} onUse={onUse} />
      </p>
    </div>
  )
}

/** The recovered file is among the backups by now. */
function UseButton({
  file,
  label,
  onUse,
}: {
  file: string
  label: string
  onUse: (backup: BackupShown) => void
}) {
  const find = useMutation(
    desk.recovery.backups.mutationOptions({
      onSuccess: ({ backups }) => {
        const found = backups.find((one) => one.file === file)
        if (found) onUse(found)
      },
    }),
  )
  return (
    <Button disabled={find.isPending} onClick={() => find.mutate(undefined)}>
      {label}
    </Button>
  )
}
