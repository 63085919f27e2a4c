/** Swedish words for backups on screen and on the command line. */
import { number } from '../number.ts'

const n = (value: number) => number('sv', value)

export const backups = {
  title: 'Säkerhetskopior',
  link: 'Säkerhetskopior och återställning',
  text: 'Görs av sig själva var fjärde timme medan Redaktionen är öppen, och när den stängs. Alla från de två senaste dygnen sparas, sedan en om dagen i två veckor, en i veckan i tio veckor och en i månaden i ett år.',
  make: 'Gör en kopia nu',
  making: 'Kopierar',
  made: 'Kopian är gjord.',
  makeFailed: 'Kopian gick inte att göra.',
  listFailed: 'Säkerhetskopiorna går inte att visa.',
  empty: 'Det finns ingen säkerhetskopia än.',
  columns: {
    at: 'Gjord',
    kind: 'Slag',
    holds: 'Innehåll',
    size: 'Storlek',
    state: 'Kontroll',
    action: 'Åtgärd',
  },
  kinds: {
    backup: 'Säkerhetskopia',
    migration: 'Före uppgradering',
    'set-aside': 'Lagd åt sidan',
    recovered: 'Räddad',
  },
  holds: (submissions: number, decisions: number) =>
    `${submissions === 1 ? '1 anmälan' : `${n(submissions)} anmälningar`}, ${n(decisions)} beslut`,
  trusted: 'Läst och räknad',
  untrusted: 'Inte kontrollerad',
  untrustedWhy: 'Kontrolleras när den återställs.',
  restore: 'Återställ…',
  restoreLabel: (at: string) => `Återställ kopian från ${at}`,
  size: (bytes: number) =>
    bytes < 1_000_000
      ? `${n(Math.max(1, Math.round(bytes / 1000)))} kB`
      : `${n(Math.round(bytes / 100_000) / 10)} MB`,
  problem: (code: string) =>
    `Den senaste schemalagda kopian gick inte att göra: ${PROBLEMS[code] ?? `${code}.`} Kontrollera mappen.`,
  folder: {
    title: 'Mapp',
    text: 'En mapp på en annan disk skyddar också när disken går sönder. Kopior som redan finns flyttas inte.',
    label: 'Säkerhetskopiornas mapp',
    save: 'Byt mapp',
    saved: 'Mappen är bytt.',
    usual: 'Använd den vanliga mappen',
    missing: 'Skriv en mapp.',
    failed: 'Mappen går inte att använda.',
  },
  cli: {
    list: 'visa säkerhetskopiorna',
    holds: 'Innehåll',
    none: 'Det finns ingen säkerhetskopia i',
    oneOf: 'Ange antingen en fil eller --list.',
  },
}

const PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: 'du får inte skriva i mappen.',
  EPERM: 'du får inte skriva i mappen.',
  EROFS: 'disken är skrivskyddad.',
  ENOENT: 'mappen finns inte.',
  ENOTDIR: 'mappen finns inte.',
  EEXIST: 'mappen finns inte.',
  ENOSPC: 'disken är full.',
  SQLITE_FULL: 'disken är full.',
  SQLITE_IOERR: 'disken är full eller går inte att skriva på.',
  SQLITE_IOERR_WRITE: 'disken är full.',
  SQLITE_CANTOPEN: 'du får inte skriva i mappen.',
  SQLITE_CORRUPT: 'databasen är skadad.',
}
