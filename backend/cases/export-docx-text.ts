/** Runs of text in a Word document, marked with their language where it is not the document's, and with their direction. */
import { type IRunOptions, TextRun } from 'docx'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { isRightToLeft } from './export-document.ts'

/** What a text is in, and what the document around it is in. */
export type Said = { language: Language; around: Language }

export function textRuns(
  text: string,
  { language, around }: Said,
  look: Pick<IRunOptions, 'bold' | 'italics'> = {},
): TextRun[] {
  const value = words(language).caseSheet.language
  return [
    new TextRun({
      text,
      ...(look.bold ? { bold: true } : {}),
      ...(look.italics ? { italics: true } : {}),
      ...(language === around ? {} : { language: { value } }),
      ...(isRightToLeft(text) ? { rightToLeft: true } : {}),
    }),
  ]
}
