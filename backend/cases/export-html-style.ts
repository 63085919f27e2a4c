/** How an exported case sheet looks on screen and on A4; no script, nothing from elsewhere. */

export const CASE_STYLE = `
:root { color-scheme: light; --ink: #16181d; --muted: #4a4f57; --line: #c9cdd3; --edge: #7a7f87; --link: #0b4f8a;
  --quote: #8a5a12; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 3rem 1.5rem 4rem; max-width: 46rem; background: #fff; color: var(--ink);
  font: 17px/1.55 Inter, system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.95rem; line-height: 1.2; margin: 0 0 .6rem; }
.many h2 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .6rem; }
.one h2, .many h3 { font-size: 1.15rem; line-height: 1.3; margin: 2rem 0 .4rem; }
.many nav h2 { font-size: 1.15rem; margin: 1.6rem 0 .4rem; }
p { margin: 0 0 .8rem; }
.about, .from, .note, .credit, caption, .notes { color: var(--muted); font-size: .85rem; line-height: 1.45; }
.about { margin-bottom: 1.4rem; }
.demo { border: 2px solid var(--ink); padding: .3rem .6rem; font-weight: 600; color: var(--ink); }
.lead p { font-size: 1.15rem; line-height: 1.5; }
.statement { border: 1px solid var(--edge); border-radius: 6px; background: #f8f9fa; padding: .7rem 1rem;
  margin: 1.2rem 0; font-size: .95rem; }
.statement p { margin: 0; }
.note { margin: 0 0 .2rem; font-style: italic; }
table { border-collapse: collapse; width: 100%; margin: 1.4rem 0 .4rem; font-size: .95rem; line-height: 1.4; }
caption { text-align: left; font-weight: 600; color: var(--ink); font-size: 1rem; padding-bottom: .3rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem 1rem .35rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--muted); font-weight: 400; font-size: .85rem; border-bottom-color: var(--edge); }
.facts tbody th { width: 12rem; font-weight: 400; color: var(--muted); }
.facts td ul { margin: 0; padding: 0; list-style: none; }
.missing { color: var(--muted); font-style: italic; }
.figures th[scope="row"] { font-weight: 400; }
.figures td, .figures thead th + th { text-align: right; padding-right: 0; font-variant-numeric: tabular-nums; }
.figures tfoot th, .figures tfoot td { font-weight: 600; border-bottom: 0; }
.notes { margin: 0 0 1.4rem; padding: 0; list-style: none; }
.quote { margin: 1.6rem 0; padding: .1rem 0 .1rem 1rem; border-left: 3px solid var(--quote); }
.quote blockquote { margin: 0; font-size: 1.1rem; }
.quote p { margin: 0; }
.quote figcaption { color: var(--muted); font-size: .9rem; margin-top: .3rem; }
.picture { margin: 1.6rem 0; }
.picture img { display: block; max-width: 100%; width: auto; height: auto; max-height: 36rem; }
.picture figcaption { margin-top: .4rem; font-size: .9rem; }
.credit { display: block; }
.sources { margin: 0; padding-left: 1.2rem; font-size: .9rem; }
.sources li { margin-bottom: .3rem; }
footer { margin-top: 2rem; }
nav ol { margin: 0; padding-left: 1.4rem; }
.many article { margin-top: 4rem; }
a { color: var(--link); }
@page { size: A4; margin: 20mm 20mm 22mm; @bottom-right { content: counter(page) " (" counter(pages) ")";
  font: 9pt sans-serif; color: #4a4f57; } }
@media print {
  body { padding: 0; max-width: none; font-size: 11pt; }
  .many article { margin-top: 0; break-before: page; }
  h1, h2, h3, caption, thead { break-after: avoid; }
  .statement, .quote, .picture, tr { break-inside: avoid; }
  .picture img { max-height: 110mm; }
  p { orphans: 3; widows: 3; }
  thead { display: table-header-group; }
}
`
