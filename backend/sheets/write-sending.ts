/** How a decision left the desk and was acknowledged, in sentences. */
import type { Words } from '../../text/catalog.ts'
import { dayAndClock } from '../log/time-words.ts'
import type { Sheet } from './gather-sheet.ts'

export function sendingLines(sheet: Sheet, said: Words): string[] {
  return [...platformLines(sheet, said), ...messageLines(sheet, said)]
}

function platformLines({ outbox, registration }: Sheet, { sheet, log }: Words): string[] {
  const t = sheet.sending
  if (!outbox) return [t.nowhere]
  const door = outbox.door === 'manual' ? t.manual : t.interface
  const by = registration ? [t.registeredBy(log.who(registration.reviewer, registration.organisation))] : []
  switch (outbox.status) {
    case 'acknowledged':
      return [door.acknowledged(dayAndClock(outbox.acknowledgedAt ?? '')), ...by]
    case 'conflict':
      return [door.conflict]
    case 'withdrawn':
      return [door.withdrawn]
    default:
      return [door.waiting]
  }
}

/** The words themselves may hold more than the registry needs, so only that they left is told. */
function messageLines({ messages }: Sheet, { sheet: { sending: t } }: Words): string[] {
  return messages.map(({ kind, channel, sentAt, withdrawnAt }) => {
    const ways: Readonly<Record<string, string>> = kind === 'reminder' ? t.reminder : t.decision
    const how = sentAt ? t.sentAt(dayAndClock(sentAt)) : withdrawnAt ? t.messageWithdrawn : t.notSent
    return t.message(ways[channel] ?? t.unknownWay, how)
  })
}
