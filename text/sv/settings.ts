/** Swedish words for the settings. */
import { number } from '../number.ts'

const n = (value: number) => number('sv', value)

export const settings = {
  title: 'Inställningar',
  reviewer: {
    title: 'Granskare',
    text: 'Står i varje beslut du fattar. Tidigare beslut ändras inte.',
    name: 'Namn',
    organisation: 'Organisation',
    save: 'Spara',
    saved: 'Sparat.',
    nameMissing: 'Skriv ditt namn.',
    organisationMissing: 'Skriv din organisation.',
    failed: 'Det gick inte att spara. Det du har skrivit står kvar.',
  },
  language: {
    title: 'Språk',
    text: 'Gäller skärmen. Sökord går att skriva på båda språken.',
    sv: 'Svenska',
    en: 'English',
    failed: 'Språket gick inte att byta.',
  },
  theme: {
    title: 'Utseende',
    text: 'Sparas på den här datorn.',
    system: 'Som systemet',
    light: 'Ljust',
    dark: 'Mörkt',
  },
  demonstration: {
    title: 'Demonstration',
    inside: 'Du är i demonstrationen. Allt i den är påhittat och ligger i en egen databas.',
    outside:
      'En egen databas med påhittade anmälningar, för att prova och visa. Dina riktiga anmälningar rörs inte.',
    open: 'Öppna demonstrationen',
    leave: 'Lämna demonstrationen',
    unavailable: 'Demonstrationen kan inte öppnas härifrån.',
    failed: 'Det gick inte att byta databas.',
  },
  parties: {
    title: 'Parter',
    text: 'Vem som är vem bland arrangörerna: registret, och det ni har rättat för alla upplagor.',
    corrections: (value: number) => (value === 0 ? 'Rättade parter' : `Rättade parter (${n(value)})`),
    register: (value: number) => (value === 0 ? 'Register' : `Register (${n(value)} organisationer)`),
  },
  database: {
    title: 'Databas',
    text: 'Allt ligger i en fil på den här datorn.',
    file: 'Fil',
    verify: 'Kontrollera databasen under Synk',
  },
  keyboard: {
    title: 'Tangenter',
    text: 'Allt går att göra från tangentbordet.',
    open: 'Visa alla tangenter',
  },
}
