/** Cases through their use cases: what sources say is kept by reading, refreshed with its difference, and let out with consent. */
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listedCases, setConsent, showCase } from '../../../backend/cases/cases.ts'
import { exportCases } from '../../../backend/cases/export-case.ts'
import { fetchProjects } from '../../../backend/cases/fetch-projects.ts'
import { importMaterial } from '../../../backend/cases/import-material.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import { CASE_FORMATS } from '../../../contract/calls/cases.ts'
import { verifyDatabase } from '../../../db/read/verify.ts'
import { INTERVIEW, PROJECT_PAGE, QUOTE } from '../../fixtures/case-texts.ts'
import { openDesk, rowsOf } from '../desk.ts'
import { PROJECTS, startDouble } from './vinnova-double.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const paste = (workspace: Workspace, text: string) =>
  importMaterial(workspace, { bytes: bytes(text), name: null })

describe('material', () => {
  test('is kept once, and the same again is no new reading', async () => {
    const { workspace } = openDesk()
    const first = await paste(workspace, PROJECT_PAGE)
    const again = await paste(workspace, PROJECT_PAGE)
    expect([first.imported[0]?.fate, again.imported[0]?.fate]).toEqual(['new', 'unchanged'])
    expect(again.imported[0]?.id).toBe(first.imported[0]?.id)
    expect(rowsOf(workspace, 'select count(*) as n from case_readings')).toEqual([{ n: 1 }])
  })

  test('that says something else is a new reading, with its difference', async () => {
    const { workspace } = openDesk()
    await paste(workspace, PROJECT_PAGE)
    const { imported } = await paste(
      workspace,
      PROJECT_PAGE.replace('Pågående', 'Avslutat').replace('1 250', '1 300'),
    )
    expect(imported[0]?.fate).toBe('changed')
    const shown = showCase(workspace, '2031-00417')
    expect(shown.history).toHaveLength(2)
    expect(shown.history[0]?.differences).toEqual([
      { path: 'grantSek', before: 1_250_000, after: 1_300_000 },
      { path: 'status', before: 'Pågående', after: 'Avslutat' },
    ])
    expect(shown.history[1]?.differences).toEqual([])
  })

  test('of a saved page has the same facts as its text, and nothing of its markup', async () => {
    const { workspace } = openDesk()
    const html = `<!doctype html><html><head><title>x</title><script>alert(1)</script></head><body>
      <h1>Vattenvakten, larm från tysta ledningar</h1><dl><dt>Diarienummer</dt><dd></dd>
      <dt>Koordinator</dt><dd>Provköpings kommun</dd><dt>Bidrag från Vinnova</dt><dd>1&nbsp;250&nbsp;000 kronor</dd>
      <dt>Projektets löptid</dt><dd>februari 2031 - juni 2033</dd><dt>Status</dt><dd>Pågående</dd></dl>
      <h2>Viktiga resultat som projektet gav</h2><p>Fyra läckor <b onclick="x()">hittades</b>.</p>
      <h2>Externa länkar</h2><ul><li><a href="https://example.org/a">Rapport</a></li>
      <li><a href="javascript:alert(1)">Farlig</a></li></ul>
      <p>Senast uppdaterad 4 september 2033</p><p>Diarienummer 2031-00417</p></body></html>`
    await importMaterial(workspace, { bytes: bytes(html), name: 'sida.html' })
    const { facts, history } = showCase(workspace, '2031-00417')
    expect(facts).toMatchObject({
      titleSv: 'Vattenvakten, larm från tysta ledningar',
      coordinator: { name: 'Provköpings kommun' },
      grantSek: 1_250_000,
      start: '2031-02',
      status: 'Pågående',
      links: [{ label: 'Rapport', address: 'https://example.org/a' }],
      updatedOn: '2033-09-04',
    })
    expect(JSON.stringify(facts)).not.toMatch(/<|alert|onclick/)
    expect(history[0]?.provenance).toMatchObject({ form: 'project-html', from: 'sida.html' })
  })

  test('of a table gives a case a row; one row that cannot be read leaves the others', async () => {
    const { workspace } = openDesk()
    const table =
      'Diarienummer;Titel;Bidrag\n2031-00417;Vattenvakten;1 250 000\n;;5\n2031-00418;Lyktan;90000\n'
    const { imported, refused } = await importMaterial(workspace, {
      bytes: bytes(table),
      name: 'projekt.csv',
    })
    expect(imported.map(({ facts }) => facts.kind === 'project' && facts.grantSek)).toEqual([
      1_250_000, 90_000,
    ])
    expect(refused).toEqual([{ record: '3', why: 'no-number' }])
  })

  test('of a page without its number is a reading of the same case, which keeps its number', async () => {
    const { workspace } = openDesk()
    await paste(workspace, PROJECT_PAGE)
    const [known] = listedCases(workspace)
    await paste(workspace, PROJECT_PAGE.replace(/Diarienummer \d.*$/, ''))
    await paste(workspace, PROJECT_PAGE.replace('Pågående', 'Avslutat'))
    expect(listedCases(workspace)).toMatchObject([{ id: known?.id, diarienummer: '2031-00417', readings: 3 }])
    expect(verifyDatabase(workspace.database).filter(({ ok }) => !ok)).toEqual([])
  })

  test('of a page whose number comes later is the same case; of another coordinator it is another', async () => {
    const { workspace } = openDesk()
    const unnumbered = PROJECT_PAGE.replace(/Diarienummer \d.*$/, '')
    await paste(workspace, unnumbered)
    await paste(workspace, PROJECT_PAGE)
    await paste(workspace, unnumbered.replace('Provköpings kommun', 'Lyktans förening'))
    expect(listedCases(workspace).map(({ diarienummer, readings }) => [diarienummer, readings])).toEqual(
      expect.arrayContaining([
        ['2031-00417', 2],
        [null, 1],
      ]),
    )
    await paste(workspace, PROJECT_PAGE.replaceAll('2031-00417', '2031-00999'))
    expect(listedCases(workspace)).toHaveLength(3)
  })

  test('of a table with a few columns takes nothing away from what a page has said', async () => {
    const { workspace } = openDesk()
    await paste(workspace, PROJECT_PAGE)
    await importMaterial(workspace, { bytes: bytes('Diarienummer;Bidrag\n2031-00417;5000\n'), name: 'b.csv' })
    const { facts, history } = showCase(workspace, '2031-00417')
    expect(facts).toMatchObject({ titleSv: 'Vattenvakten, larm från tysta ledningar', grantSek: 5000 })
    expect(history[0]?.differences).toEqual([{ path: 'grantSek', before: 1_250_000, after: 5000 }])
  })

  test('that tells twice of a project is one where it says the same, and refused where it does not', async () => {
    const { workspace } = openDesk()
    const rows = ['2031-00417;90 000', '2031-00417;90 000', '2031-00418;1', '2031-00418;2', '2031-00419;3']
    const table = bytes(['Diarienummer;Bidrag', ...rows].join('\n'))
    const { imported, refused } = await importMaterial(workspace, { bytes: table, name: 'b.csv' })
    expect(imported.map(({ fate }) => fate)).toEqual(['new', 'new'])
    expect(refused).toEqual([{ record: '2031-00418', why: 'told-differently' }])
  })

  test('of a series whose interviews share a title is a case for each person and day', async () => {
    const { workspace } = openDesk()
    const titled = INTERVIEW.replace(/^Hallå där arrangör \|/, 'Hallå där |')
    await paste(workspace, titled)
    await paste(workspace, titled.replaceAll('2032-05-11', '2033-05-11'))
    await paste(workspace, titled.replace('hur det låter', 'hur det lät'))
    expect(
      listedCases(workspace)
        .map(({ readings }) => readings)
        .toSorted(),
    ).toEqual([1, 2])
  })

  test('is kept without what reaches a person, in the log too', async () => {
    const { workspace } = openDesk()
    await paste(workspace, `${PROJECT_PAGE}\nKontaktpersoner\nVera Testlund\nvera@a.example`)
    await paste(workspace, INTERVIEW.replace('hur det låter.', 'hur det låter. Ring 070-123 45 67.'))
    const log = JSON.stringify(rowsOf(workspace, 'select body from log_bodies'))
    expect(log).toContain('hur det låter')
    expect(log).not.toMatch(/vera@|070-123/)
  })

  test('that is nothing known is refused, and nothing is kept', async () => {
    const { workspace } = openDesk()
    for (const text of ['hej', '{"a":1}', '{"a":', '<p>Hej</p>', ' '])
      expect((await paste(workspace, text)).imported).toEqual([])
    expect(listedCases(workspace)).toEqual([])
  })

  test('that is an interview by somebody’s word is no project, and the other way round', async () => {
    const { workspace } = openDesk()
    const record = { projectId: '2031-00001_Vinnova', projectTitleSv: 'Vatten' }
    const given = { bytes: bytes(JSON.stringify([record])), name: 'swecris.json' }
    const other = { imported: [], refused: [{ record: '1', why: 'other-form' }] }
    expect(await importMaterial(workspace, { ...given, as: 'interview' })).toEqual(other)
    expect(listedCases(workspace)).toEqual([])
    expect((await importMaterial(workspace, { ...given, as: 'swecris' })).imported).toHaveLength(1)
  })

  test('is found by its number, its words, and in Swedish order', async () => {
    const { workspace } = openDesk()
    const table = 'Diarienummer;Titel\n2031-00001;Öppna data\n2031-00002;Ängen\n2031-00003;Ådalen\n'
    await importMaterial(workspace, { bytes: bytes(table), name: 'projekt.csv' })
    expect(listedCases(workspace).map(({ title }) => title)).toEqual(['Ådalen', 'Ängen', 'Öppna data'])
    expect(listedCases(workspace, { words: 'DATA' }).map(({ title }) => title)).toEqual(['Öppna data'])
    expect(() => showCase(workspace, 'finns-inte')).toThrow(expect.objectContaining({ code: 'UNKNOWN_CASE' }))
  })

  test('says whether its organisation is in the register, by number before name', async () => {
    const { workspace } = openDesk()
    const records = [
      { projectId: '2031-00001_Vinnova', coordinatingOrganisationNameSv: 'Luleå Tekniska Universitet' },
      { projectId: '2031-00002_Vinnova', coordinatingOrganisationNameSv: 'Lyktan Test AB' },
      {
        projectId: '2031-00003_Vinnova',
        coordinatingOrganisationNameSv: 'Institutionen för prov',
        coordinatingOrganisationId: '202100-3153',
      },
    ].map((record) => ({
      ...record,
      projectTitleSv: record.projectId,
    }))
    await importMaterial(workspace, { bytes: bytes(JSON.stringify(records)), name: 'swecris.json' })
    const party = (number: string) => showCase(workspace, number).party
    expect(party('2031-00001')).toMatchObject({
      sector: 'university',
      registerName: 'Luleå tekniska universitet',
    })
    expect(party('2031-00002')).toMatchObject({ sector: 'private', registerName: null })
    expect(party('2031-00003')).toMatchObject({ registerName: 'Göteborgs universitet' })
  })

  test('keeps every promise of the database', async () => {
    const { workspace } = openDesk()
    await paste(workspace, PROJECT_PAGE)
    await paste(workspace, INTERVIEW)
    expect(verifyDatabase(workspace.database).filter(({ ok }) => !ok)).toEqual([])
  })
})

