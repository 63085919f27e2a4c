/** What a name itself says about a party that no register knows: a table of Swedish and English name forms. */
import { CIVIL_WORDS, type NamePattern } from './name-pattern.ts'
import { endsWith, startsWith, whole, words } from './name-words.ts'
import { PUBLIC_PATTERNS } from './public-patterns.ts'

/** Foundations of regions, municipalities and universities, and those that run what is often public. */
const PERHAPS_PUBLIC_FOUNDATION = words(
  '\\p{L}*museum|\\p{L}*museet|\\p{L}*museer|\\p{L}*(?:bostader|hem|högskola|högskolan)|universitet(?:et)?|chalmers|kommun|kommuns|region|regions|läns|stads|science|teknikdalen|industriforskning',
)
/** Federations of municipalities that are not called kommunalförbund, and may be one or an association. */
const PERHAPS_FEDERATION =
  '(?:räddnings|brandförsvars|myndighets|miljö|hälsoskydds|bygg|avfalls|utbildnings|kunskaps|skol|biblioteks|plan|trafik|kollektivtrafik|sotnings|kommunal|region|samordnings|räddningstjänst|gymnasie|kommun)'
/**
 * Asked from the top; the first that matches answers. Who is not public comes before who is: a party's branch in a
 * region, a union's at an agency and a company with a municipality's name carry the other's name too. A form alone
 * makes a party public only where law or usage keeps it for public bodies.
 */
