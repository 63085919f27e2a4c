/** Whether it says if registration is needed, and how to register. */
import type { Content } from '../submission.ts'
import type { AssessmentInput } from './assessment-input.ts'
import { type CheckResult, evidenceOf, result } from './evidence-codes.ts'
import { quote, sentenceAround } from './sentences.ts'

const FIELDS = ['title', 'lead', 'description'] as const
/** Parts of the words below; most texts have none of them. */
const MAY_MENTION = /anm|osa|o\.s|rsvp|regist|sign|boka/i
const MENTIONS =
  /(?<![a-zà-öø-ÿ])(?:för)?anmäl(?:an|ning|er)?(?![a-zà-öø-ÿ])|(?<![a-zà-öø-ÿ])(?:för)?anmälningsl|(?<![a-zà-öø-ÿ])(?:osa|o\.s\.a|rsvp)(?![a-zà-öø-ÿ])|(?<![a-z])(?:pre-?)?registration(?![a-z])|(?<![a-z])(?:pre-?register|register (?:for|by|before|at|here|now|via|in advance|to attend))(?![a-z])|(?<![a-z])please register(?![a-z])|(?<![a-z])sign up(?![a-z])|boka (?:din )?plats/gi
/** In the same sentence these say that none is needed; then the text and an unset field agree well enough. */
const NONE_NEEDED =
  /(?:ingen|utan|ej|inte|inget krav på|no|without|not)\s+(?:\p{L}+\s+){0,3}(?:för)?(?:anmäl|regist)|(?:anmälan|registration)\s+(?:\p{L}+\s+){0,2}(?:inte|ej|not)(?!\p{L})/iu
const ADDRESS = /https?:\/\/\S+|www\.\S+|[^\s@]+@[^\s@]+\.[a-z]{2,}/i

export function checkRegistration({ content }: Pick<AssessmentInput, 'content'>): CheckResult {
  const { needed, how, link } = content.registration
  const way = [link, how].find(isGiven)
  if (needed) return way ? result('met', evidenceOf('registration.how', { how: way })) : howMissing(content)
  const mention = mentionIn(content)
  if (needed === false && !mention) return result('met', evidenceOf('registration.not-needed'))
  const evidence = [
    ...(needed === null ? [evidenceOf('registration.unsaid')] : []),
    ...(needed === null && way ? [evidenceOf('registration.way-though-unsaid', { how: way })] : []),
    ...(mention ? [evidenceOf('registration.text-mentions', mention)] : []),
  ]
  return result('unclear', ...evidence)
}

/** Where the text itself says how, a person may find it; the field should still be filled in. */
function howMissing(content: Content): CheckResult {
  const mention = mentionIn(content)
  if (mention && ADDRESS.test(mention.quote)) {
    return result('unclear', evidenceOf('registration.how-in-text', mention))
  }
  return result('not-met', evidenceOf('registration.how-missing'))
}

/** The first sentence that speaks of registering, unless it says that there is none. */
function mentionIn(content: Content): { field: string; quote: string } | null {
  for (const field of FIELDS) {
    const text = content[field]
    if (!MAY_MENTION.test(text)) continue
    for (const { index } of text.matchAll(MENTIONS)) {
      const sentence = sentenceAround(text, index)
      if (NONE_NEEDED.test(text.slice(sentence.from, sentence.to))) continue
      return { field, quote: quote(text, sentence, index) }
    }
  }
  return null
}

function isGiven(text: string | null): text is string {
  return text !== null && text.trim() !== ''
}
