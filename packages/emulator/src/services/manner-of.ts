import { type EndpointTable, type Tables, tables } from '@timkit/core/api'
import { gatewayCodes } from '../request/gateway-codes.ts'
import type { ServiceManner } from './service.ts'
import { services } from './services.generated.ts'

const gateway: ServiceManner = { codes: gatewayCodes }

const manners: ReadonlyMap<string, ServiceManner> = new Map(
  Object.entries(services).map(
    ([name, { manner = gateway }]) => [pathOf(name as keyof Tables), manner] as const,
  ),
)

/** How the service of a command answers; as the gateway does where it is not known. */
export function mannerOf(command: string): ServiceManner {
  return manners.get(command.split('/', 1)[0] ?? '') ?? gateway
}

/** What the paths of a service begin with, such as `open_msg_svc`. */
function pathOf(name: keyof Tables): string {
  const table: EndpointTable = tables[name]
  return Object.values(table)[0]?.path.split('/', 1)[0] ?? ''
}
