/** Forms of names that law or usage keeps for public bodies, and forms that only look so. */
import { CIVIL_WORDS, type NamePattern } from './name-pattern.ts'
import { startsWith, whole, words } from './name-words.ts'
import { OTHERS, OTHERS_THAN_GROUPS } from './units.ts'

/** Asked after the forms of others, from the top. */
export const PUBLIC_PATTERNS: readonly NamePattern[] = [
  {
    code: 'ministry',
    expression: words(
      '(?:arbetsmarknads|finans|försvars|infrastruktur|integrations|jordbruks|justitie|klimat|kultur|landsbygds|miljö|näringslivs|närings|social|utbildnings|utrikes|inrikes|civil|kommunikations|handels|bostads|budget|industri|integrations och jämställdhets|klimat och näringslivs|miljö och energi|miljö och samhällsbyggnads|utbildnings och kultur|landsbygds och infrastruktur)departementets?|regeringskansliets?|statsrådsberedningen',
      '(?:swedish )?government offices of sweden',
    ),
    unless: CIVIL_WORDS,
    sector: 'state',
    publicParty: 'yes',
    strength: 'reserved',
  },
  {
    code: 'parliament',
    expression: words(
      'riksdagsförvaltningen|sveriges riksdag|riksdagens (?:\\p{L}+ )?(?:\\p{L}*utskott(?:et)?|utredningstjänst|förvaltning|bibliotek|ombudsmän)|riksdagsbiblioteket|(?:\\p{L}+)utskottet i riksdagen',
    ),
    unless: OTHERS,
    sector: 'state',
    publicParty: 'yes',
    strength: 'reserved',
  },
  {
    code: 'parliament',
    expression: startsWith('talmannens', 'riksdagens talman'),
    sector: 'state',
    publicParty: 'yes',
    strength: 'usual',
  },
  {
    code: 'county-board',
    expression: words('länsstyrelse(?:n|r|rna|rnas)?s?|county administrative boards?'),
    unless: OTHERS_THAN_GROUPS,
    sector: 'state',
    publicParty: 'yes',
    strength: 'reserved',
  },
  {
    // A body that says it is the government's, or of the parties in parliament.
    code: 'inquiry',
    expression: startsWith(
      'regeringens (?:\\p{L}+ ){0,3}(?:samordnare|delegation|utredning|utredare|kommission|råd)(?! för fred)',
      'parlamentariska \\p{L}+(?:kommittén|beredningen|utredningen)',
    ),
    unless: CIVIL_WORDS,
    sector: 'state',
    publicParty: 'yes',
    strength: 'usual',
  },
  {
    // Inquiries and coordinators are named so by usage alone: who is not in the register may be anybody.
    code: 'inquiry',
    expression: startsWith(
      'delegationen (?:för|mot) \\p{L}.+',
      'utredningen (?:om|för) \\p{L}.+',
      'nationella? samordnare(?:n)? (?:för|mot)',
      '(?!parti|val|haveri|lo|tco|arkeolog)\\p{L}{5,}utredningen$',
    ),
    unless: CIVIL_WORDS,
    sector: 'state',
    publicParty: 'unclear',
    strength: 'resembles',
  },
  {
    code: 'state-unit',
    expression: startsWith(
      '(?:polisregion|polisområde|lokalpolisområde|närpolisen)(?: i)? \\p{L}+',
      '(?:anstalten|häktet|frivården)(?: i)? \\p{L}+$',
      'sis ungdomshem',
      '(?:\\p{L} ?\\d+ )?\\p{L}+ (?:regemente|flygflottilj|ledningsregemente|försvarsområde)(?: \\p{L} ?\\d+)?$',
    ),
    unless: OTHERS,
    sector: 'state',
    publicParty: 'yes',
    strength: 'usual',
  },
  {
    code: 'state-unit',
    expression: whole('åklagarkammaren(?: i)? \\p{L}+'),
    sector: 'state',
    publicParty: 'yes',
    strength: 'usual',
  },
  {
    code: 'court',
    expression: words(
      '\\p{L}+ (?:tingsrätt|hovrätt|förvaltningsrätt)(?:en)?|(?:hovrätten|kammarrätten|förvaltningsrätten) (?:i|för|över) \\p{L}+|\\p{L}+ hovrätt',
    ),
    unless: OTHERS,
    sector: 'state',
    publicParty: 'yes',
    strength: 'reserved',
  },
  {
    code: 'municipal-board',
    expression: words(
      'stadsdelsförvaltning(?:en)?|stadsdelsnämnd(?:en)?|kommunfullmäktige|kommunstyrelsen|stadsledningskontor(?:et)?|kommunledningskontor(?:et)?|kommunledningsförvaltning(?:en)?',
    ),
    unless: OTHERS,
    sector: 'municipality',
    publicParty: 'yes',
    strength: 'reserved',
  },
  {
    code: 'municipalities',
    expression: whole('(?:de )?kommunerna i \\p{L}+(?: \\p{L}+)?(?: län)?'),
    unless: OTHERS,
    sector: 'municipality',
    publicParty: 'yes',
    strength: 'usual',
  },
  {
    // A university may belong to the state, a foundation, a company or another country; the register says which.
    code: 'university',
    expression: words(
      'universitet(?:et|s)?|university|högskola(?:n)?|handelshögskolan|institute of technology',
    ),
    sector: 'university',
    publicParty: 'unclear',
    strength: 'usual',
  },
  {
    code: 'university-hospital',
    expression: words('\\p{L}*universitetssjukhus(?:et)?|university hospital'),
    sector: 'region',
    publicParty: 'unclear',
    strength: 'resembles',
  },
  {
    code: 'science-park',
    expression: words('science park|inkubator(?:n)?|incubator'),
    sector: 'public-company',
    publicParty: 'unclear',
    strength: 'resembles',
  },
  {
    code: 'authority-like',
    expression: words(
      'myndigheten för \\p{L}.*|\\p{L}+myndigheten|\\p{L}+inspektionen|(?!\\p{L}*(?:nat|kraft|regel|konst|varme|vatten|gas|el)verket)\\p{L}{3,}verket|statens \\p{L}+',
    ),
    sector: 'state',
    publicParty: 'unclear',
    strength: 'resembles',
  },
  {
    code: 'region-like',
    expression: /^region(?:en)? \p{L}|^landstinget? \p{L}|(?<![\p{L}\d])landsting$/u,
    sector: 'region',
    publicParty: 'unclear',
    strength: 'resembles',
  },
  {
    code: 'municipality-like',
    expression: words('\\p{L}+ kommun(?:s|en)?|municipality|socialtjänsten|socialförvaltningen'),
    sector: 'municipality',
    publicParty: 'unclear',
    strength: 'resembles',
  },
]
