/** The platform's public site, as plain pages to read: what the manual door and links out of the desk lead to. */
import type { ServerResponse } from 'node:http'
import type { Occurrence } from '../domain/submission.ts'
import { clockOf } from '../domain/time.ts'
import { type Row, type Store, stateOf } from './store.ts'
import { SITE } from './words/site.ts'

const SHOWN = 50
const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}
.example{border:2px dashed #8a5a00;padding:.5rem .75rem;color:#5c3c00;background:#fff7e6}
dt{font-weight:600}dd{margin:0 0 .5rem}p{white-space:pre-line}a{color:#0b4f8a}`

export function answerStyle(response: ServerResponse) {
  response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' })
  response.end(STYLE)
}

/** The newest published activities. */
export function answerHome(store: Store, response: ServerResponse) {
  const links: string[] = []
  // From the end, so that a million made-up rows need not be gone through.
  for (let order = store.lastOrder(); order > 0 && links.length < SHOWN; order--) {
    const row = store.pageAfter(order - 1, 1).rows[0]
    if (!row || row.order !== order || stateOf(row) !== 'published') continue
    const { id, edition, content } = row.submission
    links.push(
      `<li><a href="/a/${encodeURIComponent(id)}">${escaped(content.title)}</a> (${escaped(edition)})</li>`,
    )
  }
  answerHtml(response, 200, SITE.name, `<p>${SITE.newest}</p><ul>${links.join('')}</ul>`)
}

export function answerActivity(store: Store, id: string, response: ServerResponse) {
  const row = store.find(id)
  if (!row) return answerHtml(response, 404, SITE.missing, '')
  if (row.isWithdrawn) return answerHtml(response, 200, SITE.withdrawn, detailsOf(row, []))
  const { content, edition } = row.submission
  const details: [string, string | null][] = [
    [SITE.edition, edition],
    [SITE.organiser, content.parties.map(({ text }) => text).join('; ')],
    [SITE.type, content.type],
    [SITE.times, content.occurrences.map(timesOf).join('; ')],
    [SITE.place, [content.place.venue, content.place.address].filter(Boolean).join(', ')],
    [SITE.link, content.digital.link],
    [SITE.registration, content.registration.link ?? content.registration.how],
  ]
  const text = `<p><strong>${escaped(content.lead)}</strong></p><p>${escaped(content.description)}</p>`
  return answerHtml(response, 200, content.title, text + detailsOf(row, details))
}

function detailsOf(row: Row, details: [string, string | null][]): string {
  const { id, revision } = row.submission
  const decisions = row.decisions.map(
    ({ decision, acceptedAt }) => `${SITE.outcomes[decision.outcome]} (${acceptedAt})`,
  )
  const all: [string, string | null][] = [
    ...details,
    [SITE.state, `${SITE.states[stateOf(row)]}, ${SITE.revision} ${revision}`],
    [SITE.decisions, decisions.join('; ')],
    [SITE.id, id],
  ]
  const lines = all.map(([term, value]) => (value ? `<dt>${term}</dt><dd>${escaped(value)}</dd>` : ''))
  return `<dl>${lines.join('')}</dl><p><a href="/">${SITE.back}</a></p>`
}

function timesOf({ startsOn, startsAt, endsOn, endsAt }: Occurrence): string {
  const days = endsOn ? `${startsOn} – ${endsOn}` : (startsOn ?? '')
  const clock = [startsAt, endsAt].filter((one) => one !== null).map(clockOf)
  return `${days} ${clock.join('–')}`.trim()
}

function answerHtml(response: ServerResponse, status: number, title: string, body: string) {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
  response.end(`<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)} – ${SITE.name}</title><link rel="stylesheet" href="/site.css"></head>
<body><p class="example">Exempeldata / Example data</p><main><h1>${escaped(title)}</h1>${body}</main></body></html>
`)
}

function escaped(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter)
}
