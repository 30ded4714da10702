import { documentation, type Endpoint, type KnownPath, tables } from '@timkit/core/api'

/** A command that core's tables know. */
export interface KnownCommand {
  /** `service/command`. */
  readonly path: KnownPath
  /** Tencent's page about it. */
  readonly docs: string
  /** Whether it changes nothing. */
  readonly reads: boolean
}

/** The commands of core's tables, in the order of their paths. */
export function knownCommands(): readonly KnownCommand[] {
  return Object.values(tables)
    .flatMap((table) => Object.values<Endpoint<KnownPath>>(table))
    .map(({ path, repeat }) => ({ path, docs: documentation[path], reads: repeat === 'read' }))
    .sort((a, b) => a.path.localeCompare(b.path))
}

/** Whether a command changes nothing, as far as the tables know: an unknown one may change anything. */
export function isReadOnly(path: string): boolean {
  return knownCommands().some((command) => command.path === path && command.reads)
}
