/** Whether type and themes are among the edition's. */
import type { RuleParameters } from '../edition.ts'
import { fold } from '../swedish.ts'
import type { AssessmentInput } from './assessment-input.ts'
import {
  type CheckResult,
  doubtful,
  evidenceOf,
  type Remark,
  result,
  resultOf,
  wrong,
} from './evidence-codes.ts'

type Listed = RuleParameters['types']

/** A part of a listed name this long may stand inside a longer word: "frukostseminarium". */
const PART_LETTERS = 5

export function checkThemeType({ content, rules }: Pick<AssessmentInput, 'content' | 'rules'>): CheckResult {
  const { types, themes } = rules.parameters
  if (types.length === 0 && themes.length === 0) {
    return result('not-applicable', evidenceOf('theme-type.no-lists'))
  }
  const known = [...(content.type ? [content.type] : []), ...content.themes]
  return resultOf(
    [...typeRemarks(content.type, types), ...themeRemarks(content.themes, themes)],
    evidenceOf('theme-type.known', { known }),
  )
}

function typeRemarks(type: string | null, types: Listed): Remark[] {
  if (types.length === 0) return []
  if (type === null || type.trim() === '') return [doubtful('theme-type.type-missing')]
  const { names, parts } = namesOf(types)
  if (names.has(type)) return []
  const written = fold(type)
  if (names.has(written)) return []
  const words = written.split(/[^\p{L}\p{N}]+/u)
  return parts.some((part) => isPart(part, written, words)) ? [] : [wrong('theme-type.type-other', { type })]
}

function themeRemarks(given: readonly string[], themes: Listed): Remark[] {
  if (themes.length === 0) return []
  const written = given.filter((theme) => theme.trim() !== '')
  if (written.length === 0) return [doubtful('theme-type.theme-missing')]
  const { names } = namesOf(themes)
  const others = written.filter((theme) => !names.has(theme) && !names.has(fold(theme)))
  return others.length > 0 ? [wrong('theme-type.theme-other', { themes: others })] : []
}

/** "Seminarium (halvdag)" and "frukostseminarium" are seminars; of "mässa eller utställning" one is enough. */
function isPart(part: string, written: string, words: readonly string[]): boolean {
  if (words.includes(part)) return true
  if (part.length < PART_LETTERS) return false
  return written.includes(` ${part}`) || words.some((word) => isCompound(word, part))
}

function isCompound(word: string, part: string): boolean {
  return word.startsWith(part) || word.endsWith(part)
}

function partsOf(name: string): string[] {
  return name
    .split(/\s+(?:eller|or|och|and)\s+|[/,]/)
    .map((part) => part.replace(/-$/, '').trim())
    .filter((part) => part !== '')
}

type Names = { names: ReadonlySet<string>; parts: readonly string[] }
const prepared = new WeakMap<Listed, Names>()

/**
 * Codes and names in both languages, folded once for each list. As they are listed they are names too, because most
 * write them so and need not be folded.
 */
function namesOf(listed: Listed): Names {
  const known = prepared.get(listed)
  if (known) return known
  const given = listed.flatMap(({ code, sv, en }) => [code, sv, en])
  const folded = given.map(fold)
  const made = { names: new Set([...given, ...folded]), parts: [...new Set(folded.flatMap(partsOf))] }
  prepared.set(listed, made)
  return made
}
