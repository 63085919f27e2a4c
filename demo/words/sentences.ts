/** Sentence patterns for titles, leads and descriptions; words in braces are filled in, a capital begins with one. */

/** For every type of activity. */
export const TITLES: readonly string[] = [
  'Så {how}',
  '{Name}: från pilot till vardag',
  '{Name} i praktiken',
  'Tillsammans för {goal}',
  '{Method} för {goal}',
  'Från idé till införande: {name}',
  'Hur skalar vi upp arbetet med {name}?',
  '{Name} – vad har vi lärt oss?',
  '{Town} delar med sig: så {how}',
  'Vägen till {goal}',
  'Tre år med {name}',
  '{Name} och {method}',
  'Att våga pröva nytt: {name}',
  'Så {how} med hjälp av {method}',
  'Vem äger frågan om {name}?',
  'Det blev inte som vi tänkt: lärdomar om {name}',
  'Resultat och nästa steg: {name}',
  'Nya vägar till {goal}',
  'Erfarenheter från {town}: {name}',
  '{Name} – hinder, genvägar och resultat',
  'Vad hände sedan? {Name} två år senare',
]

/** For one type of activity, by its code. */
export const TITLES_BY_TYPE: Readonly<Record<string, readonly string[]>> = {
  'breakfast-lunch': [
    'Samtal vid bordet om {name}',
    'Något att tugga på: {name}',
    'Kaffe och innovation: {name}',
    'En timme i {town} om {name}',
  ],
  seminar: ['Seminarium om {name}', 'Panelsamtal: vägen till {goal}', 'Seminarium i {town}: {name}'],
  workshop: [
    'Workshop: {name}',
    'Kom och pröva {method} för {goal}',
    'Skissa framtiden: {name}',
    'Arbetsverkstad om {name}',
  ],
  lecture: ['Föreläsning: så {how}', 'Forskning möter vardag: {name}', 'Forskaren förklarar {method}'],
  'study-visit': [
    'Studiebesök: {name} i {town}',
    'Följ med bakom kulisserna: {name}',
    'Kom och se hur {town} arbetar med {name}',
  ],
  'fair-exhibition': ['Utställning: {goal}', 'Innovationstorg om {name}', 'Idémässa i {town}'],
  'square-meeting': ['Torgmöte: {goal}', 'Möt oss på torget och prata om {name}'],
  'open-house': ['Öppet hus: {name}', 'Öppet labb i {town}', 'Dörrarna öppna: kom och testa {method}'],
  'prerecorded-workshop': ['Inspelad föreläsning med verkstad: {name}'],
}

export const METHODS: readonly string[] = [
  'tjänstedesign',
  'öppna data',
  'språkmodeller',
  'beteendeinsikter',
  'innovationsupphandling',
  'medborgardialog',
  'policylabb',
  'snabba prototyper',
  'en gemensam testbädd',
  'följeforskning',
  'uppkopplade sensorer',
  'delad kod',
  'systematisk omvärldsbevakning',
  'tidiga användartester',
  'regulatoriska sandlådor',
  'datorsimulering',
  'framtidsscenarier',
  'tvärprofessionella team',
  'strukturerad idéhantering',
  'rollspel',
  'visuell processkartläggning',
]

export const LEADS: readonly string[] = [
  '{Org} berättar hur arbetet med {name} gick från försök till en del av vardagen.',
  'Vad behövs för {goal}? Vi delar erfarenheter, siffror och misstag.',
  'Ta del av ett utvecklingsarbete om {name} där {method} har spelat en viktig roll.',
  'Hör hur vi i {town} arbetar för {goal}, och vad vi skulle ha gjort annorlunda.',
  'Tillsammans med invånare och medarbetare har vi prövat {method}. Nu visar vi vad det ledde till.',
  'För dig som vill komma vidare med {name} och är nyfiken på hur andra har gjort.',
  'Ett samtal om {name}, om vad som hindrar och om vad som får lösningar att spridas.',
  'I två år har {org} arbetat med {name}. Här är resultaten, både de väntade och de oväntade.',
  'Många vill, få hinner. Vi visar hur {method} kan bli en genväg till {goal}.',
  'Från en enkel fråga i en arbetsgrupp till ett arbetssätt som fler använder: en berättelse om {name}.',
]

