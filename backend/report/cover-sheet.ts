/** The first sheet: what the file holds and where, who answers for it, and the fingerprint that it is checked by. */
import type { Language } from '../../domain/language.ts'
import type { Fingerprint } from '../../domain/report.ts'
import { clockOf, dayOf } from '../../domain/time.ts'
import { words } from '../../text/catalog.ts'
import { cellText } from './cell-text.ts'
import type { ReportFigures } from './report-figures.ts'
import type { Cell, Sheet } from './sheet.ts'

/** `others` are the sheets after it, in order. */
export function coverSheet(
  figures: ReportFigures,
  others: readonly Sheet[],
  fingerprint: Fingerprint,
  language: Language,
): Sheet {
  const { report } = words(language)
  const { columns, cover } = report
  const before = aboutRows(figures, language)
  const contents = others.map((sheet) => [sheet.name, sheet.title])
  return {
    name: report.sheets.cover.name,
    title: cellText(report.title(figures.edition.name), report.cut),
    leads: [report.leads.cover],
    table: report.sheets.cover.table,
    columns: [
      { heading: columns.topic, width: 44, kind: 'text' },
      { heading: columns.explanation, width: 100, kind: 'text' },
    ],
    rows: [
      ...before,
      ...contents,
      [cover.check.topic, cover.check.text],
      ...fingerprintRows(fingerprint, language),
    ],
    links: new Map(others.map(({ name }, place) => [before.length + place, name])),
    hasSum: false,
  }
}

function aboutRows(figures: ReportFigures, language: Language): Cell[][] {
  const { cover, days, cut } = words(language).report
  const { edition, madeAt, isDemo } = figures
  const { centralOrganisers } = edition
  return [
    [
      cover.content.topic,
      cellText(cover.content.text(edition.name, days(edition.startsOn, edition.endsOn)), cut),
    ],
    ...(isDemo ? [[cover.demo.topic, cover.demo.text]] : []),
    [cover.made.topic, cover.made.text(dayOf(madeAt), clockOf(madeAt))],
    [
      cover.contact.topic,
      centralOrganisers.length === 0
        ? cover.contact.unknown
        : cellText(cover.contact.text(centralOrganisers.join(', ')), cut),
    ],
  ]
}

/** The same in words as the document property has for programs. */
export function fingerprintRows(fingerprint: Fingerprint, language: Language): Cell[][] {
  const { report, figures } = words(language)
  const { cover } = report
  const maps = Object.entries(fingerprint.concordances).map(([dimension, version]) =>
    cover.concordance(figures.dimensions[dimension as keyof typeof figures.dimensions], version),
  )
  return [
    [cover.figures.topic, cover.figures.text(fingerprint.figuresVersion)],
    ...Object.entries(fingerprint.rules).map(([edition, version]) => [
      cover.rules(edition),
      cover.version(version),
    ]),
    [cover.concordances, maps.join(', ') || report.none],
    [cover.app.topic, cover.app.text(fingerprint.app)],
    [cover.hash, fingerprint.hash],
  ]
}
