/** The content as participants see it: every field, as plain text. Then the contacts, which they never see. */
import type { ReactNode } from 'react'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import { OutcomePart } from '../outcomes/outcome-part.tsx'
import { formatOccurrence } from '../ui/format.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { OutsideLink } from './outside-link.tsx'
import { isWebAddress } from './web-address.ts'

/** Of which something can be told afterwards. */
const HAS_TAKEN_PLACE: readonly string[] = ['published']

type Content = SubmissionShown['content']

export function ContentTab({ submission }: { submission: SubmissionShown }) {
  const { content: words } = useWords().queue
  const { content } = submission
  return (
    <>
      <section className="panel-part">
        <h3>{words.title}</h3>
        <div className="plain-text">
          <p className="plain-lead">{content.lead || words.notGiven}</p>
          <p>{content.description || words.notGiven}</p>
        </div>
      </section>
      <section className="panel-part">
        <h3>{words.facts}</h3>
        <Facts content={content} />
      </section>
      {HAS_TAKEN_PLACE.includes(submission.state) && (
        <OutcomePart submissionId={submission.id} title={submission.title} />
      )}
      <Contacts contacts={submission.contacts} />
    </>
  )
}

function Facts({ content }: { content: Content }) {
  const words = useWords()
  const { common, queue } = words
  const language = useLanguage()
  const t = queue.content
  const { place, digital, registration, audience } = content
  const needed =
    registration.needed === null
      ? t.registrationNeeded.unknown
      : t.registrationNeeded[registration.needed ? 'yes' : 'no']
  return (
    <dl className="facts">
      <Fact name={t.when}>
        {content.occurrences.map((one) => formatOccurrence(one, language)).filter(isSomething)}
      </Fact>
      <Fact name={t.format}>{[common.formats[content.format]]}</Fact>
      <Fact name={t.type}>{[content.type]}</Fact>
      <Fact name={t.place}>
        {[[place.venue, place.address, place.municipality, place.county].filter(isSomething).join(', ')]}
      </Fact>
      <Fact name={t.digital}>{[digital.link, digital.how]}</Fact>
      <Fact name={t.registration}>{[needed, registration.how, registration.link]}</Fact>
      <Fact name={t.audience}>{[t.audienceKinds[audience.kind], audience.whom]}</Fact>
      <Fact name={t.themes}>{[content.themes.join(', ')]}</Fact>
      <Fact name={t.languages}>
        {[content.languages.map((tag) => t.languageNames[tag] ?? tag).join(', ')]}
      </Fact>
      <Fact name={t.organisers}>
        {content.parties.map((party) => `${party.text} (${common.roles[party.role].toLowerCase()})`)}
      </Fact>
      <Fact name={t.links}>{content.links}</Fact>
      <Fact name={t.recordings}>{content.recordings}</Fact>
      {Object.entries(content.extras).map(([name, value]) => (
        <Fact key={name} name={name}>
          {[typeof value === 'string' ? value : JSON.stringify(value)]}
        </Fact>
      ))}
    </dl>
  )
}

/** One field; lines that are web addresses can be opened. Empty ones say so. */
function Fact({ name, children }: { name: string; children: readonly (string | null)[] }): ReactNode {
  const { notGiven } = useWords().queue.content
  const lines = children.filter(isSomething)
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {lines.length === 0 && <span className="dim">{notGiven}</span>}
        {lines.map((line) => (
          <div key={line}>{isWebAddress(line) ? <OutsideLink address={line} /> : line}</div>
        ))}
      </dd>
    </>
  )
}

function Contacts({ contacts }: { contacts: SubmissionShown['contacts'] }) {
  const { content: t } = useWords().queue
  return (
    <section className="panel-part">
      <h3>
        {t.contacts} <span className="panel-aside">{t.contactsHint}</span>
      </h3>
      {contacts.length === 0 && <p className="dim">{t.notGiven}</p>}
      {contacts.map(({ name, email, phone }) => (
        <p key={`${name} ${email} ${phone}`}>{[name, email, phone].filter(isSomething).join(', ')}</p>
      ))}
    </section>
  )
}

function isSomething(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text !== ''
}
