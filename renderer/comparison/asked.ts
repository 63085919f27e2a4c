/** What is compared and how: measure, dimension, switches and step, all kept in the view's address. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { FiguresCompareOutput } from '../../contract/calls/figures-compare.ts'
import type { Dimension } from '../../domain/figures/dimensions.ts'
import { MEASURES, type Measure, splitsOf } from '../../domain/figures/measures.ts'
import type { Switches } from '../../domain/figures/switches.ts'
import type { Language } from '../../domain/language.ts'
import { useAddressValue } from '../address.ts'
import { useSwitches } from '../figures/use-switches.ts'
import { desk } from '../queries.ts'

export type Asked = Switches & {
  /** Oldest first. */
  editions: readonly string[]
  measure: Measure
  by: Dimension
  /** As the reader wrote it. */
  filter: string
  language: Language
}

/** Days differ between editions, so nothing stands beside them. */
export function dimensionsOf(measure: Measure): Dimension[] {
  return splitsOf(measure).filter((one) => one !== 'edition' && one !== 'day')
}

/** What stands in the address by other words is the usual choice. */
export function useChoices() {
  const [measureWritten, setMeasure] = useAddressValue('matt')
  const [byWritten, setBy] = useAddressValue('efter')
  const [namesWritten, setNames] = useAddressValue('namn')
  const switches = useSwitches()
  const measure = MEASURES.find((one) => one === measureWritten) ?? 'activities'
  return {
    ...switches,
    measure,
    by: dimensionsOf(measure).find((one) => one === byWritten) ?? ('county' as const),
    names: namesWritten === 'egna' ? ('written' as const) : ('mapped' as const),
    changeMeasure: (choice: string) => setMeasure(choice === 'activities' ? '' : choice),
    changeBy: (choice: string) => setBy(choice === 'county' ? '' : choice),
    changeNames: (choice: Switches['names']) => setNames(choice === 'written' ? 'egna' : ''),
  }
}

export type Choices = ReturnType<typeof useChoices>

/** While it is asked anew the old numbers stay. */
export function useComparison({ editions, filter, ...asked }: Asked) {
  return useQuery(
    desk.figures.compare.queryOptions({
      input: { editions: [...editions], where: filter, ...asked },
      placeholderData: keepPreviousData,
    }),
  )
}

export type Compared = FiguresCompareOutput
export type Step = Compared['steps'][number]

/** The step that the address names by its last edition, or the newest one. */
export function useStep({ steps }: Compared): { step: Step | null; chooseStep: (to: string) => void } {
  const [written, setStep] = useAddressValue('steg')
  const newest = steps.at(-1) ?? null
  return {
    step: steps.find(({ to }) => to === written) ?? newest,
    chooseStep: (to) => setStep(to === newest?.to ? '' : to),
  }
}
