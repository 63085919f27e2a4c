/** Which single key does what: what ships, and what was changed or turned off on this machine. */
import { useSyncExternalStore } from 'react'
import { hasSingleKeys, useSingleKeys } from './single-keys.ts'

/** The commands of single keys, in the order of the help, each with the key that ships. */
const SHIPPED = {
  next: 'j',
  previous: 'k',
  mark: ' ',
  bulk: 'b',
  search: 'f',
  'tab-1': '1',
  'tab-2': '2',
  'tab-3': '3',
  'tab-4': '4',
  'tab-5': '5',
  'next-change': 'd',
  'open-link': 'o',
  publish: 'p',
  return: 'r',
  reject: 'a',
  snooze: 's',
  claim: 't',
  note: 'n',
  undo: 'z',
  go: 'g',
  help: '?',
} as const

export type KeyCommand = keyof typeof SHIPPED
export const KEY_COMMANDS = Object.keys(SHIPPED) as readonly KeyCommand[]

/** The key of each command as it is typed, in lower case; null is turned off. */
export type KeyMap = Readonly<Record<KeyCommand, string | null>>

export const SHIPPED_KEYS: KeyMap = SHIPPED

/** Which command a key is for, or null. `/` also searches, unless it was given to something else. */
export function commandOf(key: string, keys: KeyMap): KeyCommand | null {
  const typed = key.toLowerCase()
  const command = KEY_COMMANDS.find((one) => keys[one] === typed)
  if (command) return command
  return typed === '/' && keys.search !== null ? 'search' : null
}

/** The other command that has the key, when it is taken. */
export function takenBy(key: string, command: KeyCommand, keys: KeyMap): KeyCommand | null {
  return KEY_COMMANDS.find((one) => one !== command && keys[one] === key.toLowerCase()) ?? null
}

/** Whether a press types one sign; others, such as Tab and F5, cannot be chosen. */
export function isOneSign(key: string): boolean {
  return [...key].length === 1
}

/** As written on a key: `P`, `?`; the space bar by the given word. */
export function keyName(key: string, space: string): string {
  return key === ' ' ? space : key.toUpperCase()
}

const STORED_AS = 'redaktionen.keys'
const listeners = new Set<() => void>()
let current: KeyMap | null = null

/** As chosen on this machine. */
export function keyMap(): KeyMap {
  current ??= readStored()
  return current
}

/** Null turns the command's key off. */
export function setKey(command: KeyCommand, key: string | null): void {
  keep({ ...keyMap(), [command]: key?.toLowerCase() ?? null })
}

export function restoreKeys(): void {
  keep(SHIPPED_KEYS)
}

export function useKeyMap(): KeyMap {
  return useSyncExternalStore(subscribe, keyMap)
}

/** The key of a command, for showing and for `aria-keyshortcuts`; undefined where it has none or letters are off. */
export function useKeyOf(command: KeyCommand): string | undefined {
  return useKeyNames()(command)
}

/** The same for any command, for lists of them. */
export function useKeyNames(): (command: KeyCommand) => string | undefined {
  const keys = useKeyMap()
  const isOn = useSingleKeys()
  return (command) => {
    const key = keys[command]
    return isOn && key !== null ? keyName(key, 'Space') : undefined
  }
}

/** The command that a single key is for now; null also while single keys are off. */
export function commandNow(key: string): KeyCommand | null {
  return hasSingleKeys() ? commandOf(key, keyMap()) : null
}

function keep(keys: KeyMap): void {
  current = keys
  const changed = KEY_COMMANDS.filter((command) => keys[command] !== SHIPPED_KEYS[command])
  try {
    if (changed.length === 0) window.localStorage.removeItem(STORED_AS)
    else
      window.localStorage.setItem(
        STORED_AS,
        JSON.stringify(Object.fromEntries(changed.map((command) => [command, keys[command]]))),
      )
  } catch {
    // A closed storage only means that the choice is not kept.
  }
  for (const listener of listeners) listener()
}

function readStored(): KeyMap {
  try {
    return withChanges(JSON.parse(window.localStorage.getItem(STORED_AS) ?? '{}'))
  } catch {
    return SHIPPED_KEYS
  }
}

/** The shipped keys with stored changes; what is not a key of a known command is passed over. */
export function withChanges(stored: unknown): KeyMap {
  const changes = typeof stored === 'object' && stored !== null ? Object.entries(stored) : []
  const known = changes.filter(
    ([command, key]) =>
      KEY_COMMANDS.some((one) => one === command) &&
      (key === null || (typeof key === 'string' && isOneSign(key))),
  )
  return { ...SHIPPED_KEYS, ...Object.fromEntries(known) }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
