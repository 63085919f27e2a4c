/** The single keys: which does what on this machine, changed by pressing another, turned off, or restored. */
import '../queue/triage.css'
import { type KeyboardEvent, useState } from 'react'
import {
  isOneSign,
  KEY_COMMANDS,
  type KeyCommand,
  keyName,
  restoreKeys,
  SHIPPED_KEYS,
  setKey,
  takenBy,
  useKeyMap,
} from '../frame/key-map.ts'
import { setSingleKeys, useSingleKeys } from '../frame/single-keys.ts'
import { announce } from '../ui/announce.tsx'
import { Button, TextButton } from '../ui/button.tsx'
import { Checkbox } from '../ui/field.tsx'
import { OutcomeShape } from '../ui/outcome-mark.tsx'
import { useWords } from '../ui/use-words.ts'

export function KeySettings() {
  const { help, keySettings: t } = useWords().frame
  const keys = useKeyMap()
  const isOn = useSingleKeys()
  const [choosing, setChoosing] = useState<KeyCommand | null>(null)
  const isChanged = KEY_COMMANDS.some((command) => keys[command] !== SHIPPED_KEYS[command])
  return (
    <>
      <Checkbox
        label={help.single}
        checked={isOn}
        onChange={(event) => setSingleKeys(event.target.checked)}
      />
      <p className="small muted">{help.singleHint}</p>
      <table className="table key-table">
        <caption className="visually-hidden">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.command}</th>
            <th scope="col">{t.key}</th>
            <th scope="col">{t.change}</th>
          </tr>
        </thead>
        <tbody>
          {KEY_COMMANDS.map((command) => (
            <KeyRow
              key={command}
              command={command}
              isChoosing={choosing === command}
              onChoosing={(isChoosing) => setChoosing(isChoosing ? command : null)}
            />
          ))}
        </tbody>
      </table>
      <p className="row row-wrap">
        <Button
          disabled={!isChanged}
          onClick={() => {
            restoreKeys()
            announce(t.restored)
          }}
        >
          {t.restore}
        </Button>
        <span className="small muted">{t.fixed}</span>
      </p>
    </>
  )
}

type KeyRowProps = { command: KeyCommand; isChoosing: boolean; onChoosing: (isChoosing: boolean) => void }

function KeyRow({ command, isChoosing, onChoosing }: KeyRowProps) {
  const { help, keySettings: t } = useWords().frame
  const keys = useKeyMap()
  const [problem, setProblem] = useState<string | null>(null)
  const does = help.keys[command]
  const key = keys[command]
  const stop = () => {
    setProblem(null)
    onChoosing(false)
  }
  const choose = (event: KeyboardEvent) => {
    if (!isChoosing || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return stop()
    if (MODIFIERS.includes(event.key)) return
    if (event.ctrlKey || event.altKey || event.metaKey || !isOneSign(event.key)) return setProblem(t.oneSign)
    const other = takenBy(event.key, command, keys)
    if (other) return setProblem(t.taken(keyName(event.key, t.space), help.keys[other]))
    setKey(command, event.key)
    announce(t.changed(does, keyName(event.key, t.space)))
    stop()
  }
  return (
    <tr>
      <th scope="row">{does}</th>
      <td>{key === null ? <span className="muted">{t.none}</span> : <kbd>{keyName(key, t.space)}</kbd>}</td>
      <td>
        <span className="row row-wrap">
          <Button
            size="small"
            className={isChoosing ? 'key-choosing' : ''}
            aria-label={isChoosing ? undefined : t.changeOf(does)}
            {...(isChoosing ? { 'data-chooses-key': true } : {})}
            onClick={() => onChoosing(!isChoosing)}
            onKeyDown={choose}
            onBlur={stop}
          >
            {isChoosing ? t.press : t.changeButton}
          </Button>
          {key !== null && (
            <TextButton
              aria-label={t.turnOffOf(does)}
              onClick={() => {
                setKey(command, null)
                announce(t.changed(does, t.none))
              }}
            >
              {t.turnOff}
            </TextButton>
          )}
        </span>
        {isChoosing && problem && (
          <span className="field-error" role="alert">
            <OutcomeShape outcome="not-met" />
            {problem}
          </span>
        )}
      </td>
    </tr>
  )
}

const MODIFIERS = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Dead']
