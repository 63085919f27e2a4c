/** One submission as the command line tells it: findings with their evidence in words and their source. */
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import type { RuleSource } from '../../domain/criterion.ts'
import type { Language } from '../../domain/language.ts'
import { clockOf, dayOf } from '../../domain/time.ts'
import { words } from '../../text/catalog.ts'
import { describeParty, explainEvidence } from './party-output.ts'

type Finding = SubmissionShown['findings'][number]
type Judgement = SubmissionShown['judgements'][number]
type Occurrence = SubmissionShown['content']['occurrences'][number]

/** The submission with all evidence said in words, and each finding's first source as one value. */
export function explainFindings(shown: SubmissionShown, language: Language) {
  const findings = shown.findings.map((finding) => ({
    ...finding,
    evidence: finding.evidence.map((one) => ({ ...one, text: sayEvidence(one, language) })),
    source: sourceOf(finding.sources[0]),
  }))
  const parties = shown.parties.map((party) => ({ ...party, evidence: explainEvidence(party, language) }))
  return { ...shown, findings, parties }
}

export function describeSubmission(shown: SubmissionShown, language: Language): string[] {
  const { common } = words(language)
  const times = shown.content.occurrences.map(sayTime)
  return [
    shown.title,
    `${shown.platformId ?? shown.id} · ${common.states[shown.state]} · ${common.outcomes[shown.outcome]} · revision ${shown.revision}`,
    [shown.organiser, common.formats[shown.format], shown.placeName, ...times].filter(Boolean).join(' · '),
    '',
    ...shown.parties.map((party) => describeParty(party, language)),
    '',
    ...shown.findings.flatMap((finding) => describeFinding(finding, language)),
    ...describeRelated(shown, language),
    ...shown.judgements.map((judgement) => describeJudgement(judgement, language)),
    ...shown.decisions.map(
      (one) =>
        `${dayOf(one.at)} ${clockOf(one.at)} ${common.decided[one.outcome]} (revision ${one.revision}), ${one.reviewer}, ${one.organisation}${one.reason ? `: ${one.reason}` : ''}`,
    ),
  ]
}

/** So that whoever reads a duplicate's number can open it. */
function describeRelated({ related }: SubmissionShown, language: Language): string[] {
  const { cli, common } = words(language)
  if (related.length === 0) return []
  const lines = related.map(({ id, title, state }) => `  ${id} ${title} (${common.states[state]})`)
  return ['', cli.shown.related, ...lines, '']
}

function describeJudgement(judgement: Judgement, language: Language): string {
  const { cli, common } = words(language)
  const { criterion, outcome, note, by, organisation, at, revision, holds } = judgement
  const said = cli.shown.judgement(
    dayOf(at),
    clockOf(at),
    common.criteria[criterion],
    common.outcomes[outcome],
    revision,
    by,
    organisation,
  )
  return `${said}${note ? `: ${note}` : ''}${holds ? '' : ` (${cli.shown.noLongerHolds})`}`
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
