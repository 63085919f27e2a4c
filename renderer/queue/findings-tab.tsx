/** The checks: the exceptions first, with evidence and source; what is met folded to one line. Then the parties. */
import { useState } from 'react'
import type { FindingShown, SubmissionShown } from '../../contract/calls/queue.ts'
import { Note } from '../ui/note.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useWords } from '../ui/use-words.ts'
import { FindingCard } from './finding-card.tsx'
import { FindingEvidence } from './finding-evidence.tsx'
import { InapplicableFindings, MetFindings } from './folded-findings.tsx'
import { groupFindings } from './group-findings.ts'
import { Parties } from './parties.tsx'
import { OlderRules, RulesVersion, useFindingsOf } from './rules-version.tsx'

export function FindingsTab({ submission }: { submission: SubmissionShown }) {
  const { findings: t } = useWords().queue
  const { rulesVersion } = submission
  const [chosen, setChosen] = useState(rulesVersion)
  const version = submission.rulesVersions.includes(chosen) ? chosen : rulesVersion
  const { findings, isCurrent, error } = useFindingsOf(submission, version)
  return (
    <>
      <section className="panel-part">
        <div className="findings-head">
          <h3>{t.title}</h3>
          <RulesVersion rules={submission} version={version} onVersion={setChosen} />
        </div>
        {!isCurrent && (
          <OlderRules
            version={version}
            current={rulesVersion}
            error={error}
            onCurrent={() => setChosen(rulesVersion)}
          />
        )}
        {findings ? (
          <Checklist findings={findings} submission={submission} isCurrent={isCurrent} />
        ) : (
          !error && <Skeleton />
        )}
      </section>
      <Parties parties={submission.parties} />
    </>
  )
}

type ChecklistProps = {
  findings: readonly FindingShown[]
  submission: SubmissionShown
  isCurrent: boolean
}

function Checklist({ findings, ...about }: ChecklistProps) {
  const { findings: t } = useWords().queue
  const { ownOrganisation, open, judged, met, notApplicable } = groupFindings(findings)
  return (
    <>
      {findings.length === 0 && <p className="muted">{t.none}</p>}
      {ownOrganisation && (
        <Note icon="person" title={t.ownOrganisation}>
          <FindingEvidence evidence={ownOrganisation.evidence} related={[]} />
          <p className="muted">{t.ownOrganisationText}</p>
        </Note>
      )}
      {[...open, ...judged].map((finding) => (
        <FindingCard key={finding.criterion} finding={finding} {...about} />
      ))}
      <MetFindings findings={met} {...about} />
      <InapplicableFindings findings={notApplicable} {...about} />
    </>
  )
}
