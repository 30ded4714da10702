/** The parameters of tools that name accounts, and those that name groups. */
const parameters = {
  accounts: ['account', 'accounts', 'agents', 'peer', 'peers', 'of'],
  groups: ['group'],
} as const

/** No tool takes more, or longer ones. */
const [most, longest] = [1000, 128]

/** The accounts and groups that a call names, in the order of its parameters. */
export function namedIds(args: unknown): {
  readonly accounts: readonly string[] | undefined
  readonly groups: readonly string[] | undefined
} {
  const given = (args ?? {}) as Readonly<Record<string, unknown>>
  const named = (names: readonly string[]): readonly string[] | undefined => {
    const ids = names.flatMap((name) => given[name] ?? []).filter((id) => typeof id === 'string')
    // Arguments that are refused may be anything, also a text.
    const cut = ids.slice(0, most).map((id) => id.slice(0, longest))
    return cut.length === 0 ? undefined : [...new Set(cut)]
  }
  return { accounts: named(parameters.accounts), groups: named(parameters.groups) }
}
