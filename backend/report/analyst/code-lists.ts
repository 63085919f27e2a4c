/** The sheet of the code lists: each code that rows can have, with its name. */
import type { EditionWithRules } from '../../../domain/edition.ts'
import { DIGITAL, UNKNOWN } from '../../../domain/figures/counted-county.ts'
import type { Language } from '../../../domain/language.ts'
import { words } from '../../../text/catalog.ts'
import { places } from '../../registers.ts'
import { cellText } from '../cell-text.ts'
import { countyName } from '../keys.ts'
import { type AnalystSheet, type Cell, tableSheet } from './analyst-sheet.ts'

export function codeListsSheet(
  editions: readonly EditionWithRules[],
  { title, language }: { title: string; language: Language },
): AnalystSheet {
  const { codeList, sheets, about } = words(language).reportAnalyst
  return tableSheet({
    ...sheets.codes,
    title,
    about: about.codes,
    columns: [
      { heading: codeList.list, width: 18, kind: 'code' },
      { heading: codeList.code, width: 24, kind: 'code' },
      { heading: codeList.label, width: 44, kind: 'code' },
      { heading: codeList.meaning, width: 36, kind: 'code' },
    ],
    keys: 4,
    rows: rowsOf(editions, language),
  })
}

function rowsOf(editions: readonly EditionWithRules[], language: Language): Cell[][] {
  const { common, figures, report, reportAnalyst } = words(language)
  const { codeLists: lists, ofAll } = reportAnalyst
  const clean = (text: string) => cellText(text, report.cut)
  const listed = (list: string, names: Readonly<Record<string, string>>) =>
    Object.entries(names).map(([code, label]) => [list, code, label, ofAll])
  const owned = (list: string, of: 'types' | 'themes') =>
    editions.flatMap((edition) =>
      edition[of].map((one) => [list, clean(one.code), clean(one[language]), clean(edition.name)]),
    )
  const counties = [...places.counties.map(({ code }) => code), DIGITAL, UNKNOWN]
  return [
    ...editions.map(({ id, name }) => [lists.edition, id, clean(name), ofAll]),
    ...listed(lists.state, common.states),
    ...listed(lists.format, common.formats),
    ...listed(lists.sector, common.sectors),
    ...listed(lists.audience, figures.audiences),
    ...counties.map((code) => [lists.county, code, countyName(code, language), ofAll]),
    ...places.municipalities.map(({ code, name }) => [lists.municipality, code, name, ofAll]),
    ...owned(lists.type, 'types'),
    ...owned(lists.theme, 'themes'),
  ]
}
