import { type EndpointTable, type Tables, tables } from '@timkit/core/api'
import type { Route, Run } from './route.ts'
import { services } from './services.generated.ts'

/** Every command that is emulated, in the order of core's tables. */
export const routes: readonly Route[] = Object.entries<EndpointTable>(tables).flatMap(([name, table]) => {
  const service = services[name as keyof Tables]
  const commands: Readonly<Record<string, Run | undefined>> = service?.commands ?? {}
  const { around, ownRate } = service?.manner ?? {}
  const countsItself = new Set<string>(ownRate)
  return Object.entries(table).flatMap(([method, { path, rate }]) => {
    const run = commands[method]
    if (run === undefined) return []
    const counted = countsItself.has(path) ? Number.POSITIVE_INFINITY : rate
    return [{ path, rate: counted, run: around?.(run) ?? run }]
  })
})
