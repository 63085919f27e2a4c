/** Interviews as people write them: quotes apart from answers, who said them, and captions, without losing a word. */
import { describe, expect, test } from 'vitest'
import type { InterviewFacts } from '../../../domain/case/interview.ts'
import { readInterviewText } from '../../../domain/case/read-interview.ts'

const TITLE = 'Hallå där | Vera Testlund, Provköpings kommun'
const FILLER = 'Det gick bra, tack.'

/** One question, an answer's first sentence, and the lines below it. */
function below(...lines: string[]): InterviewFacts {
  return read([TITLE, 'Hur gick det?', FILLER, ...lines].join('\n'))
}

function read(text: string): InterviewFacts {
  const [facts] = readInterviewText(text).facts
  if (facts?.kind !== 'interview') throw new Error('No interview was read')
  return facts
}

const answerOf = ({ questions }: InterviewFacts) => questions.map(({ answer }) => answer).join('\n')

describe('a quote on lines of its own is kept out of the answer', () => {
  test.each([
    ['short, with who said it', ['”Det blev en succé!”', 'Citat från en medarbetare'], 'Det blev en succé!'],
    ['short, alone', ['”Succé!”'], 'Succé!'],
    [
      'with a full stop behind the mark',
      ['”Detta var roligt och lärorikt”.'],
      'Detta var roligt och lärorikt',
    ],
    ['with a comma behind the mark', ['”Detta var roligt”,'], 'Detta var roligt'],
    ['in Swedish guillemets', ['»Det var det bästa på tjugo år!»'], 'Det var det bästa på tjugo år!'],
    ['in turned guillemets', ['»Det var bäst!«'], 'Det var bäst!'],
    ['in French guillemets', ['« Det var bäst ! »'], 'Det var bäst !'],
    ['in straight marks', ['"Det var bäst!"'], 'Det var bäst!'],
    ['in single marks', ['’Det var bäst!’'], 'Det var bäst!'],
    ['in low and high marks', ['„Det var bäst!“'], 'Det var bäst!'],
    ['after a dash', ['– ”Det var bäst!”'], 'Det var bäst!'],
    ['with words quoted inside', ['”Vi kallar det ”torget” här.”'], 'Vi kallar det ”torget” här.'],
    ['over two paragraphs', ['”En lång början.', 'Och ett slut.”'], 'En lång början.\nOch ett slut.'],
    ['with a mark before each paragraph', ['”En början.', '”Ett slut.”'], 'En början.\nEtt slut.'],
    ['between marks on lines of their own', ['”', 'Det var bäst!', '”'], 'Det var bäst!'],
    ['with a mark that is never closed', ['”Det var det bästa'], 'Det var det bästa'],
    ['with a mark that is never opened', ['Det var det bästa!”'], 'Det var det bästa!'],
    [
      'closed by who said it',
      ['”En början.', 'Ett slut.', 'Citat från en medarbetare'],
      'En början.\nEtt slut.',
    ],
    [
      'without marks, and yet said to be one',
      ['Det var bäst!', 'Citat från en medarbetare'],
      'Det var bäst!',
    ],
    ['introduced', ['Citat från en medarbetare:', '”Det var bäst!”'], 'Det var bäst!'],
    ['with "säger" inside', ['”Det var bäst”, säger hon. ”Ja!”'], 'Det var bäst”, säger hon. ”Ja!'],
  ])('%s', (_, lines, text) => {
    const facts = below(...lines)
    expect(facts.quotes.map((quote) => quote.text)).toEqual([text])
    expect(answerOf(facts)).toBe(FILLER)
  })

  test('above the first question too', () => {
    const { quotes, lead, title } = read(
      [TITLE, 'Vi har träffat Vera.', '”Det var bäst!”', 'En deltagare', 'Hur gick det?', FILLER].join('\n'),
    )
    expect(quotes).toEqual([{ text: 'Det var bäst!', attributedTo: 'En deltagare' }])
    expect([title, lead]).toEqual([TITLE, 'Vi har träffat Vera.'])
  })
  test('where the whole answer is one, and the question stays', () => {
    const facts = read([TITLE, 'Hur gick det?', '”Det var bäst!”'].join('\n'))
    expect(facts.quotes).toEqual([{ text: 'Det var bäst!', attributedTo: null }])
    expect(facts.questions).toEqual([{ question: 'Hur gick det?', answer: '' }])
  })
  test('and what follows its last paragraph stays in the answer', () => {
    const facts = below('”En början.', 'Ett slut.” Sedan gick vi hem.')
    expect(facts.quotes[0]?.text).toBe('En början.\nEtt slut.')
    expect(answerOf(facts)).toBe(`${FILLER}\nSedan gick vi hem.`)
  })
  test('and does not take in the next question when it is never closed', () => {
    const facts = read([TITLE, 'Hur?', 'Så.', '”Det var', 'Vad nu?', 'Vi kallar det ”torget”.'].join('\n'))
    expect(facts.quotes.map(({ text }) => text)).toEqual(['Det var'])
    expect(facts.questions.map(({ answer }) => answer)).toEqual(['Så.', 'Vi kallar det ”torget”.'])
  })
})

