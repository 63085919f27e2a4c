/** Reads an interview with an organiser from its text: questions are lines that ask, answers what follows them. */
import type { ReadMaterial } from './case.ts'
import type { InterviewFacts, InterviewQuote } from './interview.ts'
import { namedFigures } from './named-figures.ts'
import { addressIn, dayIn, plainLine } from './read-facts.ts'

type Question = InterviewFacts['questions'][number]

/** Links and captions of the page itself. */
const FURNITURE = [/^«/, /^»/, /^(?:Alla nyheter|All news)$/i, /^(?:Bild på|Image of|Photo of) /i]
const CREDIT = /(?:Foto|Fotograf|Photo|Bild):\s*(.+?)\.?$/i
/** Who is asked stands after the bar or dash of such a title, before the comma: "Hallå där arrangör | Namn, Organisation". */
const TITLE = /^(.+?)\s*[|–—]\s*(.+)$/
const QUOTED = /^[”“"»](.+)[”“"«»]$/s
/** Lines that tell who said the quote before them. */
const ATTRIBUTION = /^(?:[-–—]\s*)?((?:Citat från|Quote from|Säger|Says)\s+)?(.{3,160})$/i
const LONGEST_QUESTION = 300

/** Never throws; without a question and an answer it is no interview. */
export function readInterviewText(text: string): ReadMaterial {
  const form = 'interview-text' as const
  const lines = text
    .split(/\r\n|\r|\n/)
    .map(plainLine)
    .filter((line) => line !== '' && !FURNITURE.some((one) => one.test(line)))
  const facts = factsOf(lines)
  if (facts.questions.length === 0) return { form, facts: [], refused: [{ record: '1', why: 'no-facts' }] }
  return { form, facts: [facts], refused: [] }
}

function factsOf(given: readonly string[]): InterviewFacts {
  const captionAt = given.findLastIndex((line) => CREDIT.test(line))
  const caption = given[captionAt] ?? ''
  const lines = given.filter((_, at) => at !== captionAt)
  const dayAt = lines.slice(0, 4).findIndex((line) => dayIn(line) !== null)
  const rest = lines.filter((_, at) => at !== dayAt)
  const first = rest.findIndex(isQuestion)
  const head = first < 0 ? rest : rest.slice(0, first)
  const [title = '', ...lead] = head
  const body = walk(first < 0 ? [] : rest.slice(first))
  const captioned = personIn(caption.replace(CREDIT, ''))
  const [, , named = ''] = TITLE.exec(title) ?? []
  const titled = personIn(named)
  return {
    kind: 'interview',
    title: orNull(title),
    publishedOn: dayIn(lines[dayAt] ?? ''),
    person: captioned.person ?? titled.person,
    role: captioned.role,
    organisation: captioned.organisation ?? titled.organisation,
    lead: orNull(lead.join('\n')),
    questions: body.questions,
    quotes: body.quotes,
    figures: body.questions.flatMap(({ answer }) => namedFigures(answer)),
    links: linksIn(given),
    photoCredit: orNull(CREDIT.exec(caption)?.[1] ?? ''),
  }
}

/** Short, and asks; a sentence in quotation marks is somebody's words. */
function isQuestion(line: string): boolean {
  return line.endsWith('?') && line.length <= LONGEST_QUESTION && !/^[”“"»]/.test(line)
}

/** A paragraph wholly in quotation marks stands apart from the answer, with who said it on the line after. */
function walk(lines: readonly string[]): { questions: Question[]; quotes: InterviewQuote[] } {
  const questions: Question[] = []
  const quotes: InterviewQuote[] = []
  let mayAttribute = false
  for (const line of lines) {
    const last = questions.at(-1)
    const quoted = QUOTED.exec(line)?.[1]
    if (isQuestion(line)) {
      questions.push({ question: line, answer: '' })
      mayAttribute = false
    } else if (quoted !== undefined && line.length > 30) {
      quotes.push({ text: quoted.trim(), attributedTo: null })
      mayAttribute = true
    } else if (mayAttribute && isAttribution(line)) {
      const quote = quotes.at(-1)
      if (quote)
        quote.attributedTo = line.replace(/^[-–—]\s*/, '').replace(/^(?:Citat från|Quote from)\s+/i, '')
      mayAttribute = false
    } else if (last) {
      last.answer = last.answer === '' ? line : `${last.answer}\n${line}`
      mayAttribute = false
    }
  }
  return { questions: questions.filter(({ answer }) => answer !== ''), quotes }
}

/** "Citat från …", a line that begins with a dash, or a short one without a full stop. */
function isAttribution(line: string): boolean {
  if (!ATTRIBUTION.test(line)) return false
  return /^(?:Citat från|Quote from|[-–—])/i.test(line) || (line.length <= 80 && !/[.!?:]$/.test(line))
}

/** "Namn, roll, organisation" or "Namn, organisation"; a full stop ends it. */
function personIn(text: string): Pick<InterviewFacts, 'person' | 'role' | 'organisation'> {
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
  return { person, role: orNull(parts.slice(1, -1).join(', ')), organisation }
}

function linksIn(lines: readonly string[]): InterviewFacts['links'] {
  const addresses = lines.flatMap((line) => line.match(/(?:https?:\/\/|www\.)[^\s,)]+/gi) ?? [])
  return [...new Set(addresses)].flatMap((text) => {
    const address = addressIn(text)
    return address === null ? [] : [{ label: text, address }]
  })
}

function orNull(text: string): string | null {
  return text === '' ? null : text
}
