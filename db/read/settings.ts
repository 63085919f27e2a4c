/** Reads the desk's own settings; what was never set is null. */
import { eq } from 'drizzle-orm'
import type { ReadableDatabase } from '../database.ts'
import { settings } from '../schema/intake.ts'

/** What a validator such as zod's offers. */
type Shape<Value> = { safeParse: (value: unknown) => { success: true; data: Value } | { success: false } }

/** The value as the shape says, or null when it is missing or of another shape. */
export function readSetting<Value>(
  { orm }: ReadableDatabase,
  key: string,
  shape: Shape<Value>,
): Value | null {
  const row = orm.select({ value: settings.value }).from(settings).where(eq(settings.key, key)).get()
  const parsed = shape.safeParse(row?.value)
  return parsed.success ? parsed.data : null
}
