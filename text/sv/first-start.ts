/** Swedish words of the first start: who you are, and three ways in. */
export const firstStart = {
  title: 'Välkommen till Redaktionen',
  lead: 'Här granskar ni anmälningar till Innovationsveckan, räknar och jämför upplagor och skriver årsrapporten. Det mesta fungerar utan nätverk.',
  who: {
    title: 'Vem är du?',
    text: 'Namn och organisation står i varje beslut du fattar, så att det går att se vem som beslutade och när. Du kan ändra dem under Inställningar.',
    name: 'Namn',
    organisation: 'Organisation',
    organisations: ['SKR', 'Vinnova', 'Upphandlingsmyndigheten'],
    other: 'Annan organisation',
    otherName: 'Organisationens namn',
    button: 'Fortsätt',
    nameMissing: 'Skriv ditt namn.',
    organisationMissing: 'Välj eller skriv din organisation.',
    failed: 'Det gick inte att spara. Det du har skrivit står kvar.',
  },
  ways: 'Tre vägar in',
  greeting: (name: string, organisation: string) => `Du granskar som ${name}, ${organisation}.`,
  change: 'Ändra',
  connect: {
    title: 'Anslut till plattformen',
    text: 'Hämta anmälningarna och skicka beslut. Du behöver adressen och en nyckel från den som förvaltar plattformen.',
    button: 'Anslut…',
  },
  import: {
    title: 'Importera en fil',
    text: 'Excel, CSV eller JSON från ett tidigare år. Du ser vad som är nytt, ändrat eller avvisat innan något sparas.',
    button: 'Välj fil…',
  },
  demonstration: {
    title: 'Se på en demonstration',
    text: 'En påhittad upplaga att prova på. Tydligt märkt, i en egen databas, och du lämnar den med ett klick.',
    button: 'Öppna demonstrationen',
    opening: 'Öppnar demonstrationen',
    unavailable: 'Går inte att öppna på den här datorn.',
    failed: 'Demonstrationen gick inte att öppna. Dina egna data är orörda.',
  },
  fetching: {
    title: 'Hämtar anmälningarna',
    failed: 'Hämtningen avbröts. Det som redan hämtats ligger kvar, och nästa synk fortsätter där.',
    goOn: 'Till kön',
  },
  facts: [
    {
      title: 'Dina data stannar här',
      text: 'Databasen ligger i din profil på den här datorn. Inget skickas utan att du har anslutit.',
    },
    {
      title: 'Inget försvinner tyst',
      text: 'Beslut läggs till, aldrig över. Allt kan ångras tills det har skickats.',
    },
    { title: 'Tangentbordet räcker', text: 'Tryck F1 var som helst för alla tangenter.' },
  ],
  language: 'English',
}
