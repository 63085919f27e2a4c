/** Tokens encrypted by the system's key store; where it has none, in the same file as the other doors use, which says that it is not encrypted. */
import { join } from 'node:path'
import { safeStorage } from 'electron'
import { openSecretsFile, SECRETS_NAME, type SecretsFile } from '../hosts/secrets-file.ts'

const ENCRYPTED_NAME = 'secrets-encrypted.json'

/** Secrets in the data folder. To be called when the app is ready. */
export function openSecrets(folder: string): SecretsFile {
  const plain = openSecretsFile(join(folder, SECRETS_NAME))
  if (!hasKeyStore()) return plain
  const encrypted = openSecretsFile(join(folder, ENCRYPTED_NAME))
  return {
    get(key) {
      const value = encrypted.get(key)
      // One that was kept before there was a key store, or by another door.
      return value === null ? plain.get(key) : decrypt(value)
    },
    set(key, value) {
      encrypted.set(key, value === null ? null : safeStorage.encryptString(value).toString('base64'))
      if (plain.get(key) !== null) plain.set(key, null)
    },
  }
}

// Without a key ring Linux would encrypt with a key that everybody knows.
const hasKeyStore = () =>
  safeStorage.isEncryptionAvailable() &&
  (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text')

// A key store that was reset cannot read its old values; the user is then asked for the token again.
function decrypt(value: string): string | null {
  try {
    return safeStorage.decryptString(Buffer.from(value, 'base64'))
  } catch {
    return null
  }
}
