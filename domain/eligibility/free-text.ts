/** All text that an organiser wrote freely, with the field that it stands in. */
import type { Content } from '../submission.ts'
import { rememberLast } from './remember-last.ts'

export type FreeText = { field: string; text: string }

/** Fields that the desk does not know are named `extras:` with their own name. */
export const freeTexts = rememberLast((content: Content): readonly FreeText[] => {
  const { audience, place, digital, registration, parties, extras } = content
  const texts: FreeText[] = []
  const add = (field: string, text: string | null) => {
    if (text !== null && text !== '') texts.push({ field, text })
  }
  add('title', content.title)
  add('lead', content.lead)
  add('description', content.description)
  add('audience', audience.whom)
  add('venue', place.venue)
  add('address', place.address)
  add('digital-how', digital.how)
  add('registration-how', registration.how)
  for (const { text } of parties) add('parties', text)
  for (const name of Object.keys(extras)) {
    for (const text of textsIn(extras[name])) add(`extras:${name}`, text)
  }
  return texts
})

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
