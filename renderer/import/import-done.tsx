/** What an import did, and the way to its rows. */
import { Link } from 'wouter'
import type { ImportDone as Outcome } from '../../contract/calls/imports.ts'
import { PATHS, queueAddress } from '../address.ts'
import { queueHref } from '../figures/queue-link.ts'
import { Button } from '../ui/button.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { Notices } from './notices.tsx'

type ImportDoneProps = {
  counts: Outcome
  /** The edition that was chosen for rows that did not name one. */
  edition: string | null
  profile: string | null
  onAnother: () => void
}

export function ImportDone({ counts, edition, profile, onAnother }: ImportDoneProps) {
  const t = useWords().importView.done
  const language = useLanguage()
  const { created, updated, unchanged, quarantined } = counts
  return (
    <div className="page">
      <section className="empty" role="status">
        <h2>{t.title(created + updated)}</h2>
        <p>{t.sum(created, updated, unchanged, quarantined)}</p>
        {profile && <p>{t.remembered(profile)}</p>}
        <div className="row row-wrap">
          <Link
            className="button button-primary"
            href={edition ? queueHref({ edition }, language) : queueAddress('')}
          >
            {t.toQueue}
          </Link>
          {quarantined > 0 && (
            <Link className="button button-plain" href={PATHS.sync}>
              {t.toQuarantine}
            </Link>
          )}
          <Button kind="quiet" onClick={onAnother}>
            {t.another}
          </Button>
        </div>
      </section>
      <Notices notices={counts.notices} />
    </div>
  )
}
