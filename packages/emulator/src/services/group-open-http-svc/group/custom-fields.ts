import type { AppDefinedData } from '@timkit/core/wire'
import type { FieldReader } from '../../../request/fields.ts'
import type { CustomFields } from '../../../world/records/group-profile.ts'

/** Reads custom fields from a request; without a value they are empty, and of the same key the last one counts. */
export function readCustom(read: FieldReader, name: string): CustomFields {
  const items = read.optionalObjectList(name)
  return [...new Map(items.map((item) => [item.text('Key'), item.optionalText('Value') ?? ''] as const))]
}

/** Writes custom fields: those that are asked for, in that order; all, when nothing is. */
export function writeCustom(
  custom: Iterable<readonly [string, string]>,
  keys: readonly string[] | undefined,
): AppDefinedData[] {
  const values = new Map(custom)
  return [...(keys ?? values.keys())].flatMap((Key) => {
    const Value = values.get(Key)
    return Value === undefined ? [] : [{ Key, Value }]
  })
}

/** Custom fields after a change: those that it names have its values, and are gone where these are empty. */
export function changedCustom(
  custom: Iterable<readonly [string, string]>,
  changes: CustomFields,
): CustomFields {
  return [...new Map([...custom, ...changes])].filter(([, value]) => value !== '')
}