test.each([
  '”Hallå där” är en serie intervjuer.',
  '”Framtidens torg” – så heter vår satsning',
  '”Enkelhet” var det som vi kallade ”hållbart”.',
  'Vi kallar det ”torget”.',
  'Skärmen var på 55"',
  'Läs mer »',
])('quoted words in a sentence are the answer’s own: %s', (line) => {
  const facts = below(line)
  expect(facts.quotes).toEqual([])
  expect(answerOf(facts)).toBe(`${FILLER}\n${line}`)
})

describe('who said a quote', () => {
  const QUOTE = '”Det var det bästa på tjugo år!”'
  test.each([
    ['Citat från en av våra medarbetare', 'en av våra medarbetare'],
    ['Anna Berg, RISE', 'Anna Berg, RISE'],
    ['– Anna Berg, projektledare, RISE', 'Anna Berg, projektledare, RISE'],
    ['Anna Berg, RISE.', 'Anna Berg, RISE'],
    ['– en av dem som var på plats', 'en av dem som var på plats'],
    ['Säger Anna Berg', 'Anna Berg'],
    ['En deltagare', 'En deltagare'],
  ])('stands on the line below: %s', (line, said) => {
    const facts = below(QUOTE, line)
    expect(facts.quotes[0]?.attributedTo).toBe(said)
    expect(answerOf(facts)).toBe(FILLER)
  })
  test.each([
    [`${QUOTE} – Anna Berg, RISE`, 'Anna Berg, RISE'],
    [`${QUOTE} (Anna Berg)`, 'Anna Berg'],
    ['”Det var bäst”, säger en medarbetare.', 'en medarbetare'],
  ])('stands on its own line: %s', (line, said) => {
    const facts = below(line)
    expect(facts.quotes[0]?.attributedTo).toBe(said)
    expect(answerOf(facts)).toBe(FILLER)
  })
  test.each([
    '– Vi fick över 200 deltagare och det var mycket lyckat.',
    '– Vi fick över 200 deltagare',
    '– Fantastiskt! Över 200 deltagare',
    'Anna Berg, som höll i veckan, fick över 200 deltagare',
    'Citat från boken hängde där. Över 200 deltagare såg det.',
    '• Över 200 deltagare',
    'Läs om våra över 200 deltagare: www.example.org',
  ])('is not what a sentence of the answer tells: %s', (line) => {
    const facts = below(QUOTE, line)
    expect(facts.quotes).toEqual([{ text: QUOTE.slice(1, -1), attributedTo: null }])
    expect(answerOf(facts)).toBe(`${FILLER}\n${line}`)
    expect(facts.figures.map(({ value }) => value)).toEqual(['över 200'])
  })
  test('is no line of speech where answers begin with dashes, unless it names a person', () => {
    const speech = read(
      [TITLE, 'Hur?', '– Bra.', QUOTE, '– Fler besökare nästa år', 'Sedan?', '– Bra.'].join('\n'),
    )
    expect(speech.quotes[0]?.attributedTo).toBeNull()
    expect(answerOf(speech)).toContain('Fler besökare nästa år')
    const named = read([TITLE, 'Hur?', '– Bra.', QUOTE, '– Anna Berg, RISE'].join('\n'))
    expect(named.quotes[0]?.attributedTo).toBe('Anna Berg, RISE')
  })
})

