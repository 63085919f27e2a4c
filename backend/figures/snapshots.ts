/** Snapshots: freezing figures, and telling later what has become another and why. */
import { type FiguresInput, figuresInput } from '../../contract/calls/figures.ts'
import {
  MOST_EXPLAINED,
  type SnapshotCompared,
  type SnapshotListed,
  type SnapshotTaken,
} from '../../contract/calls/figures-snapshots.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import { sha256 } from '../../db/hash.ts'
import { currentConcordance } from '../../db/read/concordance.ts'
import {
  editionsInReach,
  findSnapshot,
  listSnapshots,
  rememberedRows,
  rowsToRemember,
  type SnapshotRowStored,
  titlesOf,
} from '../../db/read/snapshots.ts'
import { appendEntry } from '../../db/write/log.ts'
import { insertSnapshot } from '../../db/write/snapshots.ts'
import { canonicalJson } from '../../domain/canonical-json.ts'
import { CONCORDANCE_DIMENSIONS } from '../../domain/figures/concordance.ts'
import { FIGURES_VERSION } from '../../domain/figures/definition.ts'
import {
  differingCells,
  differingFrame,
  differingRows,
  type RememberedRow,
  type SnapshotCells,
  type SnapshotFrame,
} from '../../domain/figures/snapshot.ts'
import { Failure } from '../failure.ts'
import { readQuery } from '../moderation/read-query.ts'
import { viewpointOf } from '../moderation/viewpoint.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { countFigures } from './count.ts'

/** Throws BAD_QUERY, NO_REVIEWER. */
export function freezeFigures(workspace: Workspace, taken: SnapshotTaken, as?: Reviewer): SnapshotListed {
  const { database, newId, now } = workspace
  const actor = actorOf(workspace, as)
  const questions = taken.questions.map((question) => figuresInput.parse(question))
  return database.inTransaction(() => {
    const { frame, cells, rows } = asOfNow(workspace, questions)
    const hash = hashOf(frame, cells)
    const [id, at] = [newId(), now()]
    const { name } = taken
    appendEntry(database, { id, at, actor, kind: 'snapshot', body: { name, hash, submissions: rows.length } })
    const { name: reviewer, organisation } = actor
    const snapshot = { id, name, frame, cells, hash, reviewer, organisation, at }
    insertSnapshot(database, snapshot, rows)
    return listed({ ...snapshot, submissions: rows.length })
  })
}

export function snapshotList({ database }: Workspace): SnapshotListed[] {
  return listSnapshots(database).map(listed)
}

/** Throws UNKNOWN_SNAPSHOT. */
export function compareSnapshot(workspace: Workspace, id: string): SnapshotCompared {
  const { database } = workspace
  return database.sqlite.transaction(() => {
    const snapshot = findSnapshot(database, id)
    if (!snapshot) throw new Failure('UNKNOWN_SNAPSHOT', { id })
    const { frame, cells } = snapshot
    const questions = frame.questions.map(({ question }) => figuresInput.parse(question))
    const is = asOfNow(workspace, questions)
    const was = rememberedRows(database, id)
    const rows = differingRows(was, is.rows)
    const shown = rows.slice(0, MOST_EXPLAINED)
    const titles = titlesOf(
      database,
      shown.map(({ submissionId }) => submissionId),
    )
    const how = (kind: (typeof rows)[number]['kind']) => rows.filter((row) => row.kind === kind).length
    return {
      ...listed({ ...snapshot, submissions: was.length }),
      isIntact: hashOf(frame, cells) === snapshot.hash,
      frozen: frame.questions.map((question, at) => ({ ...question, cells: cells[at] ?? NO_CELLS })),
      meaning: differingFrame(frame, is.frame),
      cells: differingCells(cells, is.cells),
      came: how('came'),
      went: how('went'),
      corrected: how('corrected'),
      rows: shown.map((row) => ({ ...row, title: titles.get(row.submissionId) ?? row.submissionId })),
    }
  })()
}

const NO_CELLS: SnapshotCells = { keys: [], value: '', rows: [], total: 0 }

type Now = { frame: SnapshotFrame; cells: SnapshotCells[]; rows: RememberedRow[] }

function asOfNow(workspace: Workspace, questions: readonly FiguresInput[]): Now {
  const { database } = workspace
  const answers = questions.map((question) => ({ question, answer: countFigures(workspace, question) }))
  const filters = questions.map(({ where = '', language = 'sv' }) => readQuery(where, language))
  const viewpoint = viewpointOf(workspace)
  return {
    frame: {
      questions: answers.map(({ question, answer: { definition, switches } }) => ({
        question: { ...question },
        definition,
        switches,
      })),
      figuresVersion: FIGURES_VERSION,
      rules: Object.fromEntries(
        editionsInReach(database, filters, viewpoint).map(({ id, rulesVersion }) => [id, rulesVersion]),
      ),
      concordances: Object.fromEntries(
        CONCORDANCE_DIMENSIONS.map((dimension) => [
          dimension,
          currentConcordance(database, dimension).version,
        ]),
      ),
    },
    cells: answers.map(({ question, answer: { rows, total } }) => ({
      keys: [...question.by],
      value: 'value',
      rows: rows.map((row) => ({
        ...Object.fromEntries(question.by.map((dimension) => [dimension, row[dimension] ?? null])),
        value: row.value,
        ...(row.of !== undefined && { of: row.of }),
        ...(row.known !== undefined && { known: row.known }),
      })),
      total,
    })),
    rows: rowsToRemember(database, filters, viewpoint),
  }
}

function hashOf(frame: SnapshotFrame, cells: readonly SnapshotCells[]): string {
  return sha256(canonicalJson({ frame, cells }))
}

function listed(row: SnapshotRowStored & { submissions: number }): SnapshotListed {
  const { id, name, at, reviewer, organisation, hash, frame, submissions } = row
  return { id, name, at, reviewer, organisation, hash, questions: frame.questions.length, submissions }
}
