/** Rules while they are edited: changes of one field at a time, each giving new rules and leaving the old as they were. */
import { CRITERIA, type CriterionCode } from '../../domain/criterion.ts'
import type {
  CriterionRule,
  ReadingChoice,
  RuleParameters,
  RuleReading,
  RuleSet,
} from '../../domain/edition.ts'
import type { Sector } from '../../domain/party/sector.ts'
import { endOfDay, isDay } from '../../domain/time.ts'

/** `basedOn` is the version that is changed from, `note` says why. Fields may be empty until the rules are checked. */
export type RulesDraft = { basedOn: number; rules: RuleSet; note: string }

/** Which of the sets of accepted sectors: the one that holds until a reading is chosen, or a reading's own. */
export const SECTOR_SETS = ['long', 'short', 'ground'] as const
export type SectorSet = (typeof SECTOR_SETS)[number]
export const STANDINGS = ['met', 'unclear', 'no'] as const
export type Standing = (typeof STANDINGS)[number]

export type CodeList = 'themes' | 'types'
export type Code = RuleParameters['themes'][number]

export function startDraft(rules: RuleSet): RulesDraft {
  return { basedOn: rules.version, rules, note: '' }
}

/** Whether there is anything to lose. */
export function isChanged({ rules, note }: RulesDraft, original: RuleSet): boolean {
  return note.trim() !== '' || !hasSameRules(rules, original)
}

export function hasSameRules(rules: RuleSet, original: RuleSet): boolean {
  return JSON.stringify({ ...rules, version: 0 }) === JSON.stringify({ ...original, version: 0 })
}

export function withParameters(rules: RuleSet, change: Partial<RuleParameters>): RuleSet {
  return { ...rules, parameters: { ...rules.parameters, ...change } }
}

/** The last day in time, as the first instant that is too late; an empty or half-written day is one that is not known. */
export function withDeadlineDay(rules: RuleSet, day: string): RuleSet {
  return withParameters(rules, { deadlineAt: isDay(day) ? endOfDay(day) : null })
}

/** The sets that there are: one, or one for each reading beside it. */
export function sectorSetsOf({ parameters: { acceptedSectors } }: RuleSet): readonly SectorSet[] {
  return acceptedSectors.byReading ? SECTOR_SETS : ['ground']
}

/** Where a set stands in the rules, as faults name it. */
export function sectorSetPath(set: SectorSet): string {
  const path = 'parameters.acceptedSectors'
  return set === 'ground' ? path : `${path}.byReading.${set}`
}

export function standingOf(rules: RuleSet, set: SectorSet, sector: Sector): Standing {
  const accepted = acceptedIn(rules, set)
  if (accepted?.met.includes(sector)) return 'met'
  return accepted?.unclear.includes(sector) ? 'unclear' : 'no'
}

export function withStanding(rules: RuleSet, set: SectorSet, sector: Sector, standing: Standing): RuleSet {
  const { acceptedSectors } = rules.parameters
  const accepted = acceptedIn(rules, set)
  if (!accepted) return rules
  const place = (list: readonly Sector[], isIn: boolean) =>
    isIn ? [...list.filter((one) => one !== sector), sector] : list.filter((one) => one !== sector)
  const changed = {
    met: place(accepted.met, standing === 'met'),
    unclear: place(accepted.unclear, standing === 'unclear'),
  }
  if (set === 'ground') return withParameters(rules, { acceptedSectors: { ...acceptedSectors, ...changed } })
  const { byReading } = acceptedSectors
  if (!byReading) return rules
  return withParameters(rules, {
    acceptedSectors: { ...acceptedSectors, byReading: { ...byReading, [set]: changed } },
  })
}

