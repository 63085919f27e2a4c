/** Says an entry of the log in a sentence: who did what to what. What this version cannot read it says so of. */
import { z } from 'zod'
import { caseSummary } from '../../db/read/case-summary.ts'
import { caseReadingBody } from '../../domain/case/case.ts'
import { consentStep } from '../../domain/case/consent.ts'
import { type CaseLinkBody, caseLinkBody } from '../../domain/case/link.ts'
import { casePictureBody } from '../../domain/case/picture.ts'
import { caseSheetBody } from '../../domain/case/sheet.ts'
import { decisionBody } from '../../domain/decision.ts'
import { breakBody } from '../../domain/figures/breaks.ts'
import { concordanceBody } from '../../domain/figures/concordance.ts'
import { publishedFigureBody } from '../../domain/figures/published.ts'
import { snapshotBody } from '../../domain/figures/snapshot.ts'
import { judgementBody } from '../../domain/judgement.ts'
import { LOG_KINDS, LOG_SCHEMA_VERSION, type LogKind } from '../../domain/log.ts'
import { outcomeBody } from '../../domain/outcome.ts'
import { correctionBody } from '../../domain/party/correction.ts'
import { disposalBody, restoredBody, retentionBody, sourceProfileBody } from '../../domain/safety.ts'
import {
  caseNumberBody,
  claimBody,
  commentBody,
  messageSentBody,
  readyTextBody,
  savedViewBody,
  snoozeBody,
} from '../../domain/triage.ts'
import type { Words } from '../../text/catalog.ts'
import { places } from '../registers.ts'
import { type EntryNames, type ReadEntry, submissionOf } from './read-bodies.ts'
import { dayAndClock } from './time-words.ts'

/** What the sentences of an entry are made of. */
type Said = {
  who: string
  entry: ReadEntry
  names: EntryNames
  words: Words
  /** Of the submission that it is about; empty where there is none. */
  title: string
}

export function sayEntry(entry: ReadEntry, names: EntryNames, words: Words): string {
  const { log } = words
  const who = log.who(entry.actor.name, entry.actor.organisation)
  const kind = LOG_KINDS.find((known) => known === entry.kind)
  const unknown = () => log.says.unknown(who, entry.kind, entry.schemaVersion)
  if (!kind || entry.schemaVersion > LOG_SCHEMA_VERSION) return unknown()
  if (entry.isErased) return log.says.erased(who, log.kinds[kind] ?? kind)
  const title = submissionOf(entry, names)?.title ?? ''
  return SAYERS[kind]({ who, entry, names, words, title }) ?? unknown()
}

