/** Whether text is left that somebody meant to replace: sample text, patterns to fill in, field names, noise. */
import type { AssessmentInput } from './assessment-input.ts'
import { type CheckResult, doubtful, evidenceOf, type Remark, resultOf, wrong } from './evidence-codes.ts'
import { freeTexts } from './free-text.ts'

/** Nothing but this in a field: it was never filled in. Compared in small letters, without marks around. */
const WHOLE = new Set(
  [
    ...[
      'rubrik',
      'ingress',
      'beskrivning',
      'titel',
      'text',
      'plats',
      'lokal',
      'adress',
      'arrangör',
      'tema',
      'målgrupp',
    ],
    ...['title', 'lead', 'description', 'venue', 'address', 'organiser', 'organizer', 'headline', 'subtitle'],
    ...[
      'test',
      'testar',
      'test test',
      'testing',
      'provtext',
      'exempel',
      'exempeltext',
      'example',
      'sample',
      'dummy',
    ],
    ...[
      'tba',
      'tbd',
      'tbc',
      'kommer',
      'kommer senare',
      'mer info kommer',
      'information kommer',
      'ej klart',
      'inte klart',
    ],
    ...[
      'fylls i senare',
      'fyll i',
      'fyll i här',
      'skriv här',
      'att göra',
      'todo',
      'to do',
      'asdf',
      'asdfgh',
      'qwerty',
    ],
    ...[
      'abc',
      'bla bla',
      'bla bla bla',
      'blabla',
      'n/a',
      'null',
      'undefined',
      'saknas',
      'xx',
      'yy',
      'namn',
      'efternamn',
    ],
  ].map((text) => text.toLowerCase()),
)
/** What is compared whole begins with one of these words, or with one that says nothing, and most texts do not. */
const WHOLE_STARTS = new Set([...WHOLE].map((text) => text.split(/[ /]/)[0]))
const SAYS_NOTHING = /^(?:test\d*|x+|(\p{L})\1{2,})$/u
/** Most texts begin with a plain word, and letters of all alphabets are slow to look for. */
const PLAIN_FIRST_WORD = /^[0-9a-zà-öø-ÿ]+(?=[\s.,:;!?()/&-]|$)/
const FIRST_WORD = /[\p{L}\p{N}]+/u
/** Words that only sample texts have. The first group is wrong wherever it stands; the second may be left open on purpose. */
const WORDS =
  /(?:^|[^a-zà-öø-ÿ0-9])(?:(lorem ipsum|dolor sit amet|x{3,}|hh[:.]mm|tt[:.]mm|[åy]{4}-mm-dd|dd[/.]mm(?:[/.][åy]+)?|förnamn efternamn|fylls? i (?:här|senare)|skriv (?:din |er )?(?:text|rubrik|ingress) här|(?:din|er) (?:text|rubrik|ingress) här|klicka här för att (?:skriva|ange)|(?:insert|enter|your|add) (?:text|title|name) here|click here to (?:enter|add))|(tba|tbd|tbc|to be announced|to be confirmed|todo|meddelas senare|presenteras senare|asdf[a-z]*))(?![a-zà-öø-ÿ0-9])/i
/** Fields of a template that nobody filled in. */
const TEMPLATE = /\{\{[^}]*\}\}|\$\{[^}]*\}|%[A-Z_]{3,}%/
const BRACKETS =
  /[[<](?:infoga|fyll i|ange|skriv|namn|datum|tid|länk|insert|name|date|time|link|add)[^\]>\n]{0,40}[\]>]/i
/** The same letter, or one of these marks, so many times in a row is a key that was held down. */
const HELD_DOWN = 5
const MAY_REPEAT = /[\p{L}?_.]/u
const LONGEST_SHOWN = 60

export function checkPlaceholder({ content }: Pick<AssessmentInput, 'content'>): CheckResult {
  const remarks: Remark[] = []
  const read = (field: string, text: string) => {
    const remark = remarkOn(field, text)
    if (remark) remarks.push(remark)
  }
  for (const { field, text } of freeTexts(content)) read(field, text)
  if (content.type) read('type', content.type)
  for (const theme of content.themes) read('themes', theme)
  return resultOf(remarks, evidenceOf('placeholder.none'))
}

function remarkOn(field: string, text: string): Remark | null {
  if (isWhole(field, text)) return wrong('placeholder.whole-field', { field, text: shown(text.trim()) })
  const word = WORDS.exec(text)
  const isMarked = /[{%[<]/.test(text)
  const sample = (isMarked ? TEMPLATE.exec(text)?.[0] : undefined) ?? word?.[1]
  if (sample !== undefined) return wrong('placeholder.inside', { field, text: shown(sample) })
  const brackets = isMarked ? BRACKETS.exec(text)?.[0] : undefined
  const open = word?.[2] ?? brackets ?? /^test[\s:–-]/i.exec(text)?.[0].trim() ?? heldDown(text)
  return open ? doubtful('placeholder.inside', { field, text: shown(open) }) : null
}

/** However a run of that length lies, two of its letters stand where a step of one less comes. */
function heldDown(text: string): string | null {
  for (let at = HELD_DOWN - 1; at < text.length; at += HELD_DOWN - 1) {
    const code = text.charCodeAt(at)
    if (text.charCodeAt(at - 1) !== code) continue
    let [from, to] = [at - 1, at + 1]
    while (from > 0 && text.charCodeAt(from - 1) === code) from--
    while (to < text.length && text.charCodeAt(to) === code) to++
    if (to - from >= HELD_DOWN && MAY_REPEAT.test(text[at] ?? '')) return text.slice(from, to)
  }
  return null
}

function isWhole(field: string, text: string): boolean {
  // Fields that the desk does not know may well hold "test" or nothing on purpose.
  if (text.length > LONGEST_SHOWN || field.startsWith('extras:') || text.trim() === '') return false
  const lower = text.toLowerCase()
  const first = (PLAIN_FIRST_WORD.exec(lower) ?? FIRST_WORD.exec(lower))?.[0]
  if (first === undefined) return true
  if (!WHOLE_STARTS.has(first) && !SAYS_NOTHING.test(first)) return false
  const bare = lower.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/\s+/g, ' ')
  return WHOLE.has(bare) || /^(?:test\s?\d+|x+|(\p{L})\1{2,})$/u.test(bare)
}

function shown(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN).toWellFormed()}…` : text
}