describe('consent', () => {
  const asked = { subject: 'quote' as const, key: QUOTE, note: '' }

  test('goes its way: not approved before somebody says so, and never back from approved but by withdrawal', async () => {
    const { workspace } = openDesk()
    const [one] = (await paste(workspace, INTERVIEW)).imported
    const caseId = one?.id ?? ''
    expect(showCase(workspace, caseId).consents).toMatchObject([{ key: QUOTE, state: 'drafted', at: null }])
    setConsent(workspace, { ...asked, caseId, state: 'sent' })
    setConsent(workspace, { ...asked, caseId, state: 'approved' })
    expect(() => setConsent(workspace, { ...asked, caseId, state: 'sent' })).toThrow(
      expect.objectContaining({ code: 'CONSENT_REFUSED', data: { from: 'approved' } }),
    )
    setConsent(workspace, { ...asked, caseId, state: 'withdrawn' })
    expect(showCase(workspace, caseId).consents).toMatchObject([{ state: 'withdrawn' }])
  })

  test('tells who said the quote, also of one that the interview no longer has', async () => {
    const { workspace } = openDesk()
    const [one] = (await paste(workspace, INTERVIEW)).imported
    const caseId = one?.id ?? ''
    setConsent(workspace, { ...asked, caseId, state: 'approved' })
    await paste(workspace, INTERVIEW.replace(QUOTE, 'Vi hörde ingenting alls, och det var en lättnad.'))
    expect(showCase(workspace, caseId).consents.map(({ key, saidBy }) => [key.slice(0, 10), saidBy])).toEqual(
      [
        ['Vi hörde i', ['en av våra medarbetare']],
        ['Vi hörde e', ['en av våra medarbetare']],
      ],
    )
  })

  test.each(CASE_FORMATS.filter((format) => format !== 'pdf'))(
    'decides what leaves as %s: the quote only while it is approved',
    async (format) => {
      const { workspace } = openDesk()
      const [one] = (await paste(workspace, INTERVIEW)).imported
      const caseId = one?.id ?? ''
      const leaves = async () => {
        const { files, withheld } = await exportCases(workspace, {
          ids: [caseId],
          format,
          language: 'sv',
          title: '',
        })
        return { has: textOf(format, files[0].bytes).includes('ingen hade sett'), withheld: withheld.length }
      }
      expect(await leaves()).toEqual({ has: false, withheld: 1 })
      setConsent(workspace, { ...asked, caseId, state: 'approved' })
      expect(await leaves()).toEqual({ has: true, withheld: 0 })
      setConsent(workspace, { ...asked, caseId, state: 'withdrawn' })
      expect(await leaves()).toEqual({ has: false, withheld: 1 })
    },
  )

  test('is no part of a project, whose statement always comes along', async () => {
    const { workspace } = openDesk()
    await paste(workspace, PROJECT_PAGE)
    const { files } = await exportCases(workspace, {
      ids: ['2031-00417'],
      format: 'md',
      language: 'sv',
      title: '',
    })
    expect(textOf('md', files[0].bytes)).toMatch(/Projektgruppen har själv skrivit texten/)
  })
})