/** The words of a kind of entry; null where its body has another shape than this version's. */
const SAYERS: Readonly<Record<LogKind, (said: Said) => string | null>> = {
  decision: reading(decisionBody, ({ outcome, revision }, { who, title, words }) =>
    words.log.says.decision(who, outcome, title, revision),
  ),
  undo: reading(z.object({ decisionId: z.string() }), ({ decisionId }, { who, title, names, words }) => {
    const decision = names.decisions.get(decisionId)
    return decision ? words.log.says.undo(who, decision.outcome, title) : words.log.says.undoUnknown(who)
  }),
  settlement: reading(z.object({ decisionId: z.string() }), (_body, { who, title, words }) =>
    words.log.says.settled(who, title),
  ),
  registered: reading(z.object({ decisionId: z.string() }), (_body, { who, title, words }) =>
    words.log.says.registered(who, title),
  ),
  edition: reading(
    z.object({ edition: z.object({ id: z.string() }), takenOverFrom: z.string().nullable() }),
    ({ edition, takenOverFrom }, { who, words }) => words.log.says.edition(who, edition.id, takenOverFrom),
  ),
  rules: reading(
    z.object({ edition: z.string(), note: z.string().nullable() }),
    ({ edition, note }, { who, words }) => words.log.says.rules(who, edition, note ?? ''),
  ),
  'rules-confirmed': reading(
    z.object({ edition: z.string(), version: z.int() }),
    ({ edition, version }, { who, words }) => words.log.says.rulesConfirmed(who, edition, version),
  ),
  judgement: reading(judgementBody, ({ criterion, outcome }, { who, title, words }) => {
    const { says } = words.log
    const code = words.common.criteria[criterion]
    if (outcome === null) return says.judgementTaken(who, code, title)
    return says.judged(who, code, words.common.outcomes[outcome].toLowerCase(), title)
  }),
  correction: reading(correctionBody, ({ name, sector, publicParty }, { who, words }) => {
    const { sectors, publicParty: standing } = words.common
    return words.log.says.correction(
      who,
      name,
      sectors[sector].toLowerCase(),
      standing[publicParty].toLowerCase(),
    )
  }),
  'correction-withdrawn': reading(z.object({ correctionId: z.string() }), (_body, { who, words }) =>
    words.log.says.correctionWithdrawn(who),
  ),
  register: reading(
    z.union([
      z.object({ added: z.object({ name: z.string() }) }),
      z.object({ imported: z.object({ fileName: z.string(), added: z.int(), updated: z.int() }) }),
    ]),
    (body, { who, words: { log } }) =>
      'added' in body
        ? log.says.bodyAdded(who, body.added.name)
        : log.says.registerImported(who, body.imported.fileName, body.imported.added, body.imported.updated),
  ),
  claim: reading(claimBody, ({ until }, { who, title, words: { log } }) =>
    until === null ? log.says.released(who, title) : log.says.claimed(who, title, dayAndClock(until)),
  ),
  snooze: reading(snoozeBody, ({ isOver, untilDay }, { who, title, words: { log } }) =>
    isOver ? log.says.woken(who, title) : log.says.snoozed(who, title, untilDay),
  ),
  comment: reading(commentBody, (_body, { who, title, words }) => words.log.says.noted(who, title)),
  'comment-withdrawn': reading(z.object({ commentId: z.string() }), (_body, { who, title, words }) =>
    words.log.says.noteWithdrawn(who, title === '' ? null : title),
  ),
  'case-number': reading(caseNumberBody, ({ caseNumber }, { who, title, words: { log } }) =>
    caseNumber === null ? log.says.caseNumberTaken(who, title) : log.says.caseNumber(who, title, caseNumber),
  ),
  'saved-view': reading(savedViewBody, ({ name, query }, { who, words: { log } }) =>
    query === null ? log.says.viewRemoved(who, name) : log.says.viewSaved(who, name),
  ),
  'ready-text': reading(readyTextBody, ({ purpose, text }, { who, words: { log } }) =>
    text === null ? log.says.textRestored(who, purpose) : log.says.textChanged(who, purpose),
  ),
  'message-sent': reading(messageSentBody, ({ messageIds }, { who, title, words }) =>
    words.log.says.messagesSent(who, messageIds.length, title === '' ? null : title),
  ),
  'source-profile': reading(sourceProfileBody, ({ profile }, { who, words: { log } }) =>
    profile === null ? log.says.sourceRemoved(who) : log.says.sourceSaved(who, profile.name),
  ),
  retention: reading(retentionBody, ({ edition, retainedUntil }, { who, words: { log } }) =>
    log.says.retention(who, edition, retainedUntil),
  ),
  disposal: reading(disposalBody, ({ reference, counts }, { who, words: { log } }) =>
    log.says.disposed(who, reference, String(Object.values(counts).reduce((sum, count) => sum + count, 0))),
  ),
  'published-figure': reading(publishedFigureBody, ({ figure }, { who, words: { log, figuresMore } }) =>
    figure === null
      ? log.says.publishedRemoved(who)
      : log.says.publishedSet(who, figure.edition, figuresMore.inOwn(figure.words)),
  ),
  concordance: reading(concordanceBody, ({ dimension, version, note }, { who, words: { figures, log } }) =>
    log.says.concordance(who, figures.dimensions[dimension].toLowerCase(), version, note),
  ),
  break: reading(breakBody, ({ break: noted }, { who, words: { log, figuresMore } }) =>
    noted === null
      ? log.says.breakRemoved(who)
      : log.says.breakSet(who, figuresMore.inOwn(noted.words), noted.edition),
  ),
  'case-reading': reading(caseReadingBody, ({ facts }, { who, words }) =>
    words.log.says.caseReading(who, caseSummary(facts).title),
  ),
  'case-consent': reading(consentStep, ({ subject, state }, { who, words }) =>
    words.log.says.caseConsent(who, words.cases.subjects[subject], words.cases.states[state].toLowerCase()),
  ),
  'case-link': reading(caseLinkBody, (link, { who, names, words }) =>
    words.log.says.caseLink(who, link.state, names.cases.get(link.caseId) ?? null, nameLinked(link, names)),
  ),
  'case-picture': reading(casePictureBody, ({ name }, { who, words }) =>
    words.log.says.casePicture(who, name),
  ),
  'case-sheet': reading(caseSheetBody, ({ content }, { who, words: { log } }) =>
    content === null ? log.says.caseSheetRemoved(who) : log.says.caseSheet(who, content.title),
  ),
  outcome: reading(outcomeBody, ({ outcome }, { who, title, words: { log } }) =>
    outcome === null ? log.says.outcomeRemoved(who, title) : log.says.outcome(who, title),
  ),
  snapshot: reading(snapshotBody, ({ name }, { who, words }) => words.log.says.snapshot(who, name)),
  restored: reading(restoredBody, ({ backupAt }, { who, words: { log } }) =>
    log.says.restored(who, dayAndClock(backupAt)),
  ),
}

/** What a link leads to as people call it; its key where that is no longer here. */
function nameLinked(
  { target, key }: CaseLinkBody,
  { submissions, organisers, editions }: EntryNames,
): string {
  const name = {
    submission: () => submissions.get(key),
    organiser: () => organisers.get(key),
    theme: () => key,
    edition: () => editions.get(key),
    municipality: () => places.municipalities.find(({ code }) => code === key)?.name,
  }[target]()
  return name ?? key
}

function reading<Body>(
  shape: z.ZodType<Body>,
  say: (body: Body, said: Said) => string,
): (said: Said) => string | null {
  return (said) => {
    const parsed = shape.safeParse(said.entry.body)
    return parsed.success ? say(parsed.data, said) : null
  }
}
