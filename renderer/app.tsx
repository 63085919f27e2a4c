/** The app: the first start, or the frame with the view that the address names. */
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { Redirect, Route, Router, Switch } from 'wouter'
import type { SessionStatus } from '../contract/calls/session.ts'
import {
  addressOf,
  goTo,
  PATHS,
  placeOf,
  queueAddress,
  readHash,
  useHashPath,
  useHashSearch,
} from './address.ts'
import { Fetching } from './first-start/fetching.tsx'
import { FirstStart } from './first-start/first-start.tsx'
import { HelpDialog } from './frame/help-dialog.tsx'
import { NotFound } from './frame/not-found.tsx'
import { Rail } from './frame/rail.tsx'
import { StatusLine } from './frame/status-line.tsx'
import { useUndo } from './frame/undo.ts'
import { useFrameKeys } from './frame/use-frame-keys.ts'
import { desk } from './queries.ts'
import { Announcer } from './ui/announce.tsx'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { ErrorNote } from './ui/error-note.tsx'
import { Skeleton } from './ui/skeleton.tsx'
import { useLanguage, useSessionStatus, useWords } from './ui/use-words.ts'

const QueueView = lazy(async () => ({ default: (await import('./queue/queue-view.tsx')).QueueView }))
const BulkUnitsView = lazy(async () => ({
  default: (await import('./bulk/bulk-units-view.tsx')).BulkUnitsView,
}))
const ConflictsView = lazy(async () => ({
  default: (await import('./queue/conflicts-view.tsx')).ConflictsView,
}))
const DashboardView = lazy(async () => ({
  default: (await import('./dashboard/dashboard-view.tsx')).DashboardView,
}))
const EditionsView = lazy(async () => ({
  default: (await import('./editions/editions-view.tsx')).EditionsView,
}))
const EditionFiguresView = lazy(async () => ({
  default: (await import('./edition-figures/edition-figures-view.tsx')).EditionFiguresView,
}))
const FigureNotesView = lazy(async () => ({
  default: (await import('./figure-notes/figure-notes-view.tsx')).FigureNotesView,
}))
const ComparisonView = lazy(async () => ({
  default: (await import('./comparison/comparison-view.tsx')).ComparisonView,
}))
const ReportView = lazy(async () => ({ default: (await import('./report/report-view.tsx')).ReportView }))
const OutcomesView = lazy(async () => ({
  default: (await import('./outcomes/outcomes-view.tsx')).OutcomesView,
}))
const CasesView = lazy(async () => ({ default: (await import('./cases/cases-view.tsx')).CasesView }))
const CaseSheetsView = lazy(async () => ({
  default: (await import('./case-sheets/sheets-view.tsx')).CaseSheetsView,
}))
const CaseSheetView = lazy(async () => ({
  default: (await import('./case-sheets/sheet-view.tsx')).CaseSheetView,
}))
const OrganisersView = lazy(async () => ({
  default: (await import('./organisers/organisers-view.tsx')).OrganisersView,
}))
const SyncView = lazy(async () => ({ default: (await import('./sync/sync-view.tsx')).SyncView }))
const ImportView = lazy(async () => ({ default: (await import('./import/import-view.tsx')).ImportView }))
const RulesView = lazy(async () => ({ default: (await import('./rules/rules-view.tsx')).RulesView }))
const CorrectionsView = lazy(async () => ({
  default: (await import('./parties/corrections-view.tsx')).CorrectionsView,
}))
const RegisterView = lazy(async () => ({
  default: (await import('./register/register-view.tsx')).RegisterView,
}))
const MessagesView = lazy(async () => ({
  default: (await import('./messages/messages-view.tsx')).MessagesView,
}))
const TextsView = lazy(async () => ({ default: (await import('./messages/texts-view.tsx')).TextsView }))
const LogView = lazy(async () => ({ default: (await import('./log/log-view.tsx')).LogView }))
const BackupsView = lazy(async () => ({ default: (await import('./backups/backups-view.tsx')).BackupsView }))
const RecoveryView = lazy(async () => ({
  default: (await import('./recovery/recovery-view.tsx')).RecoveryView,
}))
const DisposalView = lazy(async () => ({
  default: (await import('./disposal/disposal-view.tsx')).DisposalView,
}))
const SourcesView = lazy(async () => ({ default: (await import('./sources/sources-view.tsx')).SourcesView }))
const SettingsView = lazy(async () => ({
  default: (await import('./settings/settings-view.tsx')).SettingsView,
}))

export function App() {
  const status = useSessionStatus()
  const language = useLanguage()
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <Router hook={useHashPath} searchHook={useHashSearch}>
      <Door status={status} />
      <Announcer />
    </Router>
  )
}

/** While the database is closed nothing else is shown: every call would be refused. */
function Door({ status }: { status: SessionStatus | undefined }) {
  const { error, isSuccess: isOpen } = useQuery(desk.session.status.queryOptions())
  const isClosed = error !== null && 'code' in error && error.code === 'DATABASE_CLOSED'
  const closed = useQuery(desk.recovery.status.queryOptions({ enabled: isClosed }))
  // Also while it is asked again, so that what the view has told stays.
  if (!isOpen && closed.data?.problem)
    return (
      <Suspense fallback={<Skeleton rows={8} />}>
        <RecoveryView problem={closed.data.problem} />
      </Suspense>
    )
  return status ? <Started status={status} /> : <Starting />
}

