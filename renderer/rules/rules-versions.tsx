/** The versions of an edition's rules, newest first: who made each, when and why, and a way to read it. */
import { Link } from 'wouter'
import type { EditionShown } from '../../contract/calls/editions.ts'
import { rulesAddress } from '../address.ts'
import { formatInstant } from '../ui/format.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'

export function RulesVersions({ edition: { id, versions, rulesVersion } }: { edition: EditionShown }) {
  const t = useWords().rules.versions
  const language = useLanguage()
  return (
    <section>
      <h3>{t.title}</h3>
      <ul className="rules-versions">
        {versions.map(({ version, madeAt, madeBy, note }) => (
          <li key={version}>
            <Link href={rulesAddress(id, { version })} aria-label={t.read(version)}>
              {t.version(version)}
            </Link>
            {version === rulesVersion && <span className="tag">{t.current}</span>}
            <span className="muted">
              {madeBy === null ? t.shipped : t.made(madeBy, formatInstant(madeAt, language))}
            </span>
            {note && <p className="rules-version-note">{note}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
