/** Whether the links are complete web addresses that anyone can follow. They are read, never opened. */
import type { Content } from '../submission.ts'
import type { AssessmentInput } from './assessment-input.ts'
import {
  type CheckResult,
  doubtful,
  type EvidenceCode,
  evidenceOf,
  type Remark,
  result,
  resultOf,
  wrong,
} from './evidence-codes.ts'
import { type LinkReading, readLink } from './web-address.ts'

type Link = { field: string; link: string }

const WRONG: Readonly<Partial<Record<LinkReading, EvidenceCode>>> = {
  'no-scheme': 'links.no-scheme',
  'not-address': 'links.not-address',
  'other-scheme': 'links.other-scheme',
  internal: 'links.internal',
  password: 'links.password',
}

export function checkLinks({ content }: Pick<AssessmentInput, 'content'>): CheckResult {
  const links = linksIn(content)
  if (links.length === 0) return result('not-applicable', evidenceOf('links.none'))
  return resultOf(links.flatMap(remarkOn), evidenceOf('links.complete', { count: links.length }))
}

function linksIn({ digital, registration, links, recordings }: Content): Link[] {
  const given = [
    { field: 'digital-link', link: digital.link },
    { field: 'registration-link', link: registration.link },
    ...links.map((link) => ({ field: 'links', link })),
    ...recordings.map((link) => ({ field: 'recordings', link })),
  ]
  return given.flatMap(({ field, link }) => (link && link.trim() !== '' ? [{ field, link }] : []))
}

function remarkOn({ field, link }: Link): Remark[] {
  const reading = readLink(link)
  const code = WRONG[reading]
  if (code) return [wrong(code, { field, link })]
  if (reading === 'shortened') return [doubtful('links.shortened', { field, link })]
  // Signing up by e-mail is a way like any other; elsewhere a page was asked for.
  if (reading === 'mail' && field !== 'registration-link') return [doubtful('links.mail', { field })]
  return []
}
