import { isMap, isPair, isScalar, LineCounter, type Node, type ParsedNode, parseDocument } from 'yaml'

/** A step on the way to a setting: its name, or its position in a list. */
export type Step = string | number

/** A setting with the line that it stands on. */
export interface Setting {
  readonly path: readonly Step[]
  readonly line: number
  /** The text of a scalar; `undefined` for groups and lists. */
  readonly text: string | undefined
}

/** A file as YAML: JSON is YAML, too. */
export class ParsedFile {
  readonly #lines = new LineCounter()
  readonly #document

  constructor(text: string) {
    // Without pieces of the file in the messages: there may be a key in it.
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false, strict: true })
  }

  /** What keeps it from being read: which line, and the name that the parser has for it. */
  get fault(): { readonly line: number; readonly code: string } | undefined {
    const [error] = [...this.#document.errors, ...this.#document.warnings]
    return error && { line: this.#lines.linePos(error.pos[0]).line, code: error.code }
  }

  /** What it says. */
  value(): unknown {
    return this.#document.toJS({ maxAliasCount: 20 })
  }

  /** Whether a setting is there. */
  has(path: readonly Step[]): boolean {
    return this.#document.hasIn(path)
  }

  /** The line of a setting, or of what it would stand in. */
  lineOf(path: readonly Step[]): number {
    for (let length = path.length; length > 0; length--) {
      const line = this.#lineOfKey(path.slice(0, length))
      if (line !== undefined) return line
    }
    return 1
  }

  /** All settings, in their order. */
  settings(): Setting[] {
    const found: Setting[] = []
    const visit = (node: Node | null | undefined, path: readonly Step[], line: number): void => {
      found.push({ path, line, text: isScalar(node) ? String(node.value) : undefined })
      if (node === null || node === undefined || !('items' in node)) return
      for (const [at, item] of (node.items as readonly unknown[]).entries()) {
        if (isPair(item)) {
          const key = item.key as ParsedNode
          const name = isScalar(key) ? String(key.value) : ''
          visit(item.value as Node | null, [...path, name], this.#lineOf(key) ?? line)
        } else visit(item as Node, [...path, at], this.#lineOf(item as Node) ?? line)
      }
    }
    visit(this.#document.contents, [], 1)
    return found
  }

  /** Where the name of a setting stands; of an entry of a list, where it begins. */
  #lineOfKey(path: readonly Step[]): number | undefined {
    const last = path.at(-1)
    const parent = path.length === 1 ? this.#document.contents : this.#document.getIn(path.slice(0, -1), true)
    if (isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last)
      return pair && this.#lineOf(pair.key as ParsedNode)
    }
    return this.#lineOf(this.#document.getIn(path, true) as Node | undefined)
  }

  #lineOf(node: Node | null | undefined): number | undefined {
    const start = node?.range?.[0]
    return start === undefined ? undefined : this.#lines.linePos(start).line
  }
}
