/** Swedish words for the view where a report is chosen and made. */
import { number } from '../number.ts'

const n = (value: number) => number('sv', value)

export const reportView = {
  title: 'Rapport',
  edition: 'Rapport om',
  compareWith: 'Jämförs med',
  compareNone: 'Det finns ingen annan upplaga av programmet.',
  language: 'Språk i filen',
  languages: { sv: 'Svenska', en: 'Engelska' },
  make: 'Skapa Excelfil',
  making: 'Skapar filen',
  holdsTitle: 'Det här kommer filen att innehålla',
  sheet: 'Blad',
  holds: 'Innehåll',
  rows: (count: number) => `${n(count)} ${count === 1 ? 'rad' : 'rader'}`,
  numbersTitle: 'Talen i filen just nu',
  columns: { edition: 'Upplaga', activities: 'Aktiviteter', published: 'Publicerad uppgift' },
  notAvailable: '..',
  notAvailableMeaning: 'Två punkter betyder att uppgiften saknas.',
  done: (file: string) => `Filen ${file} är skapad och sparad bland dina hämtade filer.`,
  again: 'Hämta filen igen',
  failed: 'Filen gick inte att skapa. Inget har ändrats.',
  unknownEdition: (id: string) => `Upplagan ${id} finns inte längre.`,
  demoNote: 'Filen får märkningen Exempeldata på varje blad. Den är inte till för spridning.',
  empty: 'Upplagan har inga publicerade aktiviteter. Filen blir tom så när som på publicerade uppgifter.',
}
