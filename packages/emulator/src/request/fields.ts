import { byteLength } from '../values/byte-length.ts'
import { type Fields, isObject } from '../values/json-object.ts'
import type { Account } from '../world/records/records.ts'
import type { Call } from './call.ts'
import { gatewayCodes } from './gateway-codes.ts'
import { Refusal } from './refusal.ts'
import { shorten } from './shorten.ts'

/** The largest number in 32 bits, as `MsgSeq`, `MsgRandom` and times have it. */
export const uint32: number = 0xffff_ffff

/** How a field is refused where it is not as the command wants it. */
export interface FieldRule {
  /** The code where it is missing or wrong. @default the reader's */
  readonly invalid?: number
}

/** What a text may be. */
export interface TextRule extends FieldRule {
  /** How many bytes of UTF-8 it may have. @default any number */
  readonly most?: number
}

/** What an integer may be. */
export interface IntegerRule extends FieldRule {
  /** @default 0 */
  readonly min?: number
  /** @default Number.MAX_SAFE_INTEGER */
  readonly max?: number
}

/** How an account is refused. */
export interface AccountRule {
  /** The code where the field is missing or not a text. @default the reader's */
  readonly missing?: number
  /** The code where there is no such account. @default `missing` */
  readonly unknown?: number
}

/** Makes a reader of a request; `invalid` is the code of the service for a field that is missing or wrong. */
export function fields(call: Call, { invalid }: Required<FieldRule>): FieldReader {
  return new FieldReader(call, call.body, invalid)
}

/** Reads fields of a JSON object in a request, and refuses the request where one is not as it must be. */
export class FieldReader {
  /** The object itself, for what is not checked. */
  readonly raw: Fields
  readonly #call: Call
  readonly #invalid: number

  /** Binds the reader to the call that the object came with. */
  constructor(call: Call, raw: Fields, invalid: number) {
    this.#call = call
    this.raw = raw
    this.#invalid = invalid
  }

