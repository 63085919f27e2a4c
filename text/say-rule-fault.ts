/** Says what is wrong with rules, and names the field as people know it; used by every door, so that all say the same. */
import type { Words } from './catalog.ts'

type Said = Pick<Words, 'common' | 'rules'>
type Fault = {
  problem: keyof Words['rules']['faults']['problems']
  detail: string
  expected?: readonly string[] | undefined
}

/** What is wrong there, and what to do about it. */
export function sayRuleFault({ problem, detail, expected = [] }: Fault, words: Said): string {
  const { problems } = words.rules.faults
  const areValues = problem === 'not-one-of'
  const isCode = problem === 'criterion-missing' || problem === 'sector-twice'
  return problems[problem](
    isCode ? withName(detail, words) : detail,
    areValues ? expected.map((value) => withName(value, words)) : expected,
  )
}

/** Codes are what a file holds; beside them what they are called on screen. */
function withName(code: string, { common, rules }: Said): string {
  const names: Readonly<Record<string, string>> = {
    ...common.severities,
    ...common.sectors,
    ...common.criteria,
    ...rules.reading.readings,
  }
  const name = Object.hasOwn(names, code) ? names[code] : undefined
  return name === undefined ? code : rules.faults.named(code, name)
}

type CodeAt = (place: number) => string | undefined

/**
 * What the field at a path is called, such as "Kriteriet Part, vikt". What has no name of its own goes by that of the
 * group it is in. `codeAt` gives the code of the criterion at a place in the rules, where there is one.
 */
export function nameRuleField(path: string, codeAt: CodeAt, { common, rules }: Said): string {
  const { fields } = rules.faults
  const at = (pattern: RegExp) => pattern.exec(path)
  const numberIn = (found: RegExpExecArray | null) => Number(found?.[1]) + 1
  const row = at(/^parameters\.(?:themes|types)\[(\d+)\]/)
  const source = at(/\.sources\[(\d+)\]/)
  const entry = at(/\.(?:met|unclear)\[(\d+)\]$/)
  const names = [
    partName(path, codeAt, { common, rules }),
    row && fields.row(numberIn(row)),
    source && fields.source(numberIn(source)),
    ...[...path.matchAll(/\.(\w+)/g)].map(([, step = '']) => fieldName(step, path, fields)),
    entry && fields.place(numberIn(entry)),
  ]
  return names.filter(Boolean).join(', ')
}

/** The part of the rules that a path is in, as the screen heads it. */
function partName(path: string, codeAt: CodeAt, { common, rules }: Said): string {
  const { fields } = rules.faults
  const criterion = /^criteria\[(\d+)\]/.exec(path)
  if (criterion) {
    const place = Number(criterion[1])
    const names: Readonly<Record<string, string>> = common.criteria
    const code = codeAt(place) ?? ''
    const name = Object.hasOwn(names, code) ? names[code] : undefined
    return name === undefined ? fields.criterion(place + 1) : fields.criterionNamed(name)
  }
  const parts: [start: string, name: string][] = [
    ['criteria', rules.parts.criteria],
    ['version', fields.version],
    ['edition', fields.edition],
    ['parameters.startsOn', rules.startsOn],
    ['parameters.endsOn', rules.endsOn],
    ['parameters.deadlineAt', rules.deadline],
    ['parameters.themes', rules.parts.themes],
    ['parameters.types', rules.parts.types],
    ['parameters.acceptedSectors.choice', rules.parts.reading],
    ['parameters.acceptedSectors', rules.parts.sectors],
    ['parameters.associationsOfMunicipalitiesAndRegions', rules.parts.skr],
  ]
  return (
    parts.find(
      ([start]) => path === start || (/^[.[]/.test(path.slice(start.length)) && path.startsWith(start)),
    )?.[1] ?? fields.whole
  )
}

function fieldName(step: string, path: string, fields: Said['rules']['faults']['fields']): string | null {
  // Listed with its number instead.
  if (step === 'sources' && /\.sources\[/.test(path)) return null
  const name = step === 'text' ? fields.ruleText : fields[step as keyof typeof fields]
  return typeof name === 'string' ? name : null
}