function textOf(format: string, file: Uint8Array): string {
  return format === 'docx'
    ? strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '')
    : strFromU8(file)
}

describe('Vinnova’s open data', () => {
  let double: Awaited<ReturnType<typeof startDouble>>
  beforeEach(async () => {
    double = await startDouble()
  })
  afterEach(() => double.close())

  const desk = () => {
    const { workspace } = openDesk()
    workspace.sync.patience.random = () => 0
    workspace.sync.patience.pause = async () => undefined
    return workspace
  }
  const numbers = PROJECTS.map(({ Diarienummer }) => Diarienummer)
  const fetchFrom = (workspace: Workspace, wanted: readonly string[], answerWithinMs = 20_000) =>
    fetchProjects(workspace, wanted, { address: double.address, answerWithinMs })

  test('is asked for twenty at a time, and what it does not have is refused by number', async () => {
    const workspace = desk()
    const many = Array.from({ length: 45 }, (_, place) => `2031-${String(place + 410).padStart(5, '0')}`)
    const { imported, refused } = await fetchFrom(workspace, many)
    expect(double.asked.map(({ length }) => length)).toEqual([20, 20, 5])
    expect(imported.map(({ facts }) => facts.kind === 'project' && facts.diarienummer)).toEqual(numbers)
    expect(refused).toHaveLength(43)
    expect(refused[0]).toEqual({ record: '2031-00410', why: 'not-found' })
    expect(JSON.stringify(rowsOf(workspace, 'select * from case_readings, log_bodies'))).not.toContain(
      'Hemlig',
    )
  })

  test.each(['busy', 'fails', 'cut'] as const)('that is %s is asked again, patiently', async (how) => {
    const workspace = desk()
    double.next.push(how, how)
    expect((await fetchFrom(workspace, numbers)).imported).toHaveLength(2)
    expect(double.asked).toHaveLength(3)
  })

  test.each([
    ['broken', 'broken-answer'],
    ['html', 'broken-answer'],
    ['elsewhere', 'private-address'],
  ] as const)('that is %s is told in clear words, and nothing changes', async (how, code) => {
    const workspace = desk()
    await fetchFrom(workspace, ['2031-00417'])
    double.next.push(how)
    await expect(fetchFrom(workspace, numbers)).rejects.toMatchObject({
      code: 'SOURCE_PROBLEM',
      data: { code },
    })
    expect(listedCases(workspace).map(({ diarienummer }) => diarienummer)).toEqual(['2031-00417'])
  })

  test('that fails after it has answered for some leaves those in, and tells of the rest', async () => {
    const workspace = desk()
    const many = Array.from({ length: 45 }, (_, place) => `2031-${String(place + 410).padStart(5, '0')}`)
    double.next.push('answers', 'broken')
    const { imported, refused, stopped } = await fetchFrom(workspace, many)
    expect(double.asked).toHaveLength(2)
    expect(imported.map(({ fate }) => fate)).toEqual(['new', 'new'])
    expect(refused.slice(18)).toEqual(many.slice(20).map((record) => ({ record, why: 'not-fetched' })))
    expect(stopped).toMatchObject({ code: 'broken-answer' })
    expect(listedCases(workspace)).toHaveLength(2)
  })

  test('that never answers is given up in time, and what is here is shown without it', async () => {
    const workspace = desk()
    await fetchFrom(workspace, ['2031-00417'])
    double.next.push('silent', 'silent', 'silent', 'silent')
    await expect(fetchFrom(workspace, ['2031-00417'], 50)).rejects.toMatchObject({
      data: { code: 'too-slow' },
    })
    expect(showCase(workspace, '2031-00417').title).toContain('Vattenvakten')
  })

  test('that answers nothing has no such project', async () => {
    const workspace = desk()
    double.next.push('empty')
    expect((await fetchFrom(workspace, ['2031-00417'])).refused).toEqual([
      { record: '2031-00417', why: 'not-found' },
    ])
  })
})
