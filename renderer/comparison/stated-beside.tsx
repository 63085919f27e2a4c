/** What stands beside the counts: figures that others published, and names that counted as others. */
import { Link } from 'wouter'
import { addressOf, PATHS } from '../address.ts'
import { keyNamer } from '../figures/key-names.ts'
import type { Shown } from './shown.ts'

export function Beside({ shown }: { shown: Shown }) {
  return (
    <>
      <Stated shown={shown} />
      <Mapped shown={shown} />
    </>
  )
}

function Stated({ shown: { asked, compared, words } }: { shown: Shown }) {
  const t = words.comparison
  const stated = compared.editions.flatMap(({ published }) => published)
  if (stated.length === 0) return null
  if (asked.filter !== '') return <p className="medium">{t.withoutPublished}</p>
  return (
    <section className="comparison-beside">
      <h2>{t.stated}</h2>
      <ul>
        {stated.map(({ edition, words: said, source, qualifier }) => (
          <li key={`${edition} ${qualifier} ${source}`}>
            {words.figuresMore.compare.published(edition, said[asked.language], source)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Mapped({ shown: { asked, compared, words } }: { shown: Shown }) {
  const t = words.comparison.mapped
  const { compare } = words.figuresMore
  if (compared.concordances.length === 0) return null
  const nameOf = keyNamer(asked.by, { words, language: asked.language })
  return (
    <section className="comparison-beside">
      <h2>{t.title}</h2>
      {compared.concordances.map(({ dimension, version, mapped }) => (
        <div key={dimension}>
          <p>
            {compare.mapVersion(version)}{' '}
            <Link href={addressOf(PATHS.figureNotes, { del: 'namn', namn: dimension })}>{t.link}</Link>
          </p>
          <ul>
            {mapped.map(({ edition, from, to, value }) => (
              <li key={`${edition} ${from}`}>{compare.mapped(edition, nameOf(from), nameOf(to), value)}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
