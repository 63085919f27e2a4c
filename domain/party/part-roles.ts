/** What a party does there: by the words that introduce it or by a note behind it. Who only pays or speaks stands aside. */
import type { PartyRole } from '../submission.ts'

/**
 * Named without organising: who pays, who is invited to speak, on whose behalf others do it, where it is, and who is
 * only mentioned beside another or not yet sure to come.
 */
export type AsideRole = 'funder' | 'guest' | 'client' | 'address' | 'mention' | 'unconfirmed'
export type PartRole = PartyRole | AsideRole

type Words = {
  /** Directly before a name: "finansierad av". */
  phrases?: string
  /** Before a colon: "Finansiärer:". */
  labels: string
}

/** The group that each role's words are found in. To take part is as good as to organise: the rule says so itself. */
const GROUPS = {
  funder: 'funder',
  guest: 'guest',
  client: 'client',
  address: 'address',
  participant: 'participant',
  coOrganiser: 'co-organiser',
  organiser: 'organiser',
  about: 'mention',
} as const satisfies Readonly<Record<string, PartRole>>
type Group = keyof typeof GROUPS

const GUESTS =
  '(?:heders|special)?gäst(?:er|en|erna)?|(?:gäst|huvud|inspirations|key ?note[ -]?)?(?:talare|föreläsare)|talarna|föredragshållare|representant(?:er)?|panel(?:en|ister|ist|deltagare)?|moderator(?:er)?|key ?notes?(?: speakers?)?|(?:guest )?speakers?|guests?|panell?ists?'

const WORDS: Readonly<Record<Group, Words>> = {
  funder: {
    phrases: [
      '(?:del|sam|med)?finansiera(?:s|d|t|de|des) (?:(?:helt|delvis|till [^,;\\n]{1,20}|bl\\.? ?a\\.?|bland annat) )?av',
      '(?:sponsra|bekosta)(?:s|d|t|de|des) av|(?:under)?(?:stöds|stödd|stödda|stött) av',
      'med (?:(?:\\p{L}+t|generösa?) )?(?:stöd|bidrag|medel|finansiering|sponsring|anslag) (?:av|från|genom|ur)',
      '(?:stöd|bidrag|medel|finansiering) från|tack vare(?: stöd (?:av|från))?',
      '(?:co-?)?(?:funded|financed|sponsored|supported) by|with (?:\\p{L}+ )?(?:support|funding) (?:from|of|by)',
    ].join('|'),
    labels:
      '(?:huvud|del|med)?finansiär(?:er|en|erna)?|finansiering|finansieras av|(?:huvud)?sponsor(?:er|s)?|bidragsgivare|stöd(?:s av)?|fund(?:ers?|ing)|supported by|funded by',
  },
  guest: {
    phrases: `(?:(?:särskilt )?inbjud(?:en|na|da) |invited )?(?:${GUESTS}|föreläsning(?:ar)?|föredrag) (?:från|ifrån|av|from|by|of)|gästas av`,
    labels: `(?:(?:särskilt )?inbjud(?:en|na|da)|invited)(?: \\p{L}+)?|(?:${GUESTS})|målgrupp(?:er)?`,
  },
  client: {
    phrases: 'på (?:uppdrag|beställning) (?:av|från)|on behalf of|commissioned by',
    labels: 'uppdragsgivare|beställare|på uppdrag av|kund(?:er)?|clients?',
  },
  address: {
    phrases: 'c/o',
    labels:
      '(?:besöks|post|leverans|faktura|gatu)?adress(?:en)?|plats(?:en)?|lokal(?:en)?|c/o|venue|address|location',
  },
  participant: {
    phrases:
      '(?:med )?(?:medverkan|deltagande) (?:av|från)|medverkande från|with participation (?:of|from|by)',
    labels:
      'medverkande(?: (?:är|parter|organisationer|aktörer))?|medverka[rn]|(?:även )?deltar|deltagande(?: \\p{L}+)?|deltagare|participants?|participating(?: \\p{L}+)?',
  },
  coOrganiser: {
    labels:
      '(?:med|sam)-?arrangör(?:er)?|(?:samverkans|samarbets|projekt)part(?:er|ner|ners)|partners?|i (?:samarbete|samverkan) med|tillsammans med|co-?organi[sz]ers?',
  },
  organiser: {
    phrases: 'arr\\.|arrangera(?:s|d|t|de|des) av|anordna(?:s|d|t|de|des) av|organi[sz]ed by',
    labels:
      '(?:huvud|lokal )?arrangör(?:er|en|erna)?|arr\\.?|anordnare|projektägare|initiativtagare|arrangeras av|(?:huvud)?värd(?:ar|organisation)?|avsändare|organi[sz]ed by|(?:main )?organi[sz]ers?|hosts?',
  },
  about: {
    labels:
      'tema|ämne|om|rubrik|titel|exempel|kontakt(?:person)?|källa|foto|studiebesök|besök|theme|topic|about|contact',
  },
}

