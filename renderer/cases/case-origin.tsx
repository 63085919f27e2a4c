/** Where a case's facts come from, what has changed between readings, and a way to ask the source again. */
import { useMutation } from '@tanstack/react-query'
import type { CaseShown } from '../../contract/calls/cases.ts'
import { sayFailure } from '../../text/say-failure.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { formatInstant, formatNumber } from '../ui/format.ts'
import { Note } from '../ui/note.tsx'
import { TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'

export function CaseOrigin({ shown }: { shown: CaseShown }) {
  const said = useWords()
  const language = useLanguage()
  const refresh = useRefreshDesk()
  const { casesView: t, cases } = said
  const again = useMutation(desk.cases.fetch.mutationOptions({ onSuccess: () => refresh() }))
  const [newest, ...earlier] = shown.history
  const number = shown.diarienummer
  if (!newest) return null
  const { form, from, at, hash } = newest.provenance
  const what = `${cases.forms[form]} (${from ?? cases.pasted})`
  const unchanged = again.data?.imported.some(({ fate }) => fate === 'unchanged')
  return (
    <section className="case-origin">
      <h2>{t.origin}</h2>
      <p className="small">
        {t.read(what.charAt(0).toUpperCase() + what.slice(1), formatInstant(at, language), newest.reviewer)}{' '}
        {t.check(hash.slice(0, 8))} {t.contacts}
      </p>
      {number !== null && (
        <Button disabled={again.isPending} onClick={() => again.mutate({ numbers: [number] })}>
          {t.refresh}
        </Button>
      )}
      {unchanged && (
        <Note role="status" kind="ok">
          {t.unchanged(1)}
        </Note>
      )}
      {again.data?.refused.map(({ record, why }) => (
        <Note key={record} role="status" kind="warn">
          {t.refused(record, cases.refusals[why])}
        </Note>
      ))}
      {again.error && (
        <ErrorNote what={t.failed} error={again.error}>
          {'code' in again.error
            ? sayFailure(said, again.error as { code: string; data?: unknown })
            : undefined}
        </ErrorNote>
      )}
      {earlier.length > 0 && <p className="small muted">{t.earlier(earlier.length)}</p>}
      {newest.differences.length > 0 && <Differences differences={newest.differences} />}
    </section>
  )
}

type Difference = CaseShown['history'][number]['differences'][number]

function Differences({ differences }: { differences: readonly Difference[] }) {
  const { casesView: t } = useWords()
  const plain = usePlain()
  const nameOf = useFactName()
  return (
    <TableRegion name={t.differences}>
      <table>
        <caption>{t.differences}</caption>
        <thead>
          <tr>
            <th scope="col">{t.differs.fact}</th>
            <th scope="col">{t.differs.before}</th>
            <th scope="col">{t.differs.after}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ path, before, after }) => (
            <tr key={path}>
              <th scope="row">{nameOf(path)}</th>
              <td className="wrap">{plain(before)}</td>
              <td className="wrap">{plain(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

function usePlain(): (value: Difference['before']) => string {
  const { casesView: t, report } = useWords()
  const language = useLanguage()
  return (value) => {
    if (value === null || value === '') return t.missing
    if (typeof value === 'boolean') return value ? report.yes : report.no
    return typeof value === 'number' ? formatNumber(value, language) : value
  }
}

/** `texts.results.sv.text` is "Resultat, svenska". */
function useFactName(): (path: string) => string {
  const { cases } = useWords()
  return (path) => {
    const [first = '', part = '', language = '', last = ''] = path.split('.')
    if (first === 'texts') {
      const names = [
        cases.texts[part as keyof typeof cases.texts] ?? part,
        cases.languages[language as keyof typeof cases.languages] ?? '',
        ...(last === 'isMachineTranslated' ? [cases.machineTranslated.toLowerCase()] : []),
      ]
      return names.filter((one) => one !== '').join(', ')
    }
    const key = first === 'coordinator' && part === 'organisationNumber' ? part : first
    return cases.facts[key as keyof typeof cases.facts] ?? first
  }
}
