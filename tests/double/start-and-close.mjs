// Starts the built main process, closes its window once the backend answers, and tells what happened. Run with `--import ./register.mjs`.
import { once } from 'node:events'
import { app, record } from 'electron'

app.once('quit', () =>
  console.log(JSON.stringify({ windows: record.windows.length, errors: record.errors, exits: record.exits })),
)
await import(process.env.MAIN_FILE)
while (record.forks.length === 0) await new Promise(setImmediate)
await once(record.forks[0], 'message')
app.emit('window-all-closed')
