/** From an edition's rules back to the edition. */
import { addressOf, PATHS } from '../address.ts'
import { ButtonLink } from '../ui/button.tsx'
import { useWords } from '../ui/use-words.ts'

export function BackLink({ id }: { id: string }) {
  return (
    <ButtonLink kind="quiet" icon="left" href={`#${addressOf(PATHS.editions, { upplaga: id })}`}>
      {useWords().rules.back}
    </ButtonLink>
  )
}
