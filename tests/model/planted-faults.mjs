// The faults that `scripts/plant-faults.mjs` plants: small changes of the sources that the model must turn red at.

/** Each `find` stands exactly once in its file. */
export const PLANTED = [
  {
    name: 'lost idempotency key',
    edits: [
      {
        file: 'backend/sync/push.ts',
        find: 'client.decide(platformId, id, toWire(entry, isTold))',
        put: 'client.decide(platformId, crypto.randomUUID(), toWire(entry, isTold))',
      },
    ],
  },
  {
    name: 'outbox row skipped after a failed try',
    edits: [
      {
        file: 'backend/sync/push.ts',
        find: "entry.row.door === 'interface')",
        put: "entry.row.door === 'interface' && entry.row.attempts === 0)",
      },
    ],
  },
  {
    name: 'cursor moved when a page is fetched, before it is taken in',
    edits: [
      {
        file: 'backend/sync/fetch.ts',
        find: '    stagePage(database, {',
        put: '    setCursor(database, url, { cursor: page.cursor, etag: page.etag })\n    stagePage(database, {',
      },
    ],
  },
  {
    name: 'cursor and staged page in a transaction before the items',
    edits: [
      {
        file: 'backend/sync/take-in.ts',
        find: `  const fates = takeItems(workspace, intake, url, items, () => {
    setCursor(database, url, { cursor, etag, pulledAt: now() })
    thenInSameTransaction()
  })`,
        put: `  database.inTransaction(() => {
    setCursor(database, url, { cursor, etag, pulledAt: now() })
    thenInSameTransaction()
  })
  const fates = takeItems(workspace, intake, url, items, () => undefined)`,
      },
    ],
  },
  {
    name: 'withdrawal (tombstone) ignored',
    edits: [
      {
        file: 'backend/sync/take-item.ts',
        find: "return intake.withdraw({ platformId, changedAt }) === 'updated' ? 'withdrawn' : 'unchanged'",
        put: "return 'unchanged'",
      },
    ],
  },
  {
    name: 'sent about the newest revision instead of the one that was decided about',
    edits: [
      {
        file: 'backend/sync/push.ts',
        find: 'function toWire({ decision }: OutboxEntry, isTold: boolean): PlatformDecision {\n  const { revision, criteria,',
        put: 'function toWire({ decision, submission: { revision } }: OutboxEntry, isTold: boolean): PlatformDecision {\n  const { criteria,',
      },
    ],
  },
  {
    name: 'acknowledged before the answer',
    edits: [
      {
        file: 'backend/sync/push.ts',
        find: '    noteSending(database, id, now())',
        put: '    noteSending(database, id, now())\n    acknowledge(database, id, now())',
      },
    ],
  },
  {
    name: 'undo leaves the outbox row',
    edits: [
      {
        file: 'backend/moderation/undo.ts',
        find: "  setAside(database, decisionId, 'withdrawn')\n",
        put: '',
      },
    ],
  },
  {
    name: 'undo of a decision whose answer was lost',
    edits: [
      {
        file: 'backend/moderation/undo.ts',
        find: "return row.status !== 'waiting' || (row.lastAttemptAt !== null && row.lastError === null)",
        put: "return row.status !== 'waiting'",
      },
    ],
  },
  {
    name: 'older revision taken in',
    edits: [
      {
        file: 'backend/intake/intake.ts',
        find: 'const isPast = arrival.revision < known.revision || ',
        put: 'const isPast = ',
      },
      {
        file: 'backend/intake/intake.ts',
        find: 'stored.contentHash !== contentHash : arrival.revision > known.revision',
        put: 'stored.contentHash !== contentHash : arrival.revision !== known.revision',
      },
    ],
  },
  {
    name: 'a page that comes again is a new revision',
    edits: [
      {
        file: 'backend/intake/intake.ts',
        find: 'const revision = arrival.revision ?? known.revision + 1',
        put: 'const revision = known.revision + 1',
      },
      {
        file: 'backend/intake/intake.ts',
        find: 'stored.contentHash !== contentHash : arrival.revision > known.revision',
        put: 'stored.contentHash !== contentHash : arrival.revision >= known.revision',
      },
    ],
  },
  {
    name: 'conflict thrown away',
    edits: [
      { file: 'backend/sync/conflict.ts', find: '  insertConflict(database, {', put: '  void ({' },
      { file: 'backend/sync/conflict.ts', find: ', hasConflict: true }', put: ' }' },
    ],
  },
  {
    name: 'decision without an entry in the log',
    edits: [
      {
        file: 'backend/moderation/decide.ts',
        find: "appendEntry(database, { id: newId(), at, actor, kind: 'decision', body })",
        put: "appendEntry(database, { id: newId(), at, actor, kind: 'comment', body })",
      },
    ],
  },
  {
    name: 'restored desk goes on with the old chain',
    edits: [
      {
        file: 'backend/maintenance/restore.ts',
        find: 'workspaces.openBeside(staged, beginNewChain)',
        put: 'workspaces.openBeside(staged)',
      },
    ],
  },
  {
    name: 'restored desk sends what was taken back',
    edits: [
      { file: 'backend/maintenance/restore.ts', find: 'present.differences?.undoneSince ?? []', put: '[]' },
    ],
  },
  {
    name: 'pages from before a decision are taken in after it',
    edits: [
      {
        file: 'backend/sync/push.ts',
        find: '        // Pages from before the decision would bring the state of before back; they are fetched again.\n        dropStaged(database, platform.url)\n',
        put: '',
      },
    ],
  },
  {
    name: 'preview is not rolled back',
    edits: [{ file: 'backend/sync/preview.ts', find: '      throw ROLL_BACK\n', put: '' }],
  },
]
