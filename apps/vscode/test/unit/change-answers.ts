import type { Fetch } from '@timkit/core'

/** A service that answers a command otherwise than the emulator does. */
export function changeAnswers(
  fetch: Fetch,
  command: string,
  change: (answer: Record<string, unknown>) => object,
): Fetch {
  return async (url, init) => {
    const response = await fetch(url, init)
    if (!new URL(String(url)).pathname.endsWith(`/${command}`)) return response
    return Response.json(change(await response.json()), { headers: response.headers })
  }
}
