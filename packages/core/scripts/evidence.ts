import { readFileSync } from 'node:fs'

const facts = ['first-commands.json', 'rest-commands.json'].map(
  (file) => new URL(`../../../tests/commands/${file}`, import.meta.url),
)

const words = { A: 'page', B: 'part of a page', C: 'path only' } as const

const grades: ReadonlyMap<string, keyof typeof words> = new Map(
  facts.flatMap((file) =>
    JSON.parse(readFileSync(file, 'utf8')).commands.map(
      ({ path, evidence }: { path: string; evidence: keyof typeof words }) => [path, evidence],
    ),
  ),
)

/** Says what a command is known from. */
export function evidenceOf(path: string): string {
  const grade = grades.get(path)
  if (grade === undefined)
    throw new Error(
      `Cannot say what ${path} is known from: no file of tests/commands has its facts. Add them.`,
    )
  return words[grade]
}
