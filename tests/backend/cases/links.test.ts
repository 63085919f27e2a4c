/** Links of cases through their use cases: suggested with grounds, said of by a person, told from both sides. */
import { describe, expect, test } from 'vitest'
import { findTargets } from '../../../backend/cases/find-targets.ts'
import { importMaterial } from '../../../backend/cases/import-material.ts'
import { casesOf, linksOfCase, setLink } from '../../../backend/cases/links.ts'
import { assessStale } from '../../../backend/eligibility/background-job.ts'
import { logBlock } from '../../../backend/log/read-log.ts'
import { showOrganiser } from '../../../backend/organisers/organiser.ts'
import { correct, withdrawCorrection } from '../../../backend/parties/corrections.ts'
import { addBody } from '../../../backend/register/add-body.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import { verifyDatabase } from '../../../db/read/verify.ts'
import type { LinkTarget } from '../../../domain/case/link.ts'
import { arrivalOf, contentOf, correctionOf, idOf, openDesk, rowsOf, takeIn } from '../desk.ts'

const PAGE = `Vattenvakten, larm från tysta ledningar

Diarienummer
Koordinator Gävle kommun
Bidrag från Vinnova 1 250 000 kronor
Projektets löptid februari 2023 - juni 2025

Viktiga resultat som projektet gav

Fyra läckor hittades i Sandviken, och vi berättade om det på Innovationsveckan 2024.

Diarienummer 2031-00417`
const CASE = '2031-00417'

async function linkedDesk() {
  const desk = openDesk()
  const { workspace } = desk
  const leaks = contentOf('Läckor i tysta ledningar', {
    parties: [{ text: 'Föreningen Rörkraft', role: 'organiser' }],
    themes: ['Vatten'],
    place: { ...contentOf('').place, municipality: 'Sandviken', municipalityCode: '2181' },
  })
  const dance = contentOf('Dans på torget', { parties: [{ text: 'Dansens vänner', role: 'organiser' }] })
  takeIn(
    workspace,
    arrivalOf('lackor', { content: leaks }),
    arrivalOf('gavle', { content: contentOf('Öppet hus hos räddningstjänsten'), state: 'published' }),
    arrivalOf('dans', { content: dance }),
  )
  await importMaterial(workspace, { bytes: new TextEncoder().encode(PAGE), name: null })
  return desk
}

const link = (workspace: Workspace, target: LinkTarget, key: string, state = 'confirmed' as const) =>
  setLink(workspace, { caseId: CASE, target, key, state })

describe('suggestions', () => {
  test('say on what grounds, and never what shares nothing', async () => {
    const { workspace } = await linkedDesk()
    const { suggestions, confirmed } = linksOfCase(workspace, CASE)
    const groundsOf = (name: string) =>
      suggestions
        .find((one) => one.name === name)
        ?.grounds.map(({ ground, evidence }) => `${ground}: ${evidence}`)
    expect(confirmed).toEqual([])
    expect(groundsOf('Läckor i tysta ledningar')).toEqual([
      'words: tysta, ledningar, läckor',
      'place: Sandviken',
      'period: 2023-02–2025-06; 2024-10-01',
    ])
    expect(groundsOf('Öppet hus hos räddningstjänsten')).toEqual([
      'coordinator: Gävle kommun',
      'period: 2023-02–2025-06; 2024-10-01',
    ])
    expect(groundsOf('Innovationsveckan 2024')?.[0]).toBe('words: Innovationsveckan 2024')
    expect(groundsOf('Gävle kommun')).toEqual(['coordinator: Gävle kommun'])
    expect(groundsOf('Sandvikens kommun')).toEqual(['place: Sandviken'])
    expect(groundsOf('Dans på torget')).toBeUndefined()
    expect(rowsOf(workspace, 'select * from case_links')).toEqual([])
  })

  test('are not made again once dismissed, and are when the dismissal is taken back', async () => {
    const { workspace } = await linkedDesk()
    const key = idOf(workspace, 'lackor')
    const asked = { caseId: CASE, target: 'submission' as const, key }
    const keysOf = (links: ReturnType<typeof setLink>) => links.suggestions.map((one) => one.key)
    const dismissed = setLink(workspace, { ...asked, state: 'dismissed' })
    expect(keysOf(dismissed)).not.toContain(key)
    expect(dismissed.dismissed.map((one) => one.key)).toEqual([key])
    expect(keysOf(linksOfCase(workspace, CASE))).not.toContain(key)
    expect(keysOf(setLink(workspace, { ...asked, state: 'removed' }))).toContain(key)
  })
})

