/** The criteria of a registry sheet, with outcomes, evidence and where the rule comes from; and reviewers' judgements. */
import type { Finding } from '../../domain/finding.ts'
import type { Words } from '../../text/catalog.ts'
import { dayAndClock } from '../log/time-words.ts'
import type { Sheet } from './gather-sheet.ts'
import { type Html, html } from './html.ts'

export function criteriaPart({ findings, decision, rules }: Sheet, said: Words): Html {
  const { criteria: t } = said.sheet
  if (findings.length === 0 || !rules) return html`<p>${t.none}</p>`
  return html`<table>
<caption>${t.caption(decision.revision, rules.version)}</caption>
<thead><tr><th scope="col">${t.criterion}</th><th scope="col">${t.outcome}</th><th scope="col">${t.evidence}</th><th scope="col">${t.source}</th></tr></thead>
<tbody>
${findings.map(
  (
    finding,
  ) => html`<tr><th scope="row">${said.common.criteria[finding.criterion]}</th><td>${said.common.outcomes[finding.outcome]} (${said.common.severities[finding.severity].toLowerCase()})</td><td>${evidenceOf(finding, said)}</td><td>${sourcesOf(finding, said)}</td></tr>
`,
)}</tbody>
</table>`
}

export function judgementsPart({ judgements }: Sheet, said: Words): Html {
  const { judgements: t } = said.sheet
  const { common, log } = said
  if (judgements.length === 0) return html`<p>${t.none}</p>`
  return html`<table>
<caption>${t.caption}</caption>
<thead><tr><th scope="col">${t.criterion}</th><th scope="col">${t.outcome}</th><th scope="col">${t.by}</th><th scope="col">${t.note}</th></tr></thead>
<tbody>
${judgements.map(
  ({
    criterion,
    outcome,
    by,
    organisation,
    at,
    revision,
    note,
  }) => html`<tr><th scope="row">${common.criteria[criterion]}</th><td>${common.outcomes[outcome]}, ${t.of(revision)}</td><td>${log.who(by, organisation)}, ${dayAndClock(at)}</td><td>${note || said.sheet.notGiven}</td></tr>
`,
)}</tbody>
</table>`
}

function evidenceOf({ evidence }: Finding, said: Words): Html {
  const sentences = evidence.map(({ code, values }) => said.evidence[code]?.(values) ?? code)
  if (sentences.length === 1) return html`${sentences[0] ?? ''}`
  return html`<ul>${sentences.map((one) => html`<li>${one}</li>`)}</ul>`
}

function sourcesOf({ sources }: Finding, { common }: Words): Html {
  const named = sources.map((source) => (source.kind === 'team' ? common.ruleSources.team : source.address))
  return html`${[...new Set(named)].map((one) => html`<div>${one}</div>`)}`
}
