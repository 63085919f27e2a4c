/** An edition's rules at their own address: the version in force to edit, or an older one to read. */
import '../editions/editions.css'
import './rules.css'
import { ORPCError } from '@orpc/client'
import { useQuery } from '@tanstack/react-query'
import type { EditionShown } from '../../contract/calls/editions.ts'
import { PATHS, rulesAddress, useHashSearch } from '../address.ts'
import { desk } from '../queries.ts'
import { ButtonLink } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Note } from '../ui/note.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useSessionStatus, useWords } from '../ui/use-words.ts'
import { BackLink } from './back-link.tsx'
import { RulesEditor } from './rules-editor.tsx'
import { RulesShown } from './rules-shown.tsx'
import { RulesToReview } from './rules-to-review.tsx'
import { sayVersion } from './version-words.ts'

export function RulesView({ id }: { id: string }) {
  const t = useWords().rules
  const asked = new URLSearchParams(useHashSearch()).get('version')
  const session = useSessionStatus()
  const edition = useQuery(desk.editions.show.queryOptions({ input: { id } }))
  if (edition.error)
    return (
      <>
        <PageHead title={t.title(id)} actions={<BackLink id={id} />} />
        <div className="page">
          {isUnknown(edition.error) ? (
            <Note kind="warn" actions={<ButtonLink href={`#${PATHS.editions}`}>{t.allEditions}</ButtonLink>}>
              {t.unknownEdition(id)}
            </Note>
          ) : (
            <ErrorNote what={t.failed} error={edition.error} onRetry={() => void edition.refetch()} />
          )}
        </div>
      </>
    )
  if (!edition.data || !session) return <Skeleton rows={8} />
  if (asked !== null) return <RulesReader edition={edition.data} version={Number(asked)} />
  // Another edition is another draft.
  return <RulesEditor key={id} edition={edition.data} session={session} />
}

function isUnknown(error: unknown): boolean {
  return error instanceof ORPCError && error.code === 'UNKNOWN_EDITION'
}

function RulesReader({ edition, version }: { edition: EditionShown; version: number }) {
  const t = useWords().rules
  const { id, rulesVersion, versions } = edition
  const isCurrent = version === rulesVersion
  const isKnown = versions.some((one) => one.version === version)
  const older = useQuery(
    desk.editions.rules.queryOptions({ input: { id, version }, enabled: isKnown && !isCurrent }),
  )
  const rules = isCurrent ? edition.rules : older.data
  return (
    <>
      <PageHead title={t.versionTitle(id, version)} actions={<BackLink id={id} />}>
        <Made edition={edition} version={version} />
      </PageHead>
      <div className="page rules-reader">
        {!isKnown && (
          <Note kind="warn">
            {t.unknownVersion(
              version,
              versions.map((one) => one.version),
            )}
          </Note>
        )}
        {isKnown && !isCurrent && (
          <Note
            actions={
              <ButtonLink href={`#${rulesAddress(id, { version: rulesVersion })}`}>
                {t.showCurrent(rulesVersion)}
              </ButtonLink>
            }
          >
            {t.older(version, rulesVersion)}
          </Note>
        )}
        {isCurrent && <RulesToReview edition={edition} />}
        {older.error && (
          <ErrorNote what={t.failed} error={older.error} onRetry={() => void older.refetch()} />
        )}
        {isKnown && !rules && !older.error && <Skeleton />}
        {rules && <RulesShown rules={rules} isWhole />}
      </div>
    </>
  )
}

/** Who made the version, when and why. */
function Made({ edition, version }: { edition: EditionShown; version: number }) {
  const words = useWords()
  const language = useLanguage()
  const { versions, rulesVersion, rulesToReview } = edition
  const made = versions.find((one) => one.version === version)
  if (!made) return null
  const who = sayVersion(made, version === rulesVersion && rulesToReview !== null, words, language)
  return <p>{[who, made.note].filter(Boolean).join('. ')}</p>
}
