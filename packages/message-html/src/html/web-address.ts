declare const checked: unique symbol

/** An address that may stand in a page: `http:` or `https:`, and nothing that runs or is read from a disk. */
export type WebAddress = string & { readonly [checked]: true }

/** Whether a value is an address of the web. */
export function isWebAddress(value: unknown): value is WebAddress {
  return typeof value === 'string' && /^https?:/.test(protocolOf(value) ?? '')
}

/** The value as an address of the web, as browsers read it; `undefined` for everything else. */
export function webAddress(value: unknown): WebAddress | undefined {
  // Written anew: what is around it, or inside it as control characters, is gone.
  return isWebAddress(value) ? (new URL(value).href as WebAddress) : undefined
}

function protocolOf(value: string): string | undefined {
  return URL.canParse(value) ? new URL(value).protocol : undefined
}
