/** The shape of rules that somebody wrote: a rule set, and nothing in it that the desk does not know. */
import { z } from 'zod'
import { criterionRule, editionType, readingChoice, ruleParameters, ruleSet, ruleSource } from './edition.ts'

const bilingual = criterionRule.shape.text
const sectors = ruleParameters.shape.acceptedSectors
const sectorsOfReadings = sectors.shape.byReading.unwrap()
const [quoted, team] = ruleSource.options

const writtenSectors = sectorsOfReadings.shape.long.strict()

/** What it parses is a `RuleSet`; the kind of a source tells which of its fields are looked at. */
export const writtenRules = ruleSet
  .extend({
    parameters: ruleParameters
      .extend({
        themes: z.array(editionType.strict()),
        types: z.array(editionType.strict()),
        acceptedSectors: sectors
          .extend({
            byReading: sectorsOfReadings
              .extend({ long: writtenSectors, short: writtenSectors })
              .strict()
              .optional(),
            choice: readingChoice.strict().nullable().optional(),
          })
          .strict(),
      })
      .strict(),
    criteria: z.array(
      criterionRule
        .extend({
          text: bilingual.strict(),
          sources: z.array(z.discriminatedUnion('kind', [quoted.strict(), team.strict()])).min(1),
        })
        .strict(),
    ),
  })
  .strict()

/** The fields of each group of the rules, by the group's path without numbers. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(ruleSet.shape),
  parameters: Object.keys(ruleParameters.shape),
  'parameters.themes[]': Object.keys(editionType.shape),
  'parameters.types[]': Object.keys(editionType.shape),
  'parameters.acceptedSectors': Object.keys(sectors.shape),
  'parameters.acceptedSectors.byReading': Object.keys(sectorsOfReadings.shape),
  'parameters.acceptedSectors.byReading.long': Object.keys(writtenSectors.shape),
  'parameters.acceptedSectors.byReading.short': Object.keys(writtenSectors.shape),
  'parameters.acceptedSectors.choice': Object.keys(readingChoice.shape),
  'criteria[]': Object.keys(criterionRule.shape),
  'criteria[].text': Object.keys(bilingual.shape),
  'criteria[].sources[]': Object.keys(quoted.shape),
}

/** What may stand in the group at `path`, which is written as faults write it. */
export function fieldsAt(path: string): readonly string[] {
  return FIELDS[path.replace(/\[\d+\]/g, '[]')] ?? []
}
