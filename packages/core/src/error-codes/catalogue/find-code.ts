import { errorFamilies } from './catalogue.ts'
import { type ClientSdkRange, clientSdkRanges } from './client-sdk-ranges.ts'
import type { ErrorCodeEntry, ErrorFamily } from './error-family-table.ts'
import { webhookCodes } from './webhook-codes.ts'

/** An entry, and the family that it is in. */
export interface FoundCode {
  readonly family: ErrorFamily
  readonly entry: ErrorCodeEntry
}

let index: ReadonlyMap<number, FoundCode> | undefined

/** Built when first asked for: a program without errors pays nothing. */
function indexed(): ReadonlyMap<number, FoundCode> {
  index ??= new Map(
    errorFamilies.flatMap(({ family, entries }) =>
      entries().map((entry) => [entry.code, { family, entry }] as const),
    ),
  )
  return index
}

/** The entry of a code; a code of an app's own webhook has that of all webhooks. */
export function findCode(code: number): FoundCode | undefined {
  if (Number.isInteger(code) && code >= webhookCodes.from && code <= webhookCodes.to) {
    return { family: 'message', entry: { code, ...webhookCodes } }
  }
  return indexed().get(code)
}

/** Where a code comes from that has no entry: one of the ranges of the client SDKs. */
export function clientSdkRangeOf(code: number): ClientSdkRange | undefined {
  return Number.isInteger(code)
    ? clientSdkRanges.find(({ from, to }) => code >= from && code <= to)
    : undefined
}

/**
 * Lists every error code of the catalogue, ascending, those of the client SDKs included.
 *
 * The codes 120001 to 130000 are not in it, though `explain` knows them: an app's own webhook gives them out.
 */
export function errorCodes(): readonly number[] {
  return [...indexed().keys()].sort((a, b) => a - b)
}
