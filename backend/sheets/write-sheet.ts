/** Writes registry sheets as one accessible HTML document: a section for each decision, and a list of them first. */

import type { Language } from '../../domain/language.ts'
import { type Words, words } from '../../text/catalog.ts'
import { dayAndClock } from '../log/time-words.ts'
import type { Sheet } from './gather-sheet.ts'
import { type Html, html, NOTHING } from './html.ts'
import { SHEET_STYLE } from './style.ts'
import { criteriaPart, judgementsPart } from './write-criteria.ts'
import { sendingLines } from './write-sending.ts'

/** `madeAt` is UTC. */
export function writeSheets(
  sheets: readonly Sheet[],
  { language, madeAt, isDemo }: { language: Language; madeAt: string; isDemo: boolean },
): string {
  const said = words(language)
  const t = said.sheet
  const isMany = sheets.length > 1
  const [first] = sheets
  const title = isMany || !first ? t.many(sheets.length) : `${t.title}: ${titleOf(first, said)}`
  const { html: written } = html`<!doctype html>
<html lang="${t.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${{ html: SHEET_STYLE }}</style>
</head>
<body class="${isMany ? 'many' : 'one'}">
<header>
<h1>${isMany ? t.many(sheets.length) : t.title}</h1>
<p class="made">${said.common.product}. ${t.made(dayAndClock(madeAt))}</p>
${isDemo ? html`<p class="demo">${t.demo}</p>` : NOTHING}
</header>
${isMany ? contents(sheets, said) : NOTHING}
<main>
${sheets.map((sheet) => section(sheet, said))}
</main>
</body>
</html>
`
  return written
}

function contents(sheets: readonly Sheet[], said: Words): Html {
  return html`<nav aria-labelledby="contents">
<h2 id="contents">${said.sheet.contents}</h2>
<ol>
${sheets.map(
  (
    sheet,
  ) => html`<li><a href="#d-${sheet.decision.id}">${titleOf(sheet, said)}</a>: ${decided(sheet, said)}</li>
`,
)}</ol>
</nav>`
}

function section(sheet: Sheet, said: Words): Html {
  const { parts } = said.sheet
  const { id } = sheet.decision
  return html`<article class="sheet" id="d-${id}" aria-labelledby="t-${id}">
<h2 id="t-${id}">${titleOf(sheet, said)}</h2>
${facts(caseFacts(sheet, said))}
<h3>${parts.decision}</h3>
${facts(decisionFacts(sheet, said))}
<h3>${parts.submission}</h3>
${facts(submissionFacts(sheet, said))}
<h3>${parts.criteria}</h3>
${criteriaPart(sheet, said)}
<h3>${parts.judgements}</h3>
${judgementsPart(sheet, said)}
<h3>${parts.sending}</h3>
${sendingLines(sheet, said).map((line) => html`<p>${line}</p>`)}
<h3>${parts.log}</h3>
${facts(logFacts(sheet, said))}
</article>
`
}

type Fact = readonly [name: string, value: string | Html]

function facts(pairs: readonly Fact[]): Html {
  return html`<dl>
${pairs.map(
  ([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>
`,
)}</dl>`
}

function caseFacts({ caseNumber }: Sheet, { sheet: t }: Words): Fact[] {
  return [[t.fields.caseNumber, caseNumber ?? t.fields.noCaseNumber]]
}

function decisionFacts(sheet: Sheet, said: Words): Fact[] {
  const { fields, ...t } = said.sheet
  const { decision, rules, editionName } = sheet
  const { criteria, reason, message, ownOrganisationReason } = decision
  return [
    [fields.decision, decided(sheet, said)],
    [fields.status, t.statuses[decision.status] ?? decision.status],
    ...(criteria.length === 0
      ? []
      : [[fields.criteria, criteria.map((code) => said.common.criteria[code]).join(', ')] as const]),
    [fields.reason, reason || t.noReason],
    ...(message ? [[fields.message, message] as const] : []),
    [fields.decider, decision.reviewer],
    [fields.organisation, decision.organisation],
    ...(ownOrganisationReason ? [[fields.ownOrganisation, ownOrganisationReason] as const] : []),
    [fields.at, dayAndClock(decision.at)],
    [fields.rules, rules ? t.rulesVersion(editionName, rules.version) : t.notGiven],
  ]
}

function submissionFacts(sheet: Sheet, said: Words): Fact[] {
  const { fields, notGiven } = said.sheet
  const { submission, revision, editionName } = sheet
  const organisers = revision.content.parties.map(({ text }) => text).join('; ')
  return [
    [fields.submissionTitle, titleOf(sheet, said)],
    [fields.organiser, organisers || notGiven],
    [fields.edition, editionName],
    [fields.id, code(submission.id)],
    ...(submission.platformId ? [[fields.platformId, code(submission.platformId)] as const] : []),
    [fields.revision, String(revision.number)],
    [fields.received, dayAndClock(revision.receivedAt)],
    [fields.changed, dayAndClock(revision.changedAt)],
    [fields.contentHash, code(revision.contentHash)],
  ]
}

function logFacts({ entry }: Sheet, { sheet: { fields } }: Words): Fact[] {
  return [
    [fields.entry, code(entry.id)],
    [fields.place, String(entry.seq)],
    [fields.entryHash, code(entry.hash)],
  ]
}

function code(text: string): Html {
  return html`<code>${text}</code>`
}

/** Of the revision that was decided on, which may differ from today's. */
function titleOf({ revision }: Sheet, { sheet }: Words): string {
  return revision.content.title.trim() || sheet.untitled
}

function decided({ decision }: Sheet, { common }: Words): string {
  return (common.decided as Readonly<Record<string, string>>)[decision.outcome] ?? decision.outcome
}
