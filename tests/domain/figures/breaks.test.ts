/** Which answers cross a break: by programme, between editions in time, and by what they are split by. */
import { describe, expect, test } from 'vitest'
import { breaksCrossed, type KnownBreak } from '../../../domain/figures/breaks.ts'

const EDITIONS = ['2019', '2020', '2021', '2022', '2023']
  .map((id) => ({ id, programme: 'veckan', startsOn: `${id}-10-01` }))
  .concat({ id: 'annan-2022', programme: 'annan', startsOn: '2022-07-01' })

function known(id: string, edition: string, dimension: KnownBreak['dimension'] = null): KnownBreak {
  return { id, edition, dimension, words: { sv: id, en: id }, source: 'Beslut', origin: 'team' }
}

describe('a break', () => {
  const all = [known('regel', '2023'), known('digitalt', '2020'), known('typer', '2021', 'type')]
  const crossed = (asked: string[], by: Parameters<typeof breaksCrossed>[3] = []) =>
    breaksCrossed(all, asked, EDITIONS, by).map(({ id, after }) => `${id} efter ${after}`)

  test('is crossed between the editions on either side, whether its own is asked for or not', () => {
    expect(crossed(['2019', '2020'])).toEqual(['digitalt efter 2019'])
    expect(crossed(['2023', '2019'])).toEqual(['digitalt efter 2019', 'regel efter 2019'])
    expect(crossed(['2020', '2022'])).toEqual([])
    expect(crossed(['2023'])).toEqual([])
  })

  test('of a dimension is crossed by what is split by it', () => {
    expect(crossed(['2020', '2022'], ['county'])).toEqual([])
    expect(crossed(['2020', '2022'], ['edition', 'type'])).toEqual(['typer efter 2020'])
  })

  test('is none of another programme', () => {
    expect(crossed(['annan-2022', '2023'])).toEqual([])
  })
})
