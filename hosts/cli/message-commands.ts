/** `desk message` and `desk text`: what organisers are told beside the platform, and the texts that it is made of. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { mailMergeFile } from '../../backend/messages/mail-merge.ts'
import { listReadyTexts, setReadyText } from '../../backend/messages/ready-texts.ts'
import { listUnanswered, remind as remindAll } from '../../backend/messages/unanswered.ts'
import { listWaiting, markSent } from '../../backend/messages/waiting.ts'
import type { Language } from '../../domain/language.ts'
import { LANGUAGES } from '../../domain/language.ts'
import { TEXT_PURPOSES, toShownText } from '../../domain/ready-text.ts'
import { dayOf } from '../../domain/time.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print, table } from './output.ts'
import { Refusal } from './problem.ts'
import { optionReader } from './read-options.ts'
import { withWorkspace } from './workspace.ts'
import { writeWhole } from './write-file.ts'

type Common = OutputOptions & { db?: string }
type Said = Common & { reviewer?: string }
type TextOptions = Said & { of?: string; text?: string }

const MOST_LISTED = 1000
const FILE = 'FILE'

export function addMessageCommands(program: Command, language: Language): void {
  const { cli, messages } = words(language)
  const t = messages.cli
  const message = program.command('message').description(t.commands.message)
  message
    .command('list')
    .description(t.commands.list)
    .action((options: Common) => list(options, language))
  message
    .command('file')
    .description(t.commands.file)
    .argument('<file>', t.arguments.file)
    .action((file: string, options: Common) => writeFileOf(file, options, language))
  message
    .command('sent')
    .description(t.commands.sent)
    .argument('<id...>', t.arguments.message)
    .option('--reviewer <reviewer>', cli.options.judgedBy)
    .action((ids: string[], options: Said) => sent(ids, options, language))
  message
    .command('remind')
    .description(t.commands.remind)
    .requiredOption('--query <query>', cli.options.query)
    .option('--reviewer <reviewer>', cli.options.judgedBy)
    .action((options: Said & { query: string }) => remind(options, language))
  const text = program.command('text').description(t.commands.text)
  text
    .command('list')
    .description(t.commands.textList)
    .action((options: Common) => listTexts(options, language))
  text
    .command('show')
    .description(t.commands.textShow)
    .argument('<purpose>', t.arguments.purpose)
    .option('--of <language>', t.options.of)
    .action((purpose: string, options: TextOptions) => showText(purpose, options, language))
  text
    .command('set')
    .description(t.commands.textSet)
    .argument('<purpose>', t.arguments.purpose)
    .requiredOption('--text <text>', t.options.text)
    .option('--of <language>', t.options.of)
    .option('--reviewer <reviewer>', cli.options.judgedBy)
    .action((purpose: string, options: TextOptions) =>
      setText(purpose, options.text ?? null, options, language),
    )
  text
    .command('reset')
    .description(t.commands.textReset)
    .argument('<purpose>', t.arguments.purpose)
    .option('--of <language>', t.options.of)
    .option('--reviewer <reviewer>', cli.options.judgedBy)
    .action((purpose: string, options: TextOptions) => setText(purpose, null, options, language))
}

async function list(options: Common, language: Language): Promise<void> {
  const { cli, common, messages: t } = words(language)
  const waiting = await withWorkspace(options, (workspace) => listWaiting(workspace, { limit: MOST_LISTED }))
  print(options, waiting, () => [
    ...table(
      [cli.headings.id, t.cli.headings.what, t.cli.headings.to, cli.headings.title, t.subject],
      waiting.messages.map((one) => [
        one.id,
        one.kind === 'reminder' ? t.kinds.reminder : common.decided[one.outcome],
        one.contacts.flatMap(({ email }) => (email ? [email] : [])).join(', ') || t.noAddress,
        one.title,
        one.subject,
      ]),
    ),
    cli.rows(waiting.messages.length, waiting.total),
  ])
}

async function writeFileOf(given: string, options: Common, language: Language): Promise<void> {
  const { messages } = words(language)
  const file = resolve(given)
  const [, ending] = /\.(xlsx|csv)$/i.exec(file) ?? []
  if (ending === undefined) optionReader(language).refuse(FILE, given, messages.cli.fileForm)
  const format = ending?.toLowerCase() === 'csv' ? 'csv' : 'xlsx'
  const made = await withWorkspace(options, (workspace) => mailMergeFile(workspace, { format, language }))
  writeWhole(file, made.contents, FILE)
  print(options, { file, rows: made.rows }, () => [messages.cli.written(file, made.rows)])
}

async function sent(ids: string[], options: Said, language: Language): Promise<void> {
  const { messages } = words(language)
  const as = reviewerOf(options, language)
  const marked = await withWorkspace(options, (workspace) => markSent(workspace, ids, as))
  print(options, { sent: marked }, () => [messages.sent(marked)])
}

async function remind(options: Said & { query: string }, language: Language): Promise<void> {
  const { messages } = words(language)
  const query = optionReader(language).query('--query', options.query)
  const as = reviewerOf(options, language)
  const result = await withWorkspace(options, (workspace) => {
    const asked = listUnanswered(workspace, { query, language }).map(({ submissionId }) => submissionId)
    return remindAll(workspace, asked, as)
  })
  print(options, result, () => [messages.reminded(result.made, result.leftOut.length)])
}

async function listTexts(options: Common, language: Language): Promise<void> {
  const { messages } = words(language)
  const texts = await withWorkspace(options, listReadyTexts)
  print(options, { texts }, () =>
    table(
      [messages.cli.headings.purpose, messages.cli.headings.language, messages.cli.headings.changed],
      texts.map(({ purpose, language: of, changed }) => [
        purpose,
        of,
        changed ? `${changed.by}, ${dayOf(changed.at)}` : messages.cli.notChanged,
      ]),
    ),
  )
}

async function showText(given: string, options: TextOptions, language: Language): Promise<void> {
  const { purpose, of } = asked(given, options, language)
  const texts = await withWorkspace(options, listReadyTexts)
  const found = texts.find((one) => one.purpose === purpose && one.language === of)
  print(options, found ?? null, () =>
    toShownText(found?.text ?? '', words(language).readyTexts.placeholders).split('\n'),
  )
}

async function setText(
  given: string,
  text: string | null,
  options: TextOptions,
  language: Language,
): Promise<void> {
  const { readyTexts } = words(language)
  const { purpose, of } = asked(given, options, language)
  if (text !== null && text.trim() === '') throw new Refusal(readyTexts.empty)
  const as = reviewerOf(options, language)
  const texts = await withWorkspace(options, (workspace) => {
    setReadyText(workspace, { purpose, language: of, text }, as)
    return listReadyTexts(workspace)
  })
  const result = texts.find((one) => one.purpose === purpose && one.language === of)
  print(options, result ?? null, () => [text === null ? readyTexts.restored : readyTexts.saved])
}

function asked(given: string, { of }: TextOptions, language: Language) {
  const read = optionReader(language)
  const purpose = read.oneOf('PURPOSE', given, TEXT_PURPOSES)
  return { purpose, of: of === undefined ? language : read.oneOf('--of', of, LANGUAGES) }
}

function reviewerOf({ reviewer }: Said, language: Language) {
  return reviewer === undefined ? undefined : optionReader(language).reviewer(reviewer)
}
