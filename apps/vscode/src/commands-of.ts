import type { FeatureParts } from './commands.ts'
import { commandIds } from './editor/commands/ids.generated.ts'
import { type RegisterCommands, registerCommands } from './editor/commands/register-commands.ts'

/** Makes what registers the commands of a feature. The code of all commands is loaded with the first that runs. */
export function commandsOf<Feature extends keyof FeatureParts>(
  feature: Feature,
  onProblem: (error: unknown, args: readonly unknown[]) => void,
): RegisterCommands<FeatureParts[Feature]> {
  const load = async () => (await import('./commands.ts')).commands[feature]
  return (parts) => registerCommands({ ids: commandIds[feature], load, parts, onProblem })
}
