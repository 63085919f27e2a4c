/** Tells what somebody pasted or chose, and reads it: JSON, a project's page, an interview. */
import type { CaseFacts, MaterialForm, ReadMaterial } from './case.ts'
import { readInterviewText } from './read-interview.ts'
import { jsonForm, readSwecrisJson, readVinnovaJson } from './read-project-json.ts'
import { readProjectText } from './read-project-page.ts'

/** A saved page in a message's clothes, its text wrapped and coded. */
const WEB_ARCHIVE = /^MIME-Version: [\s\S]*^Content-Type: multipart\/related/im

/** Text that is not HTML and no table. `as` is what somebody said that it is. Never throws. */
export function readMaterial(text: string, as?: 'vinnova' | 'swecris' | 'interview'): ReadMaterial {
  if (/^[\s\ufeff]*[[{]/.test(text)) return readJson(text, as)
  if (WEB_ARCHIVE.test(text.slice(0, 2000))) return refusal(null, 'web-archive')
  return pageOrInterview(readProjectText(text), text, as)
}

/** `page` is what the text says where it is taken for a project's page; an interview may have a line or two that look so. */
export function pageOrInterview(
  page: ReadMaterial,
  text: string,
  as?: 'vinnova' | 'swecris' | 'interview',
): ReadMaterial {
  if (as === 'interview') return readInterviewText(text)
  if (as !== undefined || page.facts.some(isPlainlyProject)) return page
  const interview = readInterviewText(text)
  if (interview.facts.length > 0) return interview
  if (page.facts.length > 0 || page.refused.some(({ why }) => why === 'several-projects')) return page
  return refusal(null, 'unknown-form')
}

/** By its number, or by two of what else a project's page tells. */
function isPlainlyProject(facts: CaseFacts): boolean {
  if (facts.kind !== 'project') return false
  const { diarienummer, coordinator, grantSek, start, status, texts } = facts
  const hasText = Object.values(texts).some(({ sv, en }) => sv ?? en)
  const told = [coordinator, grantSek, start, status].filter((one) => one !== null)
  return diarienummer !== null || told.length + (hasText ? 1 : 0) >= 2
}

function readJson(text: string, as: 'vinnova' | 'swecris' | 'interview' | undefined): ReadMaterial {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return refusal(null, 'broken-json')
  }
  const form = jsonForm(value)
  if (form === 'swecris-json') return readSwecrisJson(value)
  if (form === 'vinnova-json' || form === 'gdp-json' || as === 'vinnova') return readVinnovaJson(value)
  return as === 'swecris' ? readSwecrisJson(value) : refusal(null, 'unknown-form')
}

function refusal(form: MaterialForm | null, why: ReadMaterial['refused'][number]['why']): ReadMaterial {
  return { form, facts: [], refused: [{ record: '1', why }] }
}
