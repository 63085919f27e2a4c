/** Recordings to take along: as a list for a web page, and as CSV. */
import { stringify } from 'csv-stringify/browser/esm/sync'
import type { Recording } from '../../contract/calls/outcomes.ts'
import { asText, BYTE_ORDER_MARK } from '../figures/figure-file.ts'

type Listed = Pick<Recording, 'title' | 'organiser' | 'address' | 'edition'>

/** A list for each edition under its heading; texts are text, whatever they hold. */
export function recordingsAsHtml(recordings: readonly Listed[]): string {
  const byEdition = Map.groupBy(recordings, ({ edition }) => edition)
  const lists = [...byEdition].map(([edition, own]) => {
    const items = own.map(
      ({ title, organiser, address }) =>
        `  <li><a href="${escaped(address)}">${escaped(title)}</a>, ${escaped(organiser)}</li>`,
    )
    return [`<h2>${escaped(edition)}</h2>`, '<ul>', ...items, '</ul>'].join('\n')
  })
  return `${lists.join('\n')}\n`
}

/** Fields parted by semicolons, as a Swedish spreadsheet reads them; no text is run as a formula. */
export function recordingsAsCsv(recordings: readonly Listed[], headings: readonly string[]): string {
  const rows = recordings.map(({ edition, title, organiser, address }) => [
    edition,
    title,
    organiser,
    address,
  ])
  const written = [headings, ...rows].map((row) => row.map(asText))
  return BYTE_ORDER_MARK + stringify(written, { delimiter: ';', record_delimiter: 'windows' })
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
