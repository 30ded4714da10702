import type { KeptMessage } from '../kept-message.ts'

/** So many messages come in at once. */
const step = 60
/** So many are in the page at most: what is far from what somebody looks at goes. */
const most = 240

/** Which of the loaded messages are in the page: those around what somebody looks at. */
export class MessageWindow {
  /** The first and the last; without them the window is at the end. */
  #first: number | undefined
  #last: number | undefined

  /** Whether it ends with the newest message, whatever comes. */
  get atEnd(): boolean {
    return this.#last === undefined
  }

  /** The messages that are in it, oldest first. */
  of(kept: readonly KeptMessage[]): readonly KeptMessage[] {
    const { from, to } = this.#range(kept)
    return kept.slice(from, to)
  }

  /** Whether loaded messages are above it, and below. */
  around(kept: readonly KeptMessage[]): { readonly above: boolean; readonly below: boolean } {
    const { from, to } = this.#range(kept)
    return { above: from > 0, below: to < kept.length }
  }

  /** Goes to the newest messages. */
  toEnd(): void {
    this.#first = undefined
    this.#last = undefined
  }

  /** Takes in messages above. */
  older(kept: readonly KeptMessage[]): void {
    const { from, to } = this.#range(kept)
    const start = Math.max(0, from - step)
    this.#set(kept, start, Math.min(to, start + most))
  }

  /** Takes in messages below. */
  newer(kept: readonly KeptMessage[]): void {
    const { from, to } = this.#range(kept)
    const end = Math.min(kept.length, to + step)
    this.#set(kept, Math.max(from, end - most), end)
  }

  /** Goes to a message, unless it is well inside. */
  goTo(kept: readonly KeptMessage[], id: number): void {
    const at = kept.findIndex((one) => one.id === id)
    const { from, to } = this.#range(kept)
    if (at === -1 || (at >= from && at < to)) return
    this.#set(kept, Math.max(0, at - step / 2), Math.min(kept.length, at + step / 2))
  }

  /** What is loaded has changed: the beginning stays where it is, as what comes above it is not in sight. */
  hold(kept: readonly KeptMessage[]): void {
    this.#first ??= this.of(kept)[0]?.id
  }

  #set(kept: readonly KeptMessage[], from: number, to: number): void {
    this.#first = kept[from]?.id
    this.#last = to >= kept.length ? undefined : kept[to - 1]?.id
  }

  #range(kept: readonly KeptMessage[]): { readonly from: number; readonly to: number } {
    const first = this.#first === undefined ? -1 : kept.findIndex(({ id }) => id === this.#first)
    const last = this.#last === undefined ? -1 : kept.findIndex(({ id }) => id === this.#last)
    // What it was held by may be gone.
    const to = last === -1 ? kept.length : last + 1
    const from = first === -1 || first >= to ? Math.max(0, to - step) : first
    return { from: Math.max(from, to - most), to }
  }
}