describe('a link', () => {
  test('keeps the grounds that it was suggested by; one by hand says so', async () => {
    const { workspace } = await linkedDesk()
    link(workspace, 'submission', idOf(workspace, 'lackor'))
    const { confirmed } = link(workspace, 'submission', idOf(workspace, 'dans'))
    expect(Object.fromEntries(confirmed.map(({ name, grounds }) => [name, grounds[0]?.ground]))).toEqual({
      'Läckor i tysta ledningar': 'words',
      'Dans på torget': 'person',
    })
  })

  test('is made by any name of what it leads to, and told from there', async () => {
    const { workspace } = await linkedDesk()
    const named = [
      ['submission', 'lackor'],
      ['organiser', 'föreningen rörkraft'],
      ['theme', 'VATTEN'],
      ['edition', '2024'],
      ['municipality', 'Gävle'],
    ] as const
    for (const [target, key] of named) link(workspace, target, key)
    expect(rowsOf(workspace, 'select target, key from case_links order by target')).toEqual([
      { target: 'edition', key: '2024' },
      { target: 'municipality', key: '2180' },
      { target: 'organiser', key: 'name:föreningen rörkraft' },
      { target: 'submission', key: idOf(workspace, 'lackor') },
      { target: 'theme', key: 'vatten' },
    ])
    for (const [target, key] of named)
      expect(casesOf(workspace, { target, key })).toMatchObject([{ diarienummer: CASE }])
    expect(verifyDatabase(workspace.database).filter(({ ok }) => !ok)).toEqual([])
  })

  test('to what is not here is refused, and so is removing what is not linked', async () => {
    const { workspace } = await linkedDesk()
    for (const target of ['submission', 'organiser', 'theme', 'edition', 'municipality'] as const)
      expect(() => link(workspace, target, 'Ingenstans')).toThrow(
        expect.objectContaining({ code: 'UNKNOWN_TARGET', data: { target, key: 'Ingenstans' } }),
      )
    const remove = { caseId: CASE, target: 'edition', key: '2024', state: 'removed' } as const
    expect(() => setLink(workspace, remove)).toThrow(
      expect.objectContaining({ code: 'LINK_REFUSED', data: { from: 'none' } }),
    )
    expect(rowsOf(workspace, "select * from log_entries where kind = 'case-link'")).toEqual([])
  })

  test('is confirmed once, removed, and no longer told from there', async () => {
    const { workspace } = await linkedDesk()
    link(workspace, 'edition', '2024')
    link(workspace, 'edition', '2024')
    expect(rowsOf(workspace, "select count(*) as n from log_entries where kind = 'case-link'")).toEqual([
      { n: 1 },
    ])
    const dismiss = { caseId: CASE, target: 'edition', key: '2024', state: 'dismissed' } as const
    expect(() => setLink(workspace, dismiss)).toThrow(expect.objectContaining({ code: 'LINK_REFUSED' }))
    setLink(workspace, { ...dismiss, state: 'removed' })
    expect(casesOf(workspace, { target: 'edition', key: '2024' })).toEqual([])
  })

  test('is in the log in words', async () => {
    const { workspace } = await linkedDesk()
    link(workspace, 'submission', idOf(workspace, 'lackor'))
    const { rows } = logBlock(workspace, {
      filters: { kinds: ['case-link'], actor: '', submission: '', from: null, to: null, text: '' },
      language: 'sv',
      offset: 0,
      limit: 5,
    })
    expect(rows[0]?.sentence).toBe(
      'Prov Testgren, SKR, kopplade exemplet ”Vattenvakten, larm från tysta ledningar” till ”Läckor i tysta ledningar”',
    )
  })

  test('is nobody’s where nobody has said who they are', async () => {
    const { workspace } = await linkedDesk()
    workspace.database.sqlite.exec("delete from settings where key = 'reviewer'")
    expect(() => link(workspace, 'edition', '2024')).toThrow(expect.objectContaining({ code: 'NO_REVIEWER' }))
    expect(rowsOf(workspace, 'select * from case_links')).toEqual([])
  })

  test.each([
    ["update case_links set state = 'dismissed'", 1],
    ["update case_links set grounds = '[]'", 1],
    ['delete from case_links', 1],
  ])('that the log does not tell of is found by verify: %s', async (spoil, problems) => {
    const { workspace } = await linkedDesk()
    link(workspace, 'edition', '2024')
    workspace.database.sqlite.exec(spoil)
    const check = verifyDatabase(workspace.database).find(({ name }) => name === 'links-as-logged')
    expect(check).toMatchObject({ ok: false })
    expect(check?.problems).toHaveLength(problems)
  })
})

