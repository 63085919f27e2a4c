/** Says in words why a source could not be read, saved or taken in. */
import { sayFailure } from '../../text/say-failure.ts'
import { useWords } from '../ui/use-words.ts'

export function useSourceError(): (error: Error | null) => string | undefined {
  const words = useWords()
  return (error) => {
    if (error === null) return undefined
    const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
    return sayFailure(words, { code, data: 'data' in error ? error.data : undefined })
  }
}
