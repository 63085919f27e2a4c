/** English words for the settings. */
import { number } from '../number.ts'
import type { settings as swedish } from '../sv/settings.ts'

const n = (value: number) => number('en', value)

export const settings: typeof swedish = {
  title: 'Settings',
  reviewer: {
    title: 'Reviewer',
    text: 'Stands in every decision you make. Earlier decisions do not change.',
    name: 'Name',
    organisation: 'Organisation',
    save: 'Save',
    saved: 'Saved.',
    nameMissing: 'Write your name.',
    organisationMissing: 'Write your organisation.',
    failed: 'It could not be saved. What you have written stays.',
  },
  language: {
    title: 'Language',
    text: 'For the screen. Search words can be written in both languages.',
    sv: 'Svenska',
    en: 'English',
    failed: 'The language could not be changed.',
  },
  theme: {
    title: 'Appearance',
    text: 'Kept on this computer.',
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
  },
  demonstration: {
    title: 'Demonstration',
    inside: 'You are in the demonstration. Everything in it is made up and lies in a database of its own.',
    outside:
      'A database of its own with made-up submissions, to try and to show. Your real submissions are not touched.',
    open: 'Open the demonstration',
    leave: 'Leave the demonstration',
    unavailable: 'The demonstration cannot be opened from here.',
    failed: 'The database could not be changed.',
  },
  parties: {
    title: 'Parties',
    text: 'Who is who among organisers: the register, and what you have corrected for all editions.',
    corrections: (value) => (value === 0 ? 'Corrected parties' : `Corrected parties (${n(value)})`),
    register: (value) => (value === 0 ? 'Register' : `Register (${n(value)} bodies)`),
  },
  database: {
    title: 'Database',
    text: 'Everything lies in one file on this computer.',
    file: 'File',
    verify: 'Check the database under Sync',
  },
  keyboard: {
    title: 'Keys',
    text: 'Everything can be done from the keyboard.',
    open: 'Show all keys',
  },
}