describe('an organiser that gets another key is the same organiser', () => {
  const NAME = 'Föreningen Rörkraft'
  const KEPT = 'name:föreningen rörkraft'
  const GAVLE = 'municipality:2180'
  const isGavle = correctionOf(NAME, { sector: 'municipality', publicParty: 'yes', sameAs: GAVLE })
  const organisersOf = (links: ReturnType<typeof linksOfCase>) =>
    links.confirmed.filter(({ target }) => target === 'organiser').map(({ key, name }) => [key, name])
  const casesThere = (workspace: Workspace, named: string) =>
    showOrganiser(workspace, named).cases.filter(({ by }) => by.includes('link'))

  test('after a correction: its page has the case, the link its name, and it is not suggested again', async () => {
    const { workspace } = await linkedDesk()
    link(workspace, 'organiser', NAME)
    correct(workspace, isGavle)
    await assessStale(workspace)
    for (const named of [NAME, GAVLE, KEPT]) {
      expect(casesThere(workspace, named)).toMatchObject([{ diarienummer: CASE }])
      expect(casesOf(workspace, { target: 'organiser', key: named })).toMatchObject([{ diarienummer: CASE }])
    }
    const shown = linksOfCase(workspace, CASE)
    expect(organisersOf(shown)).toEqual([[GAVLE, 'Gävle kommun']])
    expect(shown.suggestions.filter(({ target }) => target === 'organiser')).toEqual([])
    expect(link(workspace, 'organiser', GAVLE).confirmed).toHaveLength(1)
    expect(rowsOf(workspace, 'select key from case_links')).toEqual([{ key: KEPT }])
  })

  test('and the link is removed by what it is called now, and is back when the correction is withdrawn', async () => {
    const { workspace } = await linkedDesk()
    link(workspace, 'organiser', NAME)
    const { id } = correct(workspace, isGavle)
    await assessStale(workspace)
    withdrawCorrection(workspace, { id, note: '' })
    await assessStale(workspace)
    expect(organisersOf(linksOfCase(workspace, CASE))).toEqual([[KEPT, NAME]])
    correct(workspace, isGavle)
    await assessStale(workspace)
    setLink(workspace, { caseId: CASE, target: 'organiser', key: GAVLE, state: 'removed' })
    expect(organisersOf(linksOfCase(workspace, CASE))).toEqual([])
    expect(casesThere(workspace, NAME)).toEqual([])
    expect(verifyDatabase(workspace.database).filter(({ ok }) => !ok)).toEqual([])
  })

  test('and two that are now one are one link: confirmed where either was, and removed of both', async () => {
    const { workspace } = await linkedDesk()
    link(workspace, 'organiser', NAME)
    setLink(workspace, { caseId: CASE, target: 'organiser', key: GAVLE, state: 'dismissed' })
    correct(workspace, isGavle)
    await assessStale(workspace)
    const shown = linksOfCase(workspace, CASE)
    expect([organisersOf(shown), shown.dismissed]).toEqual([[[GAVLE, 'Gävle kommun']], []])
    setLink(workspace, { caseId: CASE, target: 'organiser', key: GAVLE, state: 'removed' })
    expect(casesThere(workspace, GAVLE)).toEqual([])
    const rows = rowsOf(workspace, 'select key, state from case_links order by key')
    expect(rows.map(({ key, state }) => [key, state])).toEqual([
      [GAVLE, 'removed'],
      [KEPT, 'removed'],
    ])
  })

  test('after an addition to the register', async () => {
    const { workspace } = await linkedDesk()
    link(workspace, 'organiser', NAME)
    addBody(workspace, {
      name: 'Rörkraft i Gävle',
      sector: 'civil-society',
      publicParty: 'no',
      aliases: [NAME],
      source: 'stadgar',
    })
    await assessStale(workspace)
    expect(organisersOf(linksOfCase(workspace, CASE))).toEqual([
      ['organisation:rorkraft-i-gavle', 'Rörkraft i Gävle'],
    ])
    expect(casesThere(workspace, NAME)).toMatchObject([{ diarienummer: CASE }])
  })

  test('and one that nobody names any more is still told by a name, on the case and in the log', async () => {
    const { workspace } = await linkedDesk()
    link(workspace, 'organiser', NAME)
    const changed = contentOf('Läckor i tysta ledningar', { parties: [{ text: 'Vi', role: 'organiser' }] })
    takeIn(workspace, arrivalOf('lackor', { revision: 2, content: changed }))
    expect(organisersOf(linksOfCase(workspace, CASE))).toEqual([[KEPT, 'föreningen rörkraft']])
    const filters = { kinds: ['case-link'], actor: '', submission: '', from: null, to: null, text: '' }
    const { rows } = logBlock(workspace, { filters, language: 'sv', offset: 0, limit: 5 })
    expect(rows[0]?.sentence).toContain('till ”föreningen rörkraft”')
  })
})

test('everything that words may mean is found, of every kind', async () => {
  const { workspace } = await linkedDesk()
  const found = (words: string) =>
    findTargets(workspace, words).map(({ target, name }) => `${target} ${name}`)
  expect(found('gävle')).toEqual(
    expect.arrayContaining([
      'municipality Gävle kommun',
      'organiser Gävle kommun',
      'submission Öppet hus hos räddningstjänsten',
    ]),
  )
  expect(found('rörkraft')[0]).toBe('organiser Föreningen Rörkraft')
  expect(found('2024')[0]).toBe('edition Innovationsveckan 2024')
  expect(found('ingenstans')).toEqual([])
  expect(found('g')).toEqual([])
})
