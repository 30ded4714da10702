import { Refusal } from '../../request/refusal.ts'
import { documentedCommands } from '../../services/documented.ts'
import type { Route } from '../../services/route.ts'
import { routes } from '../../services/routes.ts'
import type { ServiceCodes } from '../../services/service.ts'
import type { Incoming } from '../incoming.ts'

const routesByPath: ReadonlyMap<string, Route> = new Map(routes.map((route) => [route.path, route]))

/** Returns who carries out a command; refuses one that is not emulated. */
export function findRoute({ command }: Incoming, codes: ServiceCodes): Route {
  const route = routesByPath.get(command)
  if (route !== undefined) return route
  throw new Refusal(codes.unknownCommand, unknownCommand(command))
}

/** Why a command is not answered: a documented one is not a mistake of the caller. */
function unknownCommand(command: string): string {
  const page = documentedCommands.get(command)
  return page === undefined
    ? 'There is no such command'
    : `The service has ${command} (${page}), but the emulator does not emulate it`
}