export const NAME_PATTERNS: readonly NamePattern[] = [
  {
    code: 'swedish-mission',
    expression: startsWith(
      'sveriges (?:\\p{L}+ )?(?:ambassad|generalkonsulat|konsulat|delegation|representation)',
      'embassy of sweden|swedish embassy|consulate general of sweden|svenska ambassaden',
    ),
    sector: 'state',
    publicParty: 'yes',
    strength: 'reserved',
  },
  {
    code: 'embassy',
    expression: words('\\p{L}*ambassad(?:en)?|embassy|generalkonsulat(?:et)?|konsulat(?:et)?|consulate'),
    sector: 'international',
    publicParty: 'no',
    strength: 'reserved',
  },
  {
    code: 'international-body',
    expression: words(
      'eu (?:kommission(?:en)?|parlament(?:et)?)s?|europa ?parlamentets?|europeiska (?:kommissionen?s?|unionen|(?:\\p{L}+ ){0,3}\\p{L}*fonden|investeringsbanken|rådet|miljöbyrån)',
      'european (?:commission|union|parliament|investment bank|environment agency)',
      'nordiska (?:ministerrådet|rådet|investeringsbanken)|nordic council(?: of ministers)?|nordic investment bank',
      'förenta nationerna|united nations|oecd|unicef|undp|unesco|unhcr|world health organization|världsbanken|world bank',
    ),
    unless: CIVIL_WORDS,
    sector: 'international',
    publicParty: 'no',
    strength: 'reserved',
  },
  {
    code: 'international-body',
    expression: startsWith(
      'fn s (?!förbund|förening)\\p{L}+',
      '(?:danish|norwegian|finnish|icelandic|estonian|latvian|lithuanian|german|dutch|french|british|polish|italian|spanish) (?:\\p{L}+ ){0,3}(?:agency|ministry|authority|government|parliament|cultural institute)$',
      '(?:danska|norska|finska|isländska|estniska|lettiska|litauiska|tyska|nederländska|franska|brittiska|polska|italienska|spanska|ungerska|rumänska|tjeckiska) (?:kultur)?institutet(?: i stockholm)?$',
      '\\p{L}+ kommune$',
    ),
    unless: CIVIL_WORDS,
    sector: 'international',
    publicParty: 'no',
    strength: 'usual',
  },
  {
    code: 'country',
    expression: whole(
      'danmark|norge|finland|island|estland|lettland|litauen|nederländerna|belgien|tyskland|österrike|schweiz|frankrike|spanien|portugal|italien|polen|tjeckien|irland|storbritannien|denmark|norway|iceland|netherlands|belgium|germany|austria|switzerland|france|spain|italy|poland|ireland|united kingdom',
    ),
    sector: 'international',
    publicParty: 'no',
    strength: 'usual',
  },
  {
    code: 'political-party',
    expression: words(
      '\\p{L}*socialdemokrat(?:erna|ernas|iska|iskt)?|moderat(?:erna|ernas|a)?|centerpartiets?|centern|folkpartiets?|vänsterpartiets?|liberalerna|liberala|liberaler|kristdemokrat(?:erna|ernas|iska|er)?|sverigedemokrat(?:erna|ernas|isk|er)?|miljöpartiets?|miljöpartister|feministiskt initiativ|piratpartiets?|junilistan|medborgerlig samling|arbetarekommun|arbetarkommun|s kvinnor|s studenter|center(?:studenter|kvinnor(?:na)?|ungdomen)|s föreningen|grön ungdom|gröna studenter|ung vänster|unga kristdemokrater|riksdagsgruppen?|partidistrikt(?:et)?|partiförening(?:en)?|\\p{L}{4,}partiet',
    ),
    unless: words('partiet för'),
    sector: 'civil-society',
    publicParty: 'no',
    strength: 'reserved',
  },
  {
    code: 'federation',
    expression: words(
      '\\p{L}*kommunalförbund(?:et)?s?|regionförbund(?:et|en)?|samordningsförbund(?:et)?|räddningstjänstförbund(?:et)?|gymnasieförbund(?:et)?|brandförsvarsförbund(?:et)?|myndighetsförbund(?:et)?|finsam (?!riks)\\p{L}+',
    ),
    unless: CIVIL_WORDS,
    sector: 'municipal-federation',
    publicParty: 'yes',
    strength: 'reserved',
  },
  {
    // Most are associations by form; their members are municipalities, so the team's choice for SKR holds for them too.
    code: 'association-of-municipalities',
    expression: words('kommunförbund(?:et)?'),
    unless: CIVIL_WORDS,
    sector: 'civil-society',
    publicParty: 'team',
    strength: 'usual',
  },
  {
    code: 'economic-association',
    expression: words(
      'ekonomisk förening|ek för|ekonomiska föreningen|bostadsrättsförening(?:en)?|brf|\\p{L}*samfällighetsförening(?:en)?',
    ),
    sector: 'private',
    publicParty: 'unclear',
    strength: 'resembles',
  },
  {
    code: 'company',
    expression:
      /(?:^(?:ab|aktiebolaget) )|(?: (?:ab|aktiebolag|publ|hb|kb|handelsbolag|kommanditbolag|ltd|limited|inc|gmbh|oy|llc|plc|aps)$)| ab (?:publ$|svb$|i |och )/u,
    sector: 'private',
    publicParty: 'no',
    strength: 'usual',
  },
  {
    code: 'firm',
    expression: words(
      'advokatfirman?|advokatbyrån?|konsultbyrån?|reklambyrån?|kommunikationsbyrån?|pr byrån?|revisionsbyrån?|consulting|konsult',
    ),
    unless: CIVIL_WORDS,
    sector: 'private',
    publicParty: 'no',
    strength: 'usual',
  },
  {
    code: 'firm',
    expression: endsWith('\\p{L}.* pr|\\p{L}.* (?:kommunikation|communications?|försäkringar)'),
    sector: 'private',
    publicParty: 'no',
    strength: 'usual',
  },
  {
    code: 'firm',
    expression: endsWith(
      '\\p{L}.* (?:och|and) partners',
      '\\p{L}.* (?:förlag|bokförlag|arkitekter|arkitektkontor|advokater|bemanning|technologies|software|pharma|pharmaceuticals|therapeutics|diagnostics)',
    ),
    unless: words('sveriges|svenska|kommun|kommuns|stad|stads|region|regionens?|universitet|hospital'),
    sector: 'private',
    publicParty: 'no',
    strength: 'usual',
  },
  {
    code: 'firm',
    expression: startsWith('(?:bok)?förlaget \\p{L}+'),
    sector: 'private',
    publicParty: 'no',
    strength: 'usual',
  },
  {
    // Two words: "Research Group" and "Minority Rights Group" are others.
    code: 'firm',
    expression: whole(
      '(?!\\p{L}+ing |(?:nordic|green|research|project|focus|expert|support|action|interest|user|study) )\\p{L}{4,} group',
    ),
    sector: 'private',
    publicParty: 'no',
    strength: 'usual',
  },
  {
    code: 'foundation',
    expression: words('\\p{L}*stiftelsens?|foundation'),
    unless: PERHAPS_PUBLIC_FOUNDATION,
    sector: 'civil-society',
    publicParty: 'no',
    strength: 'reserved',
  },
  {
    code: 'foundation-perhaps-public',
    expression: words('\\p{L}*stiftelsens?|foundation'),
    sector: 'civil-society',
    publicParty: 'unclear',
    strength: 'resembles',
  },
  {
    code: 'association',
    expression: words(
      '\\p{L}*förening(?:en|ar|arna|ens)?',
      `(?!${PERHAPS_FEDERATION})\\p{L}*förbund(?:et|en|ets|s)?`,
      'riksorganisation(?:en)?|intresseorganisation(?:en)?|branschorganisation(?:en)?|medlemsorganisation(?:en)?|samorganisation(?:en)?|centralorganisation(?:en)?|ungdomsorganisation(?:en|er)?|biståndsorganisation(?:en)?|\\p{L}*sällskapet?|\\p{L}*samfund(?:et)?|\\p{L}*församling(?:en)?|\\p{L}*pastorat(?:et)?|\\p{L}* stift',
      'studentkår(?:en)?|studentkårer(?:na)?|\\p{L}*studentförening|scoutkår(?:en)?|ideella?|ideell organisation|association|society|trade union',
      '\\p{L}*handelskammare(?:n)?|chamber of commerce|byalag(?:et)?|hembygdsgille|fackklubb(?:en)?|fackförening(?:en)?',
      '(?!natt|klubb|musik|jazz)\\p{L}+klubb(?:en)?|(?:kvinno|tjej|brottsoffer|mans|kill|föräldra|anhörig)jour(?:en|er|ernas)?',
      '\\p{L}{3,}rörelsen|tankesmedjan?|(?<!och )vänner',
    ),
    sector: 'civil-society',
    publicParty: 'no',
    strength: 'reserved',
  },
  {
    code: 'association',
    expression: startsWith('nätverket|nationella nätverket|vänskapsgruppen|akademikerna|saco|lärarna'),
    sector: 'civil-society',
    publicParty: 'no',
    strength: 'usual',
  },
  {
    // "Läkare mot tobak", "Kvinnor för fred": people of a kind for or against something.
    code: 'association',
    expression: startsWith(
      '(?:kristna |unga |svenska )?(?:ungdom|ungdomar|kvinnor|män|läkare|lärare|sjuksköterskor|psykologer|artister|föräldrar|mammor|pappor|forskare|jurister|ingenjörer|muslimer|kristna|judar|journalister|seniorer) (?:för|mot|emot) \\p{L}+',
      '\\p{L}{4,}(?:koalitionen|seniorerna|studenterna|gillet|industrierna|branschen|arbetsgivarna)$',
    ),
    unless: words('kommun|kommuns|stad|stads|region|regionens?|län|läns'),
    sector: 'civil-society',
    publicParty: 'no',
    strength: 'usual',
  },
  {
    code: 'sports-club',
    expression: endsWith('\\p{L}+ (?:ff|if|ik|bk|fk|sk|gif|aif|bois|hc|ibk|idrottsallians)'),
    sector: 'civil-society',
    publicParty: 'no',
    strength: 'usual',
  },
  {
    // "IF" is an insurer too.
    code: 'sports-club',
    expression: whole('(?:if|ifk|ik|bk|gif) \\p{L}{4,}'),
    unless: words('if (?:\\p{L}*försäkring\\p{L}*|sverige|sweden|insurance)'),
    sector: 'civil-society',
    publicParty: 'no',
    strength: 'usual',
  },
  {
    code: 'association',
    expression: startsWith(
      'lions club',
      'lions \\p{L}+$',
      'rotary',
      'rotaract',
      'zonta',
      'soroptimist',
      'inner wheel',
    ),
    sector: 'civil-society',
    publicParty: 'no',
    strength: 'usual',
  },
  {
    code: 'known-civil-society',
    expression: words(
      'svenska kyrkans?|(?!botkyrka)\\p{L}+kyrkans?|röda korsets?|rädda barnens?|folkets hus|frälsningsarmén|stadsmissionen?|folkrörelse(?:n|r)?',
    ),
    sector: 'civil-society',
    publicParty: 'no',
    strength: 'reserved',
  },
  {
    code: 'local-insurer',
    expression: startsWith('länsförsäkringar', 'sparbanken \\p{L}+$', 'sparbanken i '),
    sector: 'private',
    publicParty: 'no',
    strength: 'reserved',
  },
  {
    code: 'association',
    expression: words(
      'antidiskrimineringsbyrån?|funktionsrätt|lo distriktet|(?:konst|skid|cykel|frilufts|studie|idrotts|musik|dans)främjandet?|byaråd(?:et)?|parasport',
    ),
    sector: 'civil-society',
    publicParty: 'no',
    strength: 'usual',
  },
  {
    code: 'royal-academy',
    expression: /^(?:kungl|kungliga|kgl|royal) (?:\p{L}+ ){0,4}\p{L}*akademi(?:en)?(?! for)/u,
    sector: 'civil-society',
    publicParty: 'no',
    strength: 'usual',
  },
  ...PUBLIC_PATTERNS,
]

/** Words that, beside a municipality's name, are typical of companies that municipalities own. */
export const MUNICIPAL_COMPANY_HINT = words(
  'energi|kraft|elnät|fjärrvärme|vatten|avfall|renhållning|bostäder|bostads|bostad|hem|fastigheter|lokaler|parkering|hamn(?:ar|en)?|arena|näringsliv|business|destination|stadshus|rådhus|invest|science park|tekniska verken|bredband|stadsnät|buss|lokaltrafik|spårvägar|airport|flygplats|innovation|bostadsaktiebolag|turism|tourism|convention bureau|kongress|mässan?|stadsteater|konserthus(?:et)?',
)
