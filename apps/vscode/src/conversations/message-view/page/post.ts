import type { FromPage } from '../protocol.ts'

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void
  setState(state: string | undefined): void
}

const editor = acquireVsCodeApi()
// By this the tab comes back when the window is opened again.
editor.setState(document.body.dataset.state)

/** Tells the extension something. */
export function post(message: FromPage): void {
  editor.postMessage(message)
}
