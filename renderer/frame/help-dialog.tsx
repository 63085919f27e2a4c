/** All keys on one page, as they are on this machine, and the switch that turns single letters off. */
import { Fragment } from 'react'
import { goTo, PATHS } from '../address.ts'
import { TextButton } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Checkbox } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'
import { type KeyCommand, keyName, useKeyMap } from './key-map.ts'
import { GO_KEYS } from './keys.ts'
import { setSingleKeys, useSingleKeys } from './single-keys.ts'

const OF_LIST = ['next', 'previous', 'mark', 'bulk', 'search'] as const
const OF_PANEL = ['tab-1', 'tab-2', 'tab-3', 'tab-4', 'tab-5', 'next-change', 'open-link'] as const
const OF_DECISIONS = ['publish', 'return', 'reject', 'snooze', 'claim', 'note', 'undo'] as const

/** Beside the key that can be changed. */
const ALSO: Partial<Record<KeyCommand, string>> = {
  next: '↓',
  previous: '↑',
  search: '/',
  undo: 'Ctrl+Z',
  help: 'F1',
}

export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { help, nav, keySettings } = useWords().frame
  const map = useKeyMap()
  const isOn = useSingleKeys()
  const { keys, fixed, groups } = help
  const waysOf = (command: KeyCommand): string[][] => {
    const key = map[command]
    const own = isOn && key !== null ? [[keyName(key, keySettings.space)]] : []
    const also = ALSO[command]
    const isAlso = also !== undefined && (also !== '/' || (isOn && key !== null))
    return isAlso ? [...own, [also]] : own
  }
  const linesOf = (commands: readonly KeyCommand[]): KeyLine[] =>
    commands.map((command) => [waysOf(command), keys[command]])
  const [go = []] = waysOf('go')
  const places = Object.entries(GO_KEYS).map(
    ([letter, place]): KeyLine => [go.length > 0 ? [[...go, letter.toUpperCase()]] : [], nav[place]],
  )
  return (
    <Dialog title={help.title} onClose={onClose} width="wide">
      <div className="key-groups">
        <KeyGroup
          title={groups.list}
          lines={[
            ...linesOf(OF_LIST),
            [[['Shift+↑'], ['Shift+↓']], fixed.extend],
            [[['Ctrl+A']], fixed.markAll],
            [[['Enter']], fixed.into],
            [[['Esc']], fixed.back],
          ]}
        />
        <KeyGroup
          title={groups.decide}
          lines={[...linesOf(OF_DECISIONS), [[['Ctrl+Enter']], fixed.confirm]]}
        />
        <KeyGroup title={groups.panel} lines={linesOf(OF_PANEL)} />
        <KeyGroup title={groups.go} lines={places} />
        <KeyGroup
          title={groups.everywhere}
          lines={[
            ...linesOf(['help']),
            [[['Alt+←'], ['Alt+→']], fixed.history],
            ...(window.redaktionen?.door === 'electron'
              ? [[[['F6'], ['Shift+F6']], fixed.regions] satisfies KeyLine]
              : []),
          ]}
        />
      </div>
      <div>
        <p className="medium muted">{help.where}</p>
        <Checkbox
          label={help.single}
          checked={isOn}
          onChange={(event) => setSingleKeys(event.target.checked)}
        />
        <p className="small muted">{help.singleHint}</p>
        <p>
          <TextButton
            onClick={() => {
              onClose()
              goTo(PATHS.settings)
            }}
          >
            {help.change}
          </TextButton>
        </p>
      </div>
    </Dialog>
  )
}

/** Ways to press, each a sequence of keys, and what they do. */
type KeyLine = [ways: string[][], does: string]

function KeyGroup({ title, lines }: { title: string; lines: KeyLine[] }) {
  const { help, keySettings } = useWords().frame
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {lines.map(([ways, does]) => (
          <div key={does}>
            <dt>
              {ways.length === 0 && <span className="small muted">{keySettings.none}</span>}
              {ways.map((way, place) => (
                <Fragment key={way.join(' ')}>
                  {place > 0 && <span className="small muted">{help.or}</span>}
                  {way.map((key, step) => (
                    <Fragment key={key}>
                      {step > 0 && <span className="small muted">{help.followedBy}</span>}
                      <kbd>{key}</kbd>
                    </Fragment>
                  ))}
                </Fragment>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
