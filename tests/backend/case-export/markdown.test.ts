/** Markdown files, read back block by block. */
import { describe, expect, test } from 'vitest'
import { writeCaseMarkdown } from '../../../backend/cases/export-markdown.ts'
import type { SheetBlock } from '../../../domain/case/sheet.ts'
import { composed } from '../../domain/case-sheet/composing.ts'
import { documentOf, NASTY, picture, textsOf } from './documents.ts'

function read(...given: Parameters<typeof documentOf>) {
  const [text, ...pictures] = writeCaseMarkdown(documentOf(...given), 'blad')
  const written = new TextDecoder().decode(text.bytes)
  return { name: text.name, written, blocks: written.trimEnd().split('\n\n'), pictures }
}

/** The signs that mean something in a line, without those that are escaped and without addresses in brackets. */
const meaning = (line: string) =>
  line
    .replace(/\\[!-/:-@[-`{-~]/g, '')
    .replace(/\]\(<[^<>]*>\)/g, '](')
    .replace(/[^\\`*_[\]<>&|~$^#{}@]/g, '')

/** A line as its reader sees it: without marks around it, and without the signs that escape others. */
const seen = (line: string) =>
  line
    .replace(/^(?:#+ |> |- |\d+\. )/, '')
    .replace(/^\[(.*)\]\(<[^<>]*>\)$/, '$1')
    .replace(/^(\*\*|\*)(.*)\1$/, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')

const cells = (line: string) =>
  line
    .replace(/^\| | \|$/g, '')
    .split(/(?<!\\) \| /)
    .map(seen)

describe('one sheet', () => {
  test('says all that the sheet says, in its order', () => {
    const sheet = composed()
    const { written } = read([sheet])
    const lines = written.split('\n').filter((line) => !/^(?:|>|---|\| --- .*|!\[.*)$/.test(line))
    const body = lines.filter((line) => !/^\| (?:Uppgift|Form) \|/.test(line))
    const said = body.flatMap((line) => {
      if (line.startsWith('| ')) return cells(line)
      if (/^\*.*\* \*.*\*$/.test(line))
        return line.split('* *').map((part) => seen(`*${part.replace(/^\*|\*$/g, '')}*`))
      return [
        seen(line)
          .replace(/^– /, '')
          .replace(/^Länkar:$/, 'Länkar'),
      ]
    })
    expect(said).toEqual([...textsOf(sheet), 'Gjort 2033-10-02 10:00, svensk tid.'])
  })

  test('has headings, tables, quotes and lists where the sheet has them', () => {
    const { blocks } = read([composed()])
    const kinds = blocks.map((block) => /^(?:#+|\||>|-(?!-)|!|\*\*|\*|---)/.exec(block)?.[0] ?? 'text')
    expect(kinds).toEqual([
      '#',
      'text',
      '>',
      '##',
      'text',
      'text',
      '**',
      '|',
      'text',
      '-',
      '*',
      '>',
      '!',
      '*',
      '**',
      '|',
      '-',
      '##',
      '-',
      '---',
      'text',
    ])
  })

  test('has its pictures as files in a folder beside it', () => {
    const { name, written, pictures } = read([composed()])
    expect(name).toBe('blad.md')
    expect(pictures.map((file) => file.name)).toEqual([`blad-bilder/${picture().hash.slice(0, 16)}.jpg`])
    expect(Buffer.from(pictures[0]?.bytes ?? [])).toEqual(Buffer.from(picture().bytes))
    expect(written).toContain(`![En rörgrav med stege.](<${pictures[0]?.name}>)`)
  })
})

test('a collection has a title, its contents and each sheet one level down; a picture shown twice is one file', () => {
  const { written, pictures } = read([composed(), composed({ title: 'Ett annat blad' })])
  expect(written.split('\n').filter((line) => line.startsWith('#'))).toEqual([
    '# Vatten \\& läckor \\<2033\\>',
    '## Tysta ledningar som hörs',
    '### Vad projektet gjorde',
    '### Källor',
    '## Ett annat blad',
    '### Vad projektet gjorde',
    '### Källor',
  ])
  expect(written).toContain('\n1. Tysta ledningar som hörs\n2. Ett annat blad\n')
  expect(pictures).toHaveLength(1)
})

test('whatever people write is text: nothing in it means anything', () => {
  for (const nasty of NASTY) {
    const blocks: SheetBlock[] = [
      { kind: 'heading', id: 'h', text: nasty },
      { kind: 'text', id: 't', text: `${nasty}\u0000` },
      { kind: 'figure', id: 'n', caption: nasty, measure: 'activities', by: [], where: nasty, frozen: null },
    ]
    const sheet = composed({ template: 'interview', caseIds: [], title: nasty, lead: nasty, blocks })
    const read_ = read([sheet])
    const [title = '', lead = '', heading = '', text = '', caption = ''] = read_.blocks
    expect([title, lead, heading, text, caption].map(meaning)).toEqual(['#', '', '##', '', '****'])
    expect([title, lead, heading, text, caption].map(seen)).toEqual(Array.from({ length: 5 }, () => nasty))
    for (const line of [lead, text]) expect(line).not.toMatch(/^(?:[-+=:]|\d+[.)]|\s)/)
    expect(read_.written).not.toMatch(/(?:https?:\/\/|www\.)/i)
  }
})
