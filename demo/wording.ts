/** The words of a made-up activity, put together from the tables in `words/`. */
import { happens, pick, type Random } from './random.ts'
import {
  APPROACHES,
  CONTEXTS,
  GAINS,
  HAPPENINGS,
  LEADS,
  METHODS,
  TITLES,
  TITLES_BY_TYPE,
} from './words/sentences.ts'
import type { Topic } from './words/topics.ts'

export type Wording = { title: string; lead: string; description: string }

/** Puts one activity into words. `type` is the type's code; `town` and `org` are names as people say them. */
export function wordingFor(random: Random, topic: Topic, type: string, town: string, org: string): Wording {
  const method = pick(random, METHODS)
  const slots = { ...topic, method, town, org }
  const ofType = TITLES_BY_TYPE[type]
  const patterns = ofType && happens(random, 0.45) ? ofType : TITLES
  const paragraphs = [
    `${pick(random, CONTEXTS)} ${pick(random, HAPPENINGS)}`,
    `${pick(random, APPROACHES)} ${pick(random, GAINS)}`,
  ]
  return {
    title: fill(pick(random, patterns), slots),
    lead: fill(pick(random, LEADS), slots),
    description: fill(paragraphs.join('\n\n'), slots),
  }
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `{name}` becomes the slot's words, `{Name}` the same with a capital. */
function fill(pattern: string, slots: Readonly<Record<string, string | null>>): string {
  const filled = pattern.replace(/\{(\w+)\}/g, (_, word: string) => {
    const value = slots[word.toLowerCase()]
    if (!value) throw new Error(`The pattern "${pattern}" asks for ${word}`)
    return /^[A-ZÅÄÖ]/.test(word) ? capitalised(value) : value
  })
  return capitalised(filled)
}
