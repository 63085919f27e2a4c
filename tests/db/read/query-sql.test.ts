// Searches by SQL on a real file: they find what reading every row would, and nothing typed makes an error of SQL.
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { setCaseNumber } from '../../../backend/moderation/case-number.ts'
import { claim } from '../../../backend/moderation/claim-submission.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { addNote, withdrawNote } from '../../../backend/moderation/notes.ts'
import { readQuery, vocabularyOf } from '../../../backend/moderation/read-query.ts'
import { snooze } from '../../../backend/moderation/snooze.ts'
import { partiesNamed, viewpointOf } from '../../../backend/moderation/viewpoint.ts'
import { matchingIds } from '../../../db/read/bulk.ts'
import { CRITERIA, OUTCOMES } from '../../../domain/criterion.ts'
import { printQuery } from '../../../domain/search/print-query.ts'
import { LONGEST_QUERY, parseQuery, type QueryTerm } from '../../../domain/search/query.ts'
import type { Content } from '../../../domain/submission.ts'
import { fold, sortKey } from '../../../domain/swedish.ts'
import { clockOf, dayOf } from '../../../domain/time.ts'
import {
  arrivalOf,
  contentOf,
  type Desk,
  idOf,
  occurrenceOn,
  openDesk,
  REVIEWER,
  rowsOf,
  takeIn,
} from '../../backend/desk.ts'

const ANNA = { name: 'Anna Ek', organisation: 'Vinnova' }
/** Another with the reviewer's name. */
const NAMESAKE = { name: REVIEWER.name, organisation: 'Vinnova' }
const TODAY = '2024-09-20'
const EARLIER = '2024-09-20T02:00:00.000Z'
const LATER = '2024-09-20T08:00:00.000Z'

function found(desk: Desk, query: string, language: 'sv' | 'en' = 'sv', as?: typeof REVIEWER): string[] {
  const { workspace } = desk
  const asked = readQuery(query, language)
  const ids = matchingIds(workspace.database, asked, viewpointOf(workspace, as), 10_000)
  const rows = rowsOf(workspace, 'select id, platform_id from submissions')
  const numbers = new Map(rows.map((row) => [row.id, String(row.platform_id)]))
  return ids.map((id) => String(numbers.get(id))).toSorted()
}

const toReturn = {
  revision: 1,
  outcome: 'return' as const,
  criteria: [],
  reason: 'Skriv vem som ordnar.',
  message: null,
  language: 'sv' as const,
}

/** As the platform's answer leaves it. */
function markSent({ workspace }: Desk, number: string): void {
  const id = idOf(workspace, number)
  workspace.database.sqlite
    .prepare(`update outbox set status = 'acknowledged'
      where decision_id in (select id from decisions where submission_id = ?)`)
    .run(id)
  workspace.database.sqlite.prepare('update submissions set pending_decision = null where id = ?').run(id)
}

function makeDisagreement({ workspace }: Desk, number: string, settledAt: string | null): void {
  const submissionId = idOf(workspace, number)
  const [decision] = rowsOf(workspace, 'select id from decisions where submission_id = ?', submissionId)
  workspace.database.sqlite
    .prepare(`insert into conflicts (id, kind, submission_id, decision_id, found_at, settled_at)
      values (?, 'disagreement', ?, ?, ?, ?)`)
    .run(`conflict-${submissionId}`, submissionId, decision?.id, LATER, settledAt)
}

