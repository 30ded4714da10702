import type { PersonView } from './accounts.ts'
import type { FactView, ListPart } from './list-part.ts'

/** An official account in the list of them. */
export interface OfficialAccountView {
  /** Its id. */
  readonly id: string
  /** What it is called. */
  readonly name: string
  /** How many have subscribed to it. */
  readonly subscribers: number
}

/** What can be looked at in an official account. */
export type OfficialAccountTab = 'subscribers' | 'messages' | 'profile'

/** An official account with all that belongs to it. */
export interface OfficialAccountDetail {
  /** What is shown. */
  readonly view: 'official'
  /** Its id. */
  readonly id: string
  /** What it is called. */
  readonly name: string
  /** The `UserID` of the owner; empty for none. */
  readonly owner: string
  /** How many entries each list has. */
  readonly counts: Readonly<Record<Exclude<OfficialAccountTab, 'profile'>, number>>
  /** The list that was asked for. */
  readonly shown: OfficialAccountPart
}

/** One of the lists of an official account. */
export type OfficialAccountPart =
  | { readonly tab: 'subscribers'; readonly list: ListPart<SubscriberView> }
  | { readonly tab: 'messages'; readonly list: ListPart<OfficialMessageView> }
  | { readonly tab: 'profile'; readonly facts: readonly FactView[] }

/** Somebody who has subscribed. */
export interface SubscriberView extends PersonView {
  /** Since when, unix seconds. */
  readonly time: number
  /** `CustomString`; empty for none. */
  readonly custom: string
}

/** A message of an official account. */
export interface OfficialMessageView {
  /** Counts up from 1. */
  readonly seq: number
  /** Unix seconds. */
  readonly time: number
  /** What it says, as one line. */
  readonly text: string
  /** Whether it was recalled. */
  readonly recalled: boolean
}
