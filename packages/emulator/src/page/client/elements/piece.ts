import type { DrawnPiece } from '../../wire/chats.ts'
import { make } from './dom.ts'

/** Makes the element that the emulator drew. */
export function pieceOf({ tag, attributes, children }: DrawnPiece): HTMLElement {
  return make(
    tag,
    attributes,
    ...children.map((child) => (typeof child === 'string' ? child : pieceOf(child))),
  )
}
