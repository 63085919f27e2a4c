/** What saving the rules would change: one sentence, then by criterion, the overall outcomes, and examples to open. */
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { AssessmentReport, EditionShown } from '../../contract/calls/editions.ts'
import { OUTCOMES, type Outcome } from '../../domain/criterion.ts'
import { queueAddress } from '../address.ts'
import { termFor } from '../queue/query-text.ts'
import { formatNumber } from '../ui/format.ts'
import { Note } from '../ui/note.tsx'
import { OutcomeMark } from '../ui/outcome-mark.tsx'
import { NumberCell, NumberHead, TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { hasSameRules } from './rules-draft.ts'
import type { Preview } from './use-rules-draft.ts'

type RulesOutlookProps = {
  preview: Preview
  /** False once the rules have been changed since. */
  isFresh: boolean
  edition: EditionShown
}

export function RulesOutlook({ preview: { report, rules }, isFresh, edition }: RulesOutlookProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer is gone to.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'start' })
  }, [report])
  const t = useWords().rules.preview
  const { changedFindings, changedSubmissions, assessed, changes } = report
  const sum = (some: AssessmentReport['changes']) => some.reduce((all, { findings }) => all + findings, 0)
  const gone = sum(changes.filter(({ to }) => to === null))
  const come = sum(changes.filter(({ from }) => from === null))
  return (
    <section className="rules-outlook">
      <h2 ref={heading} tabIndex={-1}>
        {t.title}
      </h2>
      {!isFresh && <Note kind="warn">{t.stale}</Note>}
      {hasSameRules(rules, edition.rules) && <Note>{t.unchanged}</Note>}
      <p role="status">
        {changedFindings === 0 ? t.none : t.sum(changedFindings, changedSubmissions, assessed)}
        {gone + come > 0 && ` ${t.goneAndCome(gone, come)}`}
      </p>
      {changedFindings > 0 && (
        <div className="outlook-tables">
          <ByCriterion report={report} />
          <Overall report={report} />
          <Examples report={report} edition={edition.id} />
        </div>
      )}
    </section>
  )
}

function ByCriterion({ report }: { report: AssessmentReport }) {
  const { rules, common } = useWords()
  const t = rules.preview
  const language = useLanguage()
  return (
    <TableRegion name={t.byCriterion}>
      <table>
        <caption>
          <h3>{t.byCriterion}</h3>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t.columns.criterion}</th>
            <th scope="col">{t.columns.from}</th>
            <th scope="col">{t.columns.to}</th>
            <NumberHead>{t.columns.findings}</NumberHead>
          </tr>
        </thead>
        <tbody>
          {report.changes.map(({ criterion, from, to, findings }) => (
            <tr key={`${criterion} ${from} ${to}`}>
              <th scope="row">{common.criteria[criterion]}</th>
              <td>
                <MaybeOutcome outcome={from} />
              </td>
              <td>
                <MaybeOutcome outcome={to} />
              </td>
              <NumberCell>{formatNumber(findings, language)}</NumberCell>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

function Overall({ report: { before, after } }: { report: AssessmentReport }) {
  const t = useWords().rules.preview
  const language = useLanguage()
  const outcomes = OUTCOMES.filter((outcome) => (before[outcome] ?? 0) + (after[outcome] ?? 0) > 0)
  return (
    <TableRegion name={t.overall}>
      <table>
        <caption>
          <h3>{t.overall}</h3>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t.overallColumns.outcome}</th>
            <NumberHead>{t.overallColumns.before}</NumberHead>
            <NumberHead>{t.overallColumns.after}</NumberHead>
          </tr>
        </thead>
        <tbody>
          {outcomes.map((outcome) => (
            <tr key={outcome}>
              <th scope="row">
                <OutcomeMark outcome={outcome} />
              </th>
              <NumberCell>{formatNumber(before[outcome] ?? 0, language)}</NumberCell>
              <NumberCell>{formatNumber(after[outcome] ?? 0, language)}</NumberCell>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

function Examples({ report, edition }: { report: AssessmentReport; edition: string }) {
  const { rules, common, queue } = useWords()
  const t = rules.preview
  const language = useLanguage()
  const { examples, changedSubmissions } = report
  if (examples.length === 0) return null
  const shown = new Set(examples.map((one) => one.id)).size
  return (
    <section>
      <h3>{t.examples}</h3>
      <p className="small muted">{t.examplesText(shown, changedSubmissions)}</p>
      <ul className="outlook-examples">
        {examples.map(({ id, title, criterion, from, to }) => (
          <li key={`${id} ${criterion}`}>
            <Link href={queueAddress(termFor('edition', edition, language), id)}>
              {title || queue.noTitle}
            </Link>
            <span className="row row-wrap small">
              {common.criteria[criterion]}: <MaybeOutcome outcome={from} />
              <span aria-hidden="true">→</span>
              <MaybeOutcome outcome={to} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A criterion that the rules do not have has no outcome. */
function MaybeOutcome({ outcome }: { outcome: Outcome | null }) {
  const t = useWords().rules.preview
  return outcome ? <OutcomeMark outcome={outcome} isCalm /> : <span className="muted">{t.notThere}</span>
}
