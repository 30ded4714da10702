/** Reads the little XML that S3 answers with: elements without attributes that matter, by name. */

/** The text of the first element of a name. */
export function textIn(xml: string, name: string): string | undefined {
  const inside = elementIn(xml, name)
  return inside === undefined ? undefined : decode(inside)
}

/** What stands in every element of a name. */
export function* elementsIn(xml: string, name: string): Generator<string, void, undefined> {
  let rest = xml
  for (;;) {
    const [found, inside] = new RegExp(`<${name}(?:\\s[^>]*)?>([^]*?)</${name}>`).exec(rest) ?? []
    if (found === undefined) return
    yield inside ?? ''
    rest = rest.slice(rest.indexOf(found) + found.length)
  }
}

function elementIn(xml: string, name: string): string | undefined {
  for (const inside of elementsIn(xml, name)) return inside
  return undefined
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
  })
}
