/** Tells what somebody pasted or chose, and reads it: JSON, a project's page, an interview. */
import type { MaterialForm, ReadMaterial } from './case.ts'
import { readInterviewText } from './read-interview.ts'
import { jsonForm, readSwecrisJson, readVinnovaJson } from './read-project-json.ts'
import { readProjectText } from './read-project-page.ts'

/** Text that is not HTML and no table. `as` is what somebody said that it is. Never throws. */
export function readMaterial(text: string, as?: 'vinnova' | 'swecris' | 'interview'): ReadMaterial {
  if (/^[\s\ufeff]*[[{]/.test(text)) return readJson(text, as)
  if (as === 'interview') return readInterviewText(text)
  const page = readProjectText(text)
  if (as !== undefined || page.facts.length > 0) return page
  const interview = readInterviewText(text)
  if (interview.facts.length > 0) return interview
  return refusal(null, 'unknown-form')
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
