/** Reads the desk's own settings; what was never set is null. */
import { eq, sql } from 'drizzle-orm'
import type { ReadableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'
import { settings } from '../schema/intake.ts'

/** What a validator such as zod's offers. */
type Shape<Value> = { safeParse: (value: unknown) => { success: true; data: Value } | { success: false } }

const settingOf = remembered(({ orm }) =>
  orm
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, sql.placeholder('key')))
    .prepare(),
)

/** The value as the shape says, or null when it is missing or of another shape. */
export function readSetting<Value>(
  database: ReadableDatabase,
  key: string,
  shape: Shape<Value>,
): Value | null {
  const parsed = shape.safeParse(settingOf(database).get({ key })?.value)
  return parsed.success ? parsed.data : null
}