describe('what reviewers do beside deciding', () => {
  const desk = openDesk()
  const { workspace, clock } = desk
  beforeAll(() => {
    for (const id of ['a1', 'a2', 'a3', 'a4', 'a5', 'a6']) takeIn(workspace, arrivalOf(id))
    const own = contentOf('Egen', {
      parties: [{ text: 'Sveriges Kommuner och Regioner', role: 'organiser' }],
    })
    takeIn(workspace, arrivalOf('own', { content: own }))
    clock.at = EARLIER
    claim(workspace, { submissionId: 'a4' })
    clock.at = LATER
    claim(workspace, { submissionId: 'a1' })
    claim(workspace, { submissionId: 'a2' }, ANNA)
    claim(workspace, { submissionId: 'a3' }, NAMESAKE)
    snooze(workspace, { submissionId: 'a1', untilDay: '2024-09-23', reason: 'Väntar.' })
    snooze(workspace, { submissionId: 'own', untilDay: null, reason: 'Väntar på svar.' })
    setCaseNumber(workspace, { submissionId: 'a5', caseNumber: 'KS 2024/17' })
    setCaseNumber(workspace, { submissionId: 'a6', caseNumber: 'KS 2024/2' })
    addNote(workspace, { submissionId: 'a5', revision: 1, text: 'Ring.' })
    addNote(workspace, { submissionId: 'a6', revision: 1, text: 'Fel.' })
    const [note] = rowsOf(workspace, `select id from notes where text = 'Fel.'`)
    withdrawNote(workspace, String(note?.id))
    for (const submissionId of ['a5', 'a6']) decide(workspace, { ...toReturn, submissionId })
    decide(workspace, { ...toReturn, submissionId: 'a4' }, ANNA)
    markSent(desk, 'a5')
    takeIn(workspace, arrivalOf('a5', { revision: 2, changedAt: LATER, content: contentOf('Ändrad') }))
    makeDisagreement(desk, 'a6', null)
    makeDisagreement(desk, 'a4', LATER)
  })

  test.each([
    ['tagen:mig', ['a1']],
    ['claimed:me', ['a1']],
    ['tagen:någon', ['a1', 'a2', 'a3']],
    ['tagen:annan', ['a2', 'a3']],
    ['tagen:"Anna Ek"', ['a2']],
    ['tagen:mig,"Anna Ek"', ['a1', 'a2']],
    [`tagen:"${REVIEWER.name}"`, ['a1', 'a3']],
    ['-tagen:någon', ['a4', 'a5', 'a6', 'own']],
    ['beslutad:mig', ['a5', 'a6']],
    ['beslutad:mig,"Anna Ek"', ['a4', 'a5', 'a6']],
    ['dnr:"KS 2024/"', ['a5', 'a6']],
    ['case:"KS 2024/1"', ['a5']],
    ['dnr:KS', ['a5', 'a6']],
    ['dnr:2024', []],
    ['har:tagen', ['a1', 'a2', 'a3']],
    ['har:uppskjuten', ['a1', 'own']],
    ['har:notering', ['a5']],
    ['har:komplettering', ['a5']],
    ['har:egen-organisation', ['own']],
    ['har:oeniga', ['a6']],
    ['-har:uppskjuten,egen-organisation tagen:någon', ['a2', 'a3']],
  ])('%s', (query, ids) => {
    expect(found(desk, query)).toEqual(ids)
  })

  test('what is mine is another’s to a colleague', () => {
    expect(found(desk, 'tagen:mig', 'sv', ANNA)).toEqual(['a2'])
    expect(found(desk, 'tagen:annan', 'sv', ANNA)).toEqual(['a1', 'a3'])
    expect(found(desk, 'har:egen-organisation', 'sv', ANNA)).toEqual([])
  })

  test('claims end by the clock, and what is put off comes back on its day', () => {
    clock.at = '2024-09-20T12:00:00.000Z'
    expect(found(desk, 'tagen:någon')).toEqual([])
    clock.at = '2024-09-22T22:00:00.000Z'
    expect(found(desk, 'har:uppskjuten')).toEqual(['own'])
    clock.at = LATER
    expect(found(desk, 'har:uppskjuten')).toEqual(['a1', 'own'])
  })
})

type Row = Record<string, unknown> & { id: string }
/** Rows by the submission that they belong to. */
type Held = {
  submissions: Row[]
  of: Record<string, Map<unknown, Row[]>>
  ownKeys: readonly string[]
  contents: ReadonlyMap<string, Content>
  deadlines: Readonly<Record<string, string | null>>
}

/** Another at each run, unless one is given. */
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000)

