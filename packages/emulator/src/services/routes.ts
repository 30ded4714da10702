import { type EndpointTable, type Tables, tables } from '@timkit/core/api'
import type { Route, Run } from './route.ts'
import { services } from './services.generated.ts'

/** Every command that is emulated, in the order of core's tables. */
export const routes: readonly Route[] = Object.entries<EndpointTable>(tables).flatMap(([name, table]) => {
  const service = services[name as keyof Tables]
  const commands: Readonly<Record<string, Run | undefined>> = service?.commands ?? {}
  return Object.entries(table).flatMap(([method, { path, rate }]) => {
    const run = commands[method]
    return run === undefined ? [] : [{ path, rate, run: service?.manner?.around?.(run) ?? run }]
  })
})
