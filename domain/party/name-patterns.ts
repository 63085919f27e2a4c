/** What a name itself says about a party that no register knows: a table of Swedish and English name forms. */
import type { PublicParty, Sector } from './sector.ts'

export type NamePattern = {
  code: string
  expression: RegExp
  sector: Sector
  publicParty: PublicParty | 'team'
}

/**
 * Asked from the top; the first that matches a name's key (lower case, words and single spaces only) answers. Forms
 * that a name begins or ends with come before those that may stand anywhere. A form alone makes a party public only
 * where nobody else may carry it; else the answer is `unclear` and a person decides.
 */
export const NAME_PATTERNS: readonly NamePattern[] = [
  {
    code: 'swedish-mission',
    expression:
      /^(?:sveriges (?:\p{L}+ )?(?:ambassad|generalkonsulat|konsulat|delegation|representation)|embassy of sweden|swedish embassy)(?: |$)/u,
    sector: 'state',
    publicParty: 'yes',
  },
  {
    code: 'embassy',
    expression: words('\\p{L}*ambassad(?:en)?|embassy|generalkonsulat(?:et)?|konsulat(?:et)?|consulate'),
    sector: 'international',
    publicParty: 'no',
  },
  {
    code: 'international-body',
    expression: words(
      'eu kommission(?:en)?s?|europaparlamentets?|europeiska (?:kommissionen|unionen|investeringsbanken|rådet)|european (?:commission|union|parliament|investment bank)|nordiska (?:ministerrådet|rådet)|nordic council(?: of ministers)?|förenta nationerna|united nations|oecd|unicef|undp|unesco|world health organization|världsbanken|world bank',
    ),
    sector: 'international',
    publicParty: 'no',
  },
  {
    code: 'country',
    expression:
      /^(?:danmark|norge|finland|island|estland|lettland|litauen|nederländerna|belgien|tyskland|österrike|schweiz|frankrike|spanien|portugal|italien|polen|tjeckien|irland|storbritannien|denmark|norway|iceland|netherlands|belgium|germany|austria|switzerland|france|spain|italy|poland|ireland|united kingdom)$/,
    sector: 'international',
    publicParty: 'no',
  },
  {
    code: 'political-party',
    expression: words(
      'socialdemokrat(?:erna|iska)|moderaterna|centerpartiet|vänsterpartiet|liberalerna|kristdemokraterna|sverigedemokraterna|miljöpartiet|feministiskt initiativ|piratpartiet',
    ),
    sector: 'civil-society',
    publicParty: 'no',
  },
  {
    code: 'ministry',
    expression: words('\\p{L}+departementets?|regeringskansliets?'),
    sector: 'state',
    publicParty: 'yes',
  },
  {
    code: 'parliament',
    expression: words('riksdagsförvaltningen|sveriges riksdag'),
    sector: 'state',
    publicParty: 'yes',
  },
  {
    code: 'county-board',
    expression: words('länsstyrelse(?:n|r|rna)?s?|county administrative boards?'),
    sector: 'state',
    publicParty: 'yes',
  },
  {
    code: 'federation',
    expression: words(
      '\\p{L}*kommunalförbund(?:et)?s?|regionförbund(?:et|en)?|samordningsförbund(?:et)?|räddningstjänstförbund(?:et)?|gymnasieförbund(?:et)?',
    ),
    sector: 'municipal-federation',
    publicParty: 'yes',
  },
  {
    // Some are associations by form; their members are municipalities, so the team's choice for SKR holds for them too.
    code: 'association-of-municipalities',
    expression: words('kommunförbund(?:et)?'),
    sector: 'municipal-federation',
    publicParty: 'team',
  },
  {
    code: 'company',
    expression:
      /(?:^(?:ab|aktiebolaget) )|(?: (?:ab|aktiebolag|publ|hb|kb|handelsbolag|kommanditbolag|ltd|inc|gmbh|oy|llc)$)| ab publ$/,
    sector: 'private',
    publicParty: 'no',
  },
  {
    code: 'firm',
    expression: words('advokatfirman?|advokatbyrån?|konsultbyrån?'),
    sector: 'private',
    publicParty: 'no',
  },
  {
    code: 'economic-association',
    expression: words('ekonomisk förening|ek för|bostadsrättsförening(?:en)?|brf'),
    sector: 'unknown',
    publicParty: 'unclear',
  },
  {
    code: 'foundation',
    expression: words('\\p{L}*stiftelsen?|foundation'),
    sector: 'civil-society',
    publicParty: 'no',
  },
  {
    code: 'association',
    expression: words(
      '\\p{L}*förening(?:en|ar|arna)?|\\p{L}*(?:riks|läns|fack|studie|ungdoms)?förbund(?:et|en)?|riksorganisation(?:en)?|\\p{L}*sällskapet?|\\p{L}*samfund(?:et)?|\\p{L}*församling(?:en)?|studentkår(?:en)?|ideell(?:a)?|association|society|\\p{L}*nätverk(?:et)?|handelskammare(?:n)?|chamber of commerce|byalag(?:et)?',
    ),
    sector: 'civil-society',
    publicParty: 'no',
  },
  {
    code: 'known-civil-society',
    expression: words('svenska kyrkan|röda korset|rädda barnen|folkets hus|tankesmedjan?'),
    sector: 'civil-society',
    publicParty: 'no',
  },
  {
    code: 'science-park',
    expression: words('science park|inkubator(?:n)?|incubator'),
    sector: 'public-company',
    publicParty: 'unclear',
  },
  {
    // A university may belong to the state, a foundation, a company or another country; the register says which.
    code: 'university',
    expression: words(
      'universitet(?:et|s)?|university|högskola(?:n)?|handelshögskolan|institute of technology',
    ),
    sector: 'university',
    publicParty: 'unclear',
  },
  { code: 'authority', expression: /^myndigheten för \p{L}/u, sector: 'state', publicParty: 'yes' },
  {
    code: 'court',
    expression: words('\\p{L}*(?:tingsrätt|hovrätt|kammarrätt|förvaltningsrätt)(?:en)?'),
    sector: 'state',
    publicParty: 'yes',
  },
  {
    code: 'authority-like',
    expression:
      /^statens \p{L}|(?<![\p{L}\d])(?:\p{L}+myndigheten|\p{L}+inspektionen|(?!\p{L}*(?:nät|kraft|regel|konst|värme|vatten|gas|el)verket)\p{L}{3,}verket)(?![\p{L}\d])/u,
    sector: 'state',
    publicParty: 'unclear',
  },
  {
    code: 'region-like',
    expression: /^region(?:en)? \p{L}|^landstinget \p{L}/u,
    sector: 'region',
    publicParty: 'unclear',
  },
  {
    code: 'municipality-like',
    expression: words('\\p{L}+ kommun(?:s|en)?|kommunstyrelsen|municipality'),
    sector: 'municipality',
    publicParty: 'unclear',
  },
]

/** Words that, beside a municipality's name, are typical of companies that municipalities own. */
export const MUNICIPAL_COMPANY_HINT = words(
  'energi|kraft|elnät|fjärrvärme|vatten|avfall|renhållning|bostäder|bostads|bostad|hem|fastigheter|lokaler|parkering|hamn(?:ar|en)?|arena|näringsliv|business|destination|stadshus|rådhus|invest|science park|tekniska verken|bredband|stadsnät|buss|lokaltrafik|spårvägar|airport|flygplats|innovation',
)

/** Words for a part of an organisation; beside its name they mean the organisation itself. */
export const UNIT = words(
  '\\p{L}*(?:nämnd(?:en)?|förvaltning(?:en)?|kontor(?:et)?|avdelning(?:en)?|enhet(?:en)?|institution(?:en)?|fakultet(?:en)?|kansli(?:et)?|bibliotek(?:et)?|styrelse(?:n)?|skola(?:n)?|gymnasium|gymnasiet|museum|museet|labb?|råd|rådet|sjukhus(?:et)?|centrum|center)|avd|campus|department|faculty|school|lab|office',
)

/** Any of the alternatives as whole words; `\b` does not know å ä ö. */
function words(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${alternatives})(?![\\p{L}\\d])`, 'u')
}
