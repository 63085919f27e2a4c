/** By which version of the rules the checks are shown: the one that holds, or an older one to look back at. */
import { useQuery } from '@tanstack/react-query'
import type { FindingShown, SubmissionShown } from '../../contract/calls/queue.ts'
import { desk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Select } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../ui/use-words.ts'

type Rules = Pick<SubmissionShown, 'edition' | 'rulesVersion' | 'rulesVersions'>

type RulesVersionProps = { rules: Rules; version: number; onVersion: (version: number) => void }

/** A choice where there is one, else only which version it is. */
export function RulesVersion({ rules, version, onVersion }: RulesVersionProps) {
  const t = useWords().queue.findings
  const { edition, rulesVersion: current, rulesVersions } = rules
  if (rulesVersions.length < 2) return <span className="panel-aside">{t.rules(edition, current)}</span>
  return (
    <div className="rules-version">
      <Select
        label={t.rulesVersion}
        isLabelHidden
        value={String(version)}
        options={rulesVersions.map((one) => ({
          value: String(one),
          label: t.rulesChoice(edition, one, one === current),
        }))}
        onChange={(value) => onVersion(Number(value))}
      />
    </div>
  )
}

/** The findings under the chosen version; the submission's own where it is the current one. Undefined while they come. */
export function useFindingsOf(submission: SubmissionShown, version: number) {
  const { id, revision, rulesVersion } = submission
  const isCurrent = version === rulesVersion
  const older = useQuery(
    desk.queue.findings.queryOptions({ input: { id, revision, rulesVersion: version }, enabled: !isCurrent }),
  )
  const findings: readonly FindingShown[] | undefined = isCurrent ? submission.findings : older.data
  return { findings, isCurrent, error: isCurrent ? null : older.error }
}

type OlderRulesProps = { version: number; current: number; error: unknown; onCurrent: () => void }

/** Says that what is shown no longer holds. */
export function OlderRules({ version, current, error, onCurrent }: OlderRulesProps) {
  const t = useWords().queue.findings
  return (
    <>
      <Note actions={<Button onClick={onCurrent}>{t.backToCurrent(current)}</Button>}>
        {t.olderRules(version, current)}
      </Note>
      {Boolean(error) && <ErrorNote what={t.olderFailed} error={error} />}
    </>
  )
}
