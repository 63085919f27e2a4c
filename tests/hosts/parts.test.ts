// The small parts of the doors: which addresses may leave, who gets a browser, the secrets file, and the demo platform's process.
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, describe, expect, test } from 'vitest'
import { readAnnouncement } from '../../hosts/demo-announcement.ts'
import { prepareDemo } from '../../hosts/demo-process.ts'
import { externalAddress } from '../../hosts/external-address.ts'
import { hasScreen } from '../../hosts/open-address.ts'
import { openSecretsFile } from '../../hosts/secrets-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'parts-'))
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  ['https://desk.example/å b', 'https://desk.example/%C3%A5%20b'],
  ['HTTP://Desk.Example', 'http://desk.example/'],
  ['https://desk.example/"&calc', 'https://desk.example/%22&calc'],
  ['mailto:a@b.example?subject=Hej&body=R%C3%A5d', 'mailto:a@b.example?subject=Hej&body=R%C3%A5d'],
  ['mailto:a@b.example?attach=/etc/passwd', undefined],
  ['file:///etc/passwd', undefined],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['ms-word:ofe|u|https://desk.example/x', undefined],
  ['https://user@desk.example/', undefined],
  ['-https://desk.example', undefined],
  ['desk.example', undefined],
  ['', undefined],
])('address %s', (given, wanted) => {
  expect(externalAddress(given)).toBe(wanted)
})

test('a browser is expected only where there is a screen and a person', () => {
  expect(hasScreen({}, 'linux')).toBe(false)
  expect(hasScreen({ DISPLAY: ':0' }, 'linux')).toBe(true)
  expect(hasScreen({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(hasScreen({}, 'win32')).toBe(true)
  expect(hasScreen({ CI: 'true', DISPLAY: ':0' }, 'linux')).toBe(false)
})

describe('the secrets file', () => {
  const file = join(folder, 'new', 'secrets.json')

  test('keeps, gives and forgets, and other doors see it at once', () => {
    const [one, other] = [openSecretsFile(file), openSecretsFile(file)]
    expect(one.get('token')).toBeNull()
    one.set('token', 'hemligt')
    other.set('other', 'annat')
    expect([one.get('token'), one.get('other'), other.get('token')]).toEqual(['hemligt', 'annat', 'hemligt'])
    one.set('token', null)
    expect(other.get('token')).toBeNull()
  })

  test('is for the user only, even if it was not before', (context) => {
    if (process.platform === 'win32') context.skip('Windows has no file modes')
    chmodSync(file, 0o644)
    openSecretsFile(file).set('token', 'hemligt')
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('that is broken is not taken for an empty one', () => {
    writeFileSync(file, '{')
    expect(() => openSecretsFile(file).set('token', 'x')).toThrow()
  })
})

describe('the demo platform', () => {
  test.each([
    ['{"url":"http://127.0.0.1:1","token":"t"}\nmore\n', { url: 'http://127.0.0.1:1', token: 't' }],
    ['{"url":1}\n', null],
    ['Error: no\n', null],
    ['', null],
  ])('announces itself in its first line: %j', async (written, wanted) => {
    const output = new PassThrough()
    output.end(written)
    expect(await readAnnouncement(output)).toEqual(wanted)
  })

  test('is started once, answers with its token, and ends when told', async () => {
    const demo = prepareDemo(mkdtempSync(join(tmpdir(), 'demo-')))
    const [one, two] = await Promise.all([demo.start(), demo.start()])
    expect(one).toEqual(two)
    const headers = { authorization: `Bearer ${one?.token}` }
    const answer = await fetch(`${one?.url}/v1/platform`, { headers })
    expect(await answer.json()).toMatchObject({ isDemo: true })
    await demo.close()
    await expect(fetch(`${one?.url}/v1/platform`, { headers })).rejects.toThrow()
  })
})
