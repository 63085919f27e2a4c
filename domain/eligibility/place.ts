/** Whether visitors can find the activity: somewhere to go on site, a way in when digital, both when hybrid. */
import type { Evidence } from '../finding.ts'
import type { Content } from '../submission.ts'
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
import { readLink } from './web-address.ts'

type Found = { remarks: Remark[]; evidence: Evidence[] }

export function checkPlace({ content }: Pick<AssessmentInput, 'content'>): CheckResult {
  const { format } = content
  if (format === 'unknown') return result('unclear', evidenceOf('place.format-unknown'))
  const found = [
    format === 'digital' ? venueThoughDigital(content) : findVenue(content),
    format === 'on-site' ? linkThoughOnSite(content) : findAccess(content),
  ]
  const evidence = found.flatMap((one) => one.evidence)
  const checked = resultOf(found.flatMap((one) => one.remarks))
  return result(checked.outcome, ...evidence, ...checked.evidence)
}

function findVenue({ place }: Content): Found {
  const where = [place.venue, place.address].find(isGiven)
  const remarks: Remark[] = where ? [] : [wrong('place.venue-missing')]
  const { municipality, municipalityCode, county, countyCode } = place
  if (isGiven(municipalityCode)) {
    // A municipality's code begins with its county's.
    if (isGiven(countyCode) && !municipalityCode.startsWith(countyCode)) {
      remarks.push(
        doubtful('place.county-disagrees', {
          municipality: municipality ?? municipalityCode,
          county: county ?? countyCode,
        }),
      )
    }
  } else if (isGiven(municipality))
    remarks.push(doubtful('place.municipality-unrecognised', { municipality }))
  else remarks.push(wrong('place.municipality-missing'))
  return { remarks, evidence: where ? [evidenceOf('place.venue', { where })] : [] }
}

function findAccess({ digital, registration }: Content): Found {
  const own = [digital.link, digital.how].find(isGiven)
  const isByRegistration = !own && (isGiven(registration.link) || isGiven(registration.how))
  if (isByRegistration) return { remarks: [], evidence: [evidenceOf('place.access-by-registration')] }
  if (!own) return { remarks: [wrong('place.access-missing')], evidence: [] }
  const { link } = digital
  const isBroken = isGiven(link) && ['not-address', 'other-scheme', 'mail'].includes(readLink(link))
  // Many write in the link's field that it comes later; that is a way in too, though not an address.
  return {
    remarks: isBroken ? [doubtful('place.access-not-address', { link: link.trim() })] : [],
    evidence: [evidenceOf('place.access')],
  }
}

function venueThoughDigital({ place }: Content): Found {
  const where = [place.venue, place.address].find(isGiven)
  return { remarks: where ? [doubtful('place.venue-though-digital', { where })] : [], evidence: [] }
}

function linkThoughOnSite({ digital }: Content): Found {
  return { remarks: isGiven(digital.link) ? [doubtful('place.link-though-on-site')] : [], evidence: [] }
}

function isGiven(text: string | null): text is string {
  return text !== null && text.trim() !== ''
}
