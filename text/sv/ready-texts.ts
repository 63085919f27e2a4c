/** Swedish ready texts to organisers as they ship, and the words of the page where they are edited. */
import { common } from './common.ts'
import { toldEvidence } from './told-evidence.ts'

const greeting = 'Hej!'
const closing = 'Vänliga hälsningar\nRedaktionen för {edition}\n{reviewerOrganisation}'
const letter = (...paragraphs: string[]) => [greeting, ...paragraphs, closing].join('\n\n')

const criterion = (code: string) => (common.criteria as Record<string, string>)[code] ?? code

export const readyTexts = {
  /** As people write them in braces. */
  placeholders: {
    title: 'rubrik',
    organiser: 'arrangör',
    edition: 'upplaga',
    firstDay: 'första dag',
    lastDay: 'sista dag',
    deadline: 'sista anmälningsdag',
    answerBy: 'svara senast',
    day: 'dag',
    municipality: 'kommun',
    link: 'länk',
    criterionText: 'det som hittades',
    reason: 'skäl',
    reviewerOrganisation: 'granskarens organisation',
  },
  shipped: {
    publish: letter(
      'Tack för er anmälan ”{title}”. Den är nu publicerad i programmet för {edition}.',
      'Ni kan ändra uppgifter även efter publiceringen, men behåll gärna rubriken och ingressen så att deltagarna känner igen aktiviteten. Här finns den: {link}',
      'Varmt lycka till!',
    ),
    return: letter(
      'Tack för er anmälan ”{title}” till {edition}. Innan vi kan publicera den behöver vi att ni ser över {en sak|några saker}:',
      '{reason}',
      'Ändra i er anmälan senast {answerBy}, så läser vi den igen. Här finns den: {link}',
      'Hör gärna av er om något är oklart.',
    ),
    reject: letter(
      'Tack för er anmälan ”{title}” till {edition}. Vi kan inte publicera den, eftersom den inte uppfyller {ett av kriterierna|några av kriterierna} för programmet.',
      '{reason}',
      'Har vi missförstått något, eller ändrar ni anmälan så att den uppfyller kriterierna, läser vi den gärna igen.',
    ),
    'take-down': letter(
      'Vi har tagit bort ”{title}” ur programmet för {edition} tills vidare.',
      '{reason}',
      'Ändra i er anmälan senast {answerBy}, så läser vi den igen och kan publicera den på nytt. Här finns den: {link}',
    ),
    cancel: letter(
      'Aktiviteten ”{title}” är nu markerad som inställd i programmet för {edition}, så att ingen kommer förgäves.',
      '{reason}',
      'Stämmer det inte? Hör av er, så ändrar vi.',
    ),
    reminder: letter(
      'Vi väntar på ert svar om ”{title}” till {edition}. Innan vi kan publicera den behöver vi att ni ser över detta:',
      '{reason}',
      'Ändra i er anmälan senast {answerBy}, så läser vi den igen. Här finns den: {link}',
      'Har ni redan ändrat den kan ni bortse från den här påminnelsen.',
    ),
    'return.party':
      'Det behöver framgå vilken offentlig organisation som arrangerar eller medverkar. {criterionText} Skriv till den organisation som är med, med hela sitt namn.',
    'return.benefit':
      'Det behöver framgå på vilket sätt aktiviteten är till nytta för offentlig sektor. Lägg till en eller två meningar om vad deltagarna kan ta med sig.',
    'return.inside-week':
      'Aktiviteten behöver hållas under veckan, {firstDay} – {lastDay}. {criterionText} Ändra dagen, eller hör av er om den är rätt.',
    'return.deadline': '{criterionText} Hör av er om tiden inte stämmer.',
    'return.locked-text':
      'Rubrik och ingress ska vara som när aktiviteten publicerades. {criterionText} Ändra tillbaka, eller skriv till oss varför de behöver ändras.',
    'return.registration':
      'Deltagarna behöver veta om de ska anmäla sig, och hur. {criterionText} Lägg till en länk eller en adress för anmälan, eller ange att den inte behövs.',
    'return.place':
      'Deltagarna behöver kunna hitta till aktiviteten, på plats eller digitalt. {criterionText} Fyll i det som saknas.',
    'return.contact':
      'Det behöver framgå vem som arrangerar och hur vi når er. {criterionText} Fyll i det som saknas.',
    'return.text': 'Texterna behöver ses över så att deltagarna förstår vad aktiviteten är. {criterionText}',
    'return.times': 'Tiderna behöver ses över. {criterionText} Rätta dem i anmälan.',
    'return.personal-data':
      'Personuppgifter som inte behövs ska inte stå i programmet. {criterionText} Ta bort dem ur texten.',
    'return.theme-type':
      'Typ och tema behöver väljas bland dem som {edition} har, så att aktiviteten går att hitta. {criterionText}',
    'return.links': 'Länkarna behöver ses över. {criterionText} Skriv hela adressen, med https:// först.',
    'return.placeholder':
      'Något i anmälan ser ut som utfyllnad. {criterionText} Byt ut det mot den färdiga texten.',
    'return.advertising':
      'Programmet informerar men gör inte reklam. {criterionText} Skriv om texten så att den berättar vad deltagarna får lära sig.',
    'return.duplicate':
      'Anmälan liknar en annan från er. {criterionText} Berätta vilken som ska gälla, eller vad som skiljer dem åt.',
    'return.series':
      'Anmälan ser ut att höra till en serie. {criterionText} Berätta om vi ska visa den som en aktivitet med flera tillfällen.',
    'return.nested':
      'Anmälan ser ut att vara en del av en annan aktivitet. {criterionText} Berätta om den ska stå för sig själv i programmet.',
    'reject.party':
      'För att stå i programmet behöver aktiviteten ha en part som regeln godtar som arrangör eller medverkande. {criterionText}',
    'reject.benefit':
      'För att stå i programmet behöver aktiviteten vara till nytta för offentlig sektor. Det framgår inte av anmälan.',
    'reject.inside-week':
      'För att stå i programmet behöver aktiviteten hållas under veckan, {firstDay} – {lastDay}. {criterionText}',
  },
  /** Of the messages; filled in the same way. */
  subjects: {
    publish: '”{title}” är publicerad',
    return: 'Komplettera er anmälan: {title}',
    reject: 'Om er anmälan: {title}',
    'take-down': '”{title}” är borttagen ur programmet tills vidare',
    cancel: '”{title}” är markerad som inställd',
    reminder: 'Påminnelse: komplettera er anmälan {title}',
  },
  untitled: 'er anmälan',
  /** Where no ready text is about the criterion. */
  plainCriterion: (code: string, found: string) => `${criterion(code)}: ${found || 'är inte uppfyllt.'}`,
  told: toldEvidence,

  title: 'Texter till arrangörer',
  lead: 'Texterna fylls med anmälans egna uppgifter när ni beslutar, och går alltid att ändra för den enskilda anmälan.',
  back: 'Till Inställningar',
  groups: {
    letters: 'Hela meddelanden',
    return: 'När något ska kompletteras',
    reject: 'När publicering nekas',
  },
  purposes: {
    publish: 'Publicerad',
    return: 'Begärd komplettering',
    reject: 'Nekad publicering',
    'take-down': 'Avpublicerad',
    cancel: 'Inställd',
    reminder: 'Påminnelse',
  },
  purpose: (code: string) => criterion(code),
  languageName: { sv: 'Svenska', en: 'Engelska' },
  language: 'Textens språk',
  changed: 'ändrad',
  changedBy: (by: string, when: string) => `Ändrad av ${by}, ${when}.`,
  asShipped: 'Texten är som den levererades.',
  text: (purpose: string) => `Text: ${purpose}`,
  placeholdersTitle: 'Ord som fylls i',
  placeholdersHint:
    'Skriv dem inom klammer. Saknar anmälan uppgiften utelämnas meningen, och granskaren får veta det. {en sak|flera saker} väljer efter hur många kriterier beslutet nämner.',
  insert: (name: string) => `Infoga {${name}}`,
  preview: 'Så här blir den',
  previewMade: 'Fylld med en påhittad anmälan',
  unknown: (words: readonly string[]) =>
    `${words.map((word) => `{${word}}`).join(', ')} är ${words.length === 1 ? 'inget ord' : 'inga ord'} som går att fylla i. Rätta eller ta bort ${words.length === 1 ? 'det' : 'dem'}.`,
  empty: 'Skriv en text, eller återställ den som levererades.',
  reasonLast:
    'Texten har ingen plats för {skäl}. Skälet sätts då sist, eftersom arrangören alltid ska få veta det.',
  save: 'Spara',
  saved: 'Sparad.',
  restore: 'Återställ',
  restored: 'Återställd till den text som levererades.',
  failed: 'Texten gick inte att spara. Det du har skrivit står kvar.',
  loadFailed: 'Texterna gick inte att läsa.',
  example: {
    title: 'Öppet labb om välfärdsteknik',
    organiser: 'Skövde kommun',
    municipality: 'Skövde',
    found: 'Lokal eller adress saknas.',
    reason:
      'Deltagarna behöver kunna hitta till aktiviteten. Lokal eller adress saknas. Fyll i det som saknas.',
  },
}
