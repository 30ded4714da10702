import { documentation } from '@timkit/core/api'

/** Every command that timkit knows, as `service/command`. */
export const knownPaths: readonly string[] = Object.keys(documentation)
