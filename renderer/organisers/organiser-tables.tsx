/** An organiser's tables: activities over the editions, its submissions, and what was reported of them. */
import { Link } from 'wouter'
import type { OrganiserShown } from '../../contract/calls/organisers.ts'
import { queueAddress } from '../address.ts'
import { OutsideLink } from '../queue/outside-link.tsx'
import { formatDay, formatNumber } from '../ui/format.ts'
import { StateTag } from '../ui/state-tag.tsx'
import { NumberCell, NumberHead, TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'

export function OrganiserEditions({ editions }: Pick<OrganiserShown, 'editions'>) {
  const { organisers: t } = useWords()
  const language = useLanguage()
  return (
    <TableRegion name={t.editions}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.columns.edition}</th>
            <NumberHead>{t.columns.activities}</NumberHead>
            <NumberHead>{t.columns.submissions}</NumberHead>
            <th scope="col">{t.columns.standing}</th>
          </tr>
        </thead>
        <tbody>
          {editions.map(({ edition, name, activities, submissions, standing }) => (
            <tr key={edition}>
              <th scope="row">{name}</th>
              <NumberCell>{formatNumber(activities, language)}</NumberCell>
              <NumberCell>{formatNumber(submissions, language)}</NumberCell>
              <td>{standing === null ? t.noActivities : t.standings[standing]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

export function OrganiserRows({ rows }: Pick<OrganiserShown, 'rows'>) {
  const { organisers: t, queue } = useWords()
  const language = useLanguage()
  return (
    <TableRegion name={t.rows}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.columns.title}</th>
            <th scope="col">{t.columns.edition}</th>
            <th scope="col">{t.columns.startsOn}</th>
            <th scope="col">{t.columns.place}</th>
            <th scope="col">{t.columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, title, edition, startsOn, placeName, state }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={queueAddress('', id)}>{title || queue.noTitle}</Link>
              </th>
              <td>{edition}</td>
              <td className="organiser-day">{startsOn === null ? '' : formatDay(startsOn, language)}</td>
              <td>{placeName}</td>
              <td>
                <StateTag state={state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

export function OrganiserOutcomes({ outcomes }: Pick<OrganiserShown, 'outcomes'>) {
  const { organisers: t } = useWords()
  const language = useLanguage()
  const told = (value: number | null) =>
    value === null ? <span className="muted">{t.notReported}</span> : formatNumber(value, language)
  return (
    <TableRegion name={t.outcomes}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.columns.title}</th>
            <th scope="col">{t.columns.edition}</th>
            <NumberHead>{t.columns.participants}</NumberHead>
            <NumberHead>{t.columns.connections}</NumberHead>
            <th scope="col">{t.columns.lessons}</th>
            <th scope="col">{t.columns.recordings}</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map(
            ({ submissionId, title, edition, participants, connections, lessons, recordings }) => (
              <tr key={submissionId}>
                <th scope="row">
                  <Link href={queueAddress('', submissionId)}>{title}</Link>
                </th>
                <td>{edition}</td>
                <NumberCell>{told(participants)}</NumberCell>
                <NumberCell>{told(connections)}</NumberCell>
                <td>{lessons}</td>
                <td>
                  {recordings.map((address) => (
                    <OutsideLink key={address} address={address} />
                  ))}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </TableRegion>
  )
}
