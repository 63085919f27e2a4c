/** Sheets on their way out, as every exporter is given them: one alone, or several together. */

import type { ComposedSheet } from '../../domain/case/sheet-composed.ts'
import { lineOf } from '../../domain/case/sheet-text.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { dayAndClock } from '../log/time-words.ts'
import type { Picture } from './picture-bytes.ts'

export type SheetDocument = {
  /** At least one. */
  sheets: readonly ComposedSheet[]
  /** Of several together, blank for the usual one; a sheet alone goes by its own. */
  title: string
  language: Language
  /** UTC. */
  madeAt: string
  /** Whether anything in it is made up. */
  isDemo: boolean
  /** By hash. */
  pictures: ReadonlyMap<string, Picture>
}

export function isCollection({ sheets }: SheetDocument): boolean {
  return sheets.length > 1
}

export function titleOfDocument(document: SheetDocument): string {
  const [first] = document.sheets
  if (first && !isCollection(document)) return first.title
  return lineOf(document.title) || words(document.language).caseSheet.export.collection
}

/** When it was made, how many sheets it holds, and whether they are made up. */
export function aboutDocument(document: SheetDocument): string[] {
  const said = words(document.language).caseSheet.export
  return [
    ...(isCollection(document) ? [`${said.sheets(document.sheets.length)}.`] : []),
    said.made(dayAndClock(document.madeAt)),
    ...(document.isDemo ? [said.demo] : []),
  ]
}

/** A composed sheet shows only pictures that are there, so a missing one is a bug. */
export function pictureOf({ pictures }: SheetDocument, hash: string): Picture {
  const picture = pictures.get(hash)
  if (!picture) throw new Error(`The picture ${hash} is not among those given`)
  return picture
}

/** Whether a text's first letter belongs to a script that is written from right to left. */
export function isRightToLeft(text: string): boolean {
  const [first = ''] = /\p{L}/u.exec(text) ?? []
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first)
}
