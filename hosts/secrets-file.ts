/** Tokens in a file that only the user can read: for doors without a key store of the system. The name says what it is. */
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export const SECRETS_NAME = 'secrets-not-encrypted.json'

export type SecretsFile = ReturnType<typeof openSecretsFile>

/** Reads the file at every call, since other doors may have written it. Throws when it is there but cannot be read. */
export function openSecretsFile(file: string) {
  return {
    get: (key: string): string | null => read(file)[key] ?? null,
    /** Null removes the key. */
    set(key: string, value: string | null) {
      const { [key]: _, ...others } = read(file)
      write(file, value === null ? others : { ...others, [key]: value })
    },
  }
}

function read(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw error
  }
}

function write(file: string, secrets: Record<string, string>) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  // Written beside and moved into place, so that a crash leaves the old one whole.
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify(secrets, undefined, 2), { mode: 0o600 })
  // The mode above counts only for a file that was not there.
  chmodSync(draft, 0o600)
  renameSync(draft, file)
}
