/** One entry whole: its body as a list, its place in the chain, and a registry sheet where it is a decision. */
import { useQuery } from '@tanstack/react-query'
import type { LogEntryShown } from '../../contract/calls/log.ts'
import { desk } from '../queries.ts'
import { SheetButton } from '../sheets/sheet-button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'

export function LogEntry({ id }: { id: string }) {
  const { log: t } = useWords()
  const language = useLanguage()
  const { data, error, isPending } = useQuery(desk.log.show.queryOptions({ input: { id, language } }))
  if (error) return <ErrorNote what={t.details.failed} error={error} />
  if (isPending) return <Skeleton rows={3} />
  return (
    <div className="log-entry">
      <section>
        <h2>{t.details.content}</h2>
        {data.isErased ? <p>{t.details.erased}</p> : <Facts facts={data.details} />}
        {data.decisionId !== null && (
          <p className="log-sheet">
            <SheetButton decisionIds={[data.decisionId]} />
          </p>
        )}
      </section>
      <section>
        <h2>{t.details.chain}</h2>
        <Facts facts={chainOf(data, t.details)} isCode />
      </section>
    </div>
  )
}

function Facts({
  facts,
  isCode = false,
}: {
  facts: readonly { label: string; value: string }[]
  isCode?: boolean
}) {
  return (
    <dl className="facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{isCode ? <code>{value}</code> : value}</dd>
        </div>
      ))}
    </dl>
  )
}

function chainOf(
  { id, desk: installation, seq, schemaVersion, prevHash, hash, bodyHash }: LogEntryShown,
  t: ReturnType<typeof useWords>['log']['details'],
) {
  return [
    { label: t.id, value: id },
    { label: t.desk, value: installation },
    { label: t.seq, value: String(seq) },
    { label: t.version, value: String(schemaVersion) },
    { label: t.hash, value: hash },
    { label: t.prevHash, value: prevHash },
    { label: t.bodyHash, value: bodyHash },
  ]
}
