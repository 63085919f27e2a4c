// A body while it is written: needed fields, and what is sent.
import { expect, test } from 'vitest'
import { bodyAdded } from '../../../contract/calls/register.ts'
import { bodyOf, EMPTY_BODY, missingInBody, NEEDED } from '../../../renderer/register/body-draft.ts'

test('nothing is sent while a needed field is empty or blank', () => {
  expect(missingInBody(EMPTY_BODY)).toEqual([...NEEDED])
  expect(missingInBody({ ...EMPTY_BODY, name: '  ' })).toContain('name')
  expect(bodyOf({ ...EMPTY_BODY, name: 'Testbädden', sector: 'private', publicParty: 'no' })).toBeNull()
})

test('names are one a line, and what is left empty is not sent as text', () => {
  const sent = bodyOf({
    name: ' Testbädden AB ',
    sector: 'public-company',
    publicParty: 'unclear',
    orgnr: '',
    aliases: 'Testbädden\n\n Bädden \n',
    source: 'https://testbadden.example/om',
    note: '',
  })
  expect(sent).toEqual({
    name: 'Testbädden AB',
    sector: 'public-company',
    publicParty: 'unclear',
    orgnr: null,
    aliases: ['Testbädden', 'Bädden'],
    source: 'https://testbadden.example/om',
    note: null,
  })
  expect(bodyAdded.safeParse(sent).success).toBe(true)
})