describe('what belongs to the page', () => {
  test.each(['« Alla nyheter', '» Tillbaka', 'Alla nyheter', 'Bild på Vera Testlund'])('goes: %s', (line) => {
    expect(answerOf(below(line))).toBe(FILLER)
  })
  test.each(['Bild på hur det gick finns inte.', 'Alla nyheter stod på tavlan.'])(
    'and what only begins like it stays: %s',
    (line) => {
      expect(answerOf(below(line))).toBe(`${FILLER}\n${line}`)
    },
  )
})

describe('the photo credit', () => {
  test.each([
    'Vår målbild: att alla i regionen ska kunna delta.',
    'Vi hade en nulägesbild: den visade en ny väg.',
    'Vi tog fram en bild: Den visade en ny väg.',
    'Bild: Vi såg en helt annan stad.',
    'Vår idé om en foto: alla ska få en',
  ])('is not taken from a sentence: %s', (line) => {
    const facts = below(line)
    expect(facts.photoCredit).toBeNull()
    expect(answerOf(facts)).toBe(`${FILLER}\n${line}`)
  })
  test.each([
    ['Foto: Kim Provberg', 'Kim Provberg'],
    ['Foto: Provköpings kommun.', 'Provköpings kommun'],
    ['Foto: privat', 'privat'],
    ['(foto: Kim Provberg)', 'Kim Provberg'],
    ['Bild: Kim Provberg/Provbyrån', 'Kim Provberg/Provbyrån'],
    ['Photo: K. Provberg', 'K. Provberg'],
  ])('stands by itself: %s', (line, credit) => {
    const facts = below(line)
    expect(facts.photoCredit).toBe(credit)
    expect(answerOf(facts)).toBe(FILLER)
  })
  test('stands behind who is in the picture, also without a full stop', () => {
    const { person, role, organisation, photoCredit } = below(
      'Vera Testlund, driftledare, Provköpings kommun Foto: frilansaren i huset',
    )
    expect([person, role, organisation]).toEqual(['Vera Testlund', 'driftledare', 'Provköpings kommun'])
    expect(photoCredit).toBe('frilansaren i huset')
  })
  test('leaves the rest of its line where it stands', () => {
    const facts = below('Vi var trötta men glada. Foto: Kim Provberg', 'Sedan gick vi hem.')
    expect(facts.photoCredit).toBe('Kim Provberg')
    expect(answerOf(facts)).toBe(`${FILLER}\nVi var trötta men glada.\nSedan gick vi hem.`)
  })
  test('of the person goes before that of another picture', () => {
    const facts = below(
      'Vera Testlund, driftledare, Provköpings kommun. Foto: Kim Provberg',
      'Publiken på torget. Foto: Bo Provgren',
    )
    expect([facts.person, facts.role, facts.photoCredit]).toEqual([
      'Vera Testlund',
      'driftledare',
      'Kim Provberg',
    ])
    expect(answerOf(facts)).toContain('Publiken på torget. Foto: Bo Provgren')
  })
})

test('a question that nothing follows is kept', () => {
  const { questions } = read([TITLE, 'Hur gick det?', FILLER, 'Vill du veta mer?'].join('\n'))
  expect(questions.at(-1)).toEqual({ question: 'Vill du veta mer?', answer: '' })
})

test('many marks that are never closed are read in a moment', () => {
  const { quotes } = below(...Array.from({ length: 20_000 }, (_, at) => `”Rad ${at}`))
  expect(quotes.length).toBeGreaterThan(0)
})
