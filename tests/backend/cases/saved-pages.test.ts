/** Saved pages as they are found: with menus, boxes of other projects, and markup that hides or glues. */
import { describe, expect, test } from 'vitest'
import { readGiven } from '../../../backend/cases/read-given.ts'
import type { ProjectFacts } from '../../../domain/case/project.ts'

async function read(text: string) {
  return readGiven({ bytes: new TextEncoder().encode(text), name: 'sida' })
}

async function project(html: string): Promise<ProjectFacts> {
  const { facts, refused } = await read(html)
  expect(refused).toEqual([])
  if (facts[0]?.kind !== 'project') throw new Error('No project was read')
  return facts[0]
}

const END = '<p>Senast uppdaterad 4 september 2033</p><p>Diarienummer 2031-00417</p>'
const BOX = '<p>Koordinator Provköpings kommun</p><p>Status Avslutat</p>'

test('the title is the page’s own heading, not what stands above it', async () => {
  const around =
    '<a href="#m">Hoppa till innehåll</a><h1>Myndigheten</h1><nav><li>Hem</li><li>Länkar</li></nav>'
  const html = `<body>${around}<ul><li>Länkar</li></ul><main><h1>Status <b>Quo</b></h1>${BOX}<h2>Resultat</h2><p>Fyra.</p>${END}</main><h1>Mer</h1>`
  const { titleSv, status, texts } = await project(html)
  expect([titleSv, status, texts.results.sv?.text]).toEqual(['Status Quo', 'Avslutat', 'Fyra.'])
})

test('what is hidden, and what other projects are said to have, is nothing of the project’s', async () => {
  const hidden =
    '<p hidden>Bidrag från Vinnova 9 000 000 kronor</p><p style="display: none">Koordinator Fel</p>'
  const others = '<aside><h2>Liknande projekt</h2><p>Bidrag från Vinnova 500 000 kronor</p></aside>'
  const html = `<h1>Vattenvakten</h1>${hidden}${BOX}${others}${END}`
  expect(await project(html)).toMatchObject({
    coordinator: { name: 'Provköpings kommun' },
    grantSek: null,
    diarienummer: '2031-00417',
  })
})

test('a label that is set apart only by its looks has its value', async () => {
  const html = `<h1>Vattenvakten</h1><p><strong>Koordinator</strong>Provköpings kommun</p><div><span>Diarienummer</span><span>2031-00417</span></div>`
  expect(await project(html)).toMatchObject({
    coordinator: { name: 'Provköpings kommun' },
    diarienummer: '2031-00417',
  })
})

test('an empty place for a value takes nothing from below it', async () => {
  const rows = '<dt>Bidrag från Vinnova</dt><dd>90 000 kronor</dd><dt>Koordinator</dt><dd></dd>'
  const html = `<h1>Vattenvakten</h1><dl>${rows}</dl><p>Dela på nätet</p>${END}`
  expect(await project(html)).toMatchObject({ grantSek: 90_000, coordinator: null })
})

test('words with markup inside stay whole', async () => {
  const html = `<h1>Vatten<b>vakten</b></h1>${BOX}${END}`
  expect((await project(html)).titleSv).toBe('Vattenvakten')
})

describe('a table', () => {
  test('of facts has a label and a value in each row', async () => {
    const html = `<h1>Vattenvakten</h1><table><tr><th>Koordinator</th><td>Provköpings kommun</td></tr><tr><th>Status</th><td>Avslutat</td></tr></table>${END}`
    expect(await project(html)).toMatchObject({
      coordinator: { name: 'Provköpings kommun' },
      status: 'Avslutat',
    })
  })
  test('of projects gives no project another’s facts', async () => {
    const cells = (...texts: string[]) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`
    const html = `<table>${cells('Titel', 'Diarienummer', 'Status', 'Koordinator')}${cells('Lyktan', '2031-00418', 'Avslutat', 'RISE')}</table>`
    expect((await read(html)).facts).toEqual([])
  })
  test('in a file may have its headings in quotation marks', async () => {
    const { facts } = await read('"Diarienummer";"Titel";"Bidrag"\n"2031-00417";"Vattenvakten";"90 000"\n')
    expect(facts).toMatchObject([{ diarienummer: '2031-00417', titleSv: 'Vattenvakten', grantSek: 90_000 }])
  })
})

test('each link has its own address and words', async () => {
  const links =
    '<p>Läs <a href="https://example.org/a">rapporten</a> och <a href="https://example.org/b">filmen</a></p>'
  const html = `<h1>Vattenvakten</h1>${BOX}<h2>Externa länkar</h2>${links}<p>https://example.org/c</p>${END}`
  expect((await project(html)).links).toEqual([
    { label: 'rapporten', address: 'https://example.org/a' },
    { label: 'filmen', address: 'https://example.org/b' },
    { label: 'https://example.org/c', address: 'https://example.org/c' },
  ])
})
