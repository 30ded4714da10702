import type { Api } from './api.generated.ts'
import { methodHashes, salt } from './command-hashes.generated.ts'
import { hashName } from './hash-name.ts'

/** Whether a service has a method. Another name passes for one about once in twenty times at most: its table then tells. */
export function mayHaveMethod(service: keyof Api, name: string): boolean {
  return methodHashes[service].match(/../g)?.includes(hashName(name, salt)) ?? false
}