  /** A reader of an object inside of this one, with the same code. */
  inside(raw: Fields): FieldReader {
    return new FieldReader(this.#call, raw, this.#invalid)
  }

  /** Whether a field is there; one that is null counts as left out. */
  has(name: string): boolean {
    return this.raw[name] !== undefined
  }

  /** A refusal with the code of this reader, to be thrown. */
  refusal(info: string): Refusal {
    return new Refusal(this.#invalid, info)
  }

  /** A text that must be there and not be empty. */
  text(name: string, { most, invalid = this.#invalid }: TextRule = {}): string {
    const value = this.raw[name]
    if (typeof value === 'string' && value !== '') return refuseLong(name, value, most, invalid)
    refuseNumericId(name, value)
    throw new Refusal(
      invalid,
      `${name} ${value === undefined ? 'is missing' : 'must be a text that is not empty'}`,
    )
  }

  /** A text that may be absent, or empty. */
  optionalText(name: string, { most, invalid = this.#invalid }: TextRule = {}): string | undefined {
    const value = this.raw[name]
    if (value === undefined) return undefined
    if (typeof value === 'string') return refuseLong(name, value, most, invalid)
    refuseNumericId(name, value)
    throw new Refusal(invalid, `${name} must be a text`)
  }

  /** An integer between two bounds that must be there. */
  integer(
    name: string,
    { min = 0, max = Number.MAX_SAFE_INTEGER, invalid = this.#invalid }: IntegerRule = {},
  ): number {
    const value = this.raw[name]
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value
    throw new Refusal(
      invalid,
      `${name} ${value === undefined ? 'is missing' : `must be an integer from ${min} to ${max}`}`,
    )
  }

  optionalInteger(name: string, rule?: IntegerRule): number | undefined {
    return this.raw[name] === undefined ? undefined : this.integer(name, rule)
  }

  /** An integer from 1 that may be absent; 0 counts as absent, because clients that cannot leave a number out send it. */
  optionalNonZero(name: string, rule?: Omit<IntegerRule, 'min'>): number | undefined {
    return this.raw[name] === 0 ? undefined : this.optionalInteger(name, { ...rule, min: 1 })
  }

  /** Whether an optional 0 or 1 is 1. */
  flag(name: string): boolean {
    return this.optionalInteger(name, { max: 1 }) === 1
  }

  /** An object that may be absent. An empty array counts as an empty one: PHP, which knows no difference, writes it so. */
  optionalObject(name: string, { invalid = this.#invalid }: FieldRule = {}): FieldReader | undefined {
    const value = this.raw[name]
    if (value === undefined) return undefined
    if (isObject(value)) return this.inside(value)
    if (Array.isArray(value) && value.length === 0) return this.inside({})
    throw new Refusal(invalid, `${name} must be an object`)
  }

  /** An array that must be there. */
  list(name: string, { invalid = this.#invalid }: FieldRule = {}): readonly unknown[] {
    const value = this.raw[name]
    if (Array.isArray(value)) return value
    throw new Refusal(invalid, `${name} ${value === undefined ? 'is missing' : 'must be an array'}`)
  }

  /** An array of texts that must be there. */
  textList(name: string, { invalid = this.#invalid }: FieldRule = {}): readonly string[] {
    const values = this.list(name, { invalid })
    if (values.every((value) => typeof value === 'string')) return values
    for (const value of values) refuseNumericId(name, value)
    throw new Refusal(invalid, `${name} must be an array of texts`)
  }

  /** An array of texts that may be absent. */
  optionalTextList(name: string, rule?: FieldRule): readonly string[] | undefined {
    return this.raw[name] === undefined ? undefined : this.textList(name, rule)
  }

  /** An array of objects that must be there, with a reader of each. */
  objectList(name: string, { invalid = this.#invalid }: FieldRule = {}): readonly FieldReader[] {
    const values = this.list(name, { invalid })
    if (values.every(isObject)) return values.map((value) => this.inside(value))
    throw new Refusal(invalid, `${name} must be an array of objects`)
  }

  /** An array of objects that may be absent, with a reader of each. */
  optionalObjectList(name: string, rule?: FieldRule): readonly FieldReader[] {
    return this.raw[name] === undefined ? [] : this.objectList(name, rule)
  }

  /** The account that a field names. */
  account(name: string, { missing = this.#invalid, unknown = missing }: AccountRule = {}): Account {
    return this.#existing(name, this.text(name, { invalid: missing }), unknown)
  }

  /** The account that a field names; the admin that calls where it is absent or, as some clients send it, empty. */
  accountOrAdmin(name: string, { missing = this.#invalid, unknown = missing }: AccountRule = {}): Account {
    const id = this.optionalText(name, { invalid: missing }) || this.#call.identifier
    return this.#existing(name, id, unknown)
  }

  /** The account that a field names; `undefined` where it is absent or empty. */
  optionalAccount(
    name: string,
    { missing = this.#invalid, unknown = missing }: AccountRule = {},
  ): Account | undefined {
    const id = this.optionalText(name, { invalid: missing })
    return id === undefined || id === '' ? undefined : this.#existing(name, id, unknown)
  }

  #existing(name: string, id: string, unknown: number): Account {
    const account = this.#call.world.accounts.get(id)
    if (account !== undefined) return account
    throw new Refusal(unknown, `${name} is "${shorten(id)}", an account that does not exist`)
  }
}

function refuseLong(name: string, value: string, most: number | undefined, code: number): string {
  if (most === undefined || byteLength(value) <= most) return value
  throw new Refusal(code, `${name} has more than ${most} bytes`)
}

/** How the fields end that name users. */
const userIdField = /(_Account|UserID|Identifier|Accounts)$/

/**
 * Refuses a number where a `UserID` is wanted, with a code of its own whatever the command.
 * @see https://www.tencentcloud.com/document/product/1047/34348
 */
function refuseNumericId(name: string, value: unknown): void {
  if (typeof value === 'number' && userIdField.test(name))
    throw new Refusal(
      gatewayCodes.numericUserId,
      `${name} has the number ${value} where a UserID is wanted: write it as a text`,
    )
}
