import { type EndpointTable, type Tables, tables } from '@timkit/core/api'
import { gatewayCodes } from '../request/gateway-codes.ts'
import { groupCodes } from './group-open-http-svc/codes.ts'
import { limitAnswer } from './group-open-http-svc/limit-answer.ts'
import * as groupOpenHttpSvc from './group-open-http-svc/routes.ts'
import { loginCodes } from './im-open-login-svc/codes.ts'
import * as imOpenLoginSvc from './im-open-login-svc/routes.ts'
import { openMsgCodes } from './open-msg-svc/codes.ts'
import * as openMsgSvc from './open-msg-svc/routes.ts'
import { openimCodes } from './openim/codes.ts'
import * as openim from './openim/routes.ts'
import { profileCodes } from './profile/codes.ts'
import * as profile from './profile/routes.ts'
import { contactCodes } from './recentcontact/codes.ts'
import * as recentcontact from './recentcontact/routes.ts'
import type { Handlers, Run } from './route.ts'

/** How a service refuses what is not special to one command; where its family has no code, the gateway's. */
export interface ServiceCodes {
  /** The body is not a JSON object. */
  readonly badJson: number
  /** There is no such command. */
  readonly unknownCommand: number
  /** Something went wrong inside. */
  readonly internal: number
}

/** How a service answers, whatever the command. */
export interface ServiceManner {
  /** Its codes. */
  readonly codes: ServiceCodes
  /** Whether its answers have an `ErrorDisplay`, for the end user. @default false */
  readonly hasDisplay?: boolean
}

/** A service that is emulated. */
interface Service<Name extends keyof Tables> extends ServiceManner {
  readonly commands: Handlers<Name>
  /** What happens around each command. */
  readonly around?: (run: Run) => Run
}

/** The services that are emulated, by their names in core's tables. */
export const services: { readonly [Name in keyof Tables]?: Service<Name> } = {
  openim: { commands: openim, codes: openimCodes },
  openMsgSvc: { commands: openMsgSvc, codes: openMsgCodes },
  recentcontact: { commands: recentcontact, codes: contactCodes, hasDisplay: true },
  imOpenLoginSvc: { commands: imOpenLoginSvc, codes: loginCodes },
  profile: { commands: profile, codes: profileCodes, hasDisplay: true },
  groupOpenHttpSvc: { commands: groupOpenHttpSvc, codes: groupCodes, around: limitAnswer },
}

const manners: ReadonlyMap<string, ServiceManner> = new Map<string, ServiceManner>([
  // None of its commands is emulated; it refuses as the other service of groups does.
  ['group_open_attr_http_svc', { codes: groupCodes }],
  ...Object.entries(services).map(([name, service]) => [pathOf(name as keyof Tables), service] as const),
])

const gateway: ServiceManner = { codes: gatewayCodes }

/** How the service of a command answers; as the gateway does where it is not known. */
export function mannerOf(command: string): ServiceManner {
  return manners.get(command.split('/', 1)[0] ?? '') ?? gateway
}

/** What the paths of a service begin with, such as `open_msg_svc`. */
function pathOf(name: keyof Tables): string {
  const table: EndpointTable = tables[name]
  return Object.values(table)[0]?.path.split('/', 1)[0] ?? ''
}
