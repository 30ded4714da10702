/** Loads what there is to say about errors. */
export function loadExplain(): Promise<typeof import('../../explain.ts')> {
  return import('../../explain.ts')
}
