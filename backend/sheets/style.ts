/** How a registry sheet looks on screen and on A4; no script, nothing from elsewhere. */

export const SHEET_STYLE = `
:root { color-scheme: light; --line: #8a8f98; --muted: #4a4f57; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.5rem; max-width: 50rem; background: #fff; color: #16181d;
  font: 15px/1.45 system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.3rem; line-height: 1.25; margin: 0 0 .75rem; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; padding-top: .5rem; border-top: 1px solid var(--line); }
p { margin: 0 0 .5rem; }
.made, .muted { color: var(--muted); }
.demo { border: 2px solid #16181d; padding: .4rem .6rem; font-weight: 600; }
dl { display: grid; grid-template-columns: minmax(9rem, 13rem) minmax(0, 1fr); gap: .25rem 1rem; margin: 0; }
dt { color: var(--muted); }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
caption { text-align: left; color: var(--muted); padding-bottom: .4rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid #c9cdd3;
  overflow-wrap: anywhere; }
thead th { border-bottom-color: var(--line); }
th[scope="row"] { width: 11rem; }
ul, ol { margin: 0; padding-left: 1.2rem; }
a { color: #0b4f8a; }
code { font: .85em/1.4 ui-monospace, "Liberation Mono", Consolas, monospace; }
.sheet { margin-top: 2.5rem; }
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " (" counter(pages) ")";
  font: 9pt sans-serif; color: #4a4f57; } }
@media print {
  body { padding: 0; max-width: none; font-size: 10.5pt; }
  .sheet { margin-top: 0; }
  .many .sheet, .sheet + .sheet { break-before: page; }
  h2, h3, caption { break-after: avoid; }
  tr, dt, dd { break-inside: avoid; }
  thead { display: table-header-group; }
}
`
