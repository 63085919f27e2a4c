/** Swedish words for what is wrong with rules that somebody wrote: where, what, and what to do. */

const kinds: Readonly<Record<string, string>> = {
  text: 'text',
  number: 'ett tal',
  'whole-number': 'ett heltal',
  'yes-or-no': 'true (ja) eller false (nej)',
  list: 'en lista: [ … ]',
  group: 'en grupp fält: { … }',
}

export const ruleFaults = {
  title: (value: number) => (value === 1 ? '1 fel i reglerna' : `${value} fel i reglerna`),
  text: 'Inget är sparat. Gå till fältet och rätta.',
  where: (field: string) => `${field}:`,
  /** What is wrong and what to do. `given` is what stands in the field, `expected` what could; both with their names. */
  problems: {
    'no-rules': () => 'Det här är inga regler. Utgå från det som desk rules show --json ger.',
    missing: () => 'Fältet saknas. Lägg till det.',
    'unknown-field': (given: string, [meant]: readonly string[]) =>
      meant === undefined
        ? `Fältet ”${given}” finns inte. Ta bort det eller rätta namnet.`
        : `Fältet ”${given}” finns inte. Menade du ”${meant}”?`,
    'wrong-type': (given: string, [kind = '']: readonly string[]) =>
      kinds[kind] === undefined ? `${given} godtas inte.` : `Här ska det stå ${kinds[kind]}, inte ${given}.`,
    'not-one-of': (given: string, expected: readonly string[]) =>
      `”${given}” går inte att välja. Välj bland: ${expected.join(', ')}.`,
    'bad-day': (given: string) =>
      given === ''
        ? 'Dagen saknas. Välj en dag.'
        : `”${given}” är ingen dag. Skriv år, månad och dag, till exempel 2024-09-30.`,
    'bad-instant': (given: string) =>
      `”${given}” är ingen tidpunkt. Skriv den i UTC, till exempel 2024-09-27T22:00:00Z. Är sista tiden inte känd: null.`,
    'too-few': () => 'Minst en källa behövs. För en egen kontroll är källan redaktionen själv.',
    'too-small': (given: string, [least = '']: readonly string[]) =>
      `Talet måste vara minst ${least}, inte ${given}.`,
    'days-reversed': () => 'Sista dagen är före den första. Ändra en av dem.',
    'criterion-twice': () => 'Kriteriet finns två gånger. Ta bort det ena.',
    'wrong-kind': (given: string, [kind = '']: readonly string[]) =>
      `Kriteriet har fel slag, ${given}. Det ska vara ${kind}.`,
    'house-rule-must': () =>
      'Ett krav måste ha en källa i upplagans regler. Redaktionens egen kontroll kan inte vara krav. Ange källan eller välj en annan vikt.',
    'late-must': () =>
      'Att en anmälan är sen är aldrig grund för att neka, så den kan inte vara krav. Välj en annan vikt.',
    'sector-twice': (given: string) =>
      `${given} kan inte både räcka och vara oklar. Ta bort sektorn på ett av ställena.`,
    'choice-without-readings': () =>
      'Det finns inga läsningar att välja mellan, för källorna säger inte emot varandra. Ta bort valet.',
    'code-twice': (given: string) => `Koden ”${given}” finns redan högre upp. Skriv en annan kod.`,
    'criterion-missing': (given: string) =>
      `Kriteriet ${given} måste finnas. Lägg till det; är regeln inte känd, ange det på kriteriet.`,
    'no-sector': () => 'Minst en sektor måste räcka som part. Välj minst en.',
    'empty-text': () => 'Fältet är tomt. Skriv något här.',
    'bad-address': () => 'Ange en webbadress som börjar med https://.',
    'other-edition': (given: string) =>
      `Filen gäller upplagan ${given}. Välj den upplagan, eller ta en fil som gäller den här.`,
  },
  /** A code with what it is called on screen. */
  named: (code: string, name: string) => `${code} (${name})`,
  fields: {
    whole: 'Reglerna',
    version: 'Version',
    edition: 'Upplaga',
    criterion: (place: number) => `Kriterium ${place}`,
    criterionNamed: (name: string) => `Kriteriet ${name}`,
    source: (place: number) => `källa ${place}`,
    row: (place: number) => `rad ${place}`,
    place: (place: number) => `nummer ${place}`,
    code: 'kod',
    kind: 'slag',
    severity: 'vikt',
    ruleText: 'regeltext',
    known: 'om regeln är känd',
    sources: 'källor',
    quote: 'citat',
    address: 'adress',
    reading: 'läsning',
    takenFrom: 'upplagan som citatet är hämtat från',
    note: 'anteckning',
    sv: 'på svenska',
    en: 'på engelska',
    long: 'långa regeltexten',
    short: 'korta regeltexten',
    met: 'räcker',
    unclear: 'oklart',
    by: 'av vem',
    at: 'när',
    why: 'varför',
  },
}