const TITLE_WORDS = ['Skolan', 'Årlig', 'Öppna', 'data', 'framtid', 'Idé', 'labb']

describe('a search', () => {
  const desk = openDesk()
  let held: Held
  beforeAll(() => {
    console.info(`The submissions are by the seed ${SEED}; SEED=${SEED} makes them again.`)
    // In one transaction: a thousand acts of their own would each wait for the disk.
    desk.workspace.database.inTransaction(() => fill(desk))
    const tables = [
      'occurrences',
      'findings',
      'parties',
      'decisions',
      'claims',
      'snoozes',
      'notes',
      'outcomes',
    ]
    const all = (table: string) => rowsOf(desk.workspace, `select * from ${table}`) as Row[]
    const of = [...tables, 'case_numbers', 'conflicts'].map((table) => [
      table,
      Map.groupBy(all(table), (row) => row.submission_id),
    ])
    const contents = new Map(
      rowsOf(
        desk.workspace,
        `select s.id, content from submissions s, revisions r where r.submission_id = s.id and r.number = s.revision`,
      ).map((row) => [String(row.id), JSON.parse(String(row.content)) as Content]),
    )
    const deadlines = Object.fromEntries(
      rowsOf(desk.workspace, 'select id, deadline_at from editions').map((row) => [
        String(row.id),
        row.deadline_at as string | null,
      ]),
    )
    const { ownKeys } = viewpointOf(desk.workspace)
    held = { submissions: all('submissions'), of: Object.fromEntries(of), ownKeys, contents, deadlines }
  })

  test('finds what looking at every submission finds', () => {
    let hits = 0
    fc.assert(
      fc.property(fc.array(anyTerm, { minLength: 1, maxLength: 3 }), (terms) => {
        const printed = printQuery({ terms }, vocabularyOf('en'))
        expect(parseQuery(printed, vocabularyOf('en'))).toEqual({ ok: true, query: { terms } })
        const naive = held.submissions.filter((row) =>
          terms.every((term) => holds(term, row, held) !== term.isNegated),
        )
        if (naive.length > 0) hits += 1
        expect([printed, ...found(desk, printed, 'en')]).toEqual([
          printed,
          ...naive.map((row) => String(row.platform_id)).toSorted(),
        ])
      }),
      { numRuns: 600 },
    )
    expect(held.submissions).toHaveLength(300)
    expect(hits).toBeGreaterThan(200)
  })

  test('is refused with a problem or made, whatever is typed', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(
        ...[
          '"',
          "'",
          '*',
          '^',
          'NEAR(a b, 2)',
          ' AND ',
          ' OR ',
          ' NOT ',
          'marked : x',
          '+',
          '\0',
          '😀',
          '\ud800',
        ],
        ...[
          'id:',
          'title:',
          'dnr:',
          'tagen:',
          'beslutad:',
          'typ:',
          'arrangör:',
          'tema:',
          'organisation:',
          'dagar-före:',
          'timme:okänd ',
          '-',
          ',',
          ';--',
          '%',
          '_',
          '\uffff',
        ],
        'har:oeniga ',
        'x'.repeat(3_990),
      ),
    )
    let made = 0
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const input = pieces.join('')
        const result = parseQuery(input, vocabularyOf('sv'))
        if (input.length > LONGEST_QUERY) expect(result).toMatchObject({ problem: { code: 'too-long' } })
        if (!result.ok) return
        made += 1
        const { workspace } = desk
        expect(matchingIds(workspace.database, result.query, viewpointOf(workspace), 10)).toBeInstanceOf(
          Array,
        )
      }),
      { numRuns: 1500 },
    )
    expect(made).toBeGreaterThan(500)
  })

  test.each([
    ['words', 'a '.repeat(LONGEST_QUERY / 2)],
    ['excluded words', '-a '.repeat(LONGEST_QUERY / 4)],
    ['values', `id:${'a,'.repeat(LONGEST_QUERY / 2 - 2)}a`],
    ['names', `title:${'a,'.repeat(LONGEST_QUERY / 2 - 4)}a`],
  ])('of as many %s as may be typed is made', (_what, query) => {
    expect(found(desk, query)).toBeInstanceOf(Array)
  })

  test('by the beginning of a case number finds it whatever comes after', () => {
    takeIn(desk.workspace, arrivalOf('b1'))
    setCaseNumber(desk.workspace, { submissionId: 'b1', caseNumber: 'NV-\u{1f600}' })
    expect(found(desk, 'dnr:NV-')).toEqual(['b1'])
  })
})

