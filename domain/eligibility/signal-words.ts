/** Words that speak for or against a benefit to the public sector, or for an advertisement. Signs to read by, no verdict. */

/**
 * Who gains, what it is about, what is done with it, what is sold, and how the sender praises itself. Words are
 * beginnings (`kommun` finds "kommunernas") unless they end with `$`.
 */
export const SIGNALS = ['who', 'what', 'do', 'sell', 'praise'] as const
export type Signal = (typeof SIGNALS)[number]

export const SIGNAL_WORDS: Readonly<Record<Signal, readonly string[]>> = {
  who: [
    ...['offentlig', 'kommun', 'region', 'landsting', 'myndighet', 'länsstyrelse', 'välfärd', 'förvaltning'],
    ...['patient', 'invånar', 'medborgar', 'brukare', 'anhörig', 'elev', 'skola', 'skolor', 'förskol'],
    ...['äldreomsorg', 'omsorg', 'hemtjänst', 'socialtjänst', 'vård', 'sjukvård', 'sjukhus', 'tandvård'],
    ...['samhäll', 'allmännytt', 'räddningstjänst', 'kollektivtrafik', 'bibliotek'],
    ...['public sector', 'public service', 'public bod', 'public organi', 'municipal', 'citizen'],
    ...['resident', 'welfare', 'healthcare', 'health care', 'hospital', 'school', 'government', 'authorit'],
    ...['societ', 'county council', 'social service', 'elderly care'],
  ],
  what: [
    ...['innovation', 'innovativ', 'upphandl', 'digitaliser', 'omställning', 'framsyn', 'tjänstedesign'],
    ...[
      'verksamhetsutveckl',
      'nya lösning',
      'nya arbetssätt',
      'öppna data',
      'hållbar',
      'klimat',
      'förnyelse',
    ],
    ...['policy', 'testbädd', 'prototyp', 'pilot', 'skala upp', 'uppskal', 'samhällsutmaning'],
    ...['innovat', 'procure', 'digitali', 'transformation', 'foresight', 'service design', 'new solution'],
    ...['open data', 'sustainab', 'test bed', 'scaling', 'scale up', 'societal challenge'],
  ],
  do: [
    ...[
      'visar',
      'visa upp',
      'delar',
      'dela med',
      'dela erfaren',
      'sprid',
      'involver',
      'bjuder in',
      'medskap',
    ],
    ...[
      'samskap',
      'samverka',
      'samarbet',
      'lärdom',
      'erfarenhet',
      'lär av',
      'lära av',
      'berättar',
      'diskuter',
    ],
    ...['samtal', 'dialog', 'inspir', 'goda exempel', 'prova på', 'utforska'],
    ...['show', 'share', 'sharing', 'spread', 'involv', 'co-creat', 'collaborat', 'lessons', 'experience'],
    ...['discuss', 'learn from', 'explore', 'good example'],
  ],
  sell: [
    ...[
      'köp$',
      'köpa$',
      'köper ni$',
      'erbjudande',
      'rabatt',
      'kampanjpris',
      'prislista',
      'offert',
      'beställ',
    ],
    ...[
      'boka demo',
      'boka en demo',
      'boka ett säljmöte',
      'kontakta vår säljare',
      'kontakta våra säljare',
      'vår säljare',
    ],
    ...['våra säljare', 'säljteam', 'prova gratis', 'testa gratis', 'provperiod', 'abonnemang', 'licenspris'],
    ...[
      'vår produkt',
      'våra produkt',
      'vårt verktyg',
      'vår plattform',
      'vår programvara',
      'vår tjänst$',
      'våra tjänster',
    ],
    ...['våra kunder', 'bli kund', 'nya kunder', 'varumärke'],
    ...[
      'buy$',
      'discount',
      'special offer',
      'price list',
      'pricing',
      'book a demo',
      'request a demo',
      'free trial',
    ],
    ...[
      'our product',
      'our platform',
      'our software',
      'our tool',
      'our customer',
      'our sales',
      'contact sales',
    ],
    ...['subscription', 'order now', 'become a customer', 'brand$'],
  ],
  praise: [
    ...[
      'marknadsledande',
      'branschledande',

      'ledande leverantör',
      'ledande aktör',
      'bäst på marknaden',
    ],
    ...[
      'marknadens',
      'unik lösning',
      'unika lösning',
      'prisbelön',
      'nöjda kunder',
      'revolutionerande',
      'banbrytande',
    ],
    ...['market-leading', 'market leading', 'leading provider', 'leading supplier', 'world-class'],
    ...[
      'award-winning',
      'best in class',
      'best-in-class',
      'state-of-the-art',
      'revolutionary',
      'satisfied customers',
    ],
  ],
}
