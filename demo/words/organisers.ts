/** Who the made-up activities are arranged by. Companies and local associations are invented. */

export const AGENCIES: readonly string[] = [
  'Vinnova',
  'Upphandlingsmyndigheten',
  'DIGG',
  'Tillväxtverket',
  'Skatteverket',
  'Försäkringskassan',
  'Arbetsförmedlingen',
  'Lantmäteriet',
  'Boverket',
  'Naturvårdsverket',
  'Energimyndigheten',
  'Socialstyrelsen',
  'E-hälsomyndigheten',
  'Folkhälsomyndigheten',
  'Trafikverket',
  'Skolverket',
  'Myndigheten för delaktighet',
  'Statistiska centralbyrån',
  'Bolagsverket',
  'Kronofogden',
  'Livsmedelsverket',
  'Havs- och vattenmyndigheten',
  'Riksarkivet',
]

/** Universities by the county that they are in. */
export const UNIVERSITIES: Readonly<Record<string, readonly string[]>> = {
  '01': ['KTH', 'Stockholms universitet', 'Karolinska Institutet', 'Södertörns högskola', 'Konstfack'],
  '03': ['Uppsala universitet', 'Sveriges lantbruksuniversitet'],
  '05': ['Linköpings universitet'],
  '06': ['Jönköping University'],
  '07': ['Linnéuniversitetet'],
  '08': ['Linnéuniversitetet'],
  '10': ['Blekinge Tekniska Högskola'],
  '12': ['Lunds universitet', 'Malmö universitet', 'Högskolan Kristianstad'],
  '13': ['Högskolan i Halmstad'],
  '14': [
    'Göteborgs universitet',
    'Chalmers tekniska högskola',
    'Högskolan i Borås',
    'Högskolan i Skövde',
    'Högskolan Väst',
  ],
  '17': ['Karlstads universitet'],
  '18': ['Örebro universitet'],
  '19': ['Mälardalens universitet'],
  '20': ['Högskolan Dalarna'],
  '21': ['Högskolan i Gävle'],
  '22': ['Mittuniversitetet'],
  '23': ['Mittuniversitetet'],
  '24': ['Umeå universitet'],
  '25': ['Luleå tekniska universitet'],
}

/** Federations of municipalities by county. */
export const FEDERATIONS: Readonly<Record<string, readonly string[]>> = {
  '01': ['Södertörns brandförsvarsförbund', 'Käppalaförbundet'],
  '12': ['VA SYD', 'Räddningstjänsten Syd'],
  '14': [
    'Göteborgsregionens kommunalförbund',
    'Skaraborgs kommunalförbund',
    'Fyrbodals kommunalförbund',
    'Sjuhärads kommunalförbund',
  ],
  '18': ['Sydnärkes kommunalförbund', 'Nerikes Brandkår'],
  '19': ['Västra Mälardalens Kommunalförbund'],
  '20': ['Räddningstjänsten Dala Mitt'],
  '21': ['Gästrike Räddningstjänst', 'Inköp Gävleborg'],
}

export const CIVIL_SOCIETY: readonly string[] = [
  'Coompanion Sverige',
  'Studieförbundet Vuxenskolan',
  'Folkbildningsrådet',
  'Funktionsrätt Sverige',
  'Svenska Röda Korset',
  'Vetenskap & Allmänhet',
  'Forum – idéburna organisationer med social inriktning',
  'Föreningen Sambruk',
  'Föreningen Digital Vardag',
  'Nätverket Öppna Dörrar',
  'Föreningen Bygdens Framtid',
  'Ideella föreningen Granntid',
  'Stiftelsen Nya Steg',
]

/** Invented; no such company is meant. */
export const COMPANIES: readonly string[] = [
  'Nordlyktan Konsult AB',
  'Brukskraft Digital AB',
  'Vårdvinden Teknik AB',
  'Ljungfors Analys AB',
  'Tjänstesmedjan i Norr AB',
  'Klarvatten Innovation AB',
  'Sandåkra Systems AB',
  'Medvind Omsorgsteknik AB',
  'Framsyn & Vänner HB',
  'Åkerlunda Data AB',
]

/** Parties that are hard to place, which is what they are here for. */
export const BORDERLINE: readonly string[] = [
  'RISE',
  'RISE Research Institutes of Sweden AB',
  'AI Sweden',
  'Viable Cities',
  'SKR',
  'Sveriges Kommuner och Regioner, SKR',
  'Lindholmen Science Park AB',
  'Science Park Skövde AB',
  'Johanneberg Science Park AB',
  'Innovation Skåne AB',
  'Inera AB',
  'Kista Science City AB',
  'Drive Sweden',
  'SustainGov',
  'Almi Företagspartner AB',
  'Movexum AB',
]

/** Municipalities that call themselves a city, by code. */
export const CITIES: Readonly<Record<string, string>> = {
  '0180': 'Stockholms stad',
  '0183': 'Sundbybergs stad',
  '0184': 'Solna stad',
  '0186': 'Lidingö stad',
  '1280': 'Malmö stad',
  '1282': 'Landskrona stad',
  '1283': 'Helsingborgs stad',
  '1480': 'Göteborgs Stad',
  '1481': 'Mölndals stad',
  '1488': 'Trollhättans Stad',
  '1490': 'Borås Stad',
  '1980': 'Västerås stad',
  '2583': 'Haparanda stad',
}
