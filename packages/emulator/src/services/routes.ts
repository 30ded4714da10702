import { type EndpointTable, type Tables, tables } from '@timkit/core/api'
import { groupOpenHttpSvc } from './group-open-http-svc/routes.ts'
import { imOpenLoginSvc } from './im-open-login-svc/routes.ts'
import { openMsgSvc } from './open-msg-svc/get-history.ts'
import { openim } from './openim/routes.ts'
import { profile } from './profile/routes.ts'
import { recentcontact } from './recentcontact/routes.ts'
import type { Handlers, Route } from './route.ts'

/** The services of core's tables that are emulated. */
const services: { readonly [Service in keyof Tables]?: Handlers<Service> } = {
  openim,
  openMsgSvc,
  recentcontact,
  imOpenLoginSvc,
  profile,
  groupOpenHttpSvc,
}

/** Every command that is emulated, in the order of core's tables. */
export const routes: readonly Route[] = Object.entries<EndpointTable>(tables).flatMap(([service, table]) => {
  const handlers: Readonly<Record<string, Route['run'] | undefined>> = services[service as keyof Tables] ?? {}
  return Object.entries(table).flatMap(([method, { path, rate }]) => {
    const run = handlers[method]
    return run === undefined ? [] : [{ path, rate, run }]
  })
})
