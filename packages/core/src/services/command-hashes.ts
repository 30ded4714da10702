import type { Api } from './api.generated.ts'
import { methodHashes, pagedHashes, salt } from './command-hashes.generated.ts'
import { hashName } from './hash-name.ts'

/** Whether a service has a method. Another name passes for one about once in twenty times at most: its table then tells. */
export function mayHaveMethod(service: keyof Api, name: string): boolean {
  return holds(methodHashes[service], name)
}

/** Whether a command answers in pages. Of the known ones this is certain, of others the table tells. */
export function mayAnswerInPages(path: string): boolean {
  return holds(pagedHashes, path)
}

function holds(hashes: string, name: string): boolean {
  return hashes.match(/../g)?.includes(hashName(name, salt)) ?? false
}
