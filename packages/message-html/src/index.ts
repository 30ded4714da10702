/**
 * Messages as safe HTML. What is drawn is a tree of elements that only this package makes; text in it is always text. `htmlText`
 * writes it for a page or a file, and who may not put text into a page as markup makes the elements of the tree instead.
 *
 * @module
 */

export { createMessageDrawer, type Drawn, type MessageDrawer } from './conversation/message-drawer.ts'
export type { Mark, MarkKind, Notice, NoticeKind, ShownMessage } from './conversation/shown-message.ts'
export type { Addresses, Drawing } from './elements/drawing.ts'
export { type HtmlFile, type HtmlFileOptions, htmlFile } from './file/html-file.ts'
export type { Child, Markup } from './html/element.ts'
export { htmlText } from './html/html-text.ts'
export { messageStyle } from './style/message-style.ts'
export type { MessageWords } from './words/message-words.ts'
export { messageWords } from './words/words.ts'
