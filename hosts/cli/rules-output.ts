/** An edition's rules as the command line tells them, and what is wrong with rules in a file. */
import { isRecord } from '../../backend/import/is-record.ts'
import type { Json } from '../../backend/import/table.ts'
import type { EditionShown, RulesVersion } from '../../contract/calls/editions.ts'
import type { CriterionRule, RuleSet } from '../../domain/edition.ts'
import type { Language } from '../../domain/language.ts'
import type { RuleFault } from '../../domain/rule-fault.ts'
import { clockOf, dayOf } from '../../domain/time.ts'
import { words } from '../../text/catalog.ts'
import { nameRuleField, sayRuleFault } from '../../text/say-rule-fault.ts'
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

/** As a row of the table of versions. One that was lent is nobody's reason to change the rules, so it says from where. */
export function describeVersion(
  { version, madeAt, madeBy, note, takenOverFrom, confirmedAt, confirmedBy }: RulesVersion,
  { rulesVersion, rulesToReview }: EditionShown,
  language: Language,
): (string | number)[] {
  const { cli, rules } = words(language)
  const t = rules.versions
  const isToReview = version === rulesVersion && rulesToReview !== null
  const lent = takenOverFrom && (isToReview ? t.toReview(takenOverFrom) : t.takenOver(takenOverFrom))
  const reviewed = confirmedAt && confirmedBy && t.reviewed(confirmedBy, dayOf(confirmedAt))
  const unnamed = takenOverFrom === null ? cli.ruled.shipped : ''
  return [version, dayOf(madeAt), madeBy ?? unnamed, note ?? [lent, reviewed].filter(Boolean).join('; ')]
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

/**
 * All at once, so that the file can be corrected in one go; the command then ends as one that applied nothing. `given` is
 * what the file holds.
 */
export function tellFaults(
  options: OutputOptions,
  faults: readonly RuleFault[],
  given: Json,
  language: Language,
): void {
  const said = words(language)
  const told = faults.map((fault) => ({
    ...fault,
    field: nameRuleField(fault.path, (at) => codeIn(given, at), said),
    text: sayRuleFault(fault, said),
  }))
  tell(`desk: ${said.cli.ruled.faults(faults.length)}`)
  for (const { path, field, text } of told) tell(`  ${path === '' ? '' : `${path}: `}${field} – ${text}`)
  if (options.json) print(options, { faults: told }, () => [])
  process.exitCode = NOTHING_APPLIED
}

function codeIn(given: Json, at: number): string | undefined {
  const criteria = isRecord(given) && Array.isArray(given.criteria) ? given.criteria : []
  const criterion = criteria[at] ?? null
  return isRecord(criterion) && typeof criterion.code === 'string' ? criterion.code : undefined
}
