/** What a case says in its own words: a project's texts, or an interview's questions, answers and quotes. */
import type { CaseFacts } from '../../domain/case/case.ts'
import type { InterviewFacts } from '../../domain/case/interview.ts'
import { PROJECT_TEXTS, type ProjectFacts, type SourceText } from '../../domain/case/project.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'

export function CaseTexts({ facts }: { facts: CaseFacts }) {
  return facts.kind === 'project' ? <ProjectTexts facts={facts} /> : <InterviewTexts facts={facts} />
}

/** In the reader's language where the source has it, else in the one that it has. */
function ProjectTexts({ facts }: { facts: ProjectFacts }) {
  const { cases } = useWords()
  const language = useLanguage()
  return PROJECT_TEXTS.map((part) => {
    const other = language === 'sv' ? 'en' : 'sv'
    const own = facts.texts[part][language]
    const text = own ?? facts.texts[part][other]
    if (!text) return null
    return (
      <section key={part} lang={own ? language : other}>
        <h3>
          {cases.texts[part]}
          {text.isMachineTranslated && <span className="small muted"> {cases.machineTranslated}</span>}
        </h3>
        <Paragraphs text={text} />
      </section>
    )
  })
}

function InterviewTexts({ facts }: { facts: InterviewFacts }) {
  const { cases: t } = useWords()
  const { lead, questions, quotes, figures } = facts
  return (
    <>
      {lead && <Paragraphs text={{ text: lead }} />}
      {questions.map(({ question, answer }) => (
        <section key={question}>
          <h3>{question}</h3>
          <Paragraphs text={{ text: answer }} />
        </section>
      ))}
      {quotes.length > 0 && <h3>{t.quotes}</h3>}
      {quotes.map(({ text, attributedTo }) => (
        <figure key={text} className="case-quote">
          <blockquote>{text}</blockquote>
          {attributedTo && <figcaption className="small muted">{attributedTo}</figcaption>}
        </figure>
      ))}
      {figures.length > 0 && (
        <section>
          <h3>{t.figures}</h3>
          <dl className="case-named">
            {figures.map(({ value, sentence }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a sentence may name the same number twice, and the list never moves.
              <div key={place}>
                <dt>{value}</dt>
                <dd>{sentence}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  )
}

function Paragraphs({ text }: { text: Pick<SourceText, 'text'> }) {
  return text.text.split('\n').map((paragraph) => <p key={paragraph}>{paragraph}</p>)
}
