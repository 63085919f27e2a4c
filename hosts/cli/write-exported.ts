/** Writes exported case sheets where the command said: the document under its name, with Markdown its pictures beside. */
import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { CasesExported } from '../../backend/cases/export-contents.ts'
import { CASE_FORMATS, type CaseFormat } from '../../contract/calls/cases.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print } from './output.ts'
import { optionReader } from './read-options.ts'
import { writeWhole } from './write-file.ts'

export type ExportOptions = OutputOptions & { db?: string; format: string; title?: string; out?: string }

/** Throws `UsageProblem`. */
export function formatOf({ format }: ExportOptions, language: Language): CaseFormat {
  return optionReader(language).oneOf('--format', format, CASE_FORMATS)
}

export function writeExported(
  exported: CasesExported,
  ids: readonly string[],
  options: ExportOptions,
  language: Language,
): void {
  const { cliCase: t } = words(language)
  const [document, ...beside] = exported.files
  const isOther = exported.format !== options.format
  const given = resolve(options.out ?? document.name)
  const file = isOther ? given.replace(/\.pdf$/i, '.html') : given
  for (const picture of beside) {
    const path = join(dirname(file), picture.name)
    mkdirSync(dirname(path), { recursive: true })
    writeWhole(path, picture.bytes, '--out')
  }
  writeWhole(file, document.bytes, '--out')
  const withheld = exported.withheld.length
  print(options, { file, format: exported.format, ids, withheld }, () => [
    t.written(file),
    ...(isOther ? [t.noPrinter] : []),
    ...(withheld > 0 ? [t.withheld(withheld)] : []),
  ])
}
