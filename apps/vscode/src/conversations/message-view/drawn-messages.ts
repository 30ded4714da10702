import type { Message } from '@timkit/core'
import type { KeptMessage } from '../kept-message.ts'
import type { Change, Item, Put } from './protocol.ts'

/** What a message was drawn from: when one of these differs, it is drawn again. */
interface DrawnFrom {
  readonly message: Message
  /** The message above it, which says whether a day begins and whether a sender goes on. */
  readonly above: Message | undefined
  readonly name: string
  /** Whether it is the first that is new. */
  readonly isFirstNew: boolean
}

/** What the page should show. */
export interface Wanted {
  /** The messages, oldest first. */
  readonly messages: readonly KeptMessage[]
  /** The first that is new. */
  readonly firstNew: number | undefined
  readonly nameOf: (account: string) => string
  /** Draws one of the messages, by its index. */
  readonly draw: (index: number) => string
}

/** What of a page is to be changed. */
export type DrawnChange = Pick<Change, 'anew' | 'remove' | 'put' | 'replace'>

/** Remembers what a page shows, so that it is told only what differs. */
export class DrawnMessages {
  #drawn = new Map<number, DrawnFrom>()
  #anew = true

  /** The page shows nothing, or is to show everything anew. */
  forget(): void {
    this.#drawn = new Map()
    this.#anew = true
  }

  /** Says what differs, and takes it for drawn. */
  change({ messages, firstNew, nameOf, draw }: Wanted): DrawnChange {
    if (!this.#inOrder(messages)) this.forget()
    const before = this.#drawn
    const now = new Map<number, DrawnFrom>()
    const put: { before?: number | undefined; items: Item[] }[] = []
    const replace: Item[] = []
    let open: { before?: number | undefined; items: Item[] } | undefined
    for (const [index, { id, message }] of messages.entries()) {
      const above = messages[index - 1]?.message
      const from = { message, above, name: nameOf(message.from), isFirstNew: id === firstNew }
      now.set(id, from)
      const was = before.get(id)
      if (was === undefined) {
        open ??= { items: [] }
        open.items.push({ id, html: draw(index) })
        continue
      }
      if (open !== undefined) put.push({ ...open, before: id })
      open = undefined
      if (!isSame(was, from)) replace.push({ id, html: draw(index) })
    }
    if (open !== undefined) put.push(open)
    const remove = [...before.keys()].filter((id) => !now.has(id))
    const anew = this.#anew
    this.#drawn = now
    this.#anew = false
    return { anew, remove, put: put satisfies readonly Put[], replace }
  }

  /** Whether what is drawn stands in the order that is wanted. */
  #inOrder(messages: readonly KeptMessage[]): boolean {
    const wanted = messages.filter(({ id }) => this.#drawn.has(id)).map(({ id }) => id)
    const kept = new Set(wanted)
    const drawn = [...this.#drawn.keys()].filter((id) => kept.has(id))
    return drawn.every((id, index) => id === wanted[index])
  }
}

function isSame(one: DrawnFrom, other: DrawnFrom): boolean {
  return (
    one.message === other.message &&
    one.above === other.above &&
    one.name === other.name &&
    one.isFirstNew === other.isFirstNew
  )
}