/** Three hundred submissions of every kind, by a small generator with a seed. */
function fill(desk: Desk): void {
  const { workspace, clock } = desk
  const { one, often } = seeded(SEED)
  for (let at = 0; at < 300; at += 1) {
    const id = `s${at}`
    const day = `2024-10-0${one([1, 2, 3, 4])}`
    const organiser = one([
      'Gävle kommun',
      'Region Skåne',
      'Testbolaget AB',
      'Sveriges Kommuner och Regioner',
    ])
    const content = contentOf(`${one(TITLE_WORDS)} ${one(TITLE_WORDS)} ${at}`, {
      format: one(['on-site', 'digital', 'hybrid', 'unknown']),
      type: one(['workshop', 'work-shop', 'Seminarium', 'unknown', 'Okänd', null]),
      themes: one([[], ['Hållbarhet'], [' hållbarhet', 'Okänt'], ['Hälsa, vård'], ['AI "nu"', '//a']]),
      languages: one([[], ['sv'], ['SV ', 'en']]),
      audience: one([
        { kind: 'open', whom: null },
        { kind: 'targeted', whom: 'Chefer' },
        { kind: 'unknown', whom: null },
      ]),
      occurrences: one([
        [occurrenceOn(day)],
        [occurrenceOn(day), occurrenceOn('2024-10-04')],
        [{ startsOn: day, endsOn: null, startsAt: null, endsAt: null }],
        [{ startsOn: null, endsOn: null, startsAt: '2024-10-02T22:30:00Z', endsAt: null }],
        [],
      ]),
      parties: one([
        [{ text: organiser, role: 'organiser' }],
        [
          { text: organiser, role: 'organiser' },
          { text: 'Region Gävleborg', role: 'co-organiser' },
        ],
        [{ text: organiser, role: 'participant' }],
      ]),
    })
    const changedAt = `2024-09-1${one([1, 2, 3, 4])}T${one(['21:59:59', '22:00:00', '22:00:00.5', '09:00:00'])}Z`
    const state = one(['new', 'new', 'new', 'published', 'returned', 'rejected', 'cancelled'] as const)
    const submittedAt = one([null, changedAt, '2024-09-11T22:00:00Z'])
    const edition = one(['2023', '2024', '2020'])
    takeIn(workspace, arrivalOf(id, { edition, content, submittedAt, changedAt, state }))
    clock.at = one([EARLIER, LATER])
    if (often(0.2)) report(workspace, id, one([0, 12, null]), one([3, null]))
    if (often(0.3)) claim(workspace, { submissionId: id }, one([REVIEWER, ANNA, NAMESAKE]))
    clock.at = LATER
    const isOpen = state === 'new' || state === 'returned'
    if (isOpen && often(0.2) && canAct(workspace, id))
      snooze(workspace, { submissionId: id, untilDay: one([null, '2024-09-21']), reason: 'Väntar.' })
    if (often(0.2)) addNote(workspace, { submissionId: id, revision: 1, text: 'Ring.' })
    if (often(0.2)) setCaseNumber(workspace, { submissionId: id, caseNumber: one(['KS 1', 'KS 12', 'ab-3']) })
    if (state !== 'new' || !often(0.3) || !canAct(workspace, id)) continue
    decide(
      workspace,
      { ...toReturn, submissionId: id, ownOrganisationReason: 'Ensam i dag.' },
      one([REVIEWER]),
    )
    if (often(0.5)) markSent(desk, id)
    if (often(0.5)) takeIn(workspace, arrivalOf(id, { revision: 2, changedAt: LATER, content }))
    if (often(0.4)) makeDisagreement(desk, id, one([null, LATER]))
  }
}

