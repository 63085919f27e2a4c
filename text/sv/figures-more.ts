/** Swedish words of what stands around figures: pace, comparison, published figures, concordances, breaks, snapshots. */
import { number } from '../number.ts'

const n = (value: number) => number('sv', value)
const signed = (value: number) => (value > 0 ? `+${n(value)}` : n(value).replace('-', '−'))

export const figuresMore = {
  /** What is held in both languages, in this one. */
  inOwn: (both: { sv: string; en: string }) => both.sv,
  stated: {
    over: (value: number) => `över ${n(value)}`,
    'at-least': (value: number) => `minst ${n(value)}`,
    exactly: (value: number) => n(value),
    about: (value: number) => `omkring ${n(value)}`,
  },
  failures: {
    unknownPublished: (id: string) => `Ingen publicerad uppgift som ni har noterat är ${id}.`,
    unknownBreak: (id: string) => `Det finns inget brott ${id}. Se desk figures breaks.`,
    unknownSnapshot: (id: string) => `Det finns inget ögonblick ${id}. Se desk figures snapshots.`,
    staleConcordance: (basedOn: number, current: number) =>
      `Översättningstabellen har ändrats sedan version ${n(basedOn)}: nu gäller version ${n(current)}. Gör om ändringen i den.`,
    badConcordance: {
      'two-scopes': (key: string) => `”${key}” kan gälla en upplaga eller ett program, inte båda.`,
      'same-key': (key: string) => `”${key}” kan inte räknas som sig själv.`,
      'not-a-format': (key: string) =>
        `”${key}” måste gå från en form till en annan: on-site, digital, hybrid eller unknown.`,
      twice: (key: string) => `”${key}” står två gånger.`,
      chain: (key: string) => `”${key}” skulle räknas som något som i sin tur räknas som något annat.`,
    },
  },
  pace: {
    now: (count: number, edition: string) =>
      `${n(count)} ${count === 1 ? 'anmälan' : 'anmälningar'} har kommit in till ${edition}.`,
    daysLeft: (days: number) =>
      days === 0
        ? 'I dag är sista anmälningsdag.'
        : days > 0
          ? `${n(days)} ${days === 1 ? 'dag' : 'dagar'} till sista anmälningsdag.`
          : `${n(-days)} ${days === -1 ? 'dag' : 'dagar'} efter sista anmälningsdag.`,
    earlier: (edition: string, then: number, final: number) =>
      `${edition}: ${n(then)} vid samma tid före sista anmälningsdag, ${n(final)} till slut.`,
    leftOut: {
      'no-deadline': (edition: string) => `${edition} jämförs inte: sista anmälningsdag är inte känd.`,
      'no-times': (edition: string, timed: number, of: number) =>
        `${edition} jämförs inte: när de anmäldes är känt för ${n(timed)} av ${n(of)}.`,
      'no-submissions': (edition: string) => `${edition} jämförs inte: inga anmälningar finns här.`,
    },
    forecast: (low: number, high: number, editions: number) =>
      `Slutsiffran blir troligen ${n(low)}–${n(high)}. Åtta gånger av tio bör den hamna där. Bygger på ${n(editions)} tidigare upplagor${editions < 4 ? ', ett litet underlag' : ''}.`,
    noForecast: {
      'no-deadline': 'Ingen slutsiffra beräknas: sista anmälningsdag är inte känd.',
      'too-few-editions':
        'Ingen slutsiffra beräknas: det behövs två tidigare upplagor med kända anmälningstider.',
      'too-early': 'Ingen slutsiffra beräknas än: för lite har kommit in.',
    },
    waiting: (total: number, overdue: number) =>
      `${n(total)} väntar på beslut, ${n(overdue)} av dem mer än 3 arbetsdagar.`,
    nobody: 'Ingen',
    failing: (criterion: string, count: number) => `${criterion}: ej uppfyllt för ${n(count)}`,
    municipalities: (present: number, of: number) =>
      `${n(present)} av ${n(of)} kommuner är med, ${n(of - present)} saknas.`,
  },
  compare: {
    notCounted: '..',
    change: (from: string, to: string, difference: number, percent: number | null) =>
      `${from} till ${to}: ${signed(difference)}${percent === null ? '' : ` (${signed(Math.round(percent))} %)`}`,
    smallBase: 'Under 30 anges ingen procent.',
    published: (edition: string, words: string, source: string) =>
      `${edition}, publicerad uppgift: ${words} (${source}). Den är inte räknad här.`,
    break: (after: string, edition: string, words: string) =>
      `Brott mellan ${after} och ${edition}: ${words}. Siffrorna på var sin sida mäts inte lika.`,
    coming: (what: string, isNew: number, returned: number, lost: number, stayed: number) =>
      `${what}: ${n(isNew)} nya, ${n(returned)} återkomna, ${n(lost)} borta, ${n(stayed)} kvar.`,
    municipalities: 'Kommuner',
    organisers: 'Arrangörer',
    moved: (points: number) => `Fördelningen har flyttat sig ${n(points)} procentenheter.`,
    mapped: (edition: string, from: string, to: string, value: number) =>
      `${edition}: ”${from}” (${n(value)}) räknas som ”${to}”.`,
    mapVersion: (version: number) =>
      version === 0
        ? 'Namnen enligt översättningstabellen som följer med.'
        : `Namnen enligt översättningstabellens version ${n(version)}.`,
    written: 'Varje upplaga med sina egna namn.',
    difference: 'Skillnad',
  },
  snapshot: {
    listed: (id: string, name: string, at: string, submissions: number) =>
      `${id}  ${name}, ${at}, vilar på ${n(submissions)} anmälningar`,
    frozen: (name: string, id: string, hash: string) =>
      `Siffrorna i ”${name}” är frysta som ${id}. Hash: ${hash}`,
    same: 'Siffrorna är desamma i dag.',
    intact: 'Det som frystes är oförändrat.',
    notIntact: 'Det som frystes är ändrat efteråt: hashen stämmer inte.',
    total: 'Totalt',
    cell: (keys: string, before: string, after: string) => `${keys}: ${before} då, ${after} nu`,
    rows: (came: number, went: number, corrected: number) =>
      `${n(came)} har tillkommit, ${n(went)} har fallit bort, ${n(corrected)} är rättade.`,
    came: (title: string, state: string) => `Tillkommen: ”${title}” (${state})`,
    went: (title: string) => `Bortfallen: ”${title}”`,
    corrected: (title: string, what: string) => `Rättad: ”${title}”, ${what}`,
    what: { revision: 'ny revision', parties: 'parter', facts: 'uppgifter' },
    state: (before: string, after: string) => `läge från ${before} till ${after}`,
    meaning: {
      figures: (before: number, after: number) =>
        `Vad siffror räknar har ändrats: version ${n(before)} då, ${n(after)} nu.`,
      rules: (of: string, before: number, after: number) =>
        `Reglerna för ${of} har ändrats: version ${n(before)} då, ${n(after)} nu.`,
      concordance: (of: string, before: number, after: number) =>
        `Översättningstabellen för ${of} har ändrats: version ${n(before)} då, ${n(after)} nu.`,
    },
  },
  cli: {
    commands: {
      count: 'räkna ett mått efter uppdelningar; det som görs utan underkommando',
      now: 'hur en upplaga står sig mot tidigare, samma dag före sista anmälningsdag',
      compare: 'upplagor sida vid sida',
      setPublished: 'notera en uppgift som någon annan har publicerat',
      removePublished: 'ta bort en publicerad uppgift som ni har noterat',
      concordance: 'visa eller ändra vad typer, teman och former räknas som',
      breaks: 'visa, notera eller ta bort brott',
      freeze: 'frys siffror med definition och hash',
      snapshots: 'visa frysta siffror, eller vad som skiljer dem från i dag',
    },
    arguments: {
      editions: 'två eller flera upplagor',
      dimension: 'type, theme eller format',
      name: 'vad ögonblicket heter, till exempel rapporten',
      snapshot: 'ögonblickets nummer',
    },
    options: {
      edition: 'upplagan',
      firstAfter: 'första upplagan efter brottet',
      by: 'uppdelning, till exempel type eller county',
      byMany: 'uppdelningar, till exempel edition,county',
      names: 'upplagornas namn översatta (mapped) eller som de skrevs (written)',
      atLeast: 'minst så många',
      over: 'fler än så många',
      exactly: 'precis så många',
      about: 'omkring så många',
      source: 'var uppgiften står',
      words: 'uppgiften med egna ord',
      on: 'dagen den publicerades, ÅÅÅÅ-MM-DD',
      map: 'från=till (får upprepas)',
      unmap: 'namn som åter räknas som sig självt (får upprepas)',
      programme: 'gäller hela programmet',
      note: 'varför',
      breakWords: 'vad som ändrades, i några ord',
      breakWordsEn: 'samma på engelska',
      breakDimension: 'bara vid denna uppdelning',
      id: 'brottet som ändras',
      remove: 'brottet som tas bort',
      questions: 'fil med frågor som JSON, i stället för --by',
      reviewer: 'vem som gör det, "Namn (Organisation)"',
    },
    oneQualifier: 'en av --at-least, --over, --exactly och --about',
    oneScope: 'en av --edition och --programme',
    mapForm: 'från=till',
    notMapped: (key: string) => `”${key}” står inte i tabellen så.`,
    questionsForm: 'en JSON-lista med frågor som {"measure":"activities","by":["edition"]}',
    set: (edition: string, words: string) => `Noterat om ${edition}: ${words}.`,
    removed: (edition: string, words: string) => `Borttaget om ${edition}: ${words}.`,
    noBreaks: 'Inga brott är noterade.',
    breakLine: (id: string, edition: string, words: string, source: string) =>
      `${id}: från ${edition}, ${words} (${source})`,
    breakRemoved: (words: string) => `Brottet ”${words}” är borttaget.`,
    noSnapshots: 'Inga siffror är frysta.',
    concordanceHead: (dimension: string, version: number) => `${dimension}, version ${n(version)}`,
    everywhere: 'överallt',
    headings: { where: 'Gäller', from: 'Från', to: 'Räknas som' },
  },
}
