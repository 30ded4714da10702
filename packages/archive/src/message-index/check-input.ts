import { checkObject, mustBe, outOfRange } from '@timkit/core/internal'
import type { HourKey } from '../hours/hour-key.ts'
import { checkText } from './check-query.ts'
import { ownerName } from './index-owner.ts'
import type { HourToIndex, LiveMessage, MessageChange } from './message-index.ts'
import { identityParts } from './row/identity-parts.ts'
import { hourNumber } from './row/row-id.ts'

/** Refuses what names no hour. */
export function checkHour(hour: HourKey): void {
  checkObject(hour, 'hour')
  const { chatType, hour: name } = hour
  if (chatType !== 'c2c' && chatType !== 'group')
    throw outOfRange('chatType', `must be c2c or group, but is ${JSON.stringify(chatType)}`)
  checkText(name, 'hour')
  hourNumber(name)
}

/** Refuses an hour that cannot be put into an index. */
export function checkHourToIndex(hour: HourToIndex): void {
  checkHour(hour)
  const { generation, sha256 } = hour
  if (!Number.isSafeInteger(generation) || generation < 0)
    throw outOfRange('generation', `must be a whole number from 0, but is ${generation}`)
  checkText(sha256, 'sha256')
}

/** Refuses live messages of which one is none. */
export function checkLive(messages: readonly LiveMessage[]): void {
  for (const [at, live] of checkedList(messages, 'messages').entries()) {
    checkObject(live, `messages[${at}]`)
    checkObject(live.message, `messages[${at}].message`)
    checkFlag(live.recalled, `messages[${at}].recalled`)
  }
}

/**
 * Refuses recalls and edits of which one cannot be noted.
 *
 * @returns them, with whole milliseconds from 0
 */
export function checkChanges(changes: readonly MessageChange[]): readonly MessageChange[] {
  return checkedList(changes, 'changes').map((change, at) => {
    const name = `changes[${at}]`
    checkObject(change, name)
    checkChangedIdentity(change.identity, `${name}.identity`)
    checkFlag(change.recalled, `${name}.recalled`)
    if (change.body !== undefined && !Array.isArray(change.body))
      throw mustBe(`${name}.body`, 'a list of elements', change.body)
    return {
      ...change,
      at: wholeMoment(change.at, `${name}.at`),
      editedAt: wholeMoment(change.editedAt, `${name}.editedAt`),
    }
  })
}

/** Refuses a bookmark that is none, or that an index keeps for itself. */
export function checkBookmark(name: string, place: string): void {
  checkText(name, 'name')
  checkText(place, 'place')
  if (name === ownerName)
    throw outOfRange('name', `must be another than ${ownerName}, where an index keeps its owner`)
}

function checkChangedIdentity(identity: string, name: string): void {
  checkText(identity, name)
  const parts = identityParts(identity)
  if (parts[0] === 'f') {
    const problem = `is ${JSON.stringify(identity)}, a place in a file, where another message is once the hour is made again: nothing can be noted of it`
    throw outOfRange(name, problem)
  }
  if (
    parts[0] === 'g' &&
    parts.length >= 6 &&
    !(Number.isSafeInteger(Number(parts[4])) && Number(parts[4]) !== 0)
  )
    throw outOfRange(name, `is ${JSON.stringify(identity)}, which no message has: ${parts[4]} is no time`)
}

function checkedList<T>(list: readonly T[], name: string): readonly T[] {
  if (!Array.isArray(list)) throw mustBe(name, 'a list', list)
  return list
}

function checkFlag(value: boolean | undefined, name: string): void {
  if (value !== undefined && typeof value !== 'boolean') throw mustBe(name, 'true or false', value)
}

function wholeMoment(milliseconds: number | undefined, name: string): number | undefined {
  if (milliseconds === undefined) return undefined
  if (typeof milliseconds !== 'number') throw mustBe(name, 'unix milliseconds', milliseconds)
  if (!(Math.abs(milliseconds) <= Number.MAX_SAFE_INTEGER))
    throw outOfRange(name, `must be unix milliseconds, but is ${milliseconds}`)
  return Math.max(0, Math.floor(milliseconds))
}
