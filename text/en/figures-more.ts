/** English words of what stands around figures: pace, comparison, published figures, concordances, breaks, snapshots. */
import { number } from '../number.ts'
import type { figuresMore as swedish } from '../sv/figures-more.ts'

const n = (value: number) => number('en', value)
const signed = (value: number) => (value > 0 ? `+${n(value)}` : n(value).replace('-', '−'))

export const figuresMore: typeof swedish = {
  inOwn: (both) => both.en,
  stated: {
    over: (value) => `over ${n(value)}`,
    'at-least': (value) => `at least ${n(value)}`,
    exactly: (value) => n(value),
    about: (value) => `about ${n(value)}`,
  },
  failures: {
    unknownPublished: (id) => `No published figure that you have noted is ${id}.`,
    unknownBreak: (id) => `There is no break ${id}. See desk figures breaks.`,
    unknownSnapshot: (id) => `There is no snapshot ${id}. See desk figures snapshots.`,
    staleConcordance: (basedOn, current) =>
      `The concordance has changed since version ${n(basedOn)}: version ${n(current)} holds now. Make the change in that.`,
    badConcordance: {
      'two-scopes': (key) => `“${key}” can hold for an edition or a programme, not both.`,
      'same-key': (key) => `“${key}” cannot count as itself.`,
      'not-a-format': (key) =>
        `“${key}” must go from one format to another: on-site, digital, hybrid or unknown.`,
      twice: (key) => `“${key}” is there twice.`,
      chain: (key) => `“${key}” would count as something that itself counts as something else.`,
    },
  },
  pace: {
    now: (count, edition) =>
      `${n(count)} ${count === 1 ? 'submission has' : 'submissions have'} come in to ${edition}.`,
    daysLeft: (days) =>
      days === 0
        ? 'Today is the last day to submit.'
        : days > 0
          ? `${n(days)} ${days === 1 ? 'day' : 'days'} to the last day to submit.`
          : `${n(-days)} ${days === -1 ? 'day' : 'days'} after the last day to submit.`,
    earlier: (edition, then, final) =>
      `${edition}: ${n(then)} at the same time before the last day, ${n(final)} in the end.`,
    leftOut: {
      'no-deadline': (edition) => `${edition} is not compared: its last day to submit is not known.`,
      'no-times': (edition, timed, of) =>
        `${edition} is not compared: when they were submitted is known for ${n(timed)} of ${n(of)}.`,
      'no-submissions': (edition) => `${edition} is not compared: there are no submissions here.`,
    },
    forecast: (low, high, editions) =>
      `The final number will probably be ${n(low)}–${n(high)}. Eight times in ten it should be in that range. It rests on ${n(editions)} earlier editions${editions < 4 ? ', which is little' : ''}.`,
    noForecast: {
      'no-deadline': 'No final number is worked out: the last day to submit is not known.',
      'too-few-editions':
        'No final number is worked out: that takes two earlier editions with known times of submission.',
      'too-early': 'No final number is worked out yet: too little has come in.',
    },
    waiting: (total, overdue) =>
      `${n(total)} wait for a decision, ${n(overdue)} of them for more than 3 working days.`,
    nobody: 'Nobody',
    failing: (criterion, count) => `${criterion}: not met for ${n(count)}`,
    municipalities: (present, of) =>
      `${n(present)} of ${n(of)} municipalities are there, ${n(of - present)} are not.`,
  },
  compare: {
    notCounted: '..',
    change: (from, to, difference, percent) =>
      `${from} to ${to}: ${signed(difference)}${percent === null ? '' : ` (${signed(Math.round(percent))}%)`}`,
    smallBase: 'Below 30 no per cent is given.',
    published: (edition, words, source) =>
      `${edition}, published figure: ${words} (${source}). It is not counted here.`,
    break: (after, edition, words) =>
      `Break between ${after} and ${edition}: ${words}. The figures on either side do not measure the same.`,
    coming: (what, isNew, returned, lost, stayed) =>
      `${what}: ${n(isNew)} new, ${n(returned)} back, ${n(lost)} lost, ${n(stayed)} stayed.`,
    municipalities: 'Municipalities',
    organisers: 'Organisers',
    moved: (points) => `The mix has moved by ${n(points)} percentage points.`,
    mapped: (edition, from, to, value) => `${edition}: “${from}” (${n(value)}) counts as “${to}”.`,
    mapVersion: (version) =>
      version === 0
        ? 'Names by the concordance that ships with the desk.'
        : `Names by the concordance, version ${n(version)}.`,
    written: 'Each edition by its own names.',
    difference: 'Difference',
  },
  snapshot: {
    listed: (id, name, at, submissions) => `${id}  ${name}, ${at}, rests on ${n(submissions)} submissions`,
    frozen: (name, id, hash) => `The figures of “${name}” are frozen as ${id}. Hash: ${hash}`,
    same: 'The figures are the same today.',
    intact: 'What was frozen is unchanged.',
    notIntact: 'What was frozen has been changed since: the hash does not match.',
    total: 'Total',
    cell: (keys, before, after) => `${keys}: ${before} then, ${after} now`,
    rows: (came, went, corrected) => `${n(came)} came, ${n(went)} went, ${n(corrected)} were corrected.`,
    came: (title, state) => `Came: “${title}” (${state})`,
    went: (title) => `Went: “${title}”`,
    corrected: (title, what) => `Corrected: “${title}”, ${what}`,
    what: { revision: 'new revision', parties: 'parties', facts: 'details' },
    state: (before, after) => `state from ${before} to ${after}`,
    meaning: {
      figures: (before, after) =>
        `What figures count has changed: version ${n(before)} then, ${n(after)} now.`,
      rules: (of, before, after) =>
        `The rules of ${of} have changed: version ${n(before)} then, ${n(after)} now.`,
      concordance: (of, before, after) =>
        `The concordance of ${of} has changed: version ${n(before)} then, ${n(after)} now.`,
    },
  },
  cli: {
    commands: {
      count: 'count a measure by dimensions; done where no subcommand is given',
      now: 'how an edition stands beside earlier ones, as many days before the last day to submit',
      compare: 'editions side by side',
      setPublished: 'note a figure that somebody else has published',
      removePublished: 'remove a published figure that you have noted',
      concordance: 'show or change what types, themes and formats count as',
      breaks: 'show, note or remove breaks',
      freeze: 'freeze figures with definition and hash',
      snapshots: 'show frozen figures, or how they differ from today',
    },
    arguments: {
      editions: 'two or more editions',
      dimension: 'type, theme or format',
      name: 'what the snapshot is called, such as the report',
      snapshot: 'the snapshot’s id',
    },
    options: {
      edition: 'the edition',
      firstAfter: 'the first edition after the break',
      by: 'split by, such as type or county',
      byMany: 'split by, such as edition,county',
      names: 'the editions’ names mapped (mapped) or as written (written)',
      atLeast: 'at least so many',
      over: 'more than so many',
      exactly: 'just so many',
      about: 'about so many',
      source: 'where the figure stands',
      words: 'the figure in words of your own',
      on: 'the day on which it was published, YYYY-MM-DD',
      map: 'from=to (may be repeated)',
      unmap: 'a name that counts as itself again (may be repeated)',
      programme: 'holds for the whole programme',
      note: 'why',
      breakWords: 'what changed, in a few words of Swedish',
      breakWordsEn: 'the same in English',
      breakDimension: 'only where split by this',
      id: 'the break that is changed',
      remove: 'the break that is removed',
      questions: 'file with questions as JSON, instead of --by',
      reviewer: 'who does it, "Name (Organisation)"',
    },
    oneQualifier: 'one of --at-least, --over, --exactly and --about',
    oneScope: 'one of --edition and --programme',
    mapForm: 'from=to',
    notMapped: (key) => `“${key}” is not in the concordance like that.`,
    questionsForm: 'a JSON list of questions such as {"measure":"activities","by":["edition"]}',
    set: (edition, words) => `Noted of ${edition}: ${words}.`,
    removed: (edition, words) => `Removed of ${edition}: ${words}.`,
    noBreaks: 'No breaks are noted.',
    breakLine: (id, edition, words, source) => `${id}: from ${edition}, ${words} (${source})`,
    breakRemoved: (words) => `The break “${words}” is removed.`,
    noSnapshots: 'No figures are frozen.',
    concordanceHead: (dimension, version) => `${dimension}, version ${n(version)}`,
    everywhere: 'everywhere',
    headings: { where: 'Holds for', from: 'From', to: 'Counts as' },
  },
}
