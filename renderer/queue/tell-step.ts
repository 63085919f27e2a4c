/** One step of a submission's story as words: what was done, what stands beside it, and what was said. */
import type { TimelineItem } from '../../contract/calls/submission.ts'
import { assertNever } from '../../domain/assert-never.ts'
import type { Language } from '../../domain/language.ts'
import type { Words } from '../../text/catalog.ts'
import { formatDay, formatInstant } from '../ui/format.ts'
import { isWebAddress } from './web-address.ts'

export type Telling = { what: string; aside?: string; said?: string | null }
/** Decisions and findings have a form of their own. */
type Step = Exclude<TimelineItem['what'], { kind: 'decision' | 'findings' }>

export function tellStep(step: Step, { panel, common, log, disposal }: Words, language: Language): Telling {
  const { timeline: t } = panel
  const lower = (text: string) => text.toLowerCase()
  switch (step.kind) {
    case 'revision': {
      // A platform is named by its address, a file by its name.
      const source = isWebAddress(step.source) ? t.platform : step.source
      return { what: step.revision === 1 ? t.received(source) : t.revision(step.revision, source) }
    }
    case 'judgement': {
      const criterion = lower(common.criteria[step.criterion])
      if (step.outcome === null) return { what: t.judgementTakenBack(criterion), said: step.note }
      return { what: t.judged(criterion, lower(common.outcomes[step.outcome])), said: step.note }
    }
    case 'undo':
      return { what: t.undo(common.decisions[step.outcome], step.revision) }
    case 'registered':
      return { what: t.registered(common.decisions[step.outcome]) }
    case 'conflict': {
      const decision = common.decisions[step.outcome]
      if (step.conflict === 'stale') return { what: t.conflict.stale(decision, step.platformRevision) }
      const state = step.platformState && lower(common.states[step.platformState])
      return { what: t.conflict.disagreement(decision, state) }
    }
    case 'settlement':
      return { what: t.settled[step.choice](common.decisions[step.outcome]), said: step.note }
    case 'claim':
      return {
        what: step.until === null ? t.released : t.claimed(formatInstant(step.until, language)),
      }
    case 'snooze':
      return step.isOver
        ? { what: t.woken }
        : { what: t.snoozed(step.untilDay && formatDay(step.untilDay, language)), said: step.reason }
    case 'note':
      return {
        what: t.note(step.revision),
        said: step.text,
        ...(step.isStanding ? {} : { aside: t.noteTakenBack }),
      }
    case 'note-withdrawn':
      return { what: t.noteWithdrawn }
    case 'case-number':
      return { what: step.caseNumber === null ? t.caseNumberRemoved : t.caseNumber(step.caseNumber) }
    case 'message':
      return { what: t.messages[step.message], aside: t.channels[step.channel] }
    case 'state':
      return { what: t.state(common.states[step.to]), aside: t.causes[step.cause] }
    case 'unread': {
      const kind = kindWord(step.entryKind, log)
      if (!step.isErased) return { what: t.unread(kind) }
      if (step.entryKind === 'comment') return { what: disposal.erasedNote(step.erasedUnder) }
      return { what: t.erased(kind, step.erasedUnder) }
    }
    default:
      return assertNever(step)
  }
}

/** As the log's own view names it; a kind of a later version by its code. */
function kindWord(kind: string, { kinds }: Words['log']): string {
  return kinds[kind]?.toLowerCase() ?? kind
}
