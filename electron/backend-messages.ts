/** What the main process and the backend's process say to each other; calls themselves go through ports of their own. */

/** To the backend. `start` brings the port to the shell, `door` the port of somebody who will call. */
export type BackendOrder =
  | { kind: 'start'; databaseFile: string; migrationsFolder: string; startsWithDemo: boolean }
  | { kind: 'door' }
  | { kind: 'close' }

/** From the backend, once. */
export type BackendNews = { kind: 'ready' } | { kind: 'failed'; reason: string }
