import { nearest } from '@timkit/core/internal'
import { otherCommands } from '../services/other-commands.ts'
import { routes } from '../services/routes.ts'

const services: readonly string[] = [...new Set(routes.map(({ path }) => serviceOf(path)))]

/** Why a rule about this command would never do anything, or `undefined` when it can. */
export function faultCommandFault(command: unknown): string | undefined {
  if (typeof command !== 'string' || command === '*' || command === 'download') return undefined
  const whole = command.endsWith('/*')
  const isRight = whole ? services.includes(serviceOf(command)) : routes.some(({ path }) => path === command)
  if (isRight) return undefined
  const about = `has the command ${JSON.stringify(command)}`
  if (otherCommands.has(command)) return `${about}, which the service has but the emulator does not`
  const candidates = whole ? services.map((service) => `${service}/*`) : routes.map(({ path }) => path)
  const meant = nearest(command, candidates)
  const hint = meant === undefined ? 'none is called like that' : `did you mean ${JSON.stringify(meant)}?`
  return `${about}, which the emulator does not know: ${hint}`
}

function serviceOf(path: string): string {
  return path.slice(0, path.indexOf('/'))
}
