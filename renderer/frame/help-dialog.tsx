/** All keys on one page, and the switch that turns single letters off. */
import { Fragment } from 'react'
import { Dialog } from '../ui/dialog.tsx'
import { Checkbox } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'
import { GO_KEYS } from './keys.ts'
import { setSingleKeys, useSingleKeys } from './single-keys.ts'

export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { help, nav } = useWords().frame
  const isOn = useSingleKeys()
  const { keys, groups } = help
  const go = Object.entries(GO_KEYS).map(
    ([letter, place]): KeyLine => [[['G', letter.toUpperCase()]], nav[place]],
  )
  return (
    <Dialog title={help.title} onClose={onClose} width="wide">
      <div className="key-groups">
        <KeyGroup
          title={groups.list}
          lines={[
            [[['J'], ['↓']], keys.next],
            [[['K'], ['↑']], keys.previous],
            [[['Enter']], keys.into],
            [[['Esc']], keys.back],
            [[['F'], ['/']], keys.search],
            [[['1–3']], keys.tabs],
          ]}
        />
        <KeyGroup
          title={groups.decide}
          lines={[
            [[['P']], keys.publish],
            [[['R']], keys.return],
            [[['A']], keys.reject],
            [[['Z'], ['Ctrl+Z']], keys.undo],
            [[['Ctrl+Enter']], keys.confirm],
          ]}
        />
        <KeyGroup title={groups.go} lines={go} />
        <KeyGroup title={groups.everywhere} lines={[[[['?'], ['F1']], keys.help]]} />
      </div>
      <div>
        <p className="medium muted">{help.where}</p>
        <Checkbox
          label={help.single}
          checked={isOn}
          onChange={(event) => setSingleKeys(event.target.checked)}
        />
        <p className="small muted">{help.singleHint}</p>
      </div>
    </Dialog>
  )
}

/** Ways to press, each a sequence of keys, and what they do. */
type KeyLine = [ways: string[][], does: string]

function KeyGroup({ title, lines }: { title: string; lines: KeyLine[] }) {
  const { help } = useWords().frame
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {lines.map(([ways, does]) => (
          <div key={does}>
            <dt>
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
