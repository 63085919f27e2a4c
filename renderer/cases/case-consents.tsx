/** How far each quote or picture has come on its way to being approved, and the steps that may be taken. */
import { useMutation } from '@tanstack/react-query'
import type { CaseShown, ConsentShown } from '../../contract/calls/cases.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { formatInstant } from '../ui/format.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'

export function CaseConsents({ shown }: { shown: CaseShown }) {
  const { casesView: t } = useWords()
  return (
    <section>
      <h2>{t.consents}</h2>
      <p className="small muted">{t.consentsLead}</p>
      <ul className="case-consents">
        {shown.consents.map((one) => (
          <li key={`${one.subject} ${one.key}`}>
            <Consent caseId={shown.id} consent={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Consent({ caseId, consent }: { caseId: string; consent: ConsentShown }) {
  const { casesView: t, cases } = useWords()
  const language = useLanguage()
  const refresh = useRefreshDesk()
  const step = useMutation(desk.cases.setConsent.mutationOptions({ onSuccess: () => refresh() }))
  const { subject, key, name, saidBy, state, next, at, reviewer } = consent
  return (
    <>
      <p>{subject === 'quote' ? `”${key}”` : (name ?? cases.subjects.picture)}</p>
      {subject === 'quote' && (
        <p className="small muted">{saidBy.length > 0 ? saidBy.join(', ') : cases.notStated}</p>
      )}
      <p className="small" role="status">
        <b className="label">{cases.states[state]}</b>
        {at !== null && (
          <span className="muted"> {t.lastStep(formatInstant(at, language), reviewer ?? '')}</span>
        )}
      </p>
      <div className="case-steps">
        {next.map((to) => (
          <Button
            key={to}
            size="small"
            disabled={step.isPending}
            onClick={() => step.mutate({ caseId, subject, key, state: to, note: '' })}
          >
            {t.steps[to]}
          </Button>
        ))}
      </div>
      {step.error && <ErrorNote error={step.error} />}
    </>
  )
}