function Started({ status }: { status: SessionStatus }) {
  const [isHelpOpen, setHelpOpen] = useState(false)
  const openHelp = useCallback(() => setHelpOpen(true), [])
  const undo = useUndo(showAgain)
  useFrameKeys({ onHelp: openHelp, onUndo: undo })
  return (
    <>
      <Screen status={status} onUndo={undo} />
      {isHelpOpen && <HelpDialog onClose={() => setHelpOpen(false)} />}
    </>
  )
}

function Screen({ status, onUndo }: { status: SessionStatus; onUndo: () => void }) {
  const [path] = useHashPath()
  const [isFetching, setFetching] = useState(false)
  const isNew = !status.reviewer || (path === '/' && !status.hasSubmissions)
  if (isFetching) return <Fetching onDone={() => setFetching(false)} />
  if (isNew) return <FirstStart status={status} onFetch={() => setFetching(true)} />
  return <Frame status={status} onUndo={onUndo} />
}

function Frame({ status, onUndo }: { status: SessionStatus; onUndo: () => void }) {
  const { frame } = useWords()
  const main = useRef<HTMLElement>(null)
  useFocusOnArrival(main)
  return (
    <div className="app">
      {/* A button: an address with # would lead to another view. */}
      <button type="button" className="skip-link" onClick={() => main.current?.focus()}>
        {frame.skip}
      </button>
      <Rail status={status} />
      <main className="main" ref={main} tabIndex={-1}>
        <ErrorBoundary key={placeOf(useHashPath()[0])}>
          <Suspense fallback={<Skeleton rows={8} />}>
            <Views />
          </Suspense>
        </ErrorBoundary>
      </main>
      <StatusLine status={status} onUndo={onUndo} />
    </div>
  )
}

function Views() {
  return (
    <Switch>
      {/* Not led on to its own address: the start is shown there instead once the desk turns out to be empty. */}
      <Route path="/" component={DashboardView} />
      <Route path={PATHS.now} component={DashboardView} />
      <Route path={PATHS.queue} component={QueueView} />
      <Route path={PATHS.bulk} component={QueueView} />
      <Route path={PATHS.bulkUnits} component={BulkUnitsView} />
      <Route path={PATHS.conflicts} component={ConflictsView} />
      <Route path={PATHS.editions} component={EditionsView} />
      <Route path={PATHS.editionFigures} component={EditionFiguresView} />
      <Route path={`${PATHS.editions}/:id`}>
        {({ id }) => <Redirect to={addressOf(PATHS.editions, { upplaga: id })} replace />}
      </Route>
      <Route path={`${PATHS.editions}/:id/regler`}>{({ id }) => <RulesView key={id} id={id} />}</Route>
      <Route path={PATHS.compare} component={ComparisonView} />
      <Route path={PATHS.report} component={ReportView} />
      <Route path={PATHS.cases} component={CasesView} />
      <Route path={PATHS.outcomes} component={OutcomesView} />
      <Route path={PATHS.caseSheets} component={CaseSheetsView} />
      <Route path={`${PATHS.caseSheets}/:id`}>{({ id }) => <CaseSheetView key={id} id={id} />}</Route>
      <Route path={PATHS.organisers} component={OrganisersView} />
      <Route path={PATHS.sync} component={SyncView} />
      <Route path={PATHS.import} component={ImportView} />
      <Route path={PATHS.sources} component={SourcesView} />
      <Route path={PATHS.settings} component={SettingsView} />
      <Route path={PATHS.corrections} component={CorrectionsView} />
      <Route path={PATHS.register} component={RegisterView} />
      <Route path={PATHS.log} component={LogView} />
      <Route path={PATHS.backups} component={BackupsView} />
      <Route path={PATHS.messages} component={MessagesView} />
      <Route path={PATHS.texts} component={TextsView} />
      <Route path={PATHS.disposal} component={DisposalView} />
      <Route path={PATHS.figureNotes} component={FigureNotesView} />
      <Route component={NotFound} />
    </Switch>
  )
}

/** Before the first answer, and when there is none. */
function Starting() {
  const { frame } = useWords()
  const { error, refetch } = useQuery(desk.session.status.queryOptions())
  return (
    <main className="main starting">
      {error ? (
        <div className="page">
          <ErrorNote what={frame.error.noBackend} error={error} onRetry={() => void refetch()}>
            {frame.error.noBackendSafe}
          </ErrorNote>
        </div>
      ) : (
        <Skeleton rows={8} />
      )}
    </main>
  )
}

/** Moves focus into the new view when the path changes, so that reading goes on there. */
function useFocusOnArrival(main: React.RefObject<HTMLElement | null>) {
  const path = placeOf(useHashPath()[0])
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    main.current?.focus()
  }, [path, main])
}

/** After an undo in the queue the submission is shown again; elsewhere the view stays. */
function showAgain(submissionId: string) {
  const { path, search } = readHash(window.location.hash)
  if (placeOf(path) !== PATHS.queue) return
  const query = new URLSearchParams(search).get('q') ?? ''
  goTo(queueAddress(query, submissionId), { replace: true })
}
