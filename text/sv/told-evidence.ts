/** Swedish words for evidence as organisers are told it, where the reviewers' own words are not meant for them. */
import { day, list, titles, type Values } from './evidence-values.ts'

export const toldEvidence: Record<string, (values: Values) => string> = {
  'party.borderline': (v) => `Vi är inte säkra på om ${list(v.parties)} räknas som offentlig sektor.`,
  'party.unrecognised': (v) => `Vi känner inte igen ${list(v.parties)}.`,
  'party.not-accepted': (v) => `Nu anges bara ${list(v.parties)}.`,
  'party.none-named': () => 'Nu anges ingen arrangör.',
  'inside-week.day-before': (v) => `Nu anges ${day(v.day)}, dagen före veckan.`,
  'inside-week.day-after': (v) => `Nu anges ${day(v.day)}, dagen efter veckan.`,
  'inside-week.pre-event': (v) => `Nu anges ${day(v.day)}, före veckan.`,
  'inside-week.after-event': (v) => `Nu anges ${day(v.day)}, efter veckan.`,
  'inside-week.recording-only': () => 'Ingen dag anges, men en inspelning finns. Vilken dag visas den?',
  'deadline.late': (v) => `Anmälan kom ${day(v.day)} kl. ${v.time}, efter sista anmälningsdag.`,
  'registration.how-missing': () => 'Föranmälan behövs, men det står inte hur.',
  'duplicate.same-title': (v) => `Den har samma rubrik och tid som ${titles(v.titles)}.`,
  'duplicate.near-title': (v) => `Den har nästan samma rubrik och tid som ${titles(v.titles)}.`,
  'duplicate.time-unknown': (v) => `Den har samma rubrik som ${titles(v.titles)}.`,
  'contact.organiser-missing': () => 'Arrangör saknas.',
  'contact.way-missing': () => 'Kontaktväg till er saknas.',
  'personal-data.identity-number': (v) => `Ett personnummer står i texten: ${v.masked}.`,
  'personal-data.coordination-number': (v) => `Ett samordningsnummer står i texten: ${v.masked}.`,
  'personal-data.email': (v) => `En e-postadress som kan vara en persons står i texten: ${v.masked}.`,
  'personal-data.mobile': (v) => `Ett mobilnummer står i texten: ${v.masked}.`,
}
