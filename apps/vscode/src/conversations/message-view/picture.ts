/** The largest picture that is shown. */
const maxBytes = 8 * 1024 * 1024

/** Kinds of pictures that a page can show and that cannot carry a script. */
const kinds: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/bmp',
])

/**
 * Fetches a picture as a `data:` address, so that the page itself fetches nothing.
 *
 * @throws {Error} in words for a person
 */
export async function fetchPicture(
  url: string,
  fetch: (url: string, init: RequestInit) => Promise<Response>,
  words: { readonly tooLarge: string; readonly noPicture: string; readonly failed: string },
): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(20_000), credentials: 'omit' })
  if (!response.ok) throw new Error(`${words.failed} (HTTP ${response.status})`)
  const kind = (response.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (!kinds.has(kind)) throw new Error(words.noPicture)
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) throw new Error(words.tooLarge)
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (bytes.length > maxBytes) throw new Error(words.tooLarge)
  let binary = ''
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  }
  return `data:${kind};base64,${btoa(binary)}`
}
