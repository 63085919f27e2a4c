/** Says that an edition's rules were taken over and nobody has reviewed them yet, and takes the answer. */
import { useMutation } from '@tanstack/react-query'
import type { EditionShown } from '../../contract/calls/editions.ts'
import { rulesAddress } from '../address.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { formatInstant } from '../ui/format.ts'
import { Note } from '../ui/note.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'

/** Nothing where there is nothing to review. */
export function RulesToReview({
  edition,
  isInEditor = false,
}: {
  edition: EditionShown
  isInEditor?: boolean
}) {
  const { review, edit } = useWords().rules
  const refresh = useRefreshDesk()
  const confirm = useMutation(
    desk.editions.confirmRules.mutationOptions({
      onSuccess: async () => {
        announce(review.confirmed)
        await refresh()
      },
    }),
  )
  const language = useLanguage()
  const { id, rulesToReview, rulesVersion, versions } = edition
  if (rulesToReview === null) return null
  const made = versions.find(({ version }) => version === rulesVersion)
  return (
    <>
      <Note
        kind="warn"
        title={review.title(rulesToReview)}
        actions={
          <>
            <Button disabled={confirm.isPending} onClick={() => confirm.mutate({ id })}>
              {review.confirm}
            </Button>
            {!isInEditor && <ButtonLink href={`#${rulesAddress(id)}`}>{edit}</ButtonLink>}
          </>
        }
      >
        {review.text}
        {made?.madeBy && ` ${review.takenOver(made.madeBy, formatInstant(made.madeAt, language))}`}
      </Note>
      {confirm.error && <ErrorNote what={review.failed} error={confirm.error} />}
    </>
  )
}
