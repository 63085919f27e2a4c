/** Two windows on one sheet, in any order of writing, saving, dropping and restarting: nothing that was said is lost. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dropSheetDraft, saveSheetDraft } from '../../../backend/cases/sheet-drafts.ts'
import {
  createSheet,
  openSheet,
  saveSheetVersion,
  sheetOfVersion,
  sheetVersions,
} from '../../../backend/cases/sheets.ts'
import { Failure } from '../../../backend/failure.ts'
import { verifyDatabase } from '../../../db/read/verify.ts'
import { sheetContent } from '../../../domain/case/sheet.ts'
import { type Desk, openDesk, restart } from '../desk.ts'

type Written = { window: 0 | 1; lead: string }
type Step =
  | ({ does: 'write' } & Written)
  | ({ does: 'save' } & Written)
  | { does: 'open'; window: 0 | 1 }
  | { does: 'drop' }
  | { does: 'restart' }

const window = fc.constantFrom(0 as const, 1 as const)
const lead = fc.constantFrom('', 'Ett.', 'Två.', 'Åäö 👩‍🔬', 'x\ud800y')
const does = <Does extends Step['does']>(one: Does) => fc.constant(one)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ does: does('write'), window, lead }) },
  { weight: 2, arbitrary: fc.record({ does: does('save'), window, lead }) },
  { weight: 2, arbitrary: fc.record({ does: does('open'), window }) },
  { weight: 1, arbitrary: fc.record({ does: does('drop') }) },
  { weight: 1, arbitrary: fc.record({ does: does('restart') }) },
)

type Model = { leads: string[]; draft: { basedOn: number; lead: string } | null; basedOn: [number, number] }

/** What the desk is to hold after the step, and whether it is to refuse it. Versions go by their place. */
function foresee(model: Model, one: Step): { model: Model; isRefused: boolean } {
  const newest = model.leads.length - 1
  const kept = (changes: Partial<Model>) => ({ model: { ...model, ...changes }, isRefused: false })
  if (one.does === 'restart') return kept({})
  if (one.does === 'drop') return kept({ draft: null })
  const basedOn = model.basedOn[one.window]
  const seenBy = (place: number) => model.basedOn.with(one.window, place) as Model['basedOn']
  if (one.does === 'open') return kept({ basedOn: seenBy(newest) })
  const said = one.lead.toWellFormed()
  const draft = { basedOn, lead: said }
  if (one.does === 'write') return kept({ draft })
  if (model.leads[newest] === said) return kept({ draft: null, basedOn: seenBy(newest) })
  if (basedOn !== newest) return { model: { ...model, draft: model.draft ?? draft }, isRefused: true }
  return kept({ leads: [...model.leads, said], draft: null, basedOn: seenBy(newest + 1) })
}

test('any order of two windows leaves every version, and the draft that was last', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
      let desk: Desk = openDesk()
      const made = createSheet(desk.workspace, { template: 'theme', language: 'sv', caseIds: [] })
      const ids = () =>
        sheetVersions(desk.workspace, made.id)
          .map(({ id }) => id)
          .reverse()
      let model: Model = { leads: [''], draft: null, basedOn: [0, 0] }
      for (const one of steps) {
        const foreseen = foresee(model, one)
        expect(perform(one, model), JSON.stringify(one)).toBe(foreseen.isRefused)
        model = foreseen.model
        const { content, draft, versions } = openSheet(desk.workspace, made.id)
        const known = draft && { basedOn: ids().indexOf(draft.basedOn), lead: draft.content.lead }
        expect([versions, content.lead, known]).toEqual([model.leads.length, model.leads.at(-1), model.draft])
      }
      expect(ids().map((id) => sheetOfVersion(desk.workspace, id).lead)).toEqual(model.leads)
      expect(verifyDatabase(desk.workspace.database).filter(({ ok }) => !ok)).toEqual([])
      desk.close()

      function perform(one: Step, { basedOn }: Model): boolean {
        const { workspace } = desk
        if (one.does === 'restart') desk = restart(desk)
        else if (one.does === 'drop') dropSheetDraft(workspace, made.id)
        else if (one.does !== 'open') {
          // As every door reads it.
          const content = sheetContent.parse({ ...made.content, lead: one.lead })
          const written = { id: made.id, basedOn: ids()[basedOn[one.window]] ?? '', content }
          if (one.does === 'write') saveSheetDraft(workspace, written)
          else return isRefused(() => saveSheetVersion(workspace, written))
        }
        return false
      }
    }),
    { numRuns: process.env.DEEP === '1' ? 300 : 25 },
  )
}, 120_000)

function isRefused(save: () => unknown): boolean {
  try {
    save()
    return false
  } catch (error) {
    if (error instanceof Failure && error.code === 'NEWER_SHEET') return true
    throw error
  }
}
