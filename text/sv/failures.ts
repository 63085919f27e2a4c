/** Swedish sentences for what can go wrong: what happened, where, and the way out. Used by screens and command line. */
import { common } from './common.ts'

type Criterion = keyof typeof common.criteria
type Decision = keyof typeof common.decisions
type State = keyof typeof common.states

const list = (words: readonly string[]) =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} eller ${words.at(-1)}`
const named = (code: Criterion) => `${common.criteria[code]} (${code})`
const criteriaOf = (codes: readonly Criterion[]) => codes.map(named)
const decisionsOf = (codes: readonly Decision[]) => codes.map((code) => `${common.decisions[code]} (${code})`)

export const failures = {
  unexpected:
    'Något gick fel som inte borde kunna hända. Inget har ändrats. Försök igen, och meddela förvaltaren om felet står kvar.',
  unknownSubmission: (id: string) =>
    `Det finns ingen anmälan ${id}. Sök fram den i kön och kopiera dess nummer.`,
  unknownEdition: (id: string, known: readonly string[]) =>
    `Upplagan ${id} finns inte. Gör den med: desk edition add ${id} --programme PROGRAM --from DAG --to DAG. Upplagor som finns: ${known.join(', ')}.`,
  unknownProfile: (name: string, known: readonly string[]) =>
    known.length > 0
      ? `Importprofilen ${name} finns inte. Profiler som finns: ${known.join(', ')}.`
      : `Importprofilen ${name} finns inte. Ingen profil är sparad än: importera utan profil först.`,
  editionNeeded: 'Raderna säger inte vilken upplaga de hör till. Välj en upplaga (--edition ID).',
  editionExists: (id: string) =>
    `Upplagan ${id} finns redan. Välj ett annat namn, eller använd den som finns.`,
  daysReversed: (startsOn: string, endsOn: string) =>
    `Dagarna ${startsOn} till ${endsOn} går inte ihop: skriv dem som ÅÅÅÅ-MM-DD med den första dagen först.`,
  registerConflicts: (open: number) =>
    `${open === 1 ? 'En rad säger' : `${open} rader säger`} något annat än registret, och inget är valt. Inget har ändrats. Välj vad som ska gälla (--on-conflict keep behåller registrets uppgift, take tar filens).`,
  stale: (seen: number, current: number) =>
    `Anmälan har ändrats: du såg revision ${seen}, nu gäller revision ${current}. Läs den nya och besluta igen.`,
  unknownRules: (version: number, known: readonly number[]) =>
    `Regler version ${version} finns inte. Versioner som finns: ${known.join(', ')}.`,
  badRules: (paths: readonly string[]) =>
    `Reglerna har fel och är inte sparade. Rätta ${paths.map((path) => path || 'filen').join(', ')}.`,
  staleRules: (basedOn: number, current: number) =>
    `Reglerna har ändrats: du utgick från version ${basedOn}, nu gäller version ${current}. Läs den nya och gör om din ändring.`,
  judgementRefused: {
    'note-needed': (criterion: Criterion) =>
      `Skriv varför du bedömer ${named(criterion)} så (--note). Det behövs när du säger något annat än kontrollen, och alltid vid ej uppfyllt.`,
    'not-judgeable': (criterion: Criterion) =>
      `${named(criterion)} går inte att bedöma för den här anmälan. Se vilka kontroller den har.`,
    'nothing-to-take-back': (criterion: Criterion) =>
      `${named(criterion)} har ingen bedömning att ta tillbaka.`,
  },
  unknownBody: (id: string) =>
    `Registret har ingen organisation ${id}. Sök fram den i registret (desk register show --search ORD).`,
  unknownCorrection: 'Rättelsen finns inte, eller är redan tillbakatagen. Uppdatera sidan.',
  noReviewer: 'Ingen har sagt vem som beslutar. Ange namn och organisation först (--reviewer "Namn (SKR)").',
  refused: {
    wrongState: (state: State, outcome: Decision, allowed: readonly Decision[]) =>
      `Läget är ”${common.states[state]}”, och då går det inte att välja ”${common.decisions[outcome]}”. ${
        allowed.length > 0
          ? `Möjliga beslut: ${list(decisionsOf(allowed))}.`
          : 'Inget beslut är möjligt i det läget.'
      }`,
    reasonNeeded: (outcome: Decision) =>
      `”${common.decisions[outcome]}” behöver ett skrivet skäl. Ange det (--reason).`,
    criterionNeeded: (candidates: readonly Criterion[]) =>
      candidates.length > 0
        ? `Att neka kräver att du anger vilket krav som inte är uppfyllt (--criterion): ${list(criteriaOf(candidates))}.`
        : 'Inget krav är ej uppfyllt, så publiceringen kan inte nekas. Begär komplettering i stället.',
    criterionNotUnmet: (criterion: Criterion, candidates: readonly Criterion[]) =>
      `${common.criteria[criterion]} (${criterion}) är inte ett krav med utfallet ej uppfyllt, och kan inte vara grund för att neka. ${
        candidates.length > 0
          ? `Krav som är ej uppfyllda: ${list(criteriaOf(candidates))}.`
          : 'Begär komplettering i stället.'
      }`,
    judgementNeeded: (criteria: readonly Criterion[]) =>
      `Innan du publicerar behöver du bedöma ${list(criteriaOf(criteria))} och skriva varför (--criterion och --reason).`,
    ownOrganisation: (parties: readonly string[], areAllCentral: boolean) =>
      areAllCentral
        ? `${list(parties)} är part, liksom alla centrala arrangörer. Ange varför du beslutar själv (--own-organisation-reason), så räcker det.`
        : `${list(parties)} är part. Be en kollega från en annan organisation att besluta, eller ange varför du gör det själv (--own-organisation-reason).`,
  },
  alreadySent:
    'Beslutet har redan skickats eller följts av ett senare och kan inte ångras. Fatta ett nytt beslut i stället.',
  unknownDecision: 'Beslutet finns inte bland dem som väntar. Uppdatera sidan och försök igen.',
  unknownConflict: 'Konflikten är redan löst. Uppdatera sidan.',
  settlementRefused: {
    'note-needed': 'En kollega har beslutat annorlunda. Ange varför (--note), så att ni båda kan läsa det.',
    'moved-on': (revision: number, state: State) =>
      `Anmälan har ändrats: nu gäller revision ${revision}, i läget ”${common.states[state]}”. Konflikten är inte löst. Läs den igen.`,
  },
  unknownRow: 'Raden ligger inte längre i karantänen. Uppdatera sidan.',
  query: {
    'unknown-field': (word: string, expected: readonly string[]) =>
      `”${word}” är inget sökfält. Fälten är: ${expected.join(', ')}. Sätt texten inom citattecken för att söka den som den är.`,
    'unknown-value': (word: string, expected: readonly string[]) =>
      `”${word}” är inget värde här.${expected.length > 0 && expected.length <= 40 ? ` Värden: ${expected.join(', ')}.` : ''}`,
    'bad-date': (word: string, expected: readonly string[]) =>
      `”${word}” är ingen dag. Skriv till exempel ${list(expected)}.`,
    'open-quote': (_word: string, _expected: readonly string[]) =>
      'Ett citattecken saknar sitt slut. Sätt ett " sist i frasen.',
    'empty-value': (word: string, expected: readonly string[]) =>
      `Efter ”${word}:” saknas ett värde.${expected.length > 0 && expected.length <= 40 ? ` Värden: ${expected.join(', ')}.` : ''}`,
    'too-long': (_word: string, _expected: readonly string[]) =>
      'Sökningen är för lång. Korta den till 4 000 tecken.',
  },
  sync: {
    'no-platform': () => 'Ingen plattform är ansluten. Anslut en under Synk (--platform ADRESS).',
    unreachable: (detail: string) =>
      `Plattformen svarar inte${detail ? ` (${detail})` : ''}. Allt du har gjort finns kvar och skickas när den svarar. Försök igen om en stund.`,
    'bad-address': (detail: string) =>
      `”${detail}” är ingen adress till en plattform. Skriv den som https://… (http bara för den egna datorn).`,
    'bad-token': () =>
      'Plattformen godtar inte nyckeln. Kontrollera den hos den som förvaltar plattformen (DESK_TOKEN).',
    'not-a-platform': (detail: string) =>
      `Adressen svarar, men inte som en plattform med det här gränssnittet${detail ? ` (${detail})` : ''}. Kontrollera adressen.`,
    'other-platform': (detail: string) =>
      `En annan plattform svarar på adressen än den som var ansluten (${detail}). Inget har hämtats. Kontrollera adressen innan du ansluter på nytt.`,
    'demo-and-real': () =>
      'Plattformen har bara exempeldata, och den här databasen är till för riktiga anmälningar. Välj ”Titta på exempeldata” i stället.',
    refused: (detail: string) => `Plattformen avvisade förfrågan: ${detail}. Inget har gått förlorat.`,
    busy: () => 'En synk pågår redan. Vänta tills den är klar, eller stoppa den.',
    'web-page': (detail: string) =>
      `En webbsida svarade i stället för plattformen${detail ? ` (${detail})` : ''}. Det är ofta en inloggning till nätet: logga in i en webbläsare och försök igen.`,
    redirected: (detail: string) =>
      `Plattformen hänvisar till en annan adress (${detail}). Nyckeln skickades inte dit. Fråga den som driver plattformen.`,
    'broken-answer': (detail: string) =>
      `Plattformen svarar, men svaren är trasiga (${detail}). Inget har gått förlorat. Försök igen om en stund.`,
    'cursor-refused': (detail: string) =>
      `Plattformen minns inte hur långt hämtningen har kommit (${detail}). Läs om allt (desk sync --reread); inget försvinner.`,
    unexpected: (detail: string) =>
      `Synken gick inte att göra klart (${detail}). Inget är förlorat. Försök igen.`,
  },
  database: {
    'node-too-old': (file: string) =>
      `Databasen ${file} kan inte öppnas med den här versionen av Node. Starta med npm start eller npm run desk.`,
    'not-a-database': (file: string) =>
      `${file} är ingen databas från Redaktionen. Filen är orörd. Välj en annan med --db.`,
    'newer-version': (file: string) =>
      `${file} är gjord av en nyare version av Redaktionen. Filen är orörd. Uppdatera programmet.`,
    'broken-references': (file: string) =>
      `${file} kunde inte uppgraderas utan att förlora samband. En kopia från före försöket ligger bredvid filen.`,
    damaged: (file: string) =>
      `Databasen ${file} är skadad. Filen är orörd. Återställ en säkerhetskopia med desk restore latest, eller rädda det som går att läsa med desk recover.`,
    missing: (file: string) =>
      `Databasen ${file} finns inte längre, men den har funnits. Lägg tillbaka filen, eller återställ en säkerhetskopia med desk restore latest.`,
    'read-only': (file: string) =>
      `Det går inte att skriva i mappen för ${file}. Inget har ändrats. Ge dig skrivrätt eller välj en annan med --db.`,
    'disk-full': (file: string) =>
      `Disken med ${file} är full, eller går inte att skriva på. Inget har ändrats. Gör plats och försök igen.`,
    'in-use': (file: string) =>
      `${file} används av ett annat program eller kommando just nu. Inget har ändrats. Stäng det, eller vänta tills det är klart, och försök igen.`,
    'cannot-open': (file: string) =>
      `${file} kan inte öppnas. Kontrollera sökvägen och att du får skriva där.`,
  },
}
