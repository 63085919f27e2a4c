/** Whether a name around a public body's own name means a part of that body, or somebody else who only mentions it. */
import { startsWith, whole, words } from './name-words.ts'

const HEADS =
  'nämnd(?:en)?s?|förvaltning(?:en)?s?|kontor(?:et)?|avdelning(?:en)?|enhet(?:en)?|institution(?:en)?|fakultet(?:en)?|kansli(?:et)?|bibliotek(?:et)?|styrelsen?|myndighet(?:en)?|stab(?:en)?|skola(?:n)?|gymnasium|gymnasiet|museum|museet|museer|labb?|labbet|laboratorium|sjukhus(?:et)?|sjukvård(?:en)?|tandvård(?:en)?|tjänst(?:en)?|centrum|center|centret|centra|plattform(?:en)?|hus(?:et)?|råd(?:et)?|sekretariat(?:et)?|verksamhet(?:en)?|ledning(?:en)?|utveckling|service|utbildning(?:en)?|arkiv(?:et)?|område(?:t)?|lasarett(?:et)?|hälsovård(?:en)?|klinik(?:en)?|mottagning(?:en)?|anstalt(?:en)?|omsorg(?:en)?|innovationsplats(?:en)?'

/** Words for a part of an organisation; beside its name they mean the organisation itself. */
const UNIT = words(
  `\\p{L}*(?:${HEADS})`,
  'brandförsvar(?:et)?|avd|campus|department|faculty|school|lab|office|centre|center|division|unit|institute|library|board|administration|hub|innovationshubb(?:en)?|innovationsfond(?:en)?|innovation|näringsliv|digitalisering|upphandling|komvux|sfi|graduate school|kultur|kulturskola(?:n)?|primärvård(?:en)?|folktandvård(?:en)?|vårdcentral(?:en)?|psykiatri(?:n)?|kollektivtrafik(?:en)?|stadsarkiv(?:et)?|räddningstjänst(?:en)?|socialtjänst(?:en)?|kommunfullmäktige|kommunledningen|programmet|projektet|beroendecentrum|sdf|dialogforum|fritid|samhällsbyggnad|högkvarter(?:et)?|regionutveckling|militärregion',
)

/**
 * Those of them that stand before a municipality's or region's name as a part of it. A museum, a house, a school or a
 * centre "i Umeå kommun" may be anybody's: the municipality's name then says where.
 */
const PUBLIC_UNIT = words(
  '\\p{L}*(?:nämnd(?:en)?s?|förvaltning(?:en)?s?|kontor(?:et)?|avdelning(?:en)?|enhet(?:en)?|kansli(?:et)?|bibliotek(?:et)?|styrelsen?|myndighet(?:en)?|stab(?:en)?|sekretariat(?:et)?|ledning(?:en)?|lasarett(?:et)?|sjukhus(?:et)?|sjukvård(?:en)?|hälsovård(?:en)?|räddningstjänst(?:en)?|socialtjänst(?:en)?|brandförsvar(?:et)?)',
  'avd|department|office|division|unit|library|board|administration|innovationshubb(?:en)?|innovationsfond(?:en)?|kulturskola(?:n)?|musikskola(?:n)?|gymnasieskola(?:n)?|grundskola(?:n)?|vuxenutbildning(?:en)?|kulturhuset|medborgarhuset|kommunhuset|stadshuset|konstmuseum|konstmuseet|stadsmuseum|stadsmuseet|stadsarkiv(?:et)?|kommunarkiv(?:et)?|kontaktcenter|servicecenter|medborgarservice|kunskapscentrum|kompetenscentrum|beroendecentrum|innovationsplattform(?:en)?|primärvård(?:en)?|folktandvård(?:en)?|psykiatri(?:n)?|kollektivtrafik(?:en)?|kommunfullmäktige|kommunledningen|sdf|äldreomsorgen|hemtjänsten|habiliteringen|barnmorskemottagningen|ungdomsmottagningen|komvux|sfi|digitalisering|upphandling|näringsliv',
)

