/** Swedish words for correcting who a party is, and for the list of corrections. */
import { number } from '../number.ts'

const n = (value: number) => number('sv', value)
const submissions = (value: number) => `${n(value)} ${value === 1 ? 'anmälan' : 'anmälningar'}`

export const partiesView = {
  dialog: {
    title: 'Rätta part',
    which: 'Part',
    scope: 'Vad rättar du?',
    scopes: {
      name: (name: string) => `Namnet som det är skrivet: ”${name}”`,
      body: (name: string) => `${name} i registret, under alla dess namn`,
    },
    what: 'Vad är det?',
    whats: {
      same: 'Samma som en organisation i registret',
      other: 'Något annat, som du anger',
    },
    sector: 'Sektor',
    chooseSector: 'Välj sektor',
    publicParty: 'Offentlig part?',
    publicParties: { yes: 'Ja', no: 'Nej', unclear: 'Oklart' },
    note: 'Varför',
    noteHint: 'Läses av kollegor bredvid parten, till exempel var du har sett det.',
    reach: 'Gäller i alla upplagor, också tidigare, och överallt där namnet står.',
    reachBody: 'Gäller i alla upplagor, också tidigare, vilket av dess namn som än står där.',
    touches: (value: number) => `Namnet står som arrangör i ${submissions(value)}.`,
    confirm: 'Rätta',
    sectorMissing: 'Välj sektor.',
    publicPartyMissing: 'Välj ja, nej eller oklart.',
    bodyMissing: 'Sök och välj en organisation i registret.',
    unknownBody: 'Organisationen finns inte längre i registret. Välj en annan.',
    noReviewer: 'Det framgår inte vem du är. Skriv namn och organisation under Inställningar.',
    failed: 'Rättelsen gick inte att spara. Det du har skrivit står kvar.',
    saved: (name: string, value: number) =>
      value === 0 ? `${name} är rättad.` : `${name} är rättad. ${submissions(value)} kontrolleras på nytt.`,
  },
  search: {
    label: 'Organisation i registret',
    hint: 'Skriv några bokstäver av namnet, eller organisationsnumret.',
    results: 'Träffar i registret',
    none: 'Ingen träff. Pröva en annan stavning, eller ange sektorn i stället.',
    hits: (value: number) => (value === 1 ? '1 träff' : `${n(value)} träffar`),
    more: (shown: number, total: number) => `Visar ${n(shown)} av ${n(total)}. Skriv mer för att få färre.`,
    keys: 'välj med pilarna, Enter tar, Esc stänger',
    failed: 'Registret gick inte att söka i.',
    chosen: (name: string) => `Vald: ${name}`,
  },
  list: {
    title: 'Rättade parter',
    lead: (value: number) =>
      value === 0
        ? 'Inga rättelser.'
        : `${n(value)} ${value === 1 ? 'rättelse' : 'rättelser'}. Var och en gäller i alla upplagor.`,
    none: 'Ingen part är rättad',
    noneText: 'När du rättar en part i kön hamnar rättelsen här.',
    failed: 'Rättelserna gick inte att läsa.',
    columns: {
      name: 'Part',
      is: 'Är nu',
      by: 'Vem och när',
      note: 'Varför',
      submissions: 'Anmälningar',
      withdraw: 'Dra tillbaka',
    },
    bodyScope: 'i registret, alla namn',
    sameAs: (name: string) => `Samma som ${name}`,
    withdraw: 'Dra tillbaka…',
    withdrawOf: (name: string) => `Dra tillbaka rättelsen av ${name}…`,
    noNote: '–',
  },
  withdrawal: {
    title: 'Dra tillbaka rättelsen',
    text: (name: string, value: number) =>
      value === 0
        ? `${name} läses åter som utan rättelse.`
        : `${name} läses åter som utan rättelse. ${submissions(value)} kontrolleras på nytt.`,
    note: 'Varför (behövs inte)',
    noteHint: 'Läses av kollegor i loggen.',
    confirm: 'Dra tillbaka',
    gone: 'Rättelsen är redan tillbakadragen eller ersatt.',
    failed: 'Rättelsen gick inte att dra tillbaka. Inget är ändrat.',
    done: (name: string) => `Rättelsen av ${name} är tillbakadragen.`,
    undo: 'Ångra',
    undone: (name: string) => `Rättelsen av ${name} gäller igen.`,
    undoFailed: 'Rättelsen gick inte att återställa.',
  },
}
