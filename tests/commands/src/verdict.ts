/**
 * Findings of the compiler: types that compare a type with the facts and are texts of what is wrong.
 *
 * A check is one line of a generated file, `const v: Verdict<Type, Facts> = 'ok'`, and the compiler says on that line
 * what keeps it from being ok. So aliases, intersections and mapped types are read by who knows them best.
 *
 * @module
 */

import type { TypeName } from './facts.ts'

/** What the facts say of a field. */
export interface FieldFacts {
  readonly type: TypeName
  /** `unless proven`: documented as always there, but not by a page that was read. */
  readonly required: boolean | 'conditional' | 'unless proven'
  /** The documented values; absent where anything goes. */
  readonly values?: string | number
}

/** `'ok'`, or what is wrong with a type; `Old` are names that it may have besides. */
export type Verdict<T, Facts, Old = never> = [Findings<T, Facts, Old>] extends [never]
  ? 'ok'
  : // With something behind it each is a new text: of unions inside, the compiler would write the names of their aliases.
    `${Findings<T, Facts, Old>}.`

/** What is inside a field: of a list, its items. Of a union, the insides of all members. */
export type Inside<T, Name> = T extends unknown
  ? Name extends keyof T
    ? Item<NonNullable<T[Name]>>
    : never
  : never

type Findings<T, Facts, Old> = [T] extends [never]
  ? never
  :
      | `lacks ${Exclude<keyof Facts, Names<T>> & string}`
      | `has ${Exclude<Names<T>, keyof Facts | Old> & string}`
      | { [Name in keyof Facts & Names<T>]: OfField<T, Name, Facts[Name]> }[keyof Facts & Names<T>]

type Names<T> = T extends unknown ? keyof T : never
type Item<V> = V extends readonly (infer I)[] ? I : V
type Value<T, Name> = T extends unknown ? (Name extends keyof T ? Exclude<T[Name], undefined> : never) : never

type OfField<T, Name, Facts> = Facts extends FieldFacts
  ?
      | (IsOfType<Value<T, Name>, Facts['type']> extends true
          ? never
          : `${Name & string} is no ${Facts['type']}`)
      | Presence<Name & string, IsRequired<T, Name>, Facts['required']>
      | (Facts extends { values: string | number }
          ? Values<Name & string, Literals<Item<Value<T, Name>>>, Facts['values']>
          : never)
  : never

type Values<Name extends string, Actual extends string | number, Documented extends string | number> =
  | `${Name} lacks the value ${Exclude<Documented, Actual>}`
  | `${Name} has the value ${Exclude<Actual, Documented>}`

type Presence<Name extends string, Actual extends boolean, Documented> = Documented extends boolean
  ? [Actual] extends [Documented]
    ? never
    : `${Name} is ${Documented extends true ? 'optional' : 'required'}`
  : never

/** True where all members of a union need it, false where none does, boolean otherwise. */
type IsRequired<T, Name> = T extends unknown
  ? Name extends keyof T
    ? Record<never, never> extends Pick<T, Name>
      ? false
      : true
    : false
  : never

/** The values that a type names, also where it is open to others: `'a' | (string & {})`. */
type Literals<V> = V extends string
  ? string extends V
    ? never
    : V
  : V extends number
    ? number extends V
      ? never
      : V
    : never

type Whole = number | bigint

type IsOfType<V, Name extends TypeName> = [V] extends [never]
  ? false
  : {
      String: Is<V, string>
      // A text where a number cannot hold it.
      Integer: [Extract<V, Whole>] extends [never] ? false : Is<V, Whole | string>
      Boolean: Is<V, boolean>
      Object: [V] extends [readonly unknown[]] ? false : Is<V, object>
      'String[]': Is<V, readonly string[]>
      'Integer[]': Is<V, readonly Whole[]>
      'Object[]': Is<V, readonly object[]>
      'String|Integer': Is<V, string | Whole>
      'String|Integer|String[]': Is<V, string | Whole | readonly string[]>
    }[Name]

type Is<V, Kind> = [V] extends [Kind] ? true : false
