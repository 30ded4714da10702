/** The parts of an identity, which mark `|` and `\` inside with `\`. */
export function identityParts(identity: string): string[] {
  return (identity.match(/(?:^|\|)(?:[^\\|]|\\.)*/gs) ?? []).map((part, index) =>
    part.slice(index === 0 ? 0 : 1).replaceAll(/\\(.)/gs, '$1'),
  )
}
