/** What an assessment changed, or would change, as the command line tells it. */
import type { AssessmentReport } from '../../contract/calls/editions.ts'
import { OUTCOMES } from '../../domain/criterion.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { table } from './output.ts'

type Change = Pick<AssessmentReport['changes'][number], 'criterion' | 'from' | 'to'>

/** `isForeseen`: nothing has been changed. */
export function describeAssessment(
  report: AssessmentReport,
  isForeseen: boolean,
  language: Language,
): string[] {
  const { assessed } = words(language).cli
  const sayCounts = isForeseen ? assessed.foreseen : assessed.counts
  return [
    assessed.heading(report.edition, report.rulesVersion, report.comparedWith),
    sayCounts(report.assessed, report.changedSubmissions, report.changedFindings),
    ...describeOutcomes(report, language),
    ...describeChanges(report, language),
  ]
}

function describeOutcomes({ before, after }: AssessmentReport, language: Language): string[] {
  const { cli, common } = words(language)
  const rows = OUTCOMES.map((one) => [common.outcomes[one], before[one] ?? 0, after[one] ?? 0] as const)
  const there = rows.filter(([, had, has]) => had + has > 0)
  if (there.length === 0) return []
  const { outcome, before: was, after: is } = cli.headings
  return ['', ...table([outcome, was, is], there)]
}

function describeChanges({ changes, examples }: AssessmentReport, language: Language): string[] {
  const { cli, common } = words(language)
  if (changes.length === 0) return []
  const { criterion, from, to, findings, id, title } = cli.headings
  const cells = (change: Change) => [
    common.criteria[change.criterion],
    nameOf(change.from, language),
    nameOf(change.to, language),
  ]
  return [
    '',
    ...table(
      [criterion, from, to, findings],
      changes.map((change) => [...cells(change), change.findings]),
    ),
    '',
    cli.assessed.examples,
    ...table(
      [id, criterion, from, to, title],
      examples.map((example) => [example.id, ...cells(example), example.title]),
    ),
  ]
}

function nameOf(outcome: Change['from'], language: Language): string {
  const { cli, common } = words(language)
  return outcome === null ? cli.assessed.none : common.outcomes[outcome]
}
