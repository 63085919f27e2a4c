/** The words that templates and composed sheets are made with; `text/` has them in each language. */
import type { MaterialForm } from './case.ts'
import type { ProjectText } from './project.ts'

export type SheetWords = {
  /** `text` within the language's own quotation marks. */
  quoted: (text: string) => string
  number: (value: number) => string
  /** A year, a month or a day: `2016`, `2016-11`, `2016-11-01`. */
  day: (precisionDay: string) => string
  /** From and to are already words. */
  period: (from: string, to: string) => string
  kronor: (grantSek: number) => string
  notInSource: string
  /** Beside a text, and within a heading in a template. */
  machineTranslated: string
  onlySwedish: string
  isMachineTranslated: (heading: string) => string
  isOnlySwedish: (heading: string) => string
  statement: { projects: string; updated: (day: string) => string }
  sections: Readonly<Record<ProjectText, string>>
  edition: {
    title: (name: string) => string
    figures: string
    activities: string
    organisers: string
    municipalities: string
    formats: string
  }
  facts: {
    title: (of: string) => string
    label: string
    value: string
    diarienummer: string
    coordinator: string
    withNumber: (name: string, organisationNumber: string) => string
    grant: string
    period: string
    status: string
    call: string
    round: string
    titleSv: string
    titleEn: string
    updatedOn: string
    person: string
    role: string
    organisation: string
    publishedOn: string
    photo: string
    links: string
    unnamed: string
  }
  photo: (credit: string) => string
  figures: {
    title: (measure: string, by: string | null) => string
    value: string
    part: string
    total: string
    asOf: (day: string, clock: string) => string
    frozen: (day: string, clock: string) => string
  }
  sources: {
    title: string
    forms: Readonly<Record<MaterialForm, string>>
    /** `what` is the form with where it is from; `check` the beginning of what was read's SHA-256. */
    read: (what: string, day: string, check: string) => string
    source: (title: string, number: string | null, read: string) => string
    figures: (caption: string, day: string) => string
  }
}
