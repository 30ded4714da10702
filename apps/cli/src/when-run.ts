import type { CliContext } from './context.ts'

type Act = (this: CliContext, ...args: never) => Promise<void>

/**
 * Loads what a command does when it runs, and has its error told: what explains errors is loaded with the first one, so that help and short
 * commands start quickly.
 */
export function whenRun<Command extends Act>(load: () => Promise<Command>): () => Promise<Command> {
  async function runOrTell(this: CliContext, ...args: unknown[]): Promise<void> {
    try {
      const act = await load()
      await act.apply(this, args as never)
    } catch (error) {
      const { tellFailure } = await import('./failure.ts')
      tellFailure(this, error)
    }
  }
  return async () => runOrTell as Act as Command
}
