/** English ready texts to organisers as they ship, and the words of the page where they are edited. */
import type { readyTexts as swedish } from '../sv/ready-texts.ts'
import { common } from './common.ts'
import { toldEvidence } from './told-evidence.ts'

const greeting = 'Hello,'
const closing = 'Kind regards,\nThe editors of {edition}\n{reviewerOrganisation}'
const letter = (...paragraphs: string[]) => [greeting, ...paragraphs, closing].join('\n\n')

const criterion = (code: string) => (common.criteria as Record<string, string>)[code] ?? code

export const readyTexts: typeof swedish = {
  /** As people write them in braces. */
  placeholders: {
    title: 'title',
    organiser: 'organiser',
    edition: 'edition',
    firstDay: 'first day',
    lastDay: 'last day',
    deadline: 'deadline',
    answerBy: 'answer by',
    day: 'day',
    municipality: 'municipality',
    link: 'link',
    criterionText: 'what was found',
    reason: 'reason',
    reviewerOrganisation: "reviewer's organisation",
  },
  shipped: {
    publish: letter(
      'Thank you for submitting “{title}”. It is now published in the programme of {edition}.',
      'You can still change its details, but please keep the title and the lead so that participants recognise the activity. You find it here: {link}',
      'We wish you the best of luck.',
    ),
    return: letter(
      'Thank you for submitting “{title}” to {edition}. Before we can publish it, we need you to look at {one thing|a few things}:',
      '{reason}',
      'Please change your submission by {answerBy}, and we will read it again. You find it here: {link}',
      'Do get in touch if anything is unclear.',
    ),
    reject: letter(
      'Thank you for submitting “{title}” to {edition}. We cannot publish it, because it does not meet {one of the criteria|some of the criteria} of the programme.',
      '{reason}',
      'If we have misunderstood something, or if you change the submission so that it meets the criteria, we will gladly read it again.',
    ),
    'take-down': letter(
      'We have taken “{title}” out of the programme of {edition} for the time being.',
      '{reason}',
      'Please change your submission by {answerBy}, and we will read it again and can publish it anew. You find it here: {link}',
    ),
    cancel: letter(
      'The activity “{title}” is now marked as cancelled in the programme of {edition}, so that nobody comes in vain.',
      '{reason}',
      'Is this wrong? Let us know, and we will change it.',
    ),
    reminder: letter(
      'We are waiting for your answer about “{title}” at {edition}. Before we can publish it, we need you to look at this:',
      '{reason}',
      'Please change your submission by {answerBy}, and we will read it again. You find it here: {link}',
      'If you have already changed it, please disregard this reminder.',
    ),
    'return.party':
      'It needs to be clear which public organisation arranges the activity or takes part in it. {criterionText} Please add the organisation that is involved, with its full name.',
    'return.benefit':
      'It needs to be clear how the activity benefits the public sector. Please add a sentence or two on what participants can take with them.',
    'return.inside-week':
      'The activity needs to be held during the week, {firstDay} – {lastDay}. {criterionText} Please change the day, or get in touch if it is right.',
    'return.deadline': '{criterionText} Let us know if the time is wrong.',
    'return.locked-text':
      'Title and lead should be as they were when the activity was published. {criterionText} Please change them back, or tell us why they need to change.',
    'return.registration':
      'Participants need to know whether to sign up, and how. {criterionText} Please add a link or an address for signing up, or say that it is not needed.',
    'return.place':
      'Participants need to find their way to the activity, on site or online. {criterionText} Please fill in what is missing.',
    'return.contact':
      'It needs to be clear who arranges the activity and how we can reach you. {criterionText} Please fill in what is missing.',
    'return.text':
      'The texts need another look, so that participants understand what the activity is. {criterionText}',
    'return.times': 'The times need another look. {criterionText} Please correct them in the submission.',
    'return.personal-data':
      'Personal data that is not needed should not be in the programme. {criterionText} Please remove it from the text.',
    'return.theme-type':
      'Type and theme need to be among those of {edition}, so that the activity can be found. {criterionText}',
    'return.links':
      'The links need another look. {criterionText} Please write the whole address, beginning with https://.',
    'return.placeholder':
      'Something in the submission looks like filler text. {criterionText} Please replace it with the final text.',
    'return.advertising':
      'The programme informs but does not advertise. {criterionText} Please rewrite the text so that it tells what participants will learn.',
    'return.duplicate':
      'The submission resembles another one from you. {criterionText} Please tell us which of them to keep, or how they differ.',
    'return.series':
      'The submission seems to be part of a series. {criterionText} Please tell us whether to show it as one activity held several times.',
    'return.nested':
      'The submission seems to be part of another activity. {criterionText} Please tell us whether it should stand by itself in the programme.',
    'reject.party':
      'To be in the programme, the activity needs a party that the rule accepts, as organiser or taking part. {criterionText}',
    'reject.benefit':
      'To be in the programme, the activity needs to benefit the public sector. The submission does not show that.',
    'reject.inside-week':
      'To be in the programme, the activity needs to be held during the week, {firstDay} – {lastDay}. {criterionText}',
  },
  /** Of the messages; filled in the same way. */
  subjects: {
    publish: '“{title}” is published',
    return: 'Please complete your submission: {title}',
    reject: 'About your submission: {title}',
    'take-down': '“{title}” is out of the programme for the time being',
    cancel: '“{title}” is marked as cancelled',
    reminder: 'Reminder: please complete your submission {title}',
  },
  untitled: 'your submission',
  plainCriterion: (code: string, found: string) => `${criterion(code)}: ${found || 'is not met.'}`,
  told: toldEvidence,

  title: 'Texts to organisers',
  lead: 'The texts are filled with the facts of the submission when you decide, and can always be changed for the single one.',
  back: 'To Settings',
  groups: {
    letters: 'Whole messages',
    return: 'When something is to be completed',
    reject: 'When publication is refused',
  },
  purposes: {
    publish: 'Published',
    return: 'Asked to complete',
    reject: 'Publication refused',
    'take-down': 'Taken down',
    cancel: 'Cancelled',
    reminder: 'Reminder',
  },
  purpose: (code: string) => criterion(code),
  languageName: { sv: 'Swedish', en: 'English' },
  language: 'Language of the text',
  changed: 'changed',
  changedBy: (by: string, when: string) => `Changed by ${by}, ${when}.`,
  asShipped: 'The text is as it shipped.',
  text: (purpose: string) => `Text: ${purpose}`,
  placeholdersTitle: 'Words that are filled in',
  placeholdersHint:
    'Write them in braces. Where the submission lacks the fact, the sentence is left out and the reviewer is told. {one thing|several things} chooses by how many criteria the decision names.',
  insert: (name: string) => `Insert {${name}}`,
  preview: 'How it reads',
  previewMade: 'Filled with a made-up submission',
  unknown: (words: readonly string[]) =>
    `${words.map((word) => `{${word}}`).join(', ')} ${words.length === 1 ? 'is no word' : 'are no words'} that can be filled in. Correct or remove ${words.length === 1 ? 'it' : 'them'}.`,
  empty: 'Write a text, or restore the one that shipped.',
  reasonLast:
    'The text has no place for {reason}. The reason then comes last, since organisers must always be told it.',
  save: 'Save',
  saved: 'Saved.',
  restore: 'Restore',
  restored: 'Restored to the text that shipped.',
  failed: 'The text could not be saved. What you have written is still here.',
  loadFailed: 'The texts could not be read.',
  example: {
    title: 'Open lab on assistive technology',
    organiser: 'Skövde kommun',
    municipality: 'Skövde',
    found: 'Venue or address is missing.',
    reason:
      'Participants need to find their way to the activity. Venue or address is missing. Please fill in what is missing.',
  },
}
