/** What a line of an interview is by its looks: the page's own, a question, a sentence, or who somebody is. */
import type { InterviewFacts } from './interview.ts'
import { plainLine } from './read-facts.ts'

export type Person = Pick<InterviewFacts, 'person' | 'role' | 'organisation'>

/** A link back is an arrow, a blank and a few words that say nothing; without the blank it is a quotation mark. */
const FURNITURE = [
  /^[«»] \p{L}+(?: \p{L}+){0,3}$/u,
  /^[«»]?(?:Alla nyheter|All news)$/i,
  /^(?:Bild på|Image of|Photo of) [^.!?]{1,100}$/i,
]
const LONGEST_QUESTION = 300

/** Words that a sentence has and a name, a role or a caption lacks; "som var där" may stand in all of them. */
const SAYS =
  /(?<![\p{L}-])(?<!(?:som|who|that) )(?:vi|jag|du|ni|man|är|var|har|hade|fick|får|kom|kommer|ska|skulle|vill|ville|kan|kunde|blev|blir|gick|går|gjorde|gör|finns|fanns|måste|tycker|we|you|they|is|are|was|were|had|have|has|got|came|can|could|will|would|must)(?!\p{L})/iu
/** How a sentence begins and no speaker does. */
const OPENS =
  /^(?:det|den här|ja|nej|jo|så|då|nu|här|där|och|men|för att|it|this|yes|no|so|and|but)(?!\p{L})/iu

export function isFurniture(line: string): boolean {
  return FURNITURE.some((one) => one.test(line))
}

/** Short, and asks; a sentence in quotation marks is somebody's words. */
export function isQuestion(line: string): boolean {
  return line.endsWith('?') && line.length <= LONGEST_QUESTION && !/^(?:[-–—] ?)?[”“"„»«’‘']/.test(line)
}

/** Where a sentence ends and another begins; "St. Erik" and "K. Engholm" are one name. */
export function holdsSentenceEnd(text: string): boolean {
  return /(?:[\p{L}\d]{3}|[”“"»«)])[.!?…] |[!?…] /u.test(text)
}

/** Whether somebody tells something here, which no name, role or caption does. */
export function tellsSomething(text: string): boolean {
  return holdsSentenceEnd(text) || SAYS.test(text) || OPENS.test(text)
}

/** "Namn, roll, organisation" or "Namn, organisation"; a full stop ends it. */
export function personIn(text: string): Person {
  const parts = plainLine(text)
    .replace(/\.$/, '')
    .split(/\s*,\s*/)
    .filter((part) => part !== '')
  const [person = ''] = parts
  // A name has two words or three that begin with capitals.
  if (!/^\p{Lu}[\p{L}'-]+(?: (?:[a-z]{2,3} )?\p{Lu}[\p{L}'-]+){1,3}$/u.test(person))
    return { person: null, role: null, organisation: null }
  if (parts.length === 1) return { person, role: null, organisation: null }
  const organisation = parts.at(-1) ?? null
  const role = parts.slice(1, -1).join(', ')
  return { person, role: role === '' ? null : role, organisation }
}
