/** Pictures taken in: every pixel stays, what they tell beside their pixels goes, and what is no picture is refused. */
import { readFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MOST_MEGABYTES, takeInPicture } from '../../../backend/cases/picture-bytes.ts'
import { exifOf } from '../../../backend/cases/picture-orientation.ts'
import type { Orientation } from '../../../domain/case/picture.ts'

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/pictures/${name}`, import.meta.url)))
const JPEGS = [fixture('baseline.jpg'), fixture('progressive.jpg')]
const PNG = fixture('plain.png')
const SECRET = 'GPS 59.3293N 18.0686E'

function taken(bytes: Uint8Array) {
  const picture = takeInPicture(bytes)
  if ('refused' in picture) throw new Error(`Refused: ${picture.refused}`)
  return picture
}

const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const text = (written: string) => new Uint8Array(Buffer.from(written, 'latin1'))
const segment = (marker: number, body: Uint8Array) =>
  joined(Uint8Array.of(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff), body)

function chunk(name: string, body: Uint8Array) {
  const named = joined(text(name), body)
  const [length, sum] = [new DataView(new ArrayBuffer(4)), new DataView(new ArrayBuffer(4))]
  length.setUint32(0, body.length)
  sum.setUint32(0, crc32(named))
  return joined(new Uint8Array(length.buffer), named, new Uint8Array(sum.buffer))
}

/** Where segments begin, up to the first scan, by the lengths alone. */
function seamsOf(jpeg: Uint8Array): number[] {
  const seams = [2]
  for (let at = 2; jpeg[at + 1] !== 0xda; seams.push(at))
    at += 2 + (((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0))
  return seams
}

/** All that decides the pixels: tables, frame and scans, as they stand. */
const pixelsOf = (jpeg: Uint8Array) => {
  const seams = seamsOf(jpeg)
  const isKept = (at: number) => [0xdb, 0xc4, 0xc0, 0xc2, 0xdd].includes(jpeg[at + 1] ?? 0)
  const kept = seams
    .slice(0, -1)
    .flatMap((at, index) => (isKept(at) ? [jpeg.subarray(at, seams[index + 1])] : []))
  return Buffer.from(joined(...kept, jpeg.subarray(seams.at(-1)))).toString('hex')
}

/** Metadata of every kind that a camera, a phone or a program leaves. */
const told = fc.oneof(
  fc
    .constantFrom(0xe0, 0xe1, 0xe2, 0xe3, 0xeb, 0xed, 0xee, 0xef, 0xfe)
    .chain((marker) =>
      fc
        .constantFrom(
          'Exif\0\0II*\0',
          'http://ns.adobe.com/xap/1.0/\0',
          'Photoshop 3.0\0',
          'JFXX\0',
          'MPF\0',
          '',
          'FPXR\0',
        )
        .map((start) => segment(marker, text(`${start}${SECRET}`))),
    ),
)

describe('JPEG', () => {
  test('keeps its pixels byte by byte and loses all it told, wherever that stood', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...JPEGS),
        fc.array(fc.tuple(told, fc.nat()), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        (jpeg, planted, hasTail) => {
          const seams = seamsOf(jpeg)
          const places = planted.map(([body, place]) => ({ body, at: seams[place % seams.length] ?? 2 }))
          places.sort((one, other) => other.at - one.at)
          const full = places.reduce(
            (all, { body, at }) => joined(all.subarray(0, at), body, all.subarray(at)),
            jpeg,
          )
          const given = hasTail ? joined(full, text(`ftypmp42${SECRET}`)) : full
          const { bytes, width, height } = taken(given)
          expect(Buffer.from(bytes).includes(SECRET)).toBe(false)
          expect(Buffer.from(bytes).includes('Exif')).toBe(false)
          expect([width, height]).toEqual([40, 24])
          expect(pixelsOf(bytes)).toBe(pixelsOf(jpeg))
        },
      ),
      { numRuns: 400 },
    )
  })

  test('between the scans of a progressive picture loses it as well', () => {
    const jpeg = fixture('progressive.jpg')
    const scans = [...jpeg.keys()].filter((at) => jpeg[at] === 0xff && jpeg[at + 1] === 0xda)
    expect(scans.length).toBeGreaterThan(2)
    const [at = 0] = scans.slice(-1)
    const given = joined(jpeg.subarray(0, at), segment(0xfe, text(SECRET)), jpeg.subarray(at))
    expect(Buffer.from(taken(given).bytes)).toEqual(Buffer.from(taken(jpeg).bytes))
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8] satisfies Orientation[])(
    'keeps which way up it is: %i, in either byte order',
    (orientation) => {
      const little = text(
        'Exif\0\0II*\0\x08\0\0\0\x02\0\x0f\x01\x02\0\x05\0\0\0\x26\0\0\0\x12\x01\x03\0\x01\0\0\0',
      )
      const given = [
        exifOf(orientation),
        joined(little, Uint8Array.of(orientation, 0, 0, 0, 0, 0, 0, 0), text(SECRET)),
      ]
      for (const exif of given) {
        const picture = taken(
          joined(Uint8Array.of(0xff, 0xd8), segment(0xe1, exif), (JPEGS[0] ?? PNG).subarray(2)),
        )
        expect(picture.orientation).toBe(orientation)
        expect([picture.width, picture.height]).toEqual(orientation >= 5 ? [24, 40] : [40, 24])
        expect(Buffer.from(picture.bytes).includes(SECRET)).toBe(false)
        expect(Buffer.from(picture.bytes).includes(Buffer.from(exifOf(orientation)))).toBe(orientation !== 1)
      }
    },
  )

  test('keeps how its colours are meant: the profile and Adobe’s word on them', () => {
    const profile = segment(0xe2, text('ICC_PROFILE\0\x01\x01profil'))
    const adobe = segment(0xee, text('Adobe\0\x64\0\0\0\0\x01'))
    const jpeg = JPEGS[0] ?? PNG
    const { bytes } = taken(joined(Uint8Array.of(0xff, 0xd8), profile, adobe, jpeg.subarray(2)))
    expect(Buffer.from(bytes).includes(Buffer.from(profile))).toBe(true)
    expect(Buffer.from(bytes).includes(Buffer.from(adobe))).toBe(true)
  })

  test('loses the thumbnail in its first segment', () => {
    const jpeg = JPEGS[0] ?? PNG
    const thumbnail = segment(
      0xe0,
      joined(text('JFIF\0\x01\x01\x01\0\x48\0\x48\x02\x02'), text('ABCDEFGHIJKL')),
    )
    const { bytes } = taken(joined(Uint8Array.of(0xff, 0xd8), thumbnail, jpeg.subarray(20)))
    expect(Buffer.from(bytes).includes('ABCDEFGHIJKL')).toBe(false)
    expect(Buffer.from(bytes.subarray(2, 20))).toEqual(
      Buffer.from(segment(0xe0, text('JFIF\0\x01\x01\x01\0\x48\0\x48\0\0'))),
    )
  })

  test('of a kind that nothing shows is refused', () => {
    const lossless = Uint8Array.from(JPEGS[0] ?? PNG)
    const frame = lossless.findIndex((byte, at) => byte === 0xff && lossless[at + 1] === 0xc0)
    lossless[frame + 1] = 0xc3
    expect(takeInPicture(lossless)).toEqual({ refused: 'unsupported' })
  })
})

describe('PNG', () => {
  test('keeps what decides its pixels and loses texts, EXIF, the time and unknown chunks', () => {
    const names = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'prVt', 'caNv', 'acTL', 'fdAT']
    fc.assert(
      fc.property(fc.subarray(names, { minLength: 1 }), fc.boolean(), (planted, isLast) => {
        const at = isLast ? PNG.length - 12 : 33
        const chunks = planted.map((name) => chunk(name, text(SECRET)))
        const given = joined(PNG.subarray(0, at), ...chunks, PNG.subarray(at), text(SECRET))
        const picture = taken(given)
        expect(Buffer.from(picture.bytes)).toEqual(Buffer.from(taken(PNG).bytes))
        expect(Buffer.from(picture.bytes).includes(SECRET)).toBe(false)
      }),
    )
    const idat = Buffer.from(PNG).indexOf('IDAT')
    expect(Buffer.from(taken(PNG).bytes).includes(Buffer.from(PNG.subarray(idat - 4)))).toBe(true)
    expect(taken(PNG)).toMatchObject({ type: 'image/png', width: 40, height: 24, orientation: 1 })
  })

  test('with a byte changed is refused', () => {
    for (const at of [20, 29, 60, PNG.length - 20]) {
      const broken = Uint8Array.from(PNG)
      broken[at] = (broken[at] ?? 0) ^ 1
      expect(takeInPicture(broken)).toEqual({ refused: 'broken' })
    }
  })
})

test('taken in again a picture is the same, with the same hash', () => {
  for (const given of [...JPEGS, PNG]) {
    const once = taken(given)
    expect(taken(once.bytes)).toEqual(once)
    expect(once.hash).toMatch(/^[0-9a-f]{64}$/)
  }
})

describe('refused', () => {
  test.each(['', 'GIF89a', '%PDF-1.7', '<svg onload="x"/>', 'RIFF\x10\0\0\0WEBPVP8 '])(
    'what is no picture: %j',
    (start) => {
      expect(takeInPicture(text(start))).toEqual({ refused: 'not-a-picture' })
    },
  )

  test('a file that is too large, and a picture of too many pixels', () => {
    expect(takeInPicture(new Uint8Array(MOST_MEGABYTES * 1024 * 1024 + 1))).toEqual({ refused: 'too-large' })
    const header = new DataView(new ArrayBuffer(13))
    header.setUint32(0, 10_000)
    header.setUint32(4, 4001)
    header.setUint8(8, 8)
    const vast = joined(
      PNG.subarray(0, 8),
      chunk('IHDR', new Uint8Array(header.buffer)),
      chunk('IDAT', deflateSync(Uint8Array.of(0))),
      chunk('IEND', new Uint8Array()),
    )
    expect(takeInPicture(vast)).toEqual({ refused: 'too-many-pixels' })
  })

  test('every picture that is cut short, at any byte', () => {
    for (const whole of [...JPEGS, PNG])
      for (let length = 8; length < whole.length; length += 1)
        expect(takeInPicture(whole.subarray(0, length))).toEqual({ refused: 'broken' })
  })

  test('noise in a picture never throws', () => {
    const noise = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.constantFrom(...JPEGS, PNG), noise, (whole, changes) => {
        const noisy = Uint8Array.from(whole)
        for (const [at, byte] of changes) noisy[at % noisy.length] = byte
        const picture = takeInPicture(noisy)
        if ('refused' in picture) return
        expect(picture.width * picture.height).toBeGreaterThan(0)
        expect(taken(picture.bytes).hash).toBe(picture.hash)
      }),
      { numRuns: 1000 },
    )
  })
})
