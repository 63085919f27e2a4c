/** Corrections of parties: one at a time for each name or body, listed with how many submissions they touch. */
import { describe, expect, test } from 'vitest'
import { assessStale } from '../../../backend/eligibility/background-job.ts'
import { verify } from '../../../backend/maintenance/verify.ts'
import { classify } from '../../../backend/parties/classify.ts'
import { correct, listCorrections, withdrawCorrection } from '../../../backend/parties/corrections.ts'
import { openWorkspaces } from '../../../backend/workspace.ts'
import { arrivalOf, correctionOf, NOW, openDesk, privateContent, restart, rowsOf, takeIn } from '../desk.ts'

const VINNOVA = 'organisation:verket-for-innovationssystem'
const failure = (code: string) => expect.objectContaining({ code })
const sectorsOf = (desk: ReturnType<typeof openDesk>, text: string) =>
  classify(desk.workspace, text).map(({ sector, publicParty }) => `${sector} ${publicParty}`)

describe('a correction', () => {
  test('of a name is read before the register, however it is written, and says who made it', () => {
    const desk = openDesk()
    expect(sectorsOf(desk, 'Testbolaget AB')).toEqual(['private no'])
    correct(desk.workspace, correctionOf('Testbolaget AB', { sector: 'public-company', publicParty: 'yes' }))
    expect(sectorsOf(desk, 'TESTBOLAGET  AB')).toEqual(['public-company yes'])
    const [party] = classify(desk.workspace, 'Testbolaget AB')
    expect(party?.evidence[0]).toMatchObject({ kind: 'correction', by: 'Prov Testgren', at: NOW })
    expect(sectorsOf(desk, 'Testbolaget Norr AB')).toEqual(['private no'])
    expect(sectorsOf(restart(desk), 'Testbolaget AB')).toEqual(['public-company yes'])
  })

  test('that a name is a body of the register gives it all that the body has', () => {
    const desk = openDesk()
    const made = correct(
      desk.workspace,
      correctionOf('Innovationskompisarna', { sameAs: VINNOVA, sector: 'state', publicParty: 'yes' }),
    )
    expect(made.registerName).toBe('Verket för innovationssystem')
    expect(classify(desk.workspace, 'Innovationskompisarna')).toMatchObject([
      { registerId: VINNOVA, sector: 'state', publicParty: 'yes' },
    ])
  })

  test.each([
    ['name', correctionOf('Anna 640823-3234')],
    ['note', { ...correctionOf('Annas lada'), note: 'pnr 640823-3234' }],
  ])('is refused with an identity number in its %s, and nothing is logged', (field, body) => {
    const desk = openDesk()
    const error = { code: 'BAD_BODY', data: { field, reason: { code: 'personal-number', values: {} } } }
    expect(() => correct(desk.workspace, body)).toThrow(expect.objectContaining(error))
    expect(rowsOf(desk.workspace, "select id from log_entries where kind = 'correction'")).toEqual([])
  })

  test('of a body holds under all its names', () => {
    const desk = openDesk()
    const body = { scope: 'body' as const, name: 'Vinnova', registerId: VINNOVA, sameAs: null }
    correct(desk.workspace, { ...body, sector: 'international', publicParty: 'unclear', note: '' })
    expect(['Vinnova', 'Verket för innovationssystem'].flatMap((name) => sectorsOf(desk, name))).toEqual([
      'international unclear',
      'international unclear',
    ])
  })

  test('gives way to a newer one of the same name, and to none when withdrawn', () => {
    const desk = openDesk()
    const { workspace } = desk
    correct(workspace, correctionOf('Testbolaget AB'))
    const newer = correct(workspace, correctionOf('testbolaget ab', { sector: 'state', publicParty: 'yes' }))
    expect(listCorrections(workspace).map(({ id }) => id)).toEqual([newer.id])
    expect(withdrawCorrection(workspace, { id: newer.id, note: 'Fel.' })).toEqual([])
    expect(sectorsOf(desk, 'Testbolaget AB')).toEqual(['private no'])
    expect(() => withdrawCorrection(workspace, { id: newer.id, note: '' })).toThrow(
      failure('UNKNOWN_CORRECTION'),
    )
    const kinds = rowsOf(workspace, 'select kind from log_entries order by seq').map((row) => row.kind)
    expect(kinds).toEqual(['correction', 'correction', 'correction-withdrawn'])
    expect(() => workspace.database.sqlite.exec('delete from corrections')).toThrow(/append-only/)
    expect(verify(workspace).ok).toBe(true)
  })

  test('counts each submission once, before and after they are assessed again', async () => {
    const { workspace } = openDesk()
    const twice = privateContent('Två', {
      parties: [
        { text: 'Testbolaget AB', role: 'organiser' },
        { text: 'Testbolaget AB', role: 'participant' },
      ],
    })
    takeIn(
      workspace,
      arrivalOf('a1', { content: twice }),
      arrivalOf('a2', { edition: '2021', content: privateContent('Ett') }),
      arrivalOf('a3'),
    )
    const made = correct(
      workspace,
      correctionOf('Testbolaget AB', { sameAs: VINNOVA, sector: 'state', publicParty: 'yes' }),
    )
    expect(made.submissions).toBe(2)
    await assessStale(workspace)
    expect(listCorrections(workspace)).toMatchObject([{ submissions: 2, name: 'Testbolaget AB' }])
  })

  test.each([
    ['a body that is not there', { sameAs: 'organisation:nobody' }, 'UNKNOWN_BODY'],
    ['a body without saying which', { scope: 'body' as const }, 'UNKNOWN_BODY'],
  ])('about %s is refused', (_what, changes, code) => {
    const { workspace } = openDesk()
    expect(() => correct(workspace, correctionOf('Testbolaget AB', changes))).toThrow(failure(code))
    expect(rowsOf(workspace, 'select 1 from corrections union all select 1 from log_entries')).toEqual([])
  })

  test('by another process is seen by this one', () => {
    const desk = openDesk()
    expect(sectorsOf(desk, 'Testbolaget AB')).toEqual(['private no'])
    const other = openWorkspaces({ databaseFile: desk.file, shell: desk.workspace.shell })
    correct(other.current(), correctionOf('Testbolaget AB', { sector: 'state', publicParty: 'yes' }))
    other.close()
    expect(sectorsOf(desk, 'Testbolaget AB')).toEqual(['state yes'])
  })
})
