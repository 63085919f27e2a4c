/** Whether visitors can find the activity: somewhere to go on site, a way in when digital, both when hybrid. */
import type { Evidence } from '../finding.ts'
import type { AssessmentInput } from './assessment-input.ts'
import { type CheckResult, evidenceOf, result } from './evidence-codes.ts'

export function checkPlace({ content }: Pick<AssessmentInput, 'content'>): CheckResult {
  const { format, place, digital, registration } = content
  const venue = [place.venue, place.address].find(isGiven)
  const municipality = [place.municipality, place.municipalityCode].find(isGiven)
  const access = [digital.link, digital.how, registration.link, registration.how].find(isGiven)
  if (format === 'unknown') return result('unclear', evidenceOf('place.format-unknown'))
  const evidence: Evidence[] = []
  if (format !== 'digital') {
    evidence.push(venue ? evidenceOf('place.venue', { where: venue }) : evidenceOf('place.venue-missing'))
    if (!municipality) evidence.push(evidenceOf('place.municipality-missing'))
  }
  if (format !== 'on-site') evidence.push(evidenceOf(access ? 'place.access' : 'place.access-missing'))
  const isMissing = (format !== 'digital' && !(venue && municipality)) || (format !== 'on-site' && !access)
  return result(isMissing ? 'not-met' : 'met', ...evidence)
}

function isGiven(text: string | null): text is string {
  return text !== null && text.trim() !== ''
}
