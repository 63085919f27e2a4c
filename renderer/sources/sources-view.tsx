/** Sources: the saved ones, ready-made ones to begin with, and one of them being edited or fetched. */
import './sources.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ShownSource } from '../../contract/calls/sources.ts'
import { changeAddressValues, PATHS, useAddressValue } from '../address.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { formatInstant } from '../ui/format.ts'
import { PageHead } from '../ui/page-head.tsx'
import { TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { SourceEditor } from './source-editor.tsx'
import { SourceFetch } from './source-fetch.tsx'

/** The address says which: `?kalla=ID` edits it, with `&gor=hamta` it is fetched, `?ny=SLAG` begins a new one. */
export function SourcesView() {
  const words = useWords()
  const t = words.sources
  const { data, error } = useQuery(desk.sources.list.queryOptions())
  const [id] = useAddressValue('kalla')
  const [kind] = useAddressValue('ny')
  const [act] = useAddressValue('gor')
  const [field] = useAddressValue('falt')
  const [word] = useAddressValue('ord')
  const close = () => changeAddressValues({ kalla: null, ny: null, gor: null, falt: null, ord: null })
  const chosen = data?.sources.find((one) => one.id === id)
  const template = data?.templates.find((one) => one.kind === kind)
  const given = field !== '' && word !== '' ? { word: { field, word } } : {}
  return (
    <>
      <PageHead title={t.title}>
        <p>{t.lead}</p>
      </PageHead>
      <div className="page stack">
        {error && <ErrorNote error={error} />}
        {chosen && act === 'hamta' && <SourceFetch key={id} source={chosen} onClose={close} />}
        {chosen && act !== 'hamta' && (
          <SourceEditor key={`${id} ${word}`} edited={{ ...chosen, ...given }} onClose={close} />
        )}
        {template && (
          <SourceEditor
            key={kind}
            edited={{ id: null, profile: template.profile, hasSecret: false }}
            onClose={close}
          />
        )}
        {data && !chosen && !template && (
          <>
            <SavedSources sources={data.sources} />
            <section className="source-table">
              <h2>{t.addOf}</h2>
              <p className="row source-ready">
                {data.templates.map((one) => (
                  <ButtonLink key={one.kind} href={`#${PATHS.sources}?ny=${one.kind}`}>
                    {t.kinds[one.kind]}
                  </ButtonLink>
                ))}
              </p>
            </section>
          </>
        )}
      </div>
    </>
  )
}

function SavedSources({ sources }: { sources: ShownSource[] }) {
  const t = useWords().sources
  const language = useLanguage()
  const [removed, setRemoved] = useState<ShownSource | null>(null)
  if (sources.length === 0) return <p className="muted">{t.empty}</p>
  return (
    <TableRegion name={t.table}>
      <table>
        <thead>
          <tr>
            {Object.values(t.columns).map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => {
            const { id, profile, fetchedAt } = source
            return (
              <tr key={id}>
                <th scope="row">{profile.name}</th>
                <td>{t.kinds[profile.kind]}</td>
                <td>{t.editor.wayOuts[profile.wayOut.kind]}</td>
                <td>{fetchedAt === null ? t.never : formatInstant(fetchedAt, language)}</td>
                <td>
                  <div className="row source-acts">
                    <ButtonLink
                      size="small"
                      aria-label={t.fetchOf(profile.name)}
                      href={
                        profile.kind === 'desk-protocol'
                          ? `#${PATHS.sync}`
                          : `#${PATHS.sources}?kalla=${id}&gor=hamta`
                      }
                    >
                      {t.fetch}
                    </ButtonLink>
                    <ButtonLink
                      size="small"
                      aria-label={t.editOf(profile.name)}
                      href={`#${PATHS.sources}?kalla=${id}`}
                    >
                      {t.edit}
                    </ButtonLink>
                    <Button
                      size="small"
                      kind="quiet"
                      aria-label={t.removeOf(profile.name)}
                      onClick={() => setRemoved(source)}
                    >
                      {t.remove}
                    </Button>
                  </div>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {removed && <RemoveDialog source={removed} onClose={() => setRemoved(null)} />}
    </TableRegion>
  )
}

function RemoveDialog({ source, onClose }: { source: ShownSource; onClose: () => void }) {
  const t = useWords().sources
  const refresh = useRefreshDesk()
  const remove = useMutation(desk.sources.remove.mutationOptions())
  const { name } = source.profile
  return (
    <Dialog
      title={t.removeTitle(name)}
      confirm={t.remove}
      isBusy={remove.isPending}
      onClose={onClose}
      onConfirm={() =>
        remove.mutate(
          { id: source.id },
          {
            onSuccess: async () => {
              announce(t.removed(name))
              await refresh()
              onClose()
            },
          },
        )
      }
    >
      <p>{t.removeText}</p>
      {remove.error && <ErrorNote error={remove.error} />}
    </Dialog>
  )
}
