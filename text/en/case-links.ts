/** English words of cases' links: what they lead to, grounds of suggestions, and what can be said of them. */
import { number } from '../number.ts'
import type { caseLinks as swedish } from '../sv/case-links.ts'

const n = (value: number) => number('en', value)

export const caseLinks: typeof swedish = {
  title: 'Links',
  none: 'No links yet.',
  targets: {
    submission: 'Submission',
    organiser: 'Organiser',
    theme: 'Theme',
    edition: 'Edition',
    municipality: 'Municipality',
  },
  states: { confirmed: 'Confirmed', dismissed: 'Dismissed', removed: 'Removed' },
  grounds: {
    coordinator: {
      submission: (evidence) => `The same organisation in the case and among the organisers: ${evidence}`,
      organiser: (evidence) => `The case's organisation: ${evidence}`,
      theme: (evidence) => `The case's organisation: ${evidence}`,
      edition: (evidence) => `The case's organisation had activities in the edition: ${evidence}`,
      municipality: (evidence) => `The case's organisation is the municipality: ${evidence}`,
    },
    place: (evidence, isSubmission) =>
      isSubmission
        ? `Named in the case, and the municipality of the activity: ${evidence}`
        : `Named in the case: ${evidence}`,
    words: (evidence, isSubmission) =>
      isSubmission ? `Uncommon words in both: ${evidence}` : `Named in the case: ${evidence}`,
    theme: (evidence) => `The theme is named in the case: ${evidence}`,
    period: (evidence, isSubmission) =>
      isSubmission ? `Held while the project went on: ${evidence}` : `The time agrees: ${evidence}`,
    person: 'Added by hand',
  },
  suggestions: 'Suggestions',
  noSuggestions: 'No suggestions.',
  noSuggestionsYet: 'Reading suggestions',
  more: (count) =>
    count === 1 ? '1 weaker suggestion is not shown.' : `${n(count)} weaker suggestions are not shown.`,
  showRest: (count) => (count === 1 ? 'Show 1 more suggestion' : `Show ${n(count)} more suggestions`),
  confirm: 'Confirm',
  confirmOf: (name) => `Confirm the link to ${name}`,
  dismiss: 'Dismiss',
  dismissOf: (name) => `Dismiss the link to ${name}`,
  remove: 'Remove',
  removeOf: (name) => `Remove the link to ${name}`,
  restore: 'Suggest again',
  restoreOf: (name) => `Suggest ${name} again`,
  dismissed: (count) => (count === 1 ? '1 dismissed suggestion' : `${n(count)} dismissed suggestions`),
  by: (who, when) => `${who}, ${when}`,
  add: 'Add a link…',
  addTitle: 'Add a link',
  addLabel: 'Search for a submission, organiser, theme, edition or municipality',
  addHint: 'At least two characters.',
  addNone: 'Nothing matches the search.',
  found: (count) => (count === 1 ? '1 hit' : `${n(count)} hits`),
  link: 'Link',
  linkOf: (name) => `Link to ${name}`,
  said: {
    confirmed: (name) => `Linked to ${name}.`,
    dismissed: (name) => `The suggestion ${name} is dismissed.`,
    removed: (name) => `The link to ${name} is removed.`,
  },
  failed: 'The link could not be saved.',
  cli: {
    suggest: 'show suggestions of what a case has to do with, and why',
    link: 'confirm, dismiss or remove a link; show the confirmed ones',
    keys: {
      submission: "the submission's id",
      organiser: "the organiser's name",
      theme: 'the theme',
      edition: 'the edition, such as 2024',
      municipality: "the municipality's name or code",
    },
    dismiss: 'dismiss the suggestion, so that it is not made again',
    remove: 'remove the link or the dismissal',
    oneTarget:
      'Give one of --submission, --organiser, --theme, --edition and --municipality. See desk case link --help.',
    dismissOrRemove: 'Give either --dismiss or --remove.',
  },
  inPanel: 'Linked cases',
  failures: {
    unknown: {
      submission: (key) => `There is no submission with the id “${key}”.`,
      organiser: (key) => `“${key}” has no submission here.`,
      theme: (key) => `No edition and no submission has the theme “${key}”.`,
      edition: (key) => `There is no edition “${key}”.`,
      municipality: (key) => `There is no municipality with the name or code “${key}”.`,
    },
    refused: {
      none: 'There is no link to remove.',
      confirmed: 'The link is confirmed. Remove it if it is wrong.',
      dismissed: 'The suggestion is dismissed already.',
      removed: 'The link is removed already.',
    },
  },
}
