/** By which way organisers are told, chosen once for the team. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { MESSAGE_WAYS } from '../../domain/message.ts'
import { PATHS } from '../address.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { Radio } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'

export function WayChoice() {
  const t = useWords().messages.settings
  const refresh = useRefreshDesk()
  const way = useQuery(desk.messages.way.queryOptions())
  const setWay = useMutation(desk.messages.setWay.mutationOptions({ onSuccess: refresh }))
  // The choice shows at once, before the backend has answered.
  const shown = setWay.isPending ? setWay.variables.way : way.data?.way
  return (
    <>
      <fieldset>
        <legend className="visually-hidden">{t.way}</legend>
        {MESSAGE_WAYS.map((one) => (
          <Radio
            key={one}
            name="message-way"
            label={t.ways[one]}
            checked={shown === one}
            onChange={() => setWay.mutate({ way: one })}
          />
        ))}
        {way.data && !way.data.isConnected && !way.data.isChosen && (
          <p className="medium muted">{t.notConnected}</p>
        )}
        {setWay.error && <ErrorNote what={t.failed} error={setWay.error} />}
      </fieldset>
      <ul className="stack medium">
        <li>
          <Link href={PATHS.texts}>{t.texts}</Link>
        </li>
        <li>
          <Link href={PATHS.messages}>{t.waiting}</Link>
        </li>
      </ul>
    </>
  )
}
