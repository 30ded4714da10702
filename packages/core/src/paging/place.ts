import { isObject } from '../check.ts'
import { type CursorKind, damaged, readCursor } from '../listing/cursor.ts'
import type { WireObject } from '../message/wire-values.ts'
import type { PlaceField } from './paged-path.ts'

const placeFields: readonly string[] = [
  'Cursor',
  'LastMsgKey',
  'MaxTime',
  'Next',
  'Offset',
  'ReqMsgSeq',
  'StartCursor',
  'StartIndex',
  'StartSeq',
  'TimeStamp',
  'Timestamp',
  'TopStartIndex',
  'TopTimeStamp',
] satisfies readonly PlaceField[]

/** Where a page begins: what goes into its request. */
export type Place = Readonly<Record<string, string | number>> & {
  readonly [Field in PlaceField]?: string | number
}

/** Where a listing of any command goes on. */
export interface PlaceStart {
  /** The cursor that says so. */
  readonly cursor: string
  /** Where the next page begins; `undefined` at the end. */
  readonly place: Place | undefined
}

/**
 * Reads where to go on, and refuses a cursor of another question.
 *
 * @param own The field of an entry of the caller's own.
 */
export function readPlace(cursor: string, kind: CursorKind, question: object, own?: string): PlaceStart {
  const { place, end } = readCursor(cursor, kind, question)
  if (end === true) return { cursor, place: undefined }
  // Nothing but a place goes from a cursor into a request: whoever made it up cannot ask for something else.
  const isPlace = isObject(place) && Object.entries(place).every((position) => isPosition(position, own))
  if (!isPlace) throw damaged(cursor)
  return { cursor, place: place as Place }
}

function isPosition([field, value]: [string, unknown], own: string | undefined): boolean {
  if (!isPlaceField(field, own)) return false
  return typeof value === 'string' || (Number.isSafeInteger(value) && (value as number) >= 0)
}

function isPlaceField(field: string, own: string | undefined): boolean {
  return field === own || placeFields.includes(field)
}

/** Separates what a request asks for from where it begins. */
export function splitRequest(
  request: object,
  own?: string,
): { readonly asked: WireObject; readonly place: Place } {
  const given = Object.entries(request).filter(([, value]) => value !== undefined)
  // Not field by field: one that is called `__proto__` would be lost.
  const part = (isPlace: boolean) =>
    Object.fromEntries(given.filter(([field]) => isPlaceField(field, own) === isPlace))
  return { asked: part(false), place: part(true) as Place }
}
