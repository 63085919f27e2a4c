/** In the rail: the way to earlier decisions about many, once there are any. */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { PATHS, useHashPath } from '../address.ts'
import { desk } from '../queries.ts'
import { useWords } from '../ui/use-words.ts'

export function BulkUnitsLink() {
  const t = useWords().bulk.units
  const [path] = useHashPath()
  const isHere = path === PATHS.bulkUnits
  const { data } = useQuery(desk.bulk.list.queryOptions({ input: { limit: 1 } }))
  if (!isHere && !data?.length) return null
  return (
    <Link href={PATHS.bulkUnits} aria-current={isHere ? 'true' : undefined}>
      <span>{t.title}</span>
    </Link>
  )
}