/** Who speaks for it by office, behind its name: "Örebro kommun, programdirektör". */
const OFFICER = words(
  '\\p{L}*direktör|(?:(?:kommun|stads|region|närings?livs|utvecklings|hållbarhets|miljö|klimat|folkhälso)\\p{L}*)?strateg|(?:enhets|förvaltnings|avdelnings|kommun|stads|region|näringslivs|utvecklings)chef',
)

/** Part of another in so many words: "Näringsliv Skåne, en del av Region Skåne". */
const PART_OF = words(
  '(?:en )?del av|ingår i|tillhör|drivs av|som drivs av|en (?:enhet|verksamhet|avdelning|satsning|arena|plattform) (?:inom|i|vid|på|av|från)|part of|hosted by|run by',
)

/** "Digital Futures vid KTH": only universities and hospitals are hosts of what has a name of its own. */
const AT = /(?:^| )(?:vid|at)$/u

const WITHIN = / (?:inom|hos|vid)$/u

/** Others who stand near a body without being it: associations, unions, parties, companies, and people. */
const OTHER_WORDS = [
  '\\p{L}*förening(?:en|ar|arna|s|ens)?|\\p{L}*förbund(?:et|en|s|ets)?|\\p{L}*fack(?:et|lig|liga|en)?|fackligt|\\p{L}*klubb(?:en)?|\\p{L}*vänner|\\p{L}*kår(?:en|er)?|\\p{L}*stiftelsen?|\\p{L}*nätverk(?:et)?|\\p{L}*sällskap(?:et)?|\\p{L}*samfund(?:et)?|(?!botkyrka)\\p{L}*kyrkan?|\\p{L}*församling(?:en)?|\\p{L}*union(?:en)?|\\p{L}*rörelsen?|\\p{L}*kammare(?:n)?',
  'ab|hb|kb|aktiebolag(?:et)?|bolag(?:et|en)?|\\p{L}*företag(?:et|en|are|arna|sgrupp)?|holding|inc|ltd|consulting|konsult(?:er)?',
  '\\p{L}*parti(?:et|er)?|moderat\\p{L}*|socialdemokrat\\p{L}*|liberal\\p{L}*|kristdemokrat\\p{L}*|sverigedemokrat\\p{L}*|centern|vänstern|alliansen|majoriteten|oppositionen|oppositions\\p{L}*|arbetarekommun',
  '\\p{L}*student(?:er|erna|en|s)?|\\p{L}*alumn(?:i|er|erna)|doktorand(?:er|erna)?|forskare|forskarna|professor(?:er|n)?|docent|lektor|\\p{L}*lärare|lärarna|elev(?:er|erna|kår)?|anställd(?:a|as)?|medarbetare|personal(?:en)?|pensionär(?:er|erna)|senior(?:er|erna)|veteran(?:er|erna)|föräldrar|boende|invånare|medborgare|ledamot|ledamöter|politiker|(?:kommunal|region|borgar|oppositions|landstings)råd\\p{L}*|kristna|muslimska|judiska|religiösa|ekumeniska|tjänstemän|nämndemän\\p{L}*|\\p{L}+(?:männen|kvinnorna|läkarna|skötare|skötarna|arbetare|arbetarna|chefer|cheferna|poliser|soldater)|läkare|sjuksköterskor|barnmorskor|före detta|fd|tidigare|\\p{L}*finansiera\\p{L}*|\\p{L}*sponsra\\p{L}*|funded|entreprenör\\p{L}*|kvinnor|män|ungdomar',
  'if|ff|ik|bk|ifk|aik|fans|supporters?|mot|emot|stoppa|rädda|bevara|aktion\\p{L}*|upprop\\p{L}*|initiativ(?:et)?|protest\\p{L}*|granska\\p{L}*|vision|kommunal|saco|tco|sulf|seko|st|akademiker\\p{L}*|ledarna|civilekonomerna|advokat\\p{L}*|leverantör\\p{L}*|kund(?:er)?|privat\\p{L}*|fri|fria|friends|association|club|society|foundation|startup\\p{L}*|spin ?off\\p{L}*',
  // What is at a place without being the municipality's: other schools, shops, the press.
  'montessori\\p{L}*|waldorf\\p{L}*|friskol\\p{L}*|\\p{L}*folkhögskol\\p{L}*|(?:kristna|engelska|muslimska|internationella) skolan|köpcentrum|\\p{L}*hotell(?:et)?|restaurang\\p{L}*|café(?:et)?|gym|\\p{L}*tidning(?:en)?|tidskrift(?:en)?|radio|\\p{L}*bolag(?:et|en)?|\\p{L}*företag(?:et|en|are|arna)?|\\p{L}*butik(?:en)?|\\p{L}*mäklar\\p{L}*|\\p{L}*handlare|\\p{L}*handlarna|konsult\\p{L}*|arkitektkontor(?:et)?|redovisning\\p{L}*|(?!turist)\\p{L}*byrå(?:n|erna)?|\\p{L}*mässan?|koncern(?:en)?',
]
export const OTHERS = words(...OTHER_WORDS, '\\p{L}*grupp(?:en|er)?')
/** Where a group is one of the public body's own: "Kustlänsgruppen". */
export const OTHERS_THAN_GROUPS = words(...OTHER_WORDS)

