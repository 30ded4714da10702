import { type Fields, objectList, optionalText, text } from '../../request/fields.ts'
import type { CustomFields } from '../../world/group.ts'

/** Reads custom fields from a request; without a value they are empty, and of the same key the last one counts. */
export function readCustom(fields: Fields, name: string): CustomFields {
  if (fields[name] === undefined) return []
  const pairs = objectList(fields, name, 10004).map(
    (item) => [text(item, 'Key', 10004), optionalText(item, 'Value', 10004) ?? ''] as const,
  )
  return [...new Map(pairs)]
}
