/** English words for what is wrong with rules that somebody wrote: where, what, and what to do. */
import type { ruleFaults as swedish } from '../sv/rule-faults.ts'

const kinds: Readonly<Record<string, string>> = {
  text: 'text',
  number: 'a number',
  'whole-number': 'a whole number',
  'yes-or-no': 'true (yes) or false (no)',
  list: 'a list: [ … ]',
  group: 'a group of fields: { … }',
}

export const ruleFaults: typeof swedish = {
  title: (value) => (value === 1 ? '1 fault in the rules' : `${value} faults in the rules`),
  text: 'Nothing is saved. Go to the field and mend it.',
  where: (field) => `${field}:`,
  problems: {
    'no-rules': () => 'These are no rules. Start from what desk rules show --json gives.',
    missing: () => 'The field is missing. Add it.',
    'unknown-field': (given, [meant]) =>
      meant === undefined
        ? `There is no field “${given}”. Take it away or correct its name.`
        : `There is no field “${given}”. Did you mean “${meant}”?`,
    'wrong-type': (given, [kind = '']) =>
      kinds[kind] === undefined
        ? `${given} is not accepted.`
        : `This should be ${kinds[kind]}, not ${given}.`,
    'not-one-of': (given, expected) => `“${given}” cannot be chosen. Choose among: ${expected.join(', ')}.`,
    'bad-day': (given) =>
      given === ''
        ? 'The day is missing. Choose a day.'
        : `“${given}” is no day. Write year, month and day, such as 2024-09-30.`,
    'bad-instant': (given) =>
      `“${given}” is no point in time. Write it in UTC, such as 2024-09-27T22:00:00Z. If the deadline is not known: null.`,
    'too-few': () => 'At least one source is needed. For a check of its own the source is the desk itself.',
    'too-small': (given, [least = '']) => `The number has to be at least ${least}, not ${given}.`,
    'days-reversed': () => 'The last day is before the first. Change one of them.',
    'criterion-twice': () => 'The criterion is there twice. Remove one of them.',
    'wrong-kind': (given, [kind = '']) => `The criterion has the wrong kind, ${given}. It has to be ${kind}.`,
    'house-rule-must': () =>
      "A must needs a source in the edition's rules. The desk's own check cannot be a must. Give the source or choose another weight.",
    'late-must': () =>
      'A late submission is never a ground for rejection, so it cannot be a must. Choose another weight.',
    'sector-twice': (given) =>
      `${given} cannot both be enough and be unclear. Take the sector away from one of the places.`,
    'choice-without-readings': () =>
      'There are no readings to choose between, for the sources do not contradict each other. Take the choice away.',
    'code-twice': (given) => `The code “${given}” is there already, further up. Write another code.`,
    'criterion-missing': (given) =>
      `The criterion ${given} has to be there. Add it; if the rule is not known, say so in the criterion.`,
    'no-sector': () => 'At least one sector has to be enough as a party. Choose at least one.',
    'empty-text': () => 'The field is empty. Write something here.',
    'bad-address': () => 'Give a web address that begins with https://.',
    'other-edition': (given) =>
      `The file is about the edition ${given}. Choose that edition, or take a file about this one.`,
  },
  named: (code, name) => `${code} (${name})`,
  fields: {
    whole: 'The rules',
    version: 'Version',
    edition: 'Edition',
    criterion: (place) => `Criterion ${place}`,
    criterionNamed: (name) => `The criterion ${name}`,
    source: (place) => `source ${place}`,
    row: (place) => `row ${place}`,
    place: (place) => `number ${place}`,
    code: 'code',
    kind: 'kind',
    severity: 'weight',
    ruleText: 'text of the rule',
    known: 'whether the rule is known',
    sources: 'sources',
    quote: 'quotation',
    address: 'address',
    reading: 'reading',
    takenFrom: 'the edition that the quotation is taken from',
    note: 'remark',
    sv: 'in Swedish',
    en: 'in English',
    long: 'the long rule',
    short: 'the short rule',
    met: 'enough',
    unclear: 'unclear',
    by: 'by whom',
    at: 'when',
    why: 'why',
  },
}
