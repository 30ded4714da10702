/**
 * Counters of groups, such as likes: integers that the service adds to by itself.
 *
 * @module
 */

import type { WireInteger } from '../../envelope.ts'

/** A counter of a group. */
export interface GroupCounter {
  /** The name. */
  readonly Key: string
  /** What it is at, a signed integer of 64 bits. */
  readonly Value: WireInteger
}

/** Asks for counters of a group. */
export interface GetGroupCounterRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /** Which counters; all, when absent. */
  readonly GroupCounterKeys?: readonly string[] | undefined
}

/** Counters of a group. */
export interface GetGroupCounterResponse {
  /** The counters. Whether one that does not exist is left out is not documented. */
  readonly GroupCounter: readonly GroupCounter[]
}

/** A counter to change. */
export interface GroupCounterChange {
  /** The name, at most 128 bytes. */
  readonly Key: string
  /** What it is set to, or changed by: a signed integer of 64 bits. Beyond 2^53 it has to be a bigint. */
  readonly Value: number | bigint
}

/** Counters to change. */
export interface UpdateGroupCounterRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /** The counters, at most 20 in a group. One that does not exist is made, and counts from 0. */
  readonly GroupCounter: readonly GroupCounterChange[]
  /**
   * What is done with the values. Give it: the international page lets it be absent without a word of what it is then,
   * and the Chinese one does not.
   */
  readonly Mode?: 'Set' | 'Increase' | 'Decrease' | undefined
}

/** Counters that were changed. */
export interface UpdateGroupCounterResponse {
  /** The counters of the request, as they are now. */
  readonly GroupCounter: readonly GroupCounter[]
}

/** Counters to delete. */
export interface DeleteGroupCounterRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /** Which counters; all of them, when absent. */
  readonly GroupCounterKeys?: readonly string[] | undefined
}