/** Parts of large towns, which say where as a town's name does. */
const DISTRICTS =
  'järva|kista|rinkeby|tensta|husby|spånga|skärholmen|farsta|hägersten|enskede|bromma|hässelby|vällingby|södermalm|norrmalm|östermalm|kungsholmen|angered|hisingen|majorna|biskopsgården|bergsjön|rosengård|hyllie|fosie|hjulsta|akalla|hallonbergen|skarpnäck|älvsjö|hägersten|årsta|hammarby|rågsved|fisksätra|fittja|alby|hallunda|flemingsberg|vivalla|araby|seved|lindängen|hammarkullen|kortedala|frölunda|högsbo|lundby|backa|linné|askim|örgryte|härlanda|lärjedalen|gunnared|tynnered|torslanda'

/** Towns that are no municipality's seat by name, where state agencies and associations have offices. */
const TOWNS = 'visby|slite|hemse|sveg|huskvarna|karesuando|visingsö|tumba|jakobsberg'

const PARTS_OF_SWEDEN =
  'norrland|svealand|götaland|bergslagen|småland|sörmland|lappland|ångermanland|medelpad|hälsingland|gästrikland|dalsland|bohuslän|öland|uppland|närke|mälardalen|(?:väst|syd|öst|nord|mellan)sverige|sjuhärad|skaraborg|fyrbodal|österlen|roslagen|tornedalen'
/** Words that are where something is, by themselves. */
const PLACE_NAME = words(PARTS_OF_SWEDEN, DISTRICTS, TOWNS)

/** A branch of the same body: where it is. Provinces and large towns' districts beside the places of the register. */
const BRANCH_WORD = words(
  'i|på|län|läns|region|distrikt(?:et)?|avdelning|lokalavdelning|krets(?:en)?|sektion|norr|norra|söder|södra|syd|öst|östra|väst|västra|mitt|mellan|nord|sydväst|nordost|sverige|sweden|svenska|scandinavia|nordic|norden|nordics|europe|riks|lokal\\p{L}*|ungdom|\\d+|övre|nedre|mellersta',
  PARTS_OF_SWEDEN,
  DISTRICTS,
  TOWNS,
  'arlanda|landvetter|alnarp|ultuna',
)

