/** The versions of an edition's rules, newest first: who made each, when and why, and a way to read it. */
import { Link } from 'wouter'
import type { EditionShown } from '../../contract/calls/editions.ts'
import { rulesAddress } from '../address.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { sayVersion } from './version-words.ts'

export function RulesVersions({
  edition: { id, versions, rulesVersion, rulesToReview },
}: {
  edition: EditionShown
}) {
  const words = useWords()
  const t = words.rules.versions
  const language = useLanguage()
  return (
    <section>
      <h3>{t.title}</h3>
      <ul className="rules-versions">
        {versions.map((one) => {
          const { version, note } = one
          const isCurrent = version === rulesVersion
          return (
            <li key={version}>
              <Link href={rulesAddress(id, { version })} aria-label={t.read(version)}>
                {t.version(version)}
              </Link>
              {isCurrent && <span className="tag">{t.current}</span>}
              <span className="muted">
                {sayVersion(one, isCurrent && rulesToReview !== null, words, language)}
              </span>
              {note && <p className="rules-version-note">{note}</p>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
