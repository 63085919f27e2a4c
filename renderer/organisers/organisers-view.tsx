/** Organisers: a list to search in, or the one that the address names. */
import './organisers.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { OrganiserListed } from '../../contract/calls/organisers.ts'
import { organiserAddress, useAddressValue } from '../address.ts'
import { desk } from '../queries.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { formatNumber } from '../ui/format.ts'
import { PageHead } from '../ui/page-head.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { NumberCell, NumberHead, TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { OrganiserView } from './organiser-view.tsx'

export function OrganisersView() {
  const [named] = useAddressValue('id')
  return named === '' ? <OrganiserSearch /> : <OrganiserView key={named} named={named} />
}

function OrganiserSearch() {
  const { organisers: t } = useWords()
  const [words, search] = useAddressValue('q')
  const [edition, choose] = useAddressValue('upplaga')
  const editions = useQuery(desk.editions.list.queryOptions())
  const { data, error, refetch } = useQuery({
    ...desk.organisers.list.queryOptions({ input: { words, ...(edition !== '' && { edition }) } }),
    placeholderData: keepPreviousData,
  })
  const options = (editions.data ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <PageHead title={t.title}>
        <span className="muted" role="status">
          {data && t.count(data.rows.length, data.total)}
        </span>
      </PageHead>
      <div className="page organisers">
        <search className="organisers-search">
          <TextField
            label={t.search}
            type="search"
            value={words}
            onChange={(event) => search(event.target.value)}
          />
          <Select
            label={t.edition}
            value={edition}
            options={[{ value: '', label: t.allEditions }, ...options]}
            onChange={choose}
          />
        </search>
        {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton rows={8} />}
        {data?.rows.length === 0 && <p>{words === '' && edition === '' ? t.none : t.noHits}</p>}
        {data && data.rows.length > 0 && <OrganiserTable rows={data.rows} />}
      </div>
    </>
  )
}

function OrganiserTable({ rows }: { rows: readonly OrganiserListed[] }) {
  const { organisers: t } = useWords()
  const language = useLanguage()
  return (
    <TableRegion name={t.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.columns.organiser}</th>
            <NumberHead>{t.columns.activities}</NumberHead>
            <NumberHead>{t.columns.submissions}</NumberHead>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, activities, submissions }) => (
            <tr key={key}>
              <th scope="row">
                <Link href={organiserAddress(key)}>{name}</Link>
              </th>
              <NumberCell>{formatNumber(activities, language)}</NumberCell>
              <NumberCell>{formatNumber(submissions, language)}</NumberCell>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}
