/** An organiser over the editions: who it is, what it has held as the figures count it, cases of it, and outcomes. */
import { expect, test } from 'vitest'
import { showCase } from '../../backend/cases/cases.ts'
import { importMaterial } from '../../backend/cases/import-material.ts'
import { linksOfCase, setLink } from '../../backend/cases/links.ts'
import { listOrganisers } from '../../backend/organisers/list.ts'
import { showOrganiser } from '../../backend/organisers/organiser.ts'
import type { Workspace } from '../../backend/workspace.ts'
import { arrivalOf, contentOf, idOf, occurrenceOn, openDesk, takeIn } from './desk.ts'

const GAVLE = 'municipality:2180'

function organisedDesk(): Workspace {
  const { workspace } = openDesk()
  const by = (text: string, day: string) =>
    contentOf(`${text}, ${day}`, {
      parties: [{ text, role: 'organiser' }],
      occurrences: [occurrenceOn(day)],
    })
  const held = (id: string, edition: string, text: string, day: string, state = 'published' as const) =>
    arrivalOf(id, { edition, state, content: by(text, day) })
  takeIn(
    workspace,
    held('a', '2021', 'Gävle kommun', '2021-10-05'),
    held('b', '2022', 'GÄVLE KOMMUN', '2022-10-04'),
    held('c', '2024', 'Gävle kommun', '2024-10-02'),
    held('d', '2024', 'Gävle kommun', '2024-10-01'),
    { ...held('e', '2024', 'Gävle kommun', '2024-10-03'), state: 'new' },
    held('f', '2024', 'Lyktföreningen', '2024-10-01'),
  )
  return workspace
}

test('is shown over the editions, by any way of writing its name', () => {
  const workspace = organisedDesk()
  const shown = showOrganiser(workspace, 'gävle kommun')
  expect(shown).toMatchObject({
    key: GAVLE,
    name: 'Gävle kommun',
    activities: 4,
    submissions: 5,
    written: [
      { name: 'Gävle kommun', submissions: 4 },
      { name: 'GÄVLE KOMMUN', submissions: 1 },
    ],
    party: { sector: 'municipality', publicParty: 'yes', registerId: GAVLE },
  })
  expect(shown.party.evidence[0]).toMatchObject({ kind: 'register' })
  expect(shown.editions).toMatchObject([
    { edition: '2024', activities: 2, submissions: 3, standing: 'returned' },
    { edition: '2022', activities: 1, submissions: 1, standing: 'returning' },
    { edition: '2021', activities: 1, submissions: 1, standing: 'new' },
  ])
  expect(shown.rows.map(({ id }) => id)).toEqual(['d', 'c', 'e', 'b', 'a'].map((id) => idOf(workspace, id)))
  expect(shown.rows[0]).toMatchObject({ state: 'published', placeName: 'Gävle', startsOn: '2024-10-01' })
  expect(showOrganiser(workspace, GAVLE)).toEqual(shown)
})

test('has the cases that name it and those that somebody has linked', async () => {
  const workspace = organisedDesk()
  const table =
    'Diarienummer;Titel;Koordinator\n2031-00001;Vatten;Gävle kommun\n2031-00002;Ljus;Lyktföreningen\n'
  await importMaterial(workspace, { bytes: new TextEncoder().encode(table), name: 'projekt.csv' })
  const casesOf = (name: string) =>
    showOrganiser(workspace, name).cases.map(({ diarienummer, by }) => [diarienummer, ...by])
  expect(casesOf('Gävle kommun')).toEqual([['2031-00001', 'name']])
  for (const caseId of ['2031-00001', '2031-00002'])
    setLink(workspace, { caseId, target: 'organiser', key: GAVLE, state: 'confirmed' })
  expect(casesOf('Gävle kommun')).toEqual([
    ['2031-00002', 'link'],
    ['2031-00001', 'name', 'link'],
  ])
  expect(casesOf('Lyktföreningen')).toEqual([['2031-00002', 'name']])
})

test('has the projects that its organisation number stands for, which are suggested too', async () => {
  const { workspace } = openDesk()
  const held = contentOf('Om prov', { parties: [{ text: 'Göteborgs universitet', role: 'organiser' }] })
  takeIn(workspace, arrivalOf('prov', { content: held }))
  const record = {
    projectId: '2031-00003_Vinnova',
    projectTitleSv: 'Vatten',
    coordinatingOrganisationNameSv: 'Institutionen för prov',
    coordinatingOrganisationId: '202100-3153',
  }
  const bytes = new TextEncoder().encode(JSON.stringify([record]))
  await importMaterial(workspace, { bytes, name: 'swecris.json' })
  const { key, cases } = showOrganiser(workspace, 'Göteborgs universitet')
  expect(cases).toMatchObject([{ diarienummer: '2031-00003', by: ['name'] }])
  const { suggestions } = linksOfCase(workspace, '2031-00003')
  expect(suggestions.find(({ target }) => target === 'organiser')).toMatchObject({
    key,
    grounds: [{ ground: 'coordinator', evidence: 'Institutionen för prov / Göteborgs universitet' }],
  })
  expect(showCase(workspace, '2031-00003').party).toMatchObject({ registerName: 'Göteborgs universitet' })
})

test('has the outcomes that were reported, and null for what was not', () => {
  const workspace = organisedDesk()
  expect(showOrganiser(workspace, GAVLE).outcomes).toEqual([])
  workspace.database.sqlite
    .prepare(`insert into outcomes (submission_id, participants, recordings, lessons, reported_at, source)
      values (?, 42, '["https://example.org/film"]', 'Fler stolar.', '2024-10-20T08:00:00Z', 'enkät.csv')`)
    .run(idOf(workspace, 'c'))
  expect(showOrganiser(workspace, GAVLE).outcomes).toEqual([
    {
      submissionId: idOf(workspace, 'c'),
      title: 'Gävle kommun, 2024-10-02',
      edition: '2024',
      participants: 42,
      connections: null,
      recordings: ['https://example.org/film'],
      lessons: 'Fler stolar.',
    },
  ])
})

test('that has sent in nothing is not known', () => {
  expect(() => showOrganiser(organisedDesk(), 'Ovanåkers kommun')).toThrow(
    expect.objectContaining({ code: 'UNKNOWN_ORGANISER', data: { name: 'Ovanåkers kommun' } }),
  )
})

test('the list has those with the most activities first, and is searched without marks', () => {
  const workspace = organisedDesk()
  const named = (asked: { words: string; edition?: string }) =>
    listOrganisers(workspace, asked).rows.map(({ name, activities, submissions }) => [
      name,
      activities,
      submissions,
    ])
  expect(named({ words: '' })).toEqual([
    ['Gävle kommun', 4, 5],
    ['Lyktföreningen', 1, 1],
  ])
  expect(named({ words: 'LYKTF' })).toEqual([['Lyktföreningen', 1, 1]])
  expect(named({ words: 'gavle', edition: '2024' })).toEqual([['Gävle kommun', 2, 3]])
  expect(named({ words: '', edition: '2021' })).toEqual([['Gävle kommun', 1, 1]])
})