function report(
  { database }: Desk['workspace'],
  id: string,
  participants: number | null,
  connections: number | null,
): void {
  database.sqlite
    .prepare(
      `insert into outcomes (submission_id, participants, connections, reported_at, source)
        select id, ?, ?, ?, 'enkät.csv' from submissions where platform_id = ?`,
    )
    .run(participants, connections, LATER, id)
}

/** Nobody else holds it. */
function canAct(workspace: Desk['workspace'], number: string): boolean {
  const id = idOf(workspace, number)
  const [row] = rowsOf(
    workspace,
    'select reviewer, organisation, until from claims where submission_id = ?',
    id,
  )
  if (!row || String(row.until) <= LATER) return true
  return row.reviewer === REVIEWER.name && row.organisation === REVIEWER.organisation
}

function seeded(seed: number) {
  let state = seed
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  const one = <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)] as Item
  return { one, often: (share: number) => next() < share }
}

/** As the register and the names make them. */
const ORGANISATIONS = partiesNamed(openDesk().workspace, [
  'Gävle kommun',
  'Region Skåne',
  'Testbolaget AB',
]).map(({ key }) => key)
const isNegated = fc.boolean()
const someOf = (...values: string[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 })
const fieldTerm = (field: Extract<QueryTerm, { kind: 'field' }>['field'], ...values: string[]) =>
  fc.record({
    kind: fc.constant('field' as const),
    field: fc.constant(field),
    values: someOf(...values),
    isNegated,
  })
