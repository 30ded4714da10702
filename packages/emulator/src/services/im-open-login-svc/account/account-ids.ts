import { type CountCodes, countedApart } from '../../../request/count.ts'
import type { FieldReader } from '../../../request/fields.ts'
import { loginCodes } from '../codes.ts'

/** How many accounts a request may have. */
export const accountCount: CountCodes = {
  most: 100,
  none: loginCodes.badRequest,
  tooMany: loginCodes.tooManyAccounts,
}

/** Reads a list of objects that each have a `UserID`. */
export function readAccountIds(read: FieldReader, field: string): readonly string[] {
  return countedApart(field, read.objectList(field), accountCount).map((item) => item.text('UserID'))
}

/** Where the id of the account is: `Identifier` is the name that the field had until 2022. */
export function accountIdField(read: FieldReader): 'UserID' | 'Identifier' {
  return !read.has('UserID') && read.has('Identifier') ? 'Identifier' : 'UserID'
}
