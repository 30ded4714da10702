const prefix = 'timkit-emulator.'

/** Remembers a choice in this browser; does nothing where that is not allowed. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(prefix + name, value)
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
}

/** A choice that was remembered; `undefined` where storage is off. */
export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(prefix + name) ?? undefined
  } catch {
    return undefined
  }
}