export const CONTEXTS: readonly string[] = [
  'Behoven i välfärden växer snabbare än resurserna, och nya arbetssätt måste prövas nära dem som berörs.',
  'Bakgrunden är en kartläggning som visade att många satt med samma problem utan att veta om varandra.',
  'Arbetet började som ett litet försök på en enda enhet och omfattar i dag flera verksamheter.',
  'Frågan har länge fallit mellan stolarna, eftersom ingen ensam förfogar över hela lösningen.',
  'Satsningen har fått stöd under en begränsad tid, och vi står nu inför steget till ordinarie drift.',
  'När budgeten stramas åt är det lätt att utveckling får vänta. Vi valde att göra tvärtom.',
  'I {town} finns både stad och landsbygd, vilket ställer särskilda krav på hur vi arbetar med {name}.',
  'Utgångspunkten är {whom}, som själva har varit med och formulerat vad som behöver bli bättre.',
]

export const HAPPENINGS: readonly string[] = [
  'Vi går igenom hur arbetet lades upp, vilka som deltog och vad som mättes före och efter.',
  'Du får möta de medarbetare som har drivit arbetet och ställa dina frågor direkt till dem.',
  'Först en kort inledning, sedan tre konkreta exempel och till sist ett gemensamt samtal.',
  'Deltagarna arbetar i små grupper med ett eget fall och får återkoppling under passets gång.',
  'Vi visar lösningen i drift och berättar öppet om vad den kostade i tid och pengar.',
  'En panel med företrädare för olika huvudmän diskuterar vad som krävs för att fler ska komma i gång.',
  'Forskare som har följt arbetet presenterar sina slutsatser och vad de innebär för andra.',
  'Passet blandar föreläsning med korta övningar, så ta gärna med en fråga från din egen verksamhet.',
]

export const APPROACHES: readonly string[] = [
  'Metoden bygger på {method} och har anpassats till våra förutsättningar.',
  'Genom {method} har vi kunnat pröva tidigt, ändra ofta och undvika dyra omtag.',
  'En viktig del har varit {method}, något som var nytt för de flesta av oss.',
  'Vi har kombinerat {method} med vanlig hederlig förankring i verksamheten.',
  'Arbetet har letts gemensamt, med {method} som röd tråd.',
]

export const GAINS: readonly string[] = [
  'Du går härifrån med en checklista och kontaktvägar till oss som redan har gjort resan.',
  'Efteråt delar vi allt material fritt, så att fler kan bygga vidare på det.',
  'Målet är att minst en idé ska gå att pröva redan nästa vecka.',
  'Vi hoppas att fler vill ansluta sig till det nätverk som håller på att bildas.',
  'Resultaten är till nytta för {whom}, och går att använda även i små organisationer.',
  'Tillsammans sätter vi ord på vad som krävs för {goal}.',
  'Välkommen, oavsett om du redan har kommit långt eller bara är nyfiken.',
]

/** For the few activities that are held in English. */
export const ENGLISH: readonly { title: string; lead: string; description: string }[] = [
  {
    title: 'Scaling what works: lessons from Nordic municipalities',
    lead: 'Three Nordic municipalities share how a local solution travelled across borders.',
    description:
      'Good solutions often stay where they were invented. In this session we look at three that did not, and ask what made the difference. The programme consists of short talks followed by a conversation with the audience.',
  },
  {
    title: 'Public procurement as a driver of innovation',
    lead: 'How can a buyer ask for something that does not exist yet?',
    description:
      'We present procurement methods that leave room for new solutions, together with buyers who have used them. Participants work with a case of their own and leave with a first draft of a plan.',
  },
  {
    title: 'Anticipatory governance in practice',
    lead: 'Foresight methods for public organisations that want to act early.',
    description:
      'The seminar introduces foresight as an everyday tool. Speakers from agencies and universities show how weak signals were collected, discussed and turned into decisions.',
  },
  {
    title: 'Trustworthy AI in welfare services',
    lead: 'What does it take before a care worker dares to rely on an algorithm?',
    description:
      'Researchers and practitioners discuss two years of trials with decision support in elderly care, including what did not work. Time is set aside for questions.',
  },
  {
    title: 'Cities learning from cities: climate missions at home and abroad',
    lead: 'A conversation about missions, contracts and the slow work in between.',
    description:
      'City officials from several countries compare how they organise climate work across departments, and which parts of it can be borrowed by others.',
  },
]
/** Follows the Swedish text where an activity is held in both languages. */
export const ENGLISH_SUMMARY =
  'The session is held in Swedish and English, and questions are welcome in either language.'
