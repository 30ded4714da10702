import type { PublishOutcome, RawStore } from './raw-store.ts'

/** Publishes a small value as JSON that people can read, under a key that nothing has. */
export function publishJson(store: RawStore, key: string, value: object): Promise<PublishOutcome> {
  return store.publish(key, bytesOf(`${JSON.stringify(value, undefined, 1)}\n`))
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array, void, undefined> {
  yield new TextEncoder().encode(text)
}
