import type { FactView } from '../wire/list-part.ts'

/** Custom fields as the page shows them. */
export function customFacts(fields: Iterable<readonly [string, string | number]> | undefined): FactView[] {
  return [...(fields ?? [])].map(([name, value]) => [name, String(value)])
}

/** Those of some facts that say something. */
export function givenFacts(facts: readonly FactView[]): FactView[] {
  return facts.filter(([, value]) => value !== '')
}
