/** One thing that a case is linked to or may be: what it is, on what grounds, who said so, and what can be done. */
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { LinkShown, LinkSuggested, LinkTargetShown } from '../../contract/calls/links.ts'
import type { Language } from '../../domain/language.ts'
import { sayLinkGround } from '../../text/say-link-ground.ts'
import { addressOf, organiserAddress, PATHS, queueAddress } from '../address.ts'
import { queueHref } from '../figures/queue-link.ts'
import { formatInstant } from '../ui/format.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'

export function CaseLink({ link, children }: { link: LinkShown | LinkSuggested; children: ReactNode }) {
  const words = useWords()
  const language = useLanguage()
  const { caseLinks: t } = words
  const { target, name, detail, grounds } = link
  return (
    <li className="case-linked-one">
      <p>
        <span className="small muted">{t.targets[target]}</span>
        <Link href={linkAddress(link, language)}>{name}</Link>
        {detail && <span className="small muted">{detail}</span>}
      </p>
      <ul className="case-linked-grounds small">
        {grounds.map((ground) => (
          <li key={ground.ground}>{sayLinkGround(words, target, ground)}</li>
        ))}
      </ul>
      {'at' in link && <p className="small muted">{t.by(link.reviewer, formatInstant(link.at, language))}</p>}
      <div className="case-steps">{children}</div>
    </li>
  )
}

/** Where it is looked at: its own page, or the queue with just those submissions. */
function linkAddress({ target, key }: LinkTargetShown, language: Language): string {
  return {
    submission: () => queueAddress('', key),
    organiser: () => organiserAddress(key),
    theme: () => queueHref({ theme: key }, language),
    edition: () => addressOf(PATHS.editions, { upplaga: key }),
    municipality: () => queueHref({ municipality: key }, language),
  }[target]()
}
