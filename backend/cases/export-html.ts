/** Writes case sheets as one accessible HTML file that runs nothing and fetches nothing. */
import { createHash } from 'node:crypto'
import type { ComposedPart, ComposedSheet } from '../../domain/case/sheet-composed.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { type Html, html, NOTHING } from '../sheets/html.ts'
import {
  aboutDocument,
  isCollection,
  pictureOf,
  type SheetDocument,
  titleOfDocument,
} from './export-document.ts'
import { CASE_STYLE } from './export-html-style.ts'

const STYLE_HASH = createHash('sha256').update(CASE_STYLE).digest('base64')
const POLICY = `default-src 'none'; img-src data:; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`

export function writeCaseHtml(document: SheetDocument): string {
  const said = words(document.language).caseSheet
  const title = titleOfDocument(document)
  const isMany = isCollection(document)
  const { html: written } = html`<!doctype html>
<html lang="${said.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ html: CASE_STYLE }}</style>
</head>
<body class="${isMany ? 'many' : 'one'}">
${isMany ? cover(document, title) : NOTHING}
<main>
${document.sheets.map((sheet, index) => article(sheet, index, document))}
</main>
${isMany ? NOTHING : html`<footer>${about(document)}</footer>`}
</body>
</html>
`
  return written
}

function cover(document: SheetDocument, title: string): Html {
  const { contents } = words(document.language).caseSheet.export
  return html`<header>
<h1 dir="auto">${title}</h1>
${about(document)}
<nav aria-labelledby="contents">
<h2 id="contents">${contents}</h2>
<ol>
${document.sheets.map(
  (
    sheet,
    index,
  ) => html`<li><a href="#sheet-${index + 1}"${languageOf(sheet.language, document.language)} dir="auto">${sheet.title}</a></li>
`,
)}</ol>
</nav>
</header>`
}

function about(document: SheetDocument): Html {
  const lines = aboutDocument(document)
  const [demo] = document.isDemo ? lines.slice(-1) : []
  const rest = demo === undefined ? lines : lines.slice(0, -1)
  return html`<p class="about">${rest.join(' ')}</p>${demo === undefined ? NOTHING : html`<p class="demo">${demo}</p>`}`
}

type Drawing = { document: SheetDocument; sheet: ComposedSheet; level: number }

function article(sheet: ComposedSheet, index: number, document: SheetDocument): Html {
  const number = index + 1
  const level = isCollection(document) ? 2 : 1
  const drawing = { document, sheet, level: level + 1 }
  return html`<article id="sheet-${number}" aria-labelledby="title-${number}"${languageOf(sheet.language, document.language)}>
${heading(level, html` id="title-${number}" dir="auto"`, sheet.title)}
${sheet.lead.length === 0 ? NOTHING : html`<div class="lead">${sheet.lead.map((one) => draw(one, drawing))}</div>`}
${sheet.parts.map(
  (part) => html`${draw(part, drawing)}
`,
)}</article>
`
}

function heading(level: number, attributes: Html, text: string): Html {
  const name = { html: `h${level}` }
  return html`<${name}${attributes}>${text}</${name}>`
}

function draw(part: ComposedPart, drawing: Drawing): Html {
  const { sheet, level, document } = drawing
  switch (part.kind) {
    case 'statement':
      return html`<div class="statement" role="note"><p>${part.text}</p></div>`
    case 'heading':
      return heading(level, html`${languageOf(part.language, sheet.language)} dir="auto"`, part.text)
    case 'paragraph':
      return html`${part.note === null ? NOTHING : html`<p class="note">${part.note}</p>`}<p${languageOf(part.language, sheet.language)} dir="auto">${part.text}</p>`
    case 'facts':
      return factsTable(part)
    case 'quote':
      return html`<figure class="quote"${languageOf(part.language, sheet.language)}><blockquote><p dir="auto">${part.text}</p></blockquote>${part.attributedTo === null ? NOTHING : html`<figcaption dir="auto">${part.attributedTo}</figcaption>`}</figure>`
    case 'picture':
      return pictureFigure(part, document)
    case 'figures':
      return figuresTable(part)
    case 'sources':
      return html`${heading(level, NOTHING, part.title)}<ul class="sources">${part.items.map((item) => html`<li dir="auto">${item}</li>`)}</ul>`
  }
}

type Part<Kind extends ComposedPart['kind']> = Extract<ComposedPart, { kind: Kind }>

function factsTable({ title, columns, rows, links, provenance }: Part<'facts'>): Html {
  return html`<table class="facts">
<caption dir="auto">${title}</caption>
<thead><tr><th scope="col">${columns.label}</th><th scope="col">${columns.value}</th></tr></thead>
<tbody>
${rows.map(
  ({
    label,
    value,
    isMissing,
  }) => html`<tr><th scope="row">${label}</th><td dir="auto"${isMissing ? html` class="missing"` : NOTHING}>${value}</td></tr>
`,
)}${
  links === null
    ? NOTHING
    : html`<tr><th scope="row">${links.label}</th><td><ul>${links.links.map(({ label, address }) => html`<li><a href="${address}" rel="noopener noreferrer" dir="auto">${label}</a></li>`)}</ul></td></tr>
`
}</tbody>
</table>
<p class="from" dir="auto">${provenance}</p>`
}

function figuresTable({ caption, columns, rows, total, notes }: Part<'figures'>): Html {
  return html`<table class="figures">
<caption dir="auto">${caption}</caption>
<thead><tr><th scope="col">${columns.part}</th><th scope="col">${columns.value}</th></tr></thead>
${rows.length === 0 ? NOTHING : html`<tbody>${rows.map(({ label, value }) => html`<tr><th scope="row" dir="auto">${label}</th><td>${value}</td></tr>`)}</tbody>`}
<tfoot><tr><th scope="row">${total.label}</th><td>${total.value}</td></tr></tfoot>
</table>
<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>`
}

function pictureFigure(
  { hash, alternative, caption, credit }: Part<'picture'>,
  document: SheetDocument,
): Html {
  const { type, bytes, width, height } = pictureOf(document, hash)
  const said = [
    ...(caption === '' ? [] : [html`<span dir="auto">${caption}</span>`]),
    ...(credit === '' ? [] : [html`<span class="credit" dir="auto">${credit}</span>`]),
  ]
  return html`<figure class="picture"><img src="data:${type};base64,${Buffer.from(bytes).toString('base64')}" width="${width}" height="${height}" alt="${alternative}">${said.length === 0 ? NOTHING : html`<figcaption>${said}</figcaption>`}</figure>`
}

/** Said only where it differs from what is around it. */
function languageOf(language: Language, around: Language): Html {
  return language === around ? NOTHING : html` lang="${words(language).caseSheet.language}"`
}
