/** Describes an export for people: a page without scripts that says what each table holds. */
import type { ExportedTable } from '../../db/read/export-all.ts'
import type { Language } from '../../domain/language.ts'
import { type Words, words } from '../../text/catalog.ts'
import type { DescribedFile, ExportFacts } from './describe-package.ts'
import type { Sink } from './sink.ts'

export function writeReadme(sink: Sink, facts: ExportFacts, language: Language): DescribedFile {
  const said = words(language)
  const file = sink.begin(said.exportAll.readme.fileName)
  file.write(pageOf(facts, said, language))
  return { ...file.end(), table: null, format: 'other', rows: 0 }
}

function pageOf({ at, withContacts, files }: ExportFacts, { exportAll }: Words, language: Language): string {
  const { readme: t, tables } = exportAll
  const parts = files.flatMap(({ table, path, rows, format }) =>
    table && format === 'jsonl' ? [{ table, path, rows }] : [],
  )
  const rowOf = ({ table, path, rows }: (typeof parts)[number]) =>
    `<tr><th scope="row"><a href="${path}">${table.name}</a></th><td>${safe(tables[table.name] ?? '')}</td>` +
    `<td class="number">${rows}</td><td>${fieldsOf(table, t)}</td></tr>`
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${safe(t.title)}</title><style>${STYLE}</style></head>
<body>
<h1>${safe(t.title)}</h1>
<p>${safe(t.made(at))} ${safe(withContacts ? t.withContacts : t.withoutContacts)}</p>
<p>${safe(t.forms)}</p>
<p>${safe(t.log)}</p>
<p>${safe(t.secrets)}</p>
<table>
<thead><tr><th scope="col">${t.table}</th><th scope="col">${t.about}</th><th scope="col">${t.rows}</th><th scope="col">${t.fields}</th></tr></thead>
<tbody>
${parts.map(rowOf).join('\n')}
</tbody>
</table>
</body>
</html>
`
}

function fieldsOf(
  { columns, primaryKey, references }: ExportedTable,
  t: Words['exportAll']['readme'],
): string {
  return columns
    .map(({ name, type }) => {
      const leadsTo = references.find((one) => one.columns.includes(name))?.table
      const about = [type, primaryKey.includes(name) ? t.primary : null, leadsTo ? t.leads(leadsTo) : null]
      return `<code>${name}</code> (${about.filter(Boolean).join(', ')})`
    })
    .join(', ')
}

function safe(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:2rem;max-width:75rem}
table{border-collapse:collapse}th,td{border-bottom:1px solid #999;padding:.4rem .6rem;text-align:left;vertical-align:top}
.number{text-align:right}`
