/** Swedish words for the evidence of checks and of parties. Days come as ISO and are written "2 okt". */

import { count, day, days, field, list, many, titles, type Values } from './evidence-values.ts'
import { houseEvidence } from './house-evidence.ts'
import { partyEvidence } from './party-evidence.ts'

const OUTCOMES: Record<string, string> = {
  met: 'uppfyllt',
  'not-met': 'ej uppfyllt',
  unclear: 'oklart',
  'to-judge': 'att bedöma',
  'not-applicable': 'gäller inte',
}

const READINGS: Record<string, string> = { long: 'långa', short: 'korta' }

export const evidence: Record<string, (values: Values) => string> = {
  'rule.unknown': () => 'Upplagans regel är inte känd, så kontrollen görs inte.',
  'judged.met': (v) => `${judge(v)} har bedömt detta som uppfyllt.`,
  'judged.met-with-note': (v) => `${judge(v)} har bedömt detta som uppfyllt: ${v.note}`,
  'judged.not-met': (v) => `${judge(v)} har bedömt detta som ej uppfyllt.`,
  'judged.not-met-with-note': (v) => `${judge(v)} har bedömt detta som ej uppfyllt: ${v.note}`,
  'party.public': (v) => `Offentlig part: ${list(v.parties)}.`,
  'party.accepted-sector': (v) => `Part från en sektor som regeln godtar: ${list(v.parties)}.`,
  'party.borderline': (v) => `Det är oklart om regeln godtar ${list(v.parties)}. Laget avgör.`,
  'party.unrecognised': (v) =>
    `Sektorn är inte känd för ${list(v.parties)}. Rätta parten om du vet vem det är.`,
  'party.not-accepted': (v) => `Regeln godtar inte ${list(v.parties)} som ensam part.`,
  'party.none-named': () => 'Ingen arrangör eller annan part anges.',
  'party.reading-chosen': (v) =>
    `Laget har valt den ${reading(v.reading)} läsningen (${v.by}, ${day(v.day)}: ${v.why}). ` +
    `Enligt den ${reading(v.other)} vore utfallet ${outcome(v.otherwise)}.`,
  'party.reading-not-chosen': (v) =>
    'Reglerna motsäger varandra och laget har inte valt läsning: enligt den långa texten ' +
    `${outcome(v.long)}, enligt den korta ${outcome(v.short)}. Valet görs i upplagans regler.`,
  'person.published': () => 'Bekräftat när texten publicerades. Texten är oförändrad sedan dess.',
  'person.changed-since': () => 'Texten har ändrats sedan den publicerades, så den behöver bedömas igen.',
  'benefit.speaks-for': (v) => `Talar för, i ${field(v.field)}: ”${v.quote}”`,
  'benefit.speaks-against': (v) => `Talar emot, i ${field(v.field)}: ”${v.quote}”`,
  'benefit.no-signs': () => 'Ingen mening talar tydligt för eller emot. Läs texten som helhet.',
  'inside-week.inside': (v) =>
    many(v.days)
      ? `Dagarna ${list(days(v.days))} ligger i veckan.`
      : `Dagen ${list(days(v.days))} ligger i veckan.`,
  'inside-week.before': (v) =>
    `Börjar ${day(v.day)}, ${beside(v, 'före')} veckan, som börjar ${day(v.startsOn)}.`,
  'inside-week.after': (v) =>
    `Slutar ${day(v.day)}, ${beside(v, 'efter')} veckan, som slutar ${day(v.endsOn)}.`,
  'inside-week.day-before': (v) =>
    `Dagen ${day(v.day)} är dagen före veckan, som börjar ${day(v.startsOn)}. ${PERSON_MAY}`,
  'inside-week.day-after': (v) =>
    `Dagen ${day(v.day)} är dagen efter veckan, som slutar ${day(v.endsOn)}. ${PERSON_MAY}`,
  'inside-week.pre-event': (v) =>
    `Hålls ${day(v.day)}, ${v.days} dagar före veckan, som börjar ${day(v.startsOn)}. ${PERSON_MAY}`,
  'inside-week.after-event': (v) =>
    `Hålls ${day(v.day)}, ${v.days} dagar efter veckan, som slutar ${day(v.endsOn)}. ${PERSON_MAY}`,
  'inside-week.other-year': (v) =>
    `Dagen ${day(v.day)} ${v.year} ligger i ett annat år än veckan, ${day(v.startsOn)}–${day(v.endsOn)}. Är årtalet fel?`,
  'inside-week.rest-inside': (v) => `${v.inside} av ${v.of} tillfällen ligger i veckan.`,
  'inside-week.day-unknown': (v) =>
    Number(v.of) > 1 ? `Dag saknas för ${v.unknown} av ${v.of} tillfällen.` : 'Ingen dag anges.',
  'inside-week.recording-only': () =>
    'Inget tillfälle anges, men en inspelning finns. Fråga vilken dag den visas.',
  'deadline.in-time': (v) => `Anmälan kom ${day(v.day)} kl. ${v.time}, före sista tid ${lastTime(v)}.`,
  'deadline.late': (v) =>
    `Anmälan kom ${day(v.day)} kl. ${v.time}, efter sista tid ${lastTime(v)}. Det är inte grund för att neka.`,
  'deadline.unknown': () => 'Upplagans sista anmälningsdag är inte känd.',
  'deadline.arrival-unknown': () => 'Det är inte känt när anmälan kom in.',
  'deadline.not-submitted-here': () => 'Raden kommer från ett färdigt program utan anmälningstid.',
  'locked-text.not-published': () => 'Anmälan är inte publicerad, så inget är låst.',
  'locked-text.unchanged': () => 'Rubrik och ingress är som när de publicerades.',
  'locked-text.spacing-changed': (v) =>
    `Bara mellanslag eller skiljetecken har ändrats i ${field(v.field)} sedan publiceringen.`,
  'locked-text.changed': (v) =>
    `Ändrat i ${field(v.field)} sedan publiceringen: ”${v.before}” → ”${v.after}”`,
  'registration.how': (v) => `Föranmälan behövs: ${v.how}`,
  'registration.not-needed': () => 'Föranmälan behövs inte.',
  'registration.how-missing': () =>
    'Föranmälan behövs, men det står inte hur. Be om en länk eller en adress.',
  'registration.how-in-text': (v) => `Föranmälan behövs. Hur står bara i ${field(v.field)}: ”${v.quote}”`,
  'registration.unsaid': () => 'Det anges inte om föranmälan behövs.',
  'registration.way-though-unsaid': (v) => `Ett sätt att anmäla sig anges ändå: ${v.how}`,
  'registration.text-mentions': (v) => `Föranmälan nämns i ${field(v.field)}: ”${v.quote}”`,
  'duplicate.none': () => 'Ingen annan anmälan från samma arrangör har nästan samma rubrik och tid.',
  'duplicate.same-title': (v) =>
    `Samma arrangör, samma rubrik och samma tid${when(v)}: ${titles(v.titles)}. Jämför och fråga arrangören vilken som gäller.`,
  'duplicate.near-title': (v) =>
    `Samma arrangör, nästan samma rubrik (${v.percent} % lika) och samma tid${when(v)}: ${titles(v.titles)}. Jämför dem.`,
  'duplicate.time-unknown': (v) =>
    `Samma arrangör och samma rubrik, men tid saknas för någon av dem: ${titles(v.titles)}. Jämför dem.`,
  'series.none': () => 'Ingår inte i någon serie.',
  'series.own-occurrences': (v) => `Hålls vid ${v.occurrences} tillfällen i samma anmälan.`,
  'series.part-said': (v) => `Rubriken säger del ${v.part}.`,
  'series.part-of-said': (v) => `Rubriken säger del ${v.part} av ${v.of}.`,
  'series.same-title': (v) => `Samma arrangör, rubrik och plats vid andra tider: ${titles(v.titles)}.`,
  'series.same-heading': (v) =>
    `Samma arrangör och plats, och samma inledning av rubriken, andra dagar: ${titles(v.titles)}.`,
  'series.same-hours': (v) => `Samma arrangör, lokal och klockslag på minst tre dagar: ${titles(v.titles)}.`,
  'nested.none': () => 'Ligger inte inuti någon annan aktivitet.',
  'nested.inside': (v) => `Hålls under en längre aktivitet av samma arrangör: ${titles(v.titles)}.`,
  'nested.said': (v) => `Texten säger att den är en del av ${titles(v.titles)}.`,
  'nested.holds': (v) => `Rymmer andra aktiviteter: ${titles(v.titles)}.`,
  'own-organisation.party': (v) =>
    `Din egen organisation är part: ${list(v.parties)}. Låt gärna en kollega från en annan organisation besluta.`,
  'own-organisation.all-central': () => 'Alla centrala arrangörer är parter, så ett skriftligt skäl räcker.',
  'own-organisation.not-party': () => 'Din organisation är inte part.',
  ...houseEvidence,
  ...partyEvidence,
}

/** The codes that have words, for the test that compares them with what the checks can say. */
export const evidenceCodes: readonly string[] = Object.keys(evidence)

const PERSON_MAY = 'En granskare kan bedöma det annorlunda, med motivering.'

function judge(v: Values): string {
  return `${v.by}${v.organisation ? `, ${v.organisation},` : ''}`
}

/** Findings of earlier versions do not say how many days. */
function beside(v: Values, side: string): string {
  return v.days === undefined ? side : `${count(v.days, 'dag', 'dagar')} ${side}`
}

function lastTime(v: Values): string {
  return `${day(v.deadlineDay)} kl. ${v.deadlineTime}`
}

function when(v: Values): string {
  if (v.day === undefined) return ''
  return ` (${day(v.day)}${v.time === undefined ? '' : ` kl. ${v.time}`})`
}

function reading(value: Values[string] | undefined): string {
  return READINGS[String(value)] ?? String(value)
}

function outcome(value: Values[string] | undefined): string {
  return OUTCOMES[String(value)] ?? String(value)
}
