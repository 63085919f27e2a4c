/** Swedish words for messages to organisers: what waits to be sent, who has not answered, and by which way. */
import { number } from '../number.ts'

const n = (value: number) => number('sv', value)
const messagesOf = (value: number) => `${n(value)} ${value === 1 ? 'meddelande' : 'meddelanden'}`

export const messages = {
  title: 'Meddelanden till arrangörer',
  rail: 'Meddelanden',
  railCount: (value: number) => `${messagesOf(value)} att skicka`,
  lead: (waiting: number, unanswered: number) =>
    `${waiting === 0 ? 'Inget meddelande väntar på att skickas' : `${messagesOf(waiting)} väntar på att skickas`}. ${
      unanswered === 0
        ? 'Inget svar väntas'
        : `${n(unanswered)} ${unanswered === 1 ? 'arrangör har' : 'arrangörer har'} inte svarat`
    }.`,
  waitingTitle: 'Att skicka',
  waitingText:
    'Du skickar själv ur ditt e-postprogram eller med en utskicksfil, och säger sedan till att det har gått iväg.',
  nothingWaits: 'Inget väntar på att skickas',
  nothingWaitsBy: {
    platform: 'Meddelanden om beslut går med plattformen vid nästa synk. Här visas påminnelser.',
    email: 'Varje beslut lägger sitt meddelande här.',
    file: 'Varje beslut lägger sitt meddelande här, för en utskicksfil.',
  },
  shownOf: (shown: number, total: number) =>
    `De ${n(shown)} äldsta av ${n(total)} visas. Utskicksfilen har alla.`,
  kinds: { decision: 'Beslut', reminder: 'Påminnelse' },
  channels: { email: 'E-post', file: 'Utskicksfil' },
  subject: 'Ämne',
  noAddress: 'E-postadress saknas',
  canBeUndone: 'Beslutet är inte skickat än och går att ångra.',
  open: 'Öppna i e-post',
  openOf: (title: string) => `Öppna i e-post: ${title}`,
  tooLong: 'Texten är för lång för en del e-postprogram. Kopiera den och klistra in den i ett tomt brev.',
  copy: 'Kopiera texten',
  copyOf: (title: string) => `Kopiera texten: ${title}`,
  copied: 'Kopierad.',
  notCopied: 'Det gick inte att kopiera. Markera texten och kopiera den själv.',
  read: 'Läs meddelandet',
  markSent: 'Markera som skickat',
  markSentOf: (title: string) => `Markera som skickat: ${title}`,
  markChosen: (value: number) => `Markera ${n(value)} som skickade`,
  choose: (title: string) => `Välj ${title}`,
  chooseAll: 'Välj alla',
  sent: (value: number) =>
    `${messagesOf(value)} ${value === 1 ? 'är markerat som skickat' : 'är markerade som skickade'}.`,
  sentFailed: 'Det gick inte att spara att meddelandena är skickade. Inget är ändrat.',
  saveFile: 'Spara utskicksfil',
  saveCsv: 'Spara som CSV',
  fileSaved: (name: string) => `${name} är sparad. Markera meddelandena som skickade när utskicket är gjort.`,
  fileFailed: 'Utskicksfilen gick inte att göra.',
  failed: 'Meddelandena gick inte att läsa.',
  file: {
    name: (day: string) => `utskick-${day}`,
    sheet: 'Utskick',
    headings: {
      email: 'e-post',
      name: 'namn',
      title: 'rubrik',
      subject: 'ämne',
      body: 'text',
      organiser: 'arrangör',
      id: 'meddelande',
    },
  },
  unansweredTitle: 'Väntar på arrangör',
  unansweredText:
    'Har fått begäran om komplettering, eller är avpublicerade, och ingen ny revision har kommit.',
  byPlatform:
    'Plattformen kan inte ta emot påminnelser. De går med e-post eller utskicksfil även när beslut går med plattformen.',
  noneUnanswered: 'Alla har svarat',
  noneUnansweredText: 'Ingen anmälan väntar på sin arrangör.',
  columns: {
    submission: 'Anmälan och arrangör',
    since: 'Sedan',
    days: 'Dagar',
    lastReminder: 'Senaste påminnelse',
    reminder: 'Påminnelse',
  },
  never: 'Ingen',
  reminderWaits: 'Väntar på att skickas',
  remind: 'Påminn',
  remindOf: (title: string) => `Påminn om ${title}`,
  remindChosen: (value: number) => `Gör ${n(value)} ${value === 1 ? 'påminnelse' : 'påminnelser'}`,
  reminded: (made: number, leftOut: number) =>
    `${n(made)} ${made === 1 ? 'påminnelse är gjord' : 'påminnelser är gjorda'} och väntar på att skickas.${
      leftOut > 0
        ? ` ${n(leftOut)} lämnades utanför, eftersom de har svarat eller redan har en som väntar.`
        : ''
    }`,
  remindFailed: 'Påminnelserna gick inte att göra. Inget är ändrat.',

  settings: {
    title: 'Meddelanden till arrangörer',
    text: 'Hur arrangören får veta vad ni har beslutat. Gäller beslut från och med nu.',
    way: 'Väg',
    ways: {
      platform: 'Med plattformen, tillsammans med beslutet',
      email: 'Med e-post, som du skickar själv',
      file: 'Med en utskicksfil',
    },
    notConnected: 'Ingen plattform är ansluten, så meddelanden går med e-post.',
    texts: 'Texter till arrangörer',
    waiting: 'Meddelanden som väntar',
    failed: 'Valet gick inte att spara.',
  },

  cli: {
    commands: {
      message: 'meddelanden till arrangörer',
      list: 'visa meddelanden som väntar på att skickas',
      file: 'skriv en utskicksfil av allt som väntar',
      sent: 'säg att meddelanden är skickade',
      remind: 'gör påminnelser till dem som inte har svarat',
      text: 'färdiga texter till arrangörer',
      textList: 'visa vilka texter som finns',
      textShow: 'visa en text',
      textSet: 'ändra en text',
      textReset: 'gå tillbaka till den text som levererades',
    },
    arguments: {
      file: 'fil att skriva, .xlsx eller .csv',
      message: 'meddelandets nummer, som desk message list visar det',
      purpose: 'vad texten är till för, till exempel return.place eller publish',
    },
    options: { of: 'textens språk, sv eller en', text: 'texten; ord som fylls i står inom klammer' },
    headings: { what: 'Om', to: 'Till', purpose: 'Text', language: 'Språk', changed: 'Ändrad' },
    notChanged: 'som levererad',
    fileForm: 'ett filnamn som slutar på .xlsx eller .csv',
    written: (file: string, rows: number) =>
      `${file} är skriven med ${n(rows)} ${rows === 1 ? 'rad' : 'rader'}.`,
  },
  failures: {
    unknown: (ids: readonly string[]) =>
      `Väntar inte på att skickas: ${ids.join(', ')}. Inget är ändrat. Se vad som väntar med desk message list.`,
    badText: (unknown: readonly string[]) =>
      `Det går inte att fylla i ${unknown.map((word) => `{${word}}`).join(', ')}. Inget är ändrat.`,
  },

  dialog: {
    fill: {
      replaced: 'Texten är ifylld ur era färdiga texter. Ändra den fritt.',
      kept: 'Du har ändrat texten, så den följer inte valen ovanför.',
      insert: (criteria: readonly string[]) => `Infoga text för ${criteria.join(', ')}`,
      restart: 'Börja om från den färdiga texten',
    },
    language: 'Språk i texten till arrangören',
    languages: { sv: 'Svenska', en: 'Engelska' },
    preview: 'Så här ser meddelandet ut',
    subject: 'Ämne',
    edit: 'Ändra meddelandet',
    message: 'Meddelandet i sin helhet',
    messageHint: 'Gäller bara den här anmälan. Skälet ovanför följer inte längre med av sig självt.',
    unedit: 'Gör om det från skälet',
    missing: (names: readonly string[]) => `Anmälan saknar ${names.join(', ')}. De meningarna är utelämnade.`,
    fillFailed: 'De färdiga texterna gick inte att hämta. Det går att skriva skälet själv.',
    ways: {
      platform: 'Går med plattformen, tillsammans med beslutet.',
      email: 'Läggs under Meddelanden, där du skickar det med e-post.',
      file: 'Läggs under Meddelanden, för utskicksfilen.',
      imported: 'Skickas inte: raden kommer ur ett färdigt program.',
    },
    draft: 'Ditt utkast finns kvar sedan sist.',
    dropDraft: 'Släng utkastet',
    own: {
      title: 'Egen organisation.',
      askColleague: (parties: readonly string[]) =>
        `${parties.join(' och ')} är part. Be i första hand en kollega från en annan organisation att besluta. Annars skriver du varför du gör det själv.`,
      allCentral: (parties: readonly string[]) =>
        `${parties.join(' och ')} är part. Alla centrala arrangörer är parter, så det räcker att du skriver ett skäl.`,
      reason: 'Varför du beslutar själv',
      hint: 'Står i beslutet och i loggen. Skickas inte till arrangören.',
      missing: 'Skriv varför du beslutar själv, eller låt en kollega göra det.',
    },
  },
}
