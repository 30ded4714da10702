import { readFileSync } from 'node:fs'

const facts = new URL('../../../tests/commands/rest-commands.json', import.meta.url)

const words = { A: 'page', B: 'part of a page', C: 'path only' } as const

const grades: ReadonlyMap<string, keyof typeof words> = new Map(
  JSON.parse(readFileSync(facts, 'utf8')).commands.map(
    ({ path, evidence }: { path: string; evidence: keyof typeof words }) => [path, evidence],
  ),
)

/** Says what a command is known from. The pages of those that are not in the facts were read before. */
export function evidenceOf(path: string): string {
  return words[grades.get(path) ?? 'A']
}