const anyTerm: fc.Arbitrary<QueryTerm> = fc.oneof(
  fieldTerm('edition', '2023', '2024', '1999'),
  fieldTerm('state', 'new', 'published', 'returned', 'rejected', 'cancelled'),
  fieldTerm('outcome', ...OUTCOMES),
  fieldTerm('format', 'on-site', 'digital', 'hybrid', 'unknown'),
  fieldTerm('type', 'Workshop', 'work-shop', 'work shop', 'seminarium', 'x', 'unknown', 'Okänd'),
  fieldTerm('theme', 'hållbarhet', 'Hållbarhet', 'okänt', 'unknown', 'hälsa, vård', '//a', 'x'),
  fieldTerm('language', 'sv', 'EN', 'unknown', 'fi'),
  fieldTerm('audience', 'open', 'targeted', 'unknown'),
  fieldTerm('weekday', '1', '2', '3', '4', '5', 'unknown'),
  fieldTerm('hour', '09', '00', '23', 'unknown'),
  fieldTerm('before', '18', '19', '21', '-3', 'unknown'),
  fieldTerm('organisation', ...ORGANISATIONS, 'x', 'unknown'),
  fieldTerm('organiser-sector', 'municipality', 'region', 'private', 'unknown'),
  fieldTerm('organiser-county', '21', '12', 'digital', 'unknown'),
  fieldTerm('has', 'collaboration', 'cross-sector', 'length', 'participants', 'connections', 'answer'),
  fieldTerm('county', '21', '12', 'digital', 'unknown'),
  fieldTerm('municipality', '2180', '0980', 'unknown'),
  fieldTerm('sector', 'municipality', 'region', 'private', 'unknown'),
  fieldTerm('organiser', 'gavle', 'Region', 'Kommuner och', 'bolag'),
  fieldTerm('title', 'årlig', 'arlig', 'data 1', 'SKOLAN'),
  fieldTerm('id', 's1', 's29', 's300'),
  fieldTerm('reviewer', 'me', 'Anna Ek', REVIEWER.name),
  fieldTerm('claimed', 'me', 'anyone', 'other', 'Anna Ek', REVIEWER.name),
  fieldTerm('case', 'KS', 'KS 1', 'KS 12', 'ab-3', '3'),
  fieldTerm('has', 'conflict', 'pending', 'remark', 'claim', 'snooze', 'note', 'completion'),
  fieldTerm('has', 'own-organisation', 'disagreement'),
  fc.record({
    kind: fc.constant('criterion' as const),
    pairs: fc.array(
      fc.record({
        criterion: fc.constantFrom(...CRITERIA.filter((one) => one in criterionWords())),
        outcome: fc.constantFrom(null, ...OUTCOMES),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    isNegated,
  }),
  fc.record({
    kind: fc.constant('day' as const),
    field: fc.constantFrom('day' as const, 'starts' as const, 'changed' as const, 'received' as const),
    comparison: fc.constantFrom('=' as const, '>' as const, '>=' as const, '<' as const, '<=' as const),
    day: fc.constantFrom('2024-09-12', '2024-09-13', '2024-10-02', '2024-10-03', TODAY),
    isNegated,
  }),
  fc.record({
    kind: fc.constant('text' as const),
    words: fc.constantFrom('skolan', 'sko', 'årlig', 'arlig', 'oppna', 'Öppna', 'ide', 'zzqx'),
    isPhrase: fc.boolean(),
    isNegated,
  }),
)

function criterionWords(): Readonly<Record<string, string>> {
  return vocabularyOf('en').values.criterion ?? {}
}

/** The same said over plain rows, one at a time. */
function holds(term: QueryTerm, row: Row, held: Held): boolean {
  const of = (table: string) => held.of[table]?.get(row.id) ?? []
  if (term.kind === 'text') return hasWord(String(row.title), term.words, term.isPhrase)
  if (term.kind === 'criterion') {
    const current = of('findings').filter(
      (one) => one.revision === row.revision && one.rules_version === row.assessed_rules,
    )
    return term.pairs.some(({ criterion, outcome }) =>
      current.some((one) => one.criterion === criterion && (outcome === null || one.outcome === outcome)),
    )
  }
  if (term.kind === 'day') {
    const { comparison, day } = term
    const { changed_at, submitted_at, received_at } = row
    if (term.field === 'changed') return compare(dayOf(String(changed_at)), comparison, day)
    if (term.field === 'received') return compare(dayOf(String(submitted_at ?? received_at)), comparison, day)
    if (term.field === 'starts')
      return row.starts_on !== null && compare(String(row.starts_on), comparison, day)
    return of('occurrences').some(({ starts_on, ends_on }) => {
      const [first, last] = [String(starts_on), String(ends_on ?? starts_on)]
      if (comparison === '=') return first <= day && last >= day
      return compare(comparison.startsWith('>') ? last : first, comparison, day)
    })
  }
  return term.values.some((value) => holdsValue(term.field, value, row, of, held))
}

function compare(one: string, comparison: string, other: string): boolean {
  if (one === other) return comparison.includes('=')
  return one > other ? comparison.startsWith('>') : comparison.startsWith('<')
}

function hasWord(title: string, typed: string, isWhole: boolean): boolean {
  const word = typed.toLowerCase()
  const isIt = (token: string) => (isWhole ? token === word : token.startsWith(word))
  const isPlain = fold(word) === word
  return title
    .toLowerCase()
    .split(' ')
    .some((token) => isIt(token) || (isPlain && isIt(fold(token))))
}

function holdsValue(
  field: string,
  value: string,
  row: Row,
  of: (table: string) => Row[],
  held: Held,
): boolean {
  const isMe = (one: Row) => one.reviewer === REVIEWER.name && one.organisation === REVIEWER.organisation
  const claims = of('claims').filter(({ until }) => String(until) > LATER)
  switch (field) {
    case 'organiser-county':
      return row.counted_organiser_county === value
    case 'county':
      return row.counted_county === value
    case 'municipality':
      return (row.municipality_code ?? 'unknown') === value
    case 'organiser':
    case 'title':
      return sortKey(String(row[field])).includes(sortKey(value))
    case 'id':
      return row.platform_id === value || row.id.startsWith(value)
    case 'reviewer':
      return of('decisions').some((one) => (value === 'me' ? isMe(one) : one.reviewer === value))
    case 'claimed':
      if (value === 'me') return claims.some(isMe)
      if (value === 'other') return claims.some((one) => !isMe(one))
      return value === 'anyone' ? claims.length > 0 : claims.some(({ reviewer }) => reviewer === value)
    case 'case':
      return of('case_numbers').some((one) => String(one.case_number).startsWith(value))
    case 'has':
      return {
        conflict: row.has_conflict === 1,
        pending: row.pending_decision !== null,
        remark: row.attention !== null,
        claim: claims.length > 0,
        snooze: of('snoozes').some((one) => one.until_day === null || String(one.until_day) > TODAY),
        note: of('notes').some((one) => one.is_standing === 1),
        completion:
          row.state === 'new' &&
          of('decisions').some((one) => one.outcome === 'return' && one.status === 'standing'),
        'own-organisation': of('parties').some(({ key }) => held.ownKeys.includes(String(key))),
        disagreement: of('conflicts').some((one) => one.settled_at === null),
        collaboration: organisers(of).length > 1,
        'cross-sector':
          new Set(organisers(of).flatMap(({ sector }) => (sector === 'unknown' ? [] : [sector]))).size > 1,
        length: (held.contents.get(row.id)?.occurrences ?? []).some((one) => one.startsAt && one.endsAt),
        participants: of('outcomes').some(({ participants }) => participants !== null),
        connections: of('outcomes').some(({ connections }) => connections !== null),
        answer: of('decisions').some((one) => one.status === 'standing' && one.outcome === 'return'),
      }[value] as boolean
    default:
      return holdsKey(field, value, row, of, held) ?? row[field] === value
  }
}

/** Of the fields that figures count by; null for the others. */
function holdsKey(
  field: string,
  value: string,
  row: Row,
  of: (table: string) => Row[],
  held: Held,
): boolean | null {
  switch (field) {
    case 'type': {
      const isWritten = held.submissions.some((one) => one.type === value.toLowerCase())
      if (value === 'unknown') return row.type === null || row.type === 'unknown'
      if (isWritten) return row.type === value.toLowerCase()
      return row.type !== null && sortKey(String(row.type)) === sortKey(value)
    }
    case 'theme':
      return namesAny(held.contents.get(row.id)?.themes ?? [], value)
    case 'language':
      return namesAny(held.contents.get(row.id)?.languages ?? [], value)
    case 'audience':
      return held.contents.get(row.id)?.audience.kind === value
    case 'weekday':
      return value === (row.starts_on === null ? 'unknown' : isoWeekday(String(row.starts_on)))
    case 'hour':
      return value === (row.starts_at === null ? 'unknown' : clockOf(String(row.starts_at)).slice(0, 2))
    case 'before':
      return value === daysBefore(held.deadlines[String(row.edition)] ?? null, row)
    case 'organisation':
      return value === 'unknown'
        ? organisers(of).length === 0
        : organisers(of).some(({ key }) => key === value)
    case 'organiser-sector':
      return organisers(of).some(({ sector }) => sector === value)
    default:
      return null
  }
}

/** Those that organise, once each. */
function organisers(of: (table: string) => Row[]): Row[] {
  const all = of('parties').filter(
    ({ role, evidence }) => role !== 'participant' && !String(evidence).includes('"kind":"role"'),
  )
  return all.filter((one, at) => all.findIndex(({ key }) => key === one.key) === at)
}

function namesAny(written: readonly string[], value: string): boolean {
  if (written.length === 0) return value === 'unknown'
  return written.some((one) => one.trim().toLowerCase() === value.toLowerCase())
}

function isoWeekday(day: string): string {
  return String(((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7) + 1)
}

function daysBefore(deadlineAt: string | null, { submitted_at, received_at }: Row): string {
  if (deadlineAt === null) return 'unknown'
  const last = dayOf(new Date(Date.parse(deadlineAt) - 1000).toISOString())
  const days = (Date.parse(last) - Date.parse(dayOf(String(submitted_at ?? received_at)))) / 86_400_000
  return String(days)
}