/** "Box 12", "Norra Kungsgatan 12 B", "901 78" before its town: all that follows on the line is where. */
const ADDRESS_LINE = [
  '(?:p\\.? ?o\\.? ?)?box \\d{1,5}',
  '(?:\\p{Lu}\\p{L}+ ){0,2}\\p{L}{2,}(?:gatan|gata|vägen|väg|gränd|torget|torg|allén?|backen|stigen|stig|esplanaden|kajen|leden) \\d{1,3} ?\\p{L}?',
  '(?:se?-? ?)?\\d{3} ?\\d{2}(?= \\p{Lu}\\p{L}+)',
].join('|')
const LEAD = '(?:^|[\\s,;.|+&–—-]+)(?:(?:och|samt|med|and|with|som) )?'

/** What opens a role, for the splitter's table of joints: one named group for each. */
export const ROLE_JOINTS: readonly string[] = [
  `(?<line>(?:^|[,;\\n]\\s*|\\s[-–—]\\s+)(?:${ADDRESS_LINE})(?:\\s*[,;\\n]\\s*|(?<=\\d{2}) |$))`,
  ...Object.entries(WORDS).map(([group, { phrases, labels }]) => {
    const before = phrases === undefined ? '' : `(?:${phrases})\\s+|`
    return `(?<${group}>${LEAD}(?:${before}(?:${labels})\\s*:\\s*))`
  }),
]

export function roleOfJoint(groups: Readonly<Record<string, string | undefined>>): PartRole | null {
  if (groups.line !== undefined) return 'address'
  const group = (Object.keys(GROUPS) as Group[]).find((one) => groups[one] !== undefined)
  return group ? GROUPS[group] : null
}

const OPENING = new RegExp(`^(?:${ROLE_JOINTS.join('|')})(?=.)`, 'iu')

/** Whether a text begins with what opens a role, and goes on with somebody in it. */
export function opensRole(text: string): boolean {
  return OPENING.test(text)
}

/** Notes behind a name, in parentheses: "Umeå kommun (medverkande)". */
const NOTES: readonly (readonly [words: RegExp, role: PartRole])[] = [
  [/medarrang|med-arrang|samarr|co-?organi/i, 'co-organiser'],
  [/medverk|delta(?:r|g)|participa/i, 'participant'],
  [/talare|föreläs|speaker|gäst|guest|inbju|invited|moderator|panel/i, 'guest'],
  [
    /^(?:ev|eventuell|ej klar|inte klar|preliminär|obekräftad|ej bekräftad|tillfrågad|inställ|tbc|tbd|\?)/i,
    'unconfirmed',
  ],
  [/finansi|sponsor|bidragsgiv|funder|funding/i, 'funder'],
  [/uppdragsgiv|beställare/i, 'client'],
]

export function roleOfNote(note: string): PartRole | null {
  return NOTES.find(([words]) => words.test(note))?.[1] ?? null
}

export function isAside(role: PartRole): role is AsideRole {
  return role !== 'organiser' && role !== 'co-organiser' && role !== 'participant'
}
