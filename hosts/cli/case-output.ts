/** What `desk case` prints: a case's facts as one flat document, and as lines for people. */
import type { CaseShown } from '../../contract/calls/cases.ts'
import type { CaseFacts } from '../../domain/case/case.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { number } from '../../text/number.ts'

/** What the source does not say is null. */
export function caseDocument(id: string, facts: CaseFacts) {
  if (facts.kind === 'interview') {
    const { kind, title, publishedOn, person, role, organisation, questions, quotes, photoCredit } = facts
    return { id, kind, title, publishedOn, person, role, organisation, questions, quotes, photoCredit }
  }
  const {
    kind,
    diarienummer,
    titleSv,
    titleEn,
    coordinator,
    grantSek,
    start,
    end,
    status,
    call,
    round,
    updatedOn,
  } = facts
  return {
    id,
    kind,
    diarienummer,
    title: titleSv ?? titleEn,
    coordinator: coordinator?.name ?? null,
    grantSek,
    start,
    end,
    status,
    call,
    round,
    updatedOn,
  }
}

/** A fact a line; what the source does not say is told as that, and a quote with how far its consent has come. */
export function caseLines({ facts, consents }: CaseShown, language: Language): string[] {
  const t = words(language).cases
  const stateOf = (quote: string) =>
    t.states[consents.find(({ subject, key }) => subject === 'quote' && key === quote)?.state ?? 'drafted']
  const line = (name: string, value: string | null) => `${name}: ${value ?? t.notStated}`
  if (facts.kind === 'interview')
    return [
      line(t.facts.titleSv, facts.title),
      line(t.facts.publishedOn, facts.publishedOn),
      line(t.facts.person, facts.person),
      line(t.facts.role, facts.role),
      line(t.facts.organisation, facts.organisation),
      ...facts.questions.flatMap(({ question, answer }) => ['', question, answer]),
      ...facts.quotes.flatMap(({ text, attributedTo }) => [
        '',
        `${t.quotes} (${stateOf(text).toLocaleLowerCase(language)}): ”${text}”`,
        attributedTo ?? t.notStated,
      ]),
      ...(facts.figures.length === 0 ? [] : ['', t.figures]),
      ...facts.figures.map(({ value, sentence }) => `${value}: ${sentence}`),
      '',
      line(t.facts.photoCredit, facts.photoCredit),
    ]
  const { grantSek } = facts
  return [
    line(t.facts.titleSv, facts.titleSv),
    line(t.facts.titleEn, facts.titleEn),
    line(t.facts.diarienummer, facts.diarienummer),
    line(t.facts.coordinator, facts.coordinator?.name ?? null),
    line(t.facts.grantSek, grantSek === null ? null : `${number(language, grantSek)} kr`),
    line(t.facts.start, facts.start),
    line(t.facts.end, facts.end),
    line(t.facts.status, facts.status),
    line(t.facts.call, facts.call),
    line(t.facts.round, facts.round),
    line(t.facts.updatedOn, facts.updatedOn),
    ...Object.entries(facts.texts).flatMap(([part, both]) => {
      const text = both[language] ?? both.sv ?? both.en
      return text === null ? [] : ['', t.texts[part as keyof typeof t.texts], text.text]
    }),
    '',
    t.statement,
  ]
}
