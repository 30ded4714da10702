import type { TimClient } from '@timkit/core'

/**
 * Tries whether an app accepts us, with a command that changes nothing.
 *
 * @throws {TimError} why it does not
 */
export async function testConnection(client: TimClient, signal?: AbortSignal): Promise<void> {
  // One attempt tells what is wrong; a person waits for it.
  await client.unreadTotal(client.identifier, { signal, totalTimeout: 15_000 })
}
