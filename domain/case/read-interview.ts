/** Reads an interview with an organiser from its text: questions are lines that ask, answers what follows them. */
import type { ReadMaterial } from './case.ts'
import type { InterviewFacts } from './interview.ts'
import { type Caption, captionIn } from './interview-caption.ts'
import { isFurniture, isQuestion, personIn } from './interview-lines.ts'
import { type Passage, passagesOf } from './interview-passages.ts'
import { namedFigures } from './named-figures.ts'
import { addressIn, dayIn, plainLine } from './read-facts.ts'

type Question = InterviewFacts['questions'][number]

/** Who is asked stands after the bar or dash of such a title, before the comma: "Hallå där arrangör | Namn, Organisation". */
const TITLE = /^(.+?)\s*[|–—]\s*(.+)$/

/** Never throws; without a question and something said below it, it is no interview. */
export function readInterviewText(text: string): ReadMaterial {
  const form = 'interview-text' as const
  const lines = text
    .split(/\r\n|\r|\n/)
    .map(plainLine)
    .filter((line) => line !== '' && !isFurniture(line))
  const facts = factsOf(lines)
  if (!isInterview(facts)) return { form, facts: [], refused: [{ record: '1', why: 'no-facts' }] }
  return { form, facts: [facts], refused: [] }
}

function isInterview({ questions, quotes }: InterviewFacts): boolean {
  return questions.some(({ answer }) => answer !== '') || (questions.length > 0 && quotes.length > 0)
}

function factsOf(given: readonly string[]): InterviewFacts {
  const caption = captionIn(given)
  const lines = given.flatMap((line, at) => (at === caption?.at ? captionRest(caption) : [line]))
  const dayAt = lines.slice(0, 4).findIndex((line) => dayIn(line) !== null)
  const rest = lines.filter((_, at) => at !== dayAt)
  const [first = ''] = rest
  const title = isQuestion(first) ? '' : first
  const passages = passagesOf(title === '' ? rest : rest.slice(1))
  const firstQuestion = passages.findIndex(({ kind }) => kind === 'question')
  const lead = passages.slice(0, firstQuestion < 0 ? passages.length : firstQuestion)
  const questions = questionsOf(passages)
  const [, , named = ''] = TITLE.exec(title) ?? []
  const titled = personIn(named)
  return {
    kind: 'interview',
    title: orNull(title),
    publishedOn: dayIn(lines[dayAt] ?? ''),
    person: caption?.person ?? titled.person,
    role: caption?.role ?? null,
    organisation: caption?.organisation ?? titled.organisation,
    lead: orNull(lead.flatMap((one) => (one.kind === 'text' ? [one.text] : [])).join('\n')),
    questions,
    quotes: passages.flatMap((one) =>
      one.kind === 'quote' ? [{ text: one.text, attributedTo: one.attributedTo }] : [],
    ),
    figures: questions.flatMap(({ answer }) => namedFigures(answer)),
    links: linksIn(given),
    photoCredit: caption?.credit ?? null,
  }
}

function captionRest({ rest }: Caption): string[] {
  return rest === '' ? [] : [rest]
}

/** A question that nothing follows keeps its place, with an empty answer. */
function questionsOf(passages: readonly Passage[]): Question[] {
  const questions: Question[] = []
  for (const { kind, text } of passages) {
    const last = questions.at(-1)
    if (kind === 'question') questions.push({ question: text, answer: '' })
    else if (kind === 'text' && last) last.answer = last.answer === '' ? text : `${last.answer}\n${text}`
  }
  return questions
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
