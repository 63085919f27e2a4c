/** Runs the checks of an edition's rules that need nothing but the submission itself. */
import type { CriterionCode } from '../criterion.ts'
import type { Finding } from '../finding.ts'
import { checkAdvertising } from './advertising.ts'
import type { AssessmentInput } from './assessment-input.ts'
import { checkBenefit } from './benefit.ts'
import { checkContact } from './contact.ts'
import { checkDeadline } from './deadline.ts'
import type { CheckResult } from './evidence-codes.ts'
import { checkInsideWeek } from './inside-week.ts'
import { checkLinks } from './links.ts'
import { checkLockedText } from './locked-text.ts'
import { makeFinding } from './make-finding.ts'
import { checkParty } from './party.ts'
import { checkPersonalData } from './personal-data.ts'
import { checkPlace } from './place.ts'
import { checkPlaceholder } from './placeholder.ts'
import { checkRegistration } from './registration.ts'
import { checkText } from './text.ts'
import { checkThemeType } from './theme-type.ts'
import { checkTimes } from './times.ts'

type Assessor = (input: AssessmentInput) => CheckResult

/** The others need neighbours (`assess-set.ts`) or depend on who looks (`own-organisation.ts`). */
const ASSESSORS: Readonly<Partial<Record<CriterionCode, Assessor>>> = {
  party: checkParty,
  benefit: checkBenefit,
  'inside-week': checkInsideWeek,
  deadline: checkDeadline,
  'locked-text': checkLockedText,
  registration: checkRegistration,
  place: checkPlace,
  contact: checkContact,
  text: checkText,
  times: checkTimes,
  'personal-data': checkPersonalData,
  'theme-type': checkThemeType,
  links: checkLinks,
  placeholder: checkPlaceholder,
  advertising: checkAdvertising,
}

/**
 * One finding for each criterion in the rules that is answered by the submission alone, in the rules' order. A
 * person's judgement that still holds for the content stands above what the check found.
 */
export function assess(input: AssessmentInput): Finding[] {
  const findings: Finding[] = []
  for (const rule of input.rules.criteria) {
    const check = ASSESSORS[rule.code]
    if (check) findings.push(makeFinding(rule, input.content, input.judgements, () => check(input)))
  }
  return findings
}
