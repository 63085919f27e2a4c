/** Swedish words for the evidence of the team's own checks. */

import { day, field, list, titles, upper, type Values } from './evidence-values.ts'

const LANGUAGES: Record<string, string> = { sv: 'svenska', en: 'engelska' }

export const houseEvidence: Record<string, (values: Values) => string> = {
  'advertising.speaks-for': (v) => `Informerar, i ${field(v.field)}: ”${v.quote}”`,
  'advertising.speaks-against': (v) => `Kan läsas som reklam, i ${field(v.field)}: ”${v.quote}”`,
  'advertising.no-signs': () => 'Inga ord som brukar stå i reklam. Läs texten som helhet.',
  'place.venue': (v) => `Plats: ${v.where}.`,
  'place.access': () => 'Länk eller annan väg in till det digitala anges.',
  'place.access-by-registration': () => 'Vägen in till det digitala fås vid anmälan.',
  'place.venue-missing': () => 'Lokal eller adress saknas.',
  'place.municipality-missing': () => 'Kommun saknas.',
  'place.municipality-unrecognised': (v) =>
    `”${v.municipality}” är ingen kommun i registret. Är det stavat rätt, eller utomlands?`,
  'place.county-disagrees': (v) => `${v.municipality} ligger inte i det län som anges, ${v.county}.`,
  'place.access-missing': () => 'Länk eller annan väg in till det digitala saknas.',
  'place.access-not-address': (v) => `I fältet för länk står något annat än en webbadress: ”${v.link}”.`,
  'place.venue-though-digital': (v) =>
    `Aktiviteten är digital men har en plats: ${v.where}. Är den både på plats och digital?`,
  'place.link-though-on-site': () =>
    'Aktiviteten är på plats men har en länk för att delta digitalt. Är den båda delarna?',
  'place.format-unknown': () => 'Det framgår inte om aktiviteten är på plats eller digital.',
  'contact.given': () => 'Arrangör och kontaktväg anges.',
  'contact.organiser-missing': () => 'Arrangör saknas.',
  'contact.way-missing': () => 'Kontaktväg till arrangören saknas.',
  'contact.not-in-source': () => 'Källan har inga kontaktuppgifter.',
  'text.complete': () => 'Rubrik, ingress, beskrivning och språk finns.',
  'text.title-missing': () => 'Rubrik saknas.',
  'text.title-short': (v) => `Rubriken har ${v.length} tecken; minst ${v.min} är rimligt.`,
  'text.title-long': (v) => `Rubriken har ${v.length} tecken; högst ${v.max} är rimligt.`,
  'text.title-capitals': () => 'Rubriken är skriven nästan bara med versaler.',
  'text.capitals': (v) => `Versaler är ${v.percent} % av bokstäverna i ${field(v.field)}.`,
  'text.punctuation': (v) => `Upprepade skiljetecken i ${field(v.field)}: ”${v.found}”.`,
  'text.body-missing': () => 'Både ingress och beskrivning saknas.',
  'text.body-short': (v) =>
    `Ingress och beskrivning har tillsammans ${v.length} tecken; minst ${v.min} är rimligt.`,
  'text.lead-missing': () => 'Ingress saknas; beskrivning finns.',
  'text.description-missing': () => 'Beskrivning saknas; ingress finns.',
  'text.lead-long': (v) => `Ingressen har ${v.length} tecken; högst ${v.max} är rimligt.`,
  'text.description-long': (v) => `Beskrivningen har ${v.length} tecken; högst ${v.max} är rimligt.`,
  'text.language-unknown': () => 'Språk anges inte.',
  'text.language-differs': (v) =>
    `Språket anges som ${language(v.stated)}, men texten ser ut att vara på ${language(v.looks)}.`,
  'times.plausible': () => 'Tiderna är rimliga.',
  'times.none': () => 'Inget tillfälle anges.',
  'times.day-missing': () => 'Ett tillfälle saknar både dag och tid.',
  'times.start-missing': (v) => `Starttid saknas ${day(v.day)}.`,
  'times.end-missing': (v) => `Sluttid saknas ${day(v.day)}.`,
  'times.ends-before-start': (v) => `Tillfället ${day(v.day)} slutar inte efter att det börjar.`,
  'times.too-short': (v) => `Tillfället ${day(v.day)} är bara ${v.minutes} minuter långt.`,
  'times.too-long': (v) => `Tillfället ${day(v.day)} är ${v.hours} timmar långt.`,
  'times.start-on-other-day': (v) => `Dagen anges som ${day(v.day)}, men starttiden är ${day(v.otherDay)}.`,
  'times.end-on-other-day': (v) => `Slutdagen anges som ${day(v.day)}, men sluttiden är ${day(v.otherDay)}.`,
  'times.at-night': (v) => `Tillfället ${day(v.day)} börjar kl. ${v.time}, mitt i natten.`,
  'times.from-midnight': (v) =>
    `Tillfället ${day(v.day)} börjar kl. 00:00, vilket ofta betyder att klockslaget inte är ifyllt.`,
  'times.overlapping': (v) => `Två tillfällen överlappar varandra ${day(v.day)}.`,
  'personal-data.none': () => 'Inga personnummer eller personers egna adresser hittades i fritexten.',
  'personal-data.identity-number': (v) =>
    `Ett personnummer står i ${field(v.field)}: ${v.masked}. Be arrangören ta bort det.`,
  'personal-data.coordination-number': (v) =>
    `Ett samordningsnummer står i ${field(v.field)}: ${v.masked}. Be arrangören ta bort det.`,
  'personal-data.email': (v) =>
    `En e-postadress som kan vara en persons står i ${field(v.field)}: ${v.masked}. Ska den publiceras?`,
  'personal-data.mobile': (v) => `Ett mobilnummer står i ${field(v.field)}: ${v.masked}. Ska det publiceras?`,
  'theme-type.known': (v) => `Finns bland upplagans: ${list(v.known)}.`,
  'theme-type.no-lists': () => 'Upplagan har inga listor över typer eller teman.',
  'theme-type.type-missing': () => 'Typ anges inte.',
  'theme-type.type-other': (v) => `Typen ”${v.type}” finns inte bland upplagans.`,
  'theme-type.theme-missing': () => 'Tema anges inte.',
  'theme-type.theme-other': (v) => `Finns inte bland upplagans teman: ${titles(v.themes)}.`,
  'links.complete': (v) =>
    Number(v.count) === 1 ? 'Länken är fullständig.' : `Alla ${v.count} länkar är fullständiga.`,
  'links.none': () => 'Inga länkar anges.',
  'links.no-scheme': (v) => `${upper(field(v.field))}: ”${v.link}” saknar https:// i början.`,
  'links.not-address': (v) => `${upper(field(v.field))}: ”${v.link}” är ingen webbadress.`,
  'links.other-scheme': (v) => `${upper(field(v.field))}: ”${v.link}” är ingen länk till en webbsida.`,
  'links.internal': (v) => `${upper(field(v.field))}: ”${v.link}” leder till ett internt nät.`,
  'links.password': (v) =>
    `${upper(field(v.field))}: en länk har ett användarnamn före @ och bör skrivas om utan det.`,
  'links.shortened': (v) =>
    `${upper(field(v.field))}: ”${v.link}” är en förkortad länk som döljer vart den leder.`,
  'links.mail': (v) => `${upper(field(v.field))}: en e-postadress står där en webbadress väntas.`,
  'placeholder.none': () => 'Inga utfyllnadstexter hittades.',
  'placeholder.whole-field': (v) => `Utfyllnadstext i ${field(v.field)}: ”${v.text}”.`,
  'placeholder.inside': (v) => `Det som står i ${field(v.field)} kan vara kvarglömt: ”${v.text}”.`,
}

function language(value: Values[string] | undefined): string {
  return LANGUAGES[String(value)] ?? String(value)
}
