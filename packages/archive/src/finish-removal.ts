import { finishErase } from './erase/erase.ts'
import { finishPrune } from './prune/prune.ts'
import type { UnfinishedErase, UnfinishedPrune } from './unfinished.ts'
import type { UpkeepParts } from './upkeep/upkeep-parts.ts'

/** Finishes a removal that a killed program began. */
export async function finishRemoval(
  parts: UpkeepParts,
  unfinished: UnfinishedErase | UnfinishedPrune,
): Promise<void> {
  if (unfinished.kind === 'erase') await finishErase(parts, unfinished)
  else await finishPrune(parts, unfinished)
}
