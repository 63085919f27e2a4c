/** The checks of a programme whose own rules nobody has entered yet: the desk's own, none of them a must. */
import file from '../../resources/editions/house-rules.json' with { type: 'json' }
import { rulesWithoutEdition } from './rules-of-edition.ts'

export const houseRules = rulesWithoutEdition.parse(file)
