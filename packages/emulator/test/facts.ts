import { readFileSync } from 'node:fs'

/** What is documented of a field: `tests/commands/README.md` says how to read it. */
export interface FieldFacts {
  readonly name: string
  readonly type: string
  readonly required: boolean | 'conditional'
  readonly enum?: readonly (string | number)[]
  readonly fields?: readonly FieldFacts[]
}

/** What is documented of a command, as far as the tests here read it. */
export interface CommandFacts {
  readonly path: string
  readonly request: readonly FieldFacts[]
  readonly errors: readonly number[]
  readonly sampleRequest: Readonly<Record<string, unknown>>
}

/** The facts of every command. Read, and not imported: they are of another package. */
export const facts: readonly CommandFacts[] = ['first-commands.json', 'rest-commands.json'].flatMap(
  (file) =>
    JSON.parse(readFileSync(new URL(`../../../tests/commands/${file}`, import.meta.url), 'utf8')).commands,
)
