/** Steps of a submission's story as words, each kind in both languages, with times of Swedish clocks. */
import { describe, expect, test } from 'vitest'
import type { TimelineItem } from '../../../contract/calls/submission.ts'
import { tellStep } from '../../../renderer/queue/tell-step.ts'
import { words } from '../../../text/catalog.ts'

type Step = Exclude<TimelineItem['what'], { kind: 'decision' | 'findings' }>

const conflict = { platformRevision: 3, platformState: 'published' as const, other: null }
const STEPS: [Step, string][] = [
  [{ kind: 'revision', revision: 1, source: 'https://plattform.test' }, 'Inkommen från plattformen'],
  [{ kind: 'revision', revision: 1, source: 'rader.csv' }, 'Inkommen från rader.csv'],
  [{ kind: 'revision', revision: 4, source: 'https://plattform.test' }, 'Revision 4 från plattformen'],
  [{ kind: 'undo', outcome: 'publish', revision: 2 }, 'Ångrade ”Publicera”, revision 2'],
  [
    { kind: 'registered', outcome: 'publish', revision: 2 },
    'Registrerade ”Publicera” på plattformens webbplats',
  ],
  [
    { kind: 'conflict', conflict: 'stale', outcome: 'publish', ...conflict },
    '”Publicera” nådde inte fram: revision 3 gäller',
  ],
  [
    { kind: 'conflict', conflict: 'disagreement', outcome: 'publish', ...conflict },
    '”Publicera” gick inte att verkställa: läget på plattformen är ”publicerad”',
  ],
  [{ kind: 'claim', until: '2024-09-20T12:00:00Z' }, 'Tog anmälan, till 20 sep 2024 14:00'],
  [{ kind: 'claim', until: null }, 'Släppte anmälan'],
  [{ kind: 'snooze', isOver: false, untilDay: '2024-09-24', reason: 'x' }, 'Sköt upp till 24 sep 2024'],
  [{ kind: 'snooze', isOver: false, untilDay: null, reason: 'x' }, 'Sköt upp tills arrangören svarar'],
  [{ kind: 'snooze', isOver: true, untilDay: null, reason: '' }, 'Tog upp den igen'],
  [{ kind: 'note', text: 'x', revision: 2, isStanding: true }, 'Notering, revision 2'],
  [{ kind: 'note-withdrawn' }, 'Tog tillbaka en notering'],
  [{ kind: 'case-number', caseNumber: 'KS 1' }, 'Diarienummer KS 1'],
  [{ kind: 'case-number', caseNumber: null }, 'Tog bort diarienumret'],
  [{ kind: 'message', message: 'reminder', channel: 'email' }, 'Påminnelse skickad'],
  [{ kind: 'state', to: 'withdrawn', cause: 'arrival', revision: 1 }, 'Läge: Återtagen'],
  [
    { kind: 'unread', entryKind: 'comment', isErased: true, erasedUnder: 'KS 2026/14' },
    'Noteringen är gallrad enligt KS 2026/14.',
  ],
  [
    { kind: 'unread', entryKind: 'snooze', isErased: true, erasedUnder: 'KS 2026/14' },
    'Innehållet är gallrat (uppskjuten) enligt KS 2026/14',
  ],
  [
    { kind: 'unread', entryKind: 'future', isErased: false, erasedUnder: null },
    'En händelse som den här versionen inte kan läsa (future)',
  ],
]

describe('a step', () => {
  test.each(STEPS)('%j', (step, expected) => {
    expect(tellStep(step, words('sv'), 'sv').what).toBe(expected)
    const english = tellStep(step, words('en'), 'en').what
    expect(english).not.toBe('')
    expect(english).not.toBe(expected)
  })

  test('carries what was said, and what stands beside it', () => {
    const note = { kind: 'note', text: 'Ringde.', revision: 1, isStanding: false } as const
    expect(tellStep(note, words('sv'), 'sv')).toMatchObject({ said: 'Ringde.', aside: 'tillbakatagen' })
    const judgement = {
      kind: 'judgement',
      criterion: 'party',
      note: 'Ägs av kommunen.',
      revision: 1,
    } as const
    expect(tellStep({ ...judgement, outcome: 'met' }, words('sv'), 'sv').said).toBe('Ägs av kommunen.')
    expect(tellStep({ ...judgement, outcome: null }, words('sv'), 'sv').what).toMatch(
      /^Tog tillbaka bedömningen av /,
    )
    const settled = { kind: 'settlement', choice: 'drop', outcome: 'publish', note: 'Läste om.' } as const
    expect(tellStep(settled, words('sv'), 'sv').said).toBe('Läste om.')
  })
})
