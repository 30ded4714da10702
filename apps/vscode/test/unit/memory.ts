import type { Secrets, Values } from '../../src/editor/storage.ts'

/** Values that are kept as an editor keeps them: as JSON. */
export function memoryValues(): Values & { readonly all: () => string } {
  const values = new Map<string, string>()
  return {
    get: <T>(key: string): T | undefined => {
      const text = values.get(key)
      return text === undefined ? undefined : JSON.parse(text)
    },
    update: async (key, value) => {
      if (value === undefined) values.delete(key)
      else values.set(key, JSON.stringify(value))
    },
    all: () => JSON.stringify([...values]),
  }
}

export function memorySecrets(): Secrets & { readonly map: Map<string, string> } {
  const map = new Map<string, string>()
  return {
    map,
    get: async (key) => map.get(key),
    store: async (key, value) => {
      map.set(key, value)
    },
    delete: async (key) => {
      map.delete(key)
    },
  }
}
