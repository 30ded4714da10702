import { byId } from './dom.ts'

let clearing: ReturnType<typeof setTimeout> | undefined

/** Announces what happened to people who do not see the page. */
export function announce(text: string): void {
  const status = byId('status')
  status.textContent = text
  clearTimeout(clearing)
  // So that the same text is said again when it happens again.
  clearing = setTimeout(() => {
    status.textContent = ''
  }, 4000)
}

/** Shows that the emulator does not answer, until it does. */
export function showOffline(text: string | undefined): void {
  const offline = byId('offline')
  if (offline.hidden === (text === undefined)) return
  offline.hidden = text === undefined
  offline.textContent = text ?? ''
}