/** Who chose stands with the choice; choosing what was chosen already keeps who did it first. */
export function withReading(
  rules: RuleSet,
  reading: RuleReading | null,
  { by, at, before }: { by: string; at: string; before: ReadingChoice | null },
): RuleSet {
  if (reading === null) return withChoice(rules, null)
  if (reading === before?.reading) return withChoice(rules, before)
  const why = rules.parameters.acceptedSectors.choice?.why ?? ''
  // Why the other reading was chosen says nothing of this one.
  return withChoice(rules, { reading, by, at, why: why === before?.why ? '' : why })
}

export function withReadingWhy(rules: RuleSet, why: string): RuleSet {
  const { choice } = rules.parameters.acceptedSectors
  return choice ? withChoice(rules, { ...choice, why }) : rules
}

export function withCode(rules: RuleSet, list: CodeList, at: number, change: Partial<Code>): RuleSet {
  return withParameters(rules, {
    [list]: rules.parameters[list].map((code, place) => (place === at ? { ...code, ...change } : code)),
  })
}

export function withCodeAdded(rules: RuleSet, list: CodeList): RuleSet {
  return withParameters(rules, { [list]: [...rules.parameters[list], { code: '', sv: '', en: '' }] })
}

export function withCodeRemoved(rules: RuleSet, list: CodeList, at: number): RuleSet {
  return withParameters(rules, { [list]: rules.parameters[list].filter((_, place) => place !== at) })
}

export function withCriterion(rules: RuleSet, at: number, change: Partial<CriterionRule>): RuleSet {
  return {
    ...rules,
    criteria: rules.criteria.map((rule, place) => (place === at ? { ...rule, ...change } : rule)),
  }
}

/** At the place that it had in the original rules, or else in the order of all criteria. */
export function withCriterionAdded(rules: RuleSet, rule: CriterionRule, original: RuleSet): RuleSet {
  const at = placeOf(rule.code, rules.criteria, original)
  return { ...rules, criteria: rules.criteria.toSpliced(at, 0, rule) }
}

export function withCriterionRemoved(rules: RuleSet, code: CriterionCode): RuleSet {
  return { ...rules, criteria: rules.criteria.filter((rule) => rule.code !== code) }
}

/** The place among `criteria` of one that is not there: before the first that comes after it. */
export function placeOf(
  code: CriterionCode,
  criteria: readonly { code: CriterionCode }[],
  original: RuleSet,
): number {
  const codes = original.criteria.map((rule) => rule.code)
  const order = codes.includes(code) ? codes : CRITERIA
  const rank = order.indexOf(code)
  const at = criteria.findIndex((rule) => order.indexOf(rule.code) > rank)
  return at === -1 ? criteria.length : at
}

type Source = CriterionRule['sources'][number]
export type QuotedSource = Extract<Source, { kind: 'rule' }>

/** The edition whose wording stands in for this one's: as it is now, or as it was before somebody confirmed it here. */
export function lenderOf(source: QuotedSource, original: readonly Source[]): QuotedSource | null {
  if (source.takenFrom) return source
  const before = original.find(
    (one) =>
      one.kind === 'rule' &&
      one.takenFrom &&
      one.address === source.address &&
      one.reading === source.reading,
  )
  return before?.kind === 'rule' ? before : null
}

/** A wording that is confirmed is the edition's own; what was noted of the loan goes with it. */
export function withWordingConfirmed(
  { takenFrom: _edition, note: _note, ...source }: QuotedSource,
  lender: QuotedSource,
  isConfirmed: boolean,
): QuotedSource {
  if (isConfirmed) return source
  const { takenFrom, note } = lender
  return { ...source, ...(takenFrom && { takenFrom }), ...(note && { note }) }
}

function withChoice(rules: RuleSet, choice: ReadingChoice | null): RuleSet {
  return withParameters(rules, { acceptedSectors: { ...rules.parameters.acceptedSectors, choice } })
}

function acceptedIn({ parameters: { acceptedSectors } }: RuleSet, set: SectorSet) {
  return set === 'ground' ? acceptedSectors : acceptedSectors.byReading?.[set]
}
