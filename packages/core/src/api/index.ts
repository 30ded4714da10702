/**
 * All tables of endpoints, one per service of Tencent.
 *
 * @module
 */

import type { Envelope, RequestOf, ResponseOf } from './endpoint.ts'
import { groupOpenHttpSvc } from './group-open-http-svc.ts'
import { imOpenLoginSvc } from './im-open-login-svc.ts'
import { openMsgSvc } from './open-msg-svc.ts'
import { openim } from './openim.ts'
import { profile } from './profile.ts'
import { recentcontact } from './recentcontact.ts'

/** The tables by service, each with its endpoints by method. */
export interface Api {
  /** One-to-one messages: send, read, count, change, recall; and who is online. */
  readonly openim: typeof openim
  /** The hourly files with all messages of the app. */
  readonly openMsgSvc: typeof openMsgSvc
  /** The conversation list of an account, its conversation groups and marks. */
  readonly recentcontact: typeof recentcontact
  /** The accounts of the app. */
  readonly imOpenLoginSvc: typeof imOpenLoginSvc
  /** Names, pictures and other fields of accounts. */
  readonly profile: typeof profile
  /** Groups: which there are, who is in them, and what is said in them. */
  readonly groupOpenHttpSvc: typeof groupOpenHttpSvc
}

/** All endpoints that this package knows, by service and method. */
export const api: Api = { openim, openMsgSvc, recentcontact, imOpenLoginSvc, profile, groupOpenHttpSvc }

/** An endpoint of any of the tables. */
export type KnownEndpoint = { readonly [Service in keyof Api]: Api[Service][keyof Api[Service]] }[keyof Api]

/** The endpoints of all tables, by path. */
export type EndpointByPath = { readonly [E in KnownEndpoint as E['path']]: E }

/** A path that is in one of the tables. */
export type KnownPath = keyof EndpointByPath

/** What the endpoint at a path takes; any object for a path that is in none of the tables. */
export type RequestByPath<Path extends string> = Path extends KnownPath
  ? RequestOf<EndpointByPath[Path]>
  : object

/** What the endpoint at a path answers, with the envelope; unknown fields for a path that is in none of the tables. */
export type ResponseByPath<Path extends string> = Path extends KnownPath
  ? ResponseOf<EndpointByPath[Path]>
  : Envelope & Readonly<Record<string, unknown>>
