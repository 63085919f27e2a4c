/** Faults in the shape of rules: what is missing, misspelt or of another kind, one for each field. */
import type { z } from 'zod'
import { nearestName } from './nearest-name.ts'
import type { RuleFault } from './rule-fault.ts'
import { fieldsAt } from './written-rules.ts'

/** What can stand in a field, as `expected` of a fault names it. */
export const FIELD_KINDS = ['text', 'number', 'whole-number', 'yes-or-no', 'list', 'group'] as const
export type FieldKind = (typeof FIELD_KINDS)[number]

const KIND_OF_TYPE: Readonly<Record<string, FieldKind>> = {
  string: 'text',
  number: 'number',
  int: 'whole-number',
  boolean: 'yes-or-no',
  array: 'list',
  object: 'group',
}

const DAY = /\.(?:startsOn|endsOn)$/
const INSTANT = /\.(?:deadlineAt|choice\.at)$/
const MOST_SHOWN = 60

/** `given` is what the issues are about. A field that breaks two rules of its shape is told once. */
export function shapeFaults(issues: readonly z.core.$ZodIssue[], given: unknown): RuleFault[] {
  const byPath = new Map<string, RuleFault>()
  for (const fault of issues.flatMap((issue) => faultsOf(issue, given)))
    if (!byPath.has(fault.path)) byPath.set(fault.path, fault)
  return [...byPath.values()]
}

export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${String(step)}`))
    .join('')
}

function faultsOf(issue: z.core.$ZodIssue, given: unknown): RuleFault[] {
  const path = pathText(issue.path)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const near = nearestName(key, fieldsAt(path))
      const at = pathText([...issue.path, key])
      return { problem: 'unknown-field', path: at, detail: key, expected: near ? [near] : [] }
    })
  const found = valueAt(given, issue.path)
  const fault = (problem: RuleFault['problem'], expected?: readonly string[]): RuleFault[] => [
    { problem, path, detail: shown(found), ...(expected && { expected }) },
  ]
  if (path === '') return fault('no-rules')
  if (found === undefined) return fault('missing')
  if (DAY.test(path)) return fault('bad-day')
  if (INSTANT.test(path)) return fault('bad-instant')
  switch (issue.code) {
    case 'invalid_type':
      return fault('wrong-type', kindsOf(issue.expected))
    case 'invalid_value':
      return fault('not-one-of', issue.values.map(String))
    case 'invalid_union':
      return fault('not-one-of', 'options' in issue ? issue.options.map(String) : [])
    case 'too_small':
      if (issue.origin === 'array') return fault('too-few')
      return issue.origin === 'string' ? fault('empty-text') : fault('too-small', [String(issue.minimum)])
    default:
      return fault('wrong-type', [])
  }
}

function kindsOf(type: string): FieldKind[] {
  const kind = KIND_OF_TYPE[type]
  return kind ? [kind] : []
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    given,
  )
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text
}
