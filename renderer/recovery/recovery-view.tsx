/** The one view while the database cannot be opened: why, that nothing is lost, and the ways out. */
import './recovery.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { BackupShown } from '../../contract/calls/backups.ts'
import type { RecoveryStatus } from '../../contract/calls/recovery.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { BackupTable } from '../backups/backup-table.tsx'
import { RestoreDialog } from '../backups/restore-dialog.tsx'
import { desk, useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/button.tsx'
import { Note } from '../ui/note.tsx'
import { RecoverPart } from './recover-part.tsx'

type Problem = NonNullable<RecoveryStatus['problem']>

/** What a person can only mend outside the program: a backup is no help against it. */
const MENDED_OUTSIDE = ['in-use', 'read-only', 'disk-full', 'node-too-old']

export function RecoveryView({ problem }: { problem: Problem }) {
  // The reviewer's choice lies in the database.
  const [language, setLanguage] = useState<Language>('sv')
  const { recovery: t, backups } = words(language)
  const refresh = useRefreshDesk()
  const heading = useRef<HTMLHeadingElement>(null)
  const [chosen, setChosen] = useState<BackupShown | null>(null)
  const retry = useMutation(
    desk.recovery.retry.mutationOptions({
      onSuccess: async ({ problem: still }) => {
        announce(still ? t.stillClosed : t.opened)
        await refresh()
      },
    }),
  )
  const list = useQuery(desk.recovery.backups.queryOptions())
  useEffect(() => {
    document.title = `${t.title} · ${words(language).common.product}`
    document.documentElement.lang = language
  }, [t, language])
  useEffect(() => heading.current?.focus(), [])
  const said = t.problems[problem.code] ?? t.problems['cannot-open']
  const helpsRestoring = !MENDED_OUTSIDE.includes(problem.code)
  return (
    <main className="main recovery" aria-labelledby="recovery-title">
      <div className="page stack">
        <header className="recovery-head">
          <h1 id="recovery-title" ref={heading} tabIndex={-1}>
            {t.title}
          </h1>
          <Button
            kind="quiet"
            lang={language === 'sv' ? 'en' : 'sv'}
            onClick={() => setLanguage(language === 'sv' ? 'en' : 'sv')}
          >
            {t.language}
          </Button>
        </header>
        <Note kind="warn" role="alert" title={said?.what ?? ''}>
          {said?.todo} {t.safe}
        </Note>
        <dl className="facts">
          <dt>{t.file}</dt>
          <dd>
            <code>{problem.file}</code>
          </dd>
        </dl>
        <p>
          <Button
            kind={helpsRestoring ? 'plain' : 'primary'}
            disabled={retry.isPending}
            onClick={() => retry.mutate(undefined)}
          >
            {retry.isPending ? t.retrying : t.retry}
          </Button>
        </p>
        {helpsRestoring && (
          <section aria-labelledby="recovery-backups">
            <h2 id="recovery-backups">{t.restore.title}</h2>
            {list.data && list.data.backups.length === 0 && <p className="medium muted">{backups.empty}</p>}
            {list.data && list.data.backups.length > 0 && (
              <BackupTable backups={list.data.backups} language={language} onRestore={setChosen} />
            )}
          </section>
        )}
        {problem.code === 'damaged' && <RecoverPart language={language} onUse={setChosen} />}
        <p className="medium muted">{t.quit}</p>
        <details className="detail">
          <summary>{t.detail}</summary>
          <code>
            {problem.code}: {problem.detail}
          </code>
        </details>
      </div>
      {chosen && <RestoreDialog backup={chosen} language={language} onClose={() => setChosen(null)} />}
    </main>
  )
}
