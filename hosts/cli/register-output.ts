/** The register as the command line tells it: what it has, its rows, and what an import of more of them comes to. */
import type { RegisterImport, RegisterRow, RegisterSummary } from '../../contract/calls/register.ts'
import type { Language } from '../../domain/language.ts'
import { dayOf } from '../../domain/time.ts'
import { words } from '../../text/catalog.ts'
import { table, tell } from './output.ts'

const MOST_REFUSED_TOLD = 10

export function describeRegister(
  { bodies, bySector, bySource, changedAt }: RegisterSummary,
  language: Language,
): string[] {
  const { cli, common, registerView } = words(language)
  const { headings, registered } = cli
  return [
    ...table(
      [headings.sector, headings.bodies, headings.withNumber],
      bySector.map((one) => [common.sectors[one.sector], one.bodies, one.withNumber]),
    ),
    '',
    ...table(
      [headings.source, headings.origin, headings.bodies],
      bySource.map((one) => [
        registerView.sources[one.source] ?? one.source,
        registerView.origins[one.origin],
        one.bodies,
      ]),
    ),
    '',
    registered.total(bodies, changedAt && dayOf(changedAt)),
  ]
}

export function describeBodies(rows: readonly RegisterRow[], language: Language): string[] {
  const { cli, common, registerView } = words(language)
  const { headings } = cli
  return table(
    [headings.id, headings.name, headings.sector, headings.publicParty, headings.orgnr, headings.source],
    rows.map((row) => [
      row.id,
      row.name,
      common.sectors[row.sector],
      registerView.publicParties[row.publicParty],
      row.orgnr ?? '',
      registerView.sources[row.source] ?? row.source,
    ]),
  )
}

export function describeColumns({ columns }: RegisterImport, language: Language): string[] {
  const { cli, registerView } = words(language)
  const { fields, leftOut } = registerView.file.columns
  return table(
    [cli.headings.heading, cli.headings.readAs],
    columns.map(({ heading, readAs }) => [heading, readAs === null ? leftOut : (fields[readAs] ?? readAs)]),
  )
}

export function tellRefusedBodies(report: RegisterImport, language: Language): void {
  const { cli, imports } = words(language)
  const told = report.refused.slice(0, MOST_REFUSED_TOLD)
  for (const { row, name, reason } of told)
    tell(cli.registered.refusedNamed(row, name, imports.reason(reason.code, reason.values)))
  const more = report.refusedRows - told.length
  if (more > 0) tell(cli.registered.moreRefused(more))
}

const MOST_CONFLICTS_TOLD = 20

/** Where the file says something else than the register, with what becomes of it. */
export function tellConflicts({ conflicts }: RegisterImport, language: Language): void {
  const { cli, common, registerView } = words(language)
  const t = registerView.file.conflicts
  const sectorIn = (said: string) => (common.sectors as Record<string, string>)[said] ?? said
  const told = conflicts.first.slice(0, MOST_CONFLICTS_TOLD)
  for (const { row, name, kind, said, ours, isKnown, chosen } of told) {
    const about = {
      said: kind === 'legal-form' ? sectorIn(said) : said,
      name,
      ours: kind === 'legal-form' ? common.sectors[ours.sector] : ours.name,
      isKnown,
    }
    const becomes = chosen === null ? t.open : t.choices[kind][chosen](about)
    tell(cli.registered.conflict(row, name, t.says[kind](about), becomes))
  }
  const more = conflicts.count - told.length
  if (more > 0) tell(cli.registered.moreConflicts(more))
}
