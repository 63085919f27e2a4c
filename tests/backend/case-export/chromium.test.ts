/** Exported files in a real browser: axe finds nothing, nothing runs, the PDF is tagged, and cleaned pictures look the same. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { writeCaseHtml } from '../../../backend/cases/export-html.ts'
import { takeInPicture } from '../../../backend/cases/picture-bytes.ts'
import { exifOf } from '../../../backend/cases/picture-orientation.ts'
import type { SheetBlock } from '../../../domain/case/sheet.ts'
import { findChromium, printPdf } from '../../../hosts/print-pdf.ts'
import { composed } from '../../domain/case-sheet/composing.ts'
import { tempFolder } from '../desk.ts'
import { documentOf, NASTY } from './documents.ts'

const PROGRAM = findChromium(process.env, process.platform)
let browser: Browser | null = null

beforeAll(async () => {
  if (!PROGRAM) return
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  browser = await chromium.launch({ executablePath: PROGRAM, args })
})
afterAll(async () => browser?.close())
beforeEach((context) => {
  if (!PROGRAM) context.skip('no Chromium on this machine')
})

async function withPage<Result>(use: (page: Page) => Promise<Result>): Promise<Result> {
  if (!browser) throw new Error('There is no browser')
  const context = await browser.newContext()
  try {
    return await use(await context.newPage())
  } finally {
    await context.close()
  }
}

function fileOf(html: string): string {
  const file = join(tempFolder(), 'blad.html')
  writeFileSync(file, html)
  return pathToFileURL(file).href
}

const nasty: SheetBlock[] = NASTY.flatMap((text, index): SheetBlock[] => [
  { kind: 'heading', id: `h${index}`, text },
  { kind: 'text', id: `t${index}`, text },
])

describe('a file', () => {
  test('alone and in a collection has nothing that axe minds', async () => {
    const alone = documentOf([composed()])
    const together = documentOf([composed(), composed({ title: 'Water', language: 'en' })], { isDemo: true })
    for (const document of [alone, together]) {
      const violations = await withPage(async (page) => {
        await page.goto(fileOf(writeCaseHtml(document)))
        return (await new AxeBuilder({ page }).analyze()).violations
      })
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    }
  })

  test('full of what should not run runs nothing, fetches nothing, and shows its style and picture on a narrow screen', async () => {
    const seen = await withPage(async (page) => {
      const said: string[] = []
      const asked: string[] = []
      page.on('dialog', async (dialog) => {
        said.push(dialog.message())
        await dialog.dismiss()
      })
      page.on('console', (message) => said.push(message.text()))
      page.on('request', (request) => asked.push(request.url()))
      await page.setViewportSize({ width: 400, height: 800 })
      await page.goto(
        fileOf(writeCaseHtml(documentOf([composed({ blocks: [...nasty, ...composedPicture] })]))),
      )
      const { width, scripts, isStyled, shown } = await page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        scripts: document.scripts.length,
        isStyled: getComputedStyle(document.body).backgroundColor === 'rgb(255, 255, 255)',
        shown: [...document.images].map(({ naturalWidth }) => naturalWidth),
      }))
      return {
        said,
        asked: asked.filter((url) => !/^(?:data|file):/.test(url)),
        width,
        scripts,
        isStyled,
        shown,
      }
    })
    expect(seen).toEqual({
      said: [],
      asked: [],
      width: 400,
      scripts: 0,
      isStyled: true,
      shown: [40],
    })
  })

  test('is printed as a tagged PDF with its language and its title', async () => {
    const pdf = await printPdf(writeCaseHtml(documentOf([composed()])))
    const bytes = Buffer.from((await pdf?.arrayBuffer()) ?? new ArrayBuffer(0))
    for (const mark of ['/MarkInfo', '/StructTreeRoot', '/Lang', '/Outlines'])
      expect(bytes.includes(mark)).toBe(true)
  })
})

const composedPicture: SheetBlock[] = [
  {
    kind: 'picture',
    id: 'p',
    caseId: 'i1',
    hash: 'a'.repeat(64),
    alternative: 'En rörgrav.',
    caption: '',
    credit: '',
  },
]

describe('a cleaned picture', () => {
  const fixture = (name: string) => readFileSync(new URL(`../../fixtures/pictures/${name}`, import.meta.url))
  const exif = exifOf(6)
  const turned = Buffer.concat([
    Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2),
    exif,
    fixture('baseline.jpg').subarray(2),
  ])

  test.each([
    ['baseline JPEG', fixture('baseline.jpg')],
    ['progressive JPEG', fixture('progressive.jpg')],
    ['JPEG on its side', turned],
    ['PNG', fixture('plain.png')],
  ])('%s has the pixels of the picture that was given', async (_, given) => {
    const taken = takeInPicture(new Uint8Array(given))
    if ('refused' in taken) throw new Error(taken.refused)
    const addressOf = (bytes: Uint8Array) =>
      `data:${taken.type};base64,${Buffer.from(bytes).toString('base64')}`
    const [before, after] = await withPage((page) =>
      page.evaluate(
        async (addresses) =>
          Promise.all(
            addresses.map(async (address) => {
              const image = new Image()
              image.src = address
              await image.decode()
              const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
              const drawing = canvas.getContext('2d')
              drawing?.drawImage(image, 0, 0)
              const data = drawing?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
              return { size: [canvas.width, canvas.height], pixels: [...data].join() }
            }),
          ),
        [addressOf(given), addressOf(taken.bytes)],
      ),
    )
    expect(after).toEqual(before)
    expect(after?.size).toEqual([taken.width, taken.height])
    expect(new Set(after?.pixels.split(',')).size).toBeGreaterThan(20)
  })
})
