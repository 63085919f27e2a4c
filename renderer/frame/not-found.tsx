/** An address that leads nowhere, and the way on. */
import { PATHS } from '../address.ts'
import { ButtonLink } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/use-words.ts'

export function NotFound() {
  const { notFound } = useWords().frame
  return (
    <>
      <PageHead title={notFound.title} />
      <div className="page">
        <div className="empty">
          <p>{notFound.text}</p>
          <ButtonLink href={`#${PATHS.queue}`}>{notFound.way}</ButtonLink>
        </div>
      </div>
    </>
  )
}
