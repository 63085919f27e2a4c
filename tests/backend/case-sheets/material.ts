/** Cases made for the tests of sheets: a project, an interview with a quote, and a picture that tells where it was taken. */
import { readFileSync } from 'node:fs'
import { importMaterial } from '../../../backend/cases/import-material.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import { INTERVIEW, PROJECT_PAGE } from '../../fixtures/case-texts.ts'

export const addProject = (workspace: Workspace) => add(workspace, PROJECT_PAGE)
export const addInterview = (workspace: Workspace) => add(workspace, INTERVIEW)

async function add(workspace: Workspace, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  const { imported } = await importMaterial(workspace, { bytes, name: null })
  const [one] = imported
  if (!one) throw new Error('Nothing was read')
  return one.id
}

/** A JPEG of 40 by 24 pixels whose Exif has a place in degrees, and a comment that says it in words. */
export function pictureWithPlace(): Uint8Array {
  const file = new URL('../../fixtures/pictures/baseline.jpg', import.meta.url)
  const jpeg = readFileSync(file)
  const parts = [
    jpeg.subarray(0, 2),
    segment(0xe1, exifWithPlace()),
    segment(0xfe, text(PLACE)),
    jpeg.subarray(2),
  ]
  return new Uint8Array(Buffer.concat(parts))
}

export const PLACE = 'Tagen vid 59.3293N 18.0686E'
/** What the Exif says beside the place, in letters that can be looked for. */
export const CAMERA = 'Provkameran'

const text = (written: string) => Buffer.from(written, 'latin1')

function segment(marker: number, body: Buffer): Buffer {
  return Buffer.concat([Buffer.of(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff), body])
}

/** Exif in big-endian order: the camera's maker, and a GPS directory with latitude and longitude. */
function exifWithPlace(): Buffer {
  const tiff = Buffer.alloc(190)
  tiff.write('MM\0*', 0, 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(2, 8)
  entry(tiff, 10, { tag: 0x010f, type: 2, count: CAMERA.length + 1, value: 170 })
  entry(tiff, 22, { tag: 0x8825, type: 4, count: 1, value: 38 })
  tiff.writeUInt16BE(4, 38)
  entry(tiff, 40, { tag: 1, type: 2, count: 2, value: 0x4e000000 })
  entry(tiff, 52, { tag: 2, type: 5, count: 3, value: 100 })
  entry(tiff, 64, { tag: 3, type: 2, count: 2, value: 0x45000000 })
  entry(tiff, 76, { tag: 4, type: 5, count: 3, value: 124 })
  for (const [place, value] of [59, 19, 45, 18, 4, 7].entries()) {
    tiff.writeUInt32BE(value, 100 + place * 8)
    tiff.writeUInt32BE(1, 104 + place * 8)
  }
  tiff.write(CAMERA, 170, 'latin1')
  return Buffer.concat([text('Exif\0\0'), tiff])
}

type Field = { tag: number; type: number; count: number; value: number }

function entry(tiff: Buffer, at: number, { tag, type, count, value }: Field): void {
  tiff.writeUInt16BE(tag, at)
  tiff.writeUInt16BE(type, at + 2)
  tiff.writeUInt32BE(count, at + 4)
  tiff.writeUInt32BE(value, at + 8)
}
