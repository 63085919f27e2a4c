/** One submission as the command line tells it: findings with their evidence in words and their source. */
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import type { RuleSource } from '../../domain/criterion.ts'
import type { Language } from '../../domain/language.ts'
import { clockOf, dayOf } from '../../domain/time.ts'
import { words } from '../../text/catalog.ts'

type Finding = SubmissionShown['findings'][number]
type Occurrence = SubmissionShown['content']['occurrences'][number]

/** The submission with each finding's evidence said in words and its first source as one value. */
export function explainFindings(shown: SubmissionShown, language: Language) {
  const findings = shown.findings.map((finding) => ({
    ...finding,
    evidence: finding.evidence.map((one) => ({ ...one, text: sayEvidence(one, language) })),
    source: sourceOf(finding.sources[0]),
  }))
  return { ...shown, findings }
}

export function describeSubmission(shown: SubmissionShown, language: Language): string[] {
  const { common } = words(language)
  const times = shown.content.occurrences.map(sayTime)
  return [
    shown.title,
    `${shown.platformId ?? shown.id} · ${common.states[shown.state]} · ${common.outcomes[shown.outcome]} · revision ${shown.revision}`,
    [shown.organiser, common.formats[shown.format], shown.placeName, ...times].filter(Boolean).join(' · '),
    '',
    ...shown.parties.map(
      (party) => `${party.name}: ${common.sectors[party.sector]}, ${common.publicParty[party.publicParty]}`,
    ),
    '',
    ...shown.findings.flatMap((finding) => describeFinding(finding, language)),
    ...shown.decisions.map(
      (one) =>
        `${dayOf(one.at)} ${clockOf(one.at)} ${common.decided[one.outcome]} (revision ${one.revision}), ${one.reviewer}, ${one.organisation}${one.reason ? `: ${one.reason}` : ''}`,
    ),
  ]
}

/** Days as they are written in files; clock times in Sweden. */
function sayTime({ startsOn, endsOn, startsAt, endsAt }: Occurrence): string {
  const from = [startsOn, startsAt && clockOf(startsAt)].filter(Boolean).join(' ')
  const to = [endsOn === startsOn ? null : endsOn, endsAt && clockOf(endsAt)].filter(Boolean).join(' ')
  if (to === '') return from
  return endsOn === null || endsOn === startsOn ? `${from}–${to}` : `${from} – ${to}`
}

function describeFinding(finding: Finding, language: Language): string[] {
  const { common } = words(language)
  const heading = `${common.outcomes[finding.outcome]}: ${common.criteria[finding.criterion]} (${common.severities[finding.severity]})`
  return [heading, ...finding.evidence.map((one) => `  ${sayEvidence(one, language)}`)]
}

function sayEvidence({ code, values }: Finding['evidence'][number], language: Language): string {
  return words(language).evidence[code]?.(values) ?? code
}

/** The rule's address, or `team` for the desk's own check. */
function sourceOf(source: RuleSource | Finding['sources'][number] | undefined): string {
  return source?.kind === 'rule' ? source.address : 'team'
}
