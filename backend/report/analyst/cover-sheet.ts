/** The cover: which editions, how it was counted, what each sheet holds, and the fingerprint, in words. */
import type { EditionWithRules } from '../../../domain/edition.ts'
import type { Fingerprint } from '../../../domain/report.ts'
import { clockOf, dayOf } from '../../../domain/time.ts'
import { words } from '../../../text/catalog.ts'
import { cellText } from '../cell-text.ts'
import type { AnalystSheet } from './analyst-sheet.ts'
import { namesIn } from './count-by.ts'

export type CoverFrom = {
  /** The edition and those it is compared with, oldest first. */
  side: readonly EditionWithRules[]
  sheets: readonly AnalystSheet[]
  isDemo: boolean
}

export function coverSheet(print: Fingerprint, { side, sheets, isDemo }: CoverFrom): AnalystSheet {
  const { edition, language, madeAt, app, figuresVersion, rules, concordances, hash } = print
  const { reportAnalyst: t, report, figures } = words(language)
  const { about } = t
  const clean = (text: string) => cellText(text, report.cut)
  const described = ({ name, startsOn, endsOn }: EditionWithRules) =>
    clean(about.editionOf(name, report.days(startsOn, endsOn)))
  const own = side.filter(({ id }) => id === edition)
  const others = side.filter(({ id }) => id !== edition)
  const nameOf = (id: string) => clean(side.find((one) => one.id === id)?.name ?? id)
  const dimensionOf = (dimension: string) =>
    Object.entries(figures.dimensions).find(([code]) => code === dimension)?.[1] ?? dimension
  const { switches, measures } = figures
  const rows = [
    ...own.map((one) => [about.edition, described(one)]),
    [about.compared, others.map(described).join('; ') || about.nothing],
    [about.made, report.cover.made.text(dayOf(madeAt), clockOf(madeAt))],
    ...(isDemo ? [[about.demo, report.cover.demo.text]] : []),
    ...sheets.map((sheet) => [about.sheet(sheet.name), sheet.about]),
    [about.counted, measures.activities.definition],
    [about.submissions, measures.submissions.definition],
    [about.digital, switches.digital.apart],
    [about.series, switches.series.each],
    [about.names, switches.names[namesIn(print)]],
    [about.empty, about.emptyText],
    [about.texts, about.textsText],
    [about.fingerprint, about.fingerprintText],
    [about.app, app],
    [about.figures, about.version(figuresVersion)],
    ...Object.entries(rules).map(([id, version]) => [about.rules(nameOf(id)), about.version(version)]),
    ...Object.entries(concordances).map(([dimension, version]) => [
      about.concordance(dimensionOf(dimension)),
      version === 0 ? about.shipped : about.version(version),
    ]),
    [about.hash, hash],
  ]
  return {
    ...t.sheets.about,
    title: clean(t.title(nameOf(edition))),
    about: t.lead,
    leads: isDemo ? [t.lead, report.demoMark] : [t.lead],
    isCover: true,
    columns: [
      { heading: about.topic, width: 34, kind: 'text' },
      { heading: about.explanation, width: 100, kind: 'text' },
    ],
    keys: 1,
    totalRows: rows.length,
    blocks: () => [rows],
    charts: [],
  }
}
