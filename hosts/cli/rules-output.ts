/** An edition's rules as the command line tells them, and what is wrong with rules in a file. */
import type { EditionShown } from '../../contract/calls/editions.ts'
import type { CriterionRule, RuleSet } from '../../domain/edition.ts'
import type { Language } from '../../domain/language.ts'
import type { RuleFault } from '../../domain/rule-faults.ts'
import { clockOf, dayOf } from '../../domain/time.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print, table, tell } from './output.ts'
import { NOTHING_APPLIED } from './problem.ts'

export function describeRules(edition: EditionShown, rules: RuleSet, language: Language): string[] {
  const { ruled, headings } = words(language).cli
  const isCurrent = rules.version === edition.rulesVersion
  return [
    ruled.heading(edition.id, rules.version, isCurrent),
    ...(isCurrent && edition.rulesToReview ? [ruled.toReview(edition.rulesToReview)] : []),
    '',
    ...describeParameters(rules, language),
    '',
    ...table(
      [headings.criterion, headings.severity, headings.source],
      rules.criteria.map((rule) => describeCriterion(rule, language)),
    ),
  ]
}

function describeParameters({ parameters }: RuleSet, language: Language): string[] {
  const { ruled } = words(language).cli
  const { startsOn, endsOn, deadlineAt, acceptedSectors } = parameters
  const { met, unclear, byReading, choice } = acceptedSectors
  const { sectors } = words(language).common
  const list = (codes: typeof met) =>
    codes.map((code) => sectors[code].toLocaleLowerCase(language)).join(', ')
  return [
    ruled.days(startsOn, endsOn),
    deadlineAt ? ruled.deadline(dayOf(deadlineAt), clockOf(deadlineAt)) : ruled.noDeadline,
    ruled.accepted(list(met)),
    ...(unclear.length > 0 ? [ruled.unclear(list(unclear))] : []),
    ...(choice ? [ruled.reading(choice.reading, choice.by, choice.why)] : []),
    ...(byReading && !choice ? [ruled.toChoose] : []),
  ]
}

function describeCriterion({ code, severity, sources, known }: CriterionRule, language: Language): string[] {
  const { cli, common } = words(language)
  const addresses = sources.map((source) =>
    source.kind === 'rule' ? source.address : common.ruleSources.team,
  )
  const said = known ? [...new Set(addresses)].join(', ') : cli.ruled.unknown
  return [`${common.criteria[code]} (${code})`, common.severities[severity], said]
}

/** All at once, so that the file can be corrected in one go; the command then ends as one that applied nothing. */
export function tellFaults(options: OutputOptions, faults: readonly RuleFault[], language: Language): void {
  const { cli, rules } = words(language)
  const told = faults.map((fault) => ({ ...fault, text: `${rules.faults[fault.problem]} (${fault.detail})` }))
  tell(`desk: ${cli.ruled.faults(faults.length)}`)
  for (const { path, text } of told) tell(path === '' ? `  ${text}` : `  ${path}: ${text}`)
  if (options.json) print(options, { faults: told }, () => [])
  process.exitCode = NOTHING_APPLIED
}