/** Units that only municipalities have, beside the bare name of a place. */
export const MUNICIPAL_UNIT = words(
  '(?:kultur|kultur och fritids|utbildnings|social|miljö|miljö och hälso|stadsbyggnads|samhällsbyggnads|fritids|grundskole|förskole|för|äldre|trafik|stadsmiljö|park och natur|service|arbetsmarknads|gymnasie|vuxenutbildnings|omsorgs|vård och omsorgs|stadsdels|barn och ungdoms|barn och utbildnings|skol|tekniska|byggnads|näringslivs|exploaterings|idrotts|funktionsstöds|individ och familjeomsorgs|hälsa vård och omsorgs|kommunstyrelse)(?:förvaltning(?:en)?|nämnd(?:en)?|kontoret)',
  'tekniska (?:förvaltningen|nämnden|kontoret)|gatukontor(?:et)?|kommunstyrelsens (?:kontor|förvaltning)|näringslivsenheten|arbetsmarknadsenheten|stadsbibliotek(?:et)?|kommunbibliotek(?:et)?|folkbibliotek(?:en)?|stadsarkiv(?:et)?|stadsmuseum|stadsmuseet|kulturskola(?:n)?|kommunstyrelsen?|kommunfullmäktige|kommunledning(?:en)?|stadsledningskontor(?:et)?|kommunledningskontor(?:et)?|stadskontor(?:et)?|kommunkontor(?:et)?|stadskansli(?:et)?|stadshuset|socialtjänst(?:en)?|socialkontor(?:et)?|stadsdelsförvaltning(?:en)?|stadsdelsnämnd(?:en)?|sdf|överförmyndarnämnd(?:en)?|medborgarkontor(?:et)?|konsumentvägledning(?:en)?',
)

/** What others have too, so that all other words must say where: "Gislaveds bibliotek", "Komvux Malmö". */
export const COMMON_MUNICIPAL_UNIT = words('(?:stadsdels)?bibliotek(?:et|en)?|komvux')

/** "Husby bibliotek": a district's library is its town's. */
export const DISTRICT_LIBRARY = whole(
  `(?:${DISTRICTS})s? bibliotek(?:et)?`,
  `bibliotek(?:et)? i (?:${DISTRICTS})`,
)

/** What only regions have, beside where it is. */
export const REGIONAL_UNIT = startsWith(
  'psykiatrin|barn och ungdomspsykiatrin|vuxenpsykiatrin|habiliteringen|primärvården|hälso och sjukvårdsförvaltningen|sjukvårdsförvaltningen|hälso och sjukvården|kollektivtrafikförvaltningen|smittskydd|(?:region|läns)bibliotek(?:et)?|patientnämnden|barnhabiliteringen|vuxenhabiliteringen|regionfullmäktige|regionstyrelsen',
)

/** Hospitals by where they are. Those in Stockholm's county are partly companies, so its places tell nothing. */
export const HOSPITAL = words('(?:läns|central|region|när)?sjukhus(?:et)?|(?:central)?lasarett(?:et)?')
export const COUNTY_OF_COMPANY_HOSPITALS = '01'

/** "SDF Majorna-Linné", "Stadsdelsförvaltningen Askim": a large town's, by its district. */
export const DISTRICT_BOARD = whole(`(?:sdf|sdn|stadsdelsnämnden) (?:(?:${DISTRICTS})(?: |$)){1,3}`)

/** What rescue services are of: by law (2003:778) municipalities alone have them, or federations of theirs. */
export const RESCUE_SERVICE = whole(
  '(?:räddningstjänsten|brandförsvaret) (?:(?:i|på|för) )?(?<where>.+)',
  '(?<owner>.+) räddningstjänst(?:en)?',
)

/** A newspaper by where it is read: "Västerviks Tidning". */
export const NEWSPAPER = words(
  '(?:läns)?tidning(?:en|ar)?|posten|allehanda|dagblad|nyheter|kuriren|folkblad|dagbladet',
)

