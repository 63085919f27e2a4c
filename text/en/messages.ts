/** English words for messages to organisers: what waits to be sent, who has not answered, and by which way. */
import { number } from '../number.ts'
import type { messages as swedish } from '../sv/messages.ts'

const n = (value: number) => number('en', value)
const messagesOf = (value: number) => `${n(value)} ${value === 1 ? 'message' : 'messages'}`

export const messages: typeof swedish = {
  title: 'Messages to organisers',
  rail: 'Messages',
  railCount: (value: number) => `${messagesOf(value)} to send`,
  lead: (waiting: number, unanswered: number) =>
    `${waiting === 0 ? 'No message waits to be sent' : `${messagesOf(waiting)} ${waiting === 1 ? 'waits' : 'wait'} to be sent`}. ${
      unanswered === 0
        ? 'No answer is waited for'
        : `${n(unanswered)} ${unanswered === 1 ? 'organiser has' : 'organisers have'} not answered`
    }.`,
  waitingTitle: 'To send',
  waitingText:
    'You send them yourself, from your e-mail program or with a mail-merge file, and then say that they have left.',
  nothingWaits: 'Nothing waits to be sent',
  nothingWaitsBy: {
    platform: 'Messages about decisions go with the platform at the next sync. Reminders are shown here.',
    email: 'Every decision puts its message here.',
    file: 'Every decision puts its message here, for a mail-merge file.',
  },
  shownOf: (shown: number, total: number) =>
    `The ${n(shown)} oldest of ${n(total)} are shown. The mail-merge file has them all.`,
  kinds: { decision: 'Decision', reminder: 'Reminder' },
  channels: { email: 'E-mail', file: 'Mail-merge file' },
  subject: 'Subject',
  noAddress: 'No e-mail address',
  canBeUndone: 'The decision has not been sent yet and can be undone.',
  open: 'Open in e-mail',
  openOf: (title: string) => `Open in e-mail: ${title}`,
  tooLong: 'The text is too long for some e-mail programs. Copy it and paste it into an empty message.',
  copy: 'Copy the text',
  copyOf: (title: string) => `Copy the text: ${title}`,
  copied: 'Copied.',
  notCopied: 'It could not be copied. Select the text and copy it yourself.',
  read: 'Read the message',
  markSent: 'Mark as sent',
  markSentOf: (title: string) => `Mark as sent: ${title}`,
  markChosen: (value: number) => `Mark ${n(value)} as sent`,
  choose: (title: string) => `Choose ${title}`,
  chooseAll: 'Choose all',
  sent: (value: number) => `${messagesOf(value)} ${value === 1 ? 'is' : 'are'} marked as sent.`,
  sentFailed: 'It could not be saved that the messages are sent. Nothing has changed.',
  saveFile: 'Save mail-merge file',
  saveCsv: 'Save as CSV',
  fileSaved: (name: string) => `${name} is saved. Mark the messages as sent when the mailing is done.`,
  fileFailed: 'The mail-merge file could not be made.',
  failed: 'The messages could not be read.',
  file: {
    name: (day: string) => `mailing-${day}`,
    sheet: 'Mailing',
    headings: {
      email: 'email',
      name: 'name',
      title: 'title',
      subject: 'subject',
      body: 'text',
      organiser: 'organiser',
      id: 'message',
    },
  },
  unansweredTitle: 'Waiting for organiser',
  unansweredText: 'Have been asked to complete, or are taken down, and no new revision has come.',
  byPlatform:
    'The platform cannot take reminders. They go by e-mail or mail-merge file even where decisions go with the platform.',
  noneUnanswered: 'All have answered',
  noneUnansweredText: 'No submission waits for its organiser.',
  columns: {
    submission: 'Submission and organiser',
    since: 'Since',
    days: 'Days',
    lastReminder: 'Last reminder',
    reminder: 'Reminder',
  },
  never: 'None',
  reminderWaits: 'Waits to be sent',
  remind: 'Remind',
  remindOf: (title: string) => `Remind about ${title}`,
  remindChosen: (value: number) => `Make ${n(value)} ${value === 1 ? 'reminder' : 'reminders'}`,
  reminded: (made: number, leftOut: number) =>
    `${n(made)} ${made === 1 ? 'reminder is made and waits' : 'reminders are made and wait'} to be sent.${
      leftOut > 0
        ? ` ${n(leftOut)} were left out, since they have answered or already have one that waits.`
        : ''
    }`,
  remindFailed: 'The reminders could not be made. Nothing has changed.',

  settings: {
    title: 'Messages to organisers',
    text: 'How organisers are told what you have decided. Holds for decisions from now on.',
    way: 'Way',
    ways: {
      platform: 'With the platform, together with the decision',
      email: 'By e-mail, which you send yourself',
      file: 'With a mail-merge file',
    },
    notConnected: 'No platform is connected, so messages go by e-mail.',
    texts: 'Texts to organisers',
    waiting: 'Messages that wait',
    failed: 'The choice could not be saved.',
  },

  cli: {
    commands: {
      message: 'messages to organisers',
      list: 'show messages that wait to be sent',
      file: 'write a mail-merge file of all that waits',
      sent: 'say that messages are sent',
      remind: 'make reminders to those who have not answered',
      text: 'ready texts to organisers',
      textList: 'show which texts there are',
      textShow: 'show a text',
      textSet: 'change a text',
      textReset: 'go back to the text that shipped',
    },
    arguments: {
      file: 'file to write, .xlsx or .csv',
      message: 'the message’s number, as desk message list shows it',
      purpose: 'what the text is for, such as return.place or publish',
    },
    options: {
      of: 'language of the text, sv or en',
      text: 'the text; words that are filled in stand in braces',
    },
    headings: { what: 'About', to: 'To', purpose: 'Text', language: 'Language', changed: 'Changed' },
    notChanged: 'as shipped',
    fileForm: 'a file name that ends with .xlsx or .csv',
    written: (file: string, rows: number) =>
      `${file} is written with ${n(rows)} ${rows === 1 ? 'row' : 'rows'}.`,
  },
  failures: {
    unknown: (ids: readonly string[]) =>
      `Not waiting to be sent: ${ids.join(', ')}. Nothing has changed. See what waits with desk message list.`,
    badText: (unknown: readonly string[]) =>
      `Cannot fill in ${unknown.map((word) => `{${word}}`).join(', ')}. Nothing has changed.`,
  },

  dialog: {
    fill: {
      replaced: 'The text is filled in from your ready texts. Change it freely.',
      kept: 'You have changed the text, so it does not follow the choices above.',
      insert: (criteria: readonly string[]) => `Insert text for ${criteria.join(', ')}`,
      restart: 'Start again from the ready text',
    },
    language: 'Language of the text to the organiser',
    languages: { sv: 'Swedish', en: 'English' },
    preview: 'How the message reads',
    subject: 'Subject',
    edit: 'Change the message',
    message: 'The whole message',
    messageHint: 'Only for this submission. It no longer follows the reason above by itself.',
    unedit: 'Make it again from the reason',
    missing: (names: readonly string[]) =>
      `The submission lacks ${names.join(', ')}. Those sentences are left out.`,
    fillFailed: 'The ready texts could not be fetched. You can write the reason yourself.',
    ways: {
      platform: 'Goes with the platform, together with the decision.',
      email: 'Is put under Messages, where you send it by e-mail.',
      file: 'Is put under Messages, for the mail-merge file.',
      imported: 'Is not sent: the row comes from a finished programme.',
    },
    draft: 'Your draft is still here since last time.',
    dropDraft: 'Throw the draft away',
    own: {
      title: 'Own organisation.',
      askColleague: (parties: readonly string[]) =>
        `${parties.join(' and ')} is a party. First ask a colleague from another organisation to decide. Otherwise write why you do it yourself.`,
      allCentral: (parties: readonly string[]) =>
        `${parties.join(' and ')} is a party. All central organisers are parties, so it is enough that you write a reason.`,
      reason: 'Why you decide yourself',
      hint: 'Part of the decision and the log. Not sent to the organiser.',
      missing: 'Write why you decide yourself, or let a colleague do it.',
    },
  },
}
