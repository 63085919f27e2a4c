/** The switches that figures are counted under, kept in the view's address. */
import type { DigitalChoice, Switches } from '../../domain/figures/switches.ts'
import { useAddressValue } from '../address.ts'

/** The switches with ways to change them; what stands in the address by other words is the usual choice. */
export function useSwitches() {
  const [digital, setDigital] = useAddressValue('digitala')
  const [series, setSeries] = useAddressValue('serier')
  return {
    digital: digital === 'arrangor' ? ('organiser' as const) : ('apart' as const),
    series: series === 'en' ? ('once' as const) : ('each' as const),
    changeDigital: (choice: DigitalChoice) => setDigital(choice === 'organiser' ? 'arrangor' : ''),
    changeSeries: (choice: Switches['series']) => setSeries(choice === 'once' ? 'en' : ''),
  }
}
