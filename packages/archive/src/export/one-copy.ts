import { isTimError, type Message, toHistoryHour } from '@timkit/core'
import { fromFile } from '@timkit/core/internal'
import { ArchiveError } from '../archive-error.ts'
import { endOf, type HourKey, hourId, startOf } from '../hours/hour-key.ts'
import { exactIdentity } from '../message-index/row/exact-identity.ts'
import type { ReadExportQuery } from './export-query.ts'
import { type ExportHourOptions, type WireObject, wantedOf } from './wanted-of.ts'

/** So many hours are remembered: what is outside of its hour is mostly of the one before. */
const mostHours = 2

/**
 * Sees to it that an export has a message once that several files have, as searches do: of one file the first; of several hours that of the hour
 * in which it says it was sent, else that of the earliest hour. Only of messages outside of their hour more than the hour is remembered.
 */
export class OneCopy {
  readonly #read: ReadExportQuery
  readonly #how: ExportHourOptions
  /** The hours that are exported. */
  readonly #hours: ReadonlySet<string>
  readonly #own = new Map<string, Promise<ReadonlySet<string>>>()
  readonly #outside: Set<string>
  #hour = ''
  #seen = new Set<string>()
  #noted: string[] = []

  /** @param outside what was exported from other hours than their own, by earlier programs */
  constructor(
    read: ReadExportQuery,
    { hours, outside, ...how }: ExportHourOptions & { hours: readonly string[]; outside: readonly string[] },
  ) {
    this.#read = read
    this.#how = how
    this.#hours = new Set(hours)
    this.#outside = new Set(outside)
  }

  /** Identities of what was exported from other hours than their own. */
  get outside(): readonly string[] {
    return [...this.#outside]
  }

  /** Whether another hour gives this message, or this one has already. */
  async isElsewhere(wire: WireObject, key: HourKey): Promise<boolean> {
    if (this.#hour !== hourId(key)) this.#begin(key)
    const message = fromFile(wire, key.chatType)
    const identity = exactIdentity(message)
    if (identity === undefined) return false
    if (this.#seen.has(identity)) return true
    this.#seen.add(identity)
    if (isSentIn(message, key)) return false
    if (this.#outside.has(identity) || (await this.#isInOwn(message, identity, key))) return true
    this.#outside.add(identity)
    this.#noted.push(identity)
    return false
  }

  /** Takes back what the hour gave: its file is damaged. */
  undo(): void {
    for (const identity of this.#noted) this.#outside.delete(identity)
  }

  #begin(key: HourKey): void {
    this.#hour = hourId(key)
    this.#seen = new Set()
    this.#noted = []
  }

  async #isInOwn({ unixSeconds }: Message, identity: string, { chatType }: HourKey): Promise<boolean> {
    const hour = hourOfSeconds(unixSeconds)
    return hour !== '' && this.#has({ chatType, hour }, identity)
  }

  /** Whether an hour that is exported has a message which was sent in it. */
  async #has(own: HourKey, identity: string): Promise<boolean> {
    const id = hourId(own)
    if (!this.#hours.has(id)) return false
    const known = this.#own.get(id) ?? this.#identitiesOf(own)
    this.#own.delete(id)
    this.#own.set(id, known)
    for (const oldest of this.#own.keys()) {
      if (this.#own.size <= mostHours) break
      this.#own.delete(oldest)
    }
    return (await known).has(identity)
  }

  /** Of what was sent in an hour and is in its file; nothing when that is damaged, as it gives nothing then. */
  async #identitiesOf(key: HourKey): Promise<ReadonlySet<string>> {
    const identities = new Set<string>()
    try {
      for await (const found of wantedOf(key, this.#read, this.#how)) {
        for (const { wire } of found) {
          const message = fromFile(wire, key.chatType)
          const identity = isSentIn(message, key) ? exactIdentity(message) : undefined
          if (identity !== undefined) identities.add(identity)
        }
      }
    } catch (error) {
      this.#how.signal?.throwIfAborted()
      if (!isTimError(error) && !(error instanceof SyntaxError) && !(error instanceof ArchiveError))
        throw error
      return new Set()
    }
    return identities
  }
}

function isSentIn({ unixSeconds }: Message, { hour }: HourKey): boolean {
  return unixSeconds * 1000 >= startOf(hour) && unixSeconds * 1000 < endOf(hour)
}

/** Empty where a time is none. */
function hourOfSeconds(unixSeconds: number): string {
  return unixSeconds > 0 && unixSeconds <= 0xffff_ffff ? toHistoryHour(new Date(unixSeconds * 1000)) : ''
}
