import type { CommandId } from '../ids.ts'
import type { Timkit } from '../timkit.ts'

/** A command of the palette, of a menu, or behind a line of a tree. */
export interface Command {
  readonly id: CommandId
  /** Does it. What it throws is shown to the person, with a remedy. */
  readonly run: (timkit: Timkit, ...args: unknown[]) => Promise<unknown> | unknown
}