/** A unit alone, as it stands before or after its body's name: "Socialtjänsten, Umeå kommun". */
export const UNIT_ALONE = startsWith(
  '(?:\\p{L}+ ){0,3}\\p{L}*(?:fakulteten|institutionen|förvaltningen|stadsdelsförvaltning|nämnden|avdelningen|enheten|kontoret|kansliet|staben|labbet|hubben|platsen|laboratoriet|biblioteket|skolan|gymnasiet|kulturskolan|tjänsten|socialtjänsten|sjukvården|tandvården|kommunstyrelsen|kommunfullmäktige|kommunledningen|kliniken|beroendecentrum|digitalisering)(?: (?:för|of) .+| (?:\\p{L}+ )?(?:centrum|norr|söder|väst|öst|nord|syd))?$',
  // "Polisen, Lokalpolisområde Rinkeby": a part that is named by where it is.
  '\\p{L}*(?:område|region|distrikt|enhet|avdelning|förvaltning)(?: \\p{L}+){1,2}$',
  '(?:institutionen|avdelningen|enheten|förvaltningen|sektionen|avd|centrum|department|faculty|school|division|institute) (?:för|of) .+$',
  '(?:avdelningen|enheten|sektionen|division(?:en)?|riksenheten|vo|tema|campus|sdf|stadsdelen) (?!\\d)\\p{L}+(?: \\p{L}+){0,2}$',
  'kommunstyrelsens (?:förvaltning|kontor)$|\\p{L}+ administration$|högkvarteret$|juridicum$|\\p{L}+ (?:graduate|business|research) school$|\\p{L}+ och medborgarservice$',
)

/** What others have too, so that it is a part only beside a university or a region: "Centre for Digital Life". */
export const RESEARCH_UNIT = whole(
  '(?:\\p{L}+ )?(?:institutionen|center|centre|\\p{L}*centrum|forum|institutet|unit|laboratory|institute|school) (?:för|of|for) (?!.* (?:vid|at|inom|hos) ).+',
)

const PLAIN_WORD =
  '(?:kultur|fritid|hälsa|miljö|näringsliv|näringslivsutveckling|samhällsbyggnad|stadsbyggnad|folkhälsa|tillväxt|utbildning|upphandling|digitalisering|(?:eu )?kommunikation|innovation|hållbarhet|turism|regionutveckling|primärvård|psykiatri|habilitering|folkhögskola|räddningstjänst|omsorg|äldreomsorg|kollektivtrafik|välfärd|fou|forskning|unga)'
/** What a municipality or region calls a part of its own, and nobody else is called: "Region Skåne, Kultur". */
export const PLAIN_UNIT = whole(
  `(?:beställd )?${PLAIN_WORD}(?: (?:och )?${PLAIN_WORD})*`,
  'regional (?:utveckling|tillväxt)',
)

export type Surroundings = {
  before: string
  after: string
  /** Whether the body is one that things with names of their own are housed at: a university or hospital. */
  isHost: boolean
  /** Whether its name also is the name of where things are: a municipality or region. */
  isLocal: boolean
}

/** Words before and after a public body's name, folded; either may be empty. Both, if any, must say that it is a part. */
export function isPart(
  { before, after, isHost, isLocal }: Surroundings,
  isPlace: (word: string) => boolean,
): boolean {
  if (OTHERS.test(before) || OTHERS.test(after)) return false
  const isBeforeGood =
    before === '' ||
    (isLocal && !WITHIN.test(before) ? PUBLIC_UNIT : UNIT).test(before) ||
    PART_OF.test(before) ||
    (isHost && AT.test(before))
  const isAfterGood =
    after === '' ||
    UNIT.test(after) ||
    OFFICER.test(after) ||
    isBranchWords(after, isPlace) ||
    (before !== '' && isAcronym(after))
  return isBeforeGood && isAfterGood
}

/** Whether the words only say where: "Region Syd", "i Skåne", "Sverige". */
export function isBranchWords(text: string, isPlace: (word: string) => boolean): boolean {
  return text.split(' ').every((word) => BRANCH_WORD.test(word) || isPlace(word))
}

/** Whether the words only say where, and one of them is a place: "i Norra Skåne", but not "Region Syd". */
export function isWhere(text: string, isPlace: (word: string) => boolean): boolean {
  return (
    isBranchWords(text, isPlace) && text.split(' ').some((word) => isPlace(word) || PLACE_NAME.test(word))
  )
}

function isAcronym(text: string): boolean {
  return /^\p{L}{2,6}$/u.test(text)
}
