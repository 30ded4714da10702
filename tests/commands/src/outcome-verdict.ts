/**
 * Findings of the compiler about what a table says of outcomes, for the types of all commands, also of those without facts.
 *
 * @module
 */

import type { Inside } from './verdict.ts'

/**
 * `'ok'`, or what is wrong.
 *
 * @template Named what the table says: fields of entries, and lists of names
 * @template Items the fields by which it says that items are named
 */
export type OutcomeVerdict<T, Named extends string, Items extends string> = [
  Findings<T, Named, Items>,
] extends [never]
  ? 'ok'
  : // With something behind it each is a new text, as in verdict.ts.
    `${Findings<T, Named, Items>}.`

type Findings<T, Named extends string, Items extends string> =
  | `tells by ${Exclude<Signs<T>, Named>} what was not done`
  | `does not tell by ${Exclude<Named, Signs<T>>}`
  | `has no ${Missing<T, Items>}`

/** What in an answer tells of single items: codes of the entries of lists, and lists of names of what failed. */
type Signs<T> = InLists<T, '', [1, 1, 1]>

type Code = 'ErrorCode' | 'ResultCode' | 'RetCode' | 'Code' | 'Result' | 'Deleted'

/** Goes as deep as `Deep` has items: messages may hold messages. */
type InLists<T, At extends string, Deep extends readonly unknown[]> = Deep extends [unknown, ...infer Less]
  ? T extends object
    ? { [Name in keyof T & string]-?: InField<NonNullable<T[Name]>, Name, At, Less> }[keyof T & string]
    : never
  : never

type InField<
  V,
  Name extends string,
  At extends string,
  Less extends readonly unknown[],
> = V extends readonly (infer Item)[]
  ? Item extends object
    ? `${At}${Name}.${CodeOf<Item>}` | InLists<Item, `${At}${Name}.`, Less>
    : Name extends `Fail${string}` | `Invalid${string}` | `Error${string}`
      ? `${At}${Name}`
      : never
  : InLists<V, `${At}${Name}.`, Less>

/** A code in words is a verdict on a text. */
type CodeOf<Item> = {
  [Name in keyof Item & Code]: NonNullable<Item[Name]> extends number | boolean ? Name : never
}[keyof Item & Code]

type Missing<T, Path extends string> = Path extends string
  ? Has<T, Path> extends true
    ? never
    : Path
  : never

type Has<T, Path extends string> = Path extends `${infer Name}.${infer Rest}`
  ? Has<Inside<T, Name>, Rest>
  : Path extends (T extends unknown ? keyof T : never)
    ? true
    : false
