import { runBundle } from './run-bundle.ts'

type Explain = typeof import('../bundles/explain.ts')

let loading: Promise<Explain> | undefined

/** Loads what there is to say about errors and commands, from its own bundle. */
export function loadExplain(): Promise<Explain> {
  loading ??= runBundle<Explain>('explain.web.js')
  return loading
}
