/** Swedish words for editions side by side. */
import { number } from '../number.ts'

const n = (value: number) => number('sv', value)
const signed = (value: number) => (value === 0 ? '±0' : value > 0 ? `+${n(value)}` : `−${n(Math.abs(value))}`)
const whole = (value: number) => signed(Math.round(value))

type Change = { from: number; to: number; difference: number; percent: number | null }

export const comparison = {
  title: 'Jämför',
  choose: 'Upplagor att jämföra',
  programme: 'Program',
  publishedOnly: 'bara publicerad uppgift',
  chooseTwoTitle: 'Välj minst två upplagor',
  chooseTwoText: 'Kryssa för dem ovanför, så ställs de sida vid sida.',
  measure: 'Mått',
  by: 'Uppdelning',
  names: { label: 'Namn', mapped: 'Översatta', written: 'Som de skrevs' },
  step: 'Förändring',
  stepOf: (from: string, to: string) => `${from} till ${to}`,
  filterUnread: 'Filtret går inte att läsa än.',
  headline: (measure: string, change: Change, from: string, to: string) =>
    change.difference === 0
      ? `${measure} ${to}: ${n(change.to)}, lika många som ${from}.`
      : `${measure} ${to}: ${n(change.to)}. Det är ${n(Math.abs(change.difference))} ${
          change.difference > 0 ? 'fler' : 'färre'
        } än ${from} (${n(change.from)}${change.percent === null ? '' : `, ${whole(change.percent)} %`}).`,
  headlineOne: (measure: string, edition: string, value: number) =>
    `${measure} ${edition}: ${n(value)}. Ingen annan vald upplaga har rader att jämföra med.`,
  headlineNone: 'Ingen av de valda upplagorna har rader. Bara publicerade uppgifter kan visas.',
  crosses: (breaks: string) => `Mellan dem ligger ett brott: ${breaks}. Siffrorna mäts inte lika.`,
  missing: (editions: string) =>
    `Raderna saknas för ${editions}. Där står två punkter, och den publicerade uppgiften för sig.`,
  filtered: (filter: string) => `Filter: ${filter}`,
  withoutPublished: 'Publicerade uppgifter gäller hela upplagor och visas inte när ett filter är på.',
  signed,
  change: (change: Change) =>
    change.percent === null
      ? `${signed(change.difference)} (från ${n(change.from)})`
      : `${signed(change.difference)} (${whole(change.percent)} % av ${n(change.from)})`,
  percent: (change: Change) => (change.percent === null ? '' : `${whole(change.percent)} %`),
  editions: {
    name: (measure: string) => `${measure} per upplaga`,
    sentence: (measure: string) =>
      `${measure}, räknade ur raderna eller publicerade av andra, aldrig hopslagna.`,
    mark: (edition: string, measure: string, value: number) => `${edition}, ${measure}: ${n(value)}, räknat`,
    markPublished: (edition: string, stated: string) => `${edition}, ${stated}, publicerad uppgift`,
    markNone: (edition: string) => `${edition}, inga rader och ingen publicerad uppgift`,
    change: 'Förändring från förra',
    base: 'Från',
  },
  changes: {
    name: (by: string) => `Förändring per ${by.toLowerCase()}`,
    sentence: (from: string, to: string) =>
      `Antal ${from} och ${to}. Procent anges bara av minst 30, i tabellen.`,
    same: 'Ingenting har ändrats.',
    none: 'Ingenting att räkna under filtret.',
    mark: (name: string, change: Change) =>
      `${name}, från ${n(change.from)} till ${n(change.to)}, ${signed(change.difference)}`,
    others: (count: number) => `Ytterligare ${n(count)} med mindre förändring finns i tabellen.`,
    fewer: 'färre',
    more: 'fler',
    total: 'Helheten',
  },
  multiples: {
    name: (by: string) => `Varje ${by.toLowerCase()} för sig`,
    sentence: (largest: number) => `Samma skala i alla, från noll till ${n(largest)}.`,
    mark: (name: string, edition: string, value: number) => `${name} ${edition}, ${n(value)}`,
    missing: (name: string, edition: string) => `${name} ${edition}, raderna saknas`,
    others: (count: number) => `Ytterligare ${n(count)} finns i tabellen för förändring.`,
  },
  mix: {
    name: (by: string) => `Fördelning per ${by.toLowerCase()}`,
    moved: (points: number, from: string, to: string) =>
      `Av fördelningen ${from} har ${n(points)} procentenheter flyttat sig till ${to}.`,
    tooSmall: 'Någon av upplagorna har under 30, så inga andelar anges.',
    mark: (name: string, from: number, to: number, shift: number) =>
      `${name}, från ${n(Math.round(from))} till ${n(Math.round(to))} procent, ${whole(shift)} procentenheter`,
    share: (share: number) => `${n(Math.round(share))} %`,
    shift: (points: number) => `${whole(points)} p.e.`,
    columns: (edition: string) => `Andel ${edition}, procent`,
    base: (edition: string) => `Antal ${edition}`,
    shiftColumn: 'Förskjutning, procentenheter',
  },
  coming: {
    municipalities: 'Kommuner som kom, kom igen och föll bort',
    organisations: 'Arrangörer som kom, kom igen och föll bort',
    sentence: (to: string, isNew: number, returned: number, lost: number, stayed: number) =>
      `${to}: ${n(isNew)} nya, ${n(returned)} återkomna, ${n(stayed)} kvar och ${n(lost)} borta.`,
    kinds: { new: 'Nya', returned: 'Återkomna', stayed: 'Kvar', lost: 'Borta' },
    explained: 'Nya har inte funnits i någon tidigare upplaga här. Återkomna saknades i den närmast före.',
    mark: (kind: string, count: number) => `${kind}, ${n(count)}`,
    list: (kind: string, count: number) => `${kind} (${n(count)})`,
    columns: { step: 'Förändring' },
  },
  measures: {
    name: 'Mått sida vid sida',
    sentence: 'Samma definitioner i alla upplagor. Publicerade uppgifter står där raderna saknas.',
    known: (value: number, known: number, of: number) => `${n(value)} (känt för ${n(known)} av ${n(of)})`,
    published: (stated: string) => `${stated} (publicerad)`,
    relative: 'Procent',
  },
  mapped: {
    title: 'Namn som räknas som andra',
    link: 'Översättningstabellen',
  },
  stated: 'Publicerade uppgifter, inte räknade här',
  symbols: 'Två punkter betyder att raderna saknas, 0 att inget räknades. Procent anges bara av minst 30.',
}
