/** English words of the first start: who you are, and three ways in. */
import type { firstStart as swedish } from '../sv/first-start.ts'

export const firstStart: typeof swedish = {
  title: 'Welcome to Redaktionen',
  lead: 'Here you review submissions to Innovationsveckan, count and compare editions, and write the annual report. Most of it works without a network.',
  who: {
    title: 'Who are you?',
    text: 'Name and organisation stand in every decision you take, so that it can be seen who decided and when. You can change them under Settings.',
    name: 'Name',
    organisation: 'Organisation',
    organisations: ['SKR', 'Vinnova', 'Upphandlingsmyndigheten'],
    other: 'Another organisation',
    otherName: 'Name of the organisation',
    button: 'Continue',
    nameMissing: 'Write your name.',
    organisationMissing: 'Choose or write your organisation.',
    failed: 'It could not be saved. What you have written is still there.',
  },
  ways: 'Three ways in',
  greeting: (name, organisation) => `You review as ${name}, ${organisation}.`,
  change: 'Change',
  connect: {
    title: 'Connect to the platform',
    text: 'Fetch the submissions and send decisions. You need the address and a key from those who run the platform.',
    button: 'Connect…',
  },
  import: {
    title: 'Import a file',
    text: 'Excel, CSV or JSON from an earlier year. You see what is new, changed or refused before anything is saved.',
    button: 'Choose a file…',
  },
  demonstration: {
    title: 'Look at a demonstration',
    text: 'A made-up edition to try things on. Clearly marked, in a database of its own, and left with one click.',
    button: 'Open the demonstration',
    opening: 'Opening the demonstration',
    unavailable: 'Cannot be opened on this computer.',
    failed: 'The demonstration could not be opened. Your own data are untouched.',
  },
  fetching: {
    title: 'Fetching the submissions',
    failed: 'The fetching broke off. What has been fetched stays, and the next sync goes on from there.',
    goOn: 'To the queue',
  },
  facts: [
    {
      title: 'Your data stay here',
      text: 'The database is in your profile on this computer. Nothing is sent unless you have connected.',
    },
    {
      title: 'Nothing disappears silently',
      text: 'Decisions are added, never overwritten. Everything can be undone until it has been sent.',
    },
    { title: 'The keyboard is enough', text: 'Press F1 anywhere for all keys.' },
  ],
  language: 'Svenska',
}
