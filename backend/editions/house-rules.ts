/** The checks of a programme whose own rules nobody has entered yet: the desk's own, none of them a must. */
import { ruleSet } from '../../domain/edition.ts'
import file from '../../resources/editions/house-rules.json' with { type: 'json' }

export const houseRules = ruleSet.parse(file)
