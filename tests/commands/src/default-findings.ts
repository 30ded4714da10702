import type { Command, Field } from './facts.ts'
import { commentsOf, typesOf } from './limits.ts'

/** Finds the documented defaults that the comment of no field of that name says. */
export function defaultFindings({ path, request, response }: Command): readonly string[] {
  const text = typesOf(path).join('\n')
  return [...withDefaults(request), ...withDefaults(response)].flatMap(({ name, default: expected }) =>
    defaultsOf(text, name).includes(plain(String(expected)))
      ? []
      : [`${path} does not say the default ${expected} of ${name}`],
  )
}

function withDefaults(fields: readonly Field[]): readonly Field[] {
  return fields.flatMap((field) => [
    ...(field.default === undefined ? [] : [field]),
    ...withDefaults(field.fields ?? []),
  ])
}

/** What the comments of the members of a name say after `@default`. */
export function defaultsOf(text: string, name: string): readonly string[] {
  return commentsOf(text, name).flatMap((comment) => {
    const [, said] = /@default ([^\n,]*)/.exec(comment) ?? []
    return said === undefined ? [] : [plain(said)]
  })
}

/** Without quotes, and without separators between thousands. */
function plain(text: string): string {
  return text.trim().replaceAll(/['"`]|(?<=\d)_(?=\d)/g, '')
}
