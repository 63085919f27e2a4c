/** An address from outside: always seen in full before it is opened, and opened only when it is a web address. */
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../ui/use-words.ts'
import { isWebAddress } from './web-address.ts'

export function OutsideLink({ address }: { address: string }) {
  const { findings } = useWords().queue
  return (
    <span className="outside-link">
      <span>{address}</span>
      {isWebAddress(address) && (
        <a
          href={address}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={findings.openAddress(address)}
        >
          <Icon name="open" />
          {findings.open}
        </a>
      )}
    </span>
  )
}
