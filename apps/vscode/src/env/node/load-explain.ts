/** Loads what there is to say about errors and commands. */
export function loadExplain(): Promise<typeof import('../bundles/explain.ts')> {
  return import('../bundles/explain.ts')
}
