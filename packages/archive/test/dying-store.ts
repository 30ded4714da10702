import type { RawStore } from '../src/raw/raw-store.ts'

/** What a store throws from the act on at which its program died. */
export class Dead extends Error {}

/** A store of a program that dies: from one act on, nothing it does reaches the disk. */
export function dyingStore(
  store: RawStore,
  lastAct: number,
): { readonly store: RawStore; readonly acts: () => number } {
  let acts = 0
  const act = () => {
    if (++acts > lastAct) throw new Dead('dead')
  }
  return {
    acts: () => acts,
    store: {
      name: store.name,
      async publish(key, bytes, signal) {
        act()
        return store.publish(key, bytes, signal)
      },
      async replace(key, text) {
        act()
        return store.replace(key, text)
      },
      read: (key, signal) => store.read(key, signal),
      readText: (key) => store.readText(key),
      list: (prefix) => store.list(prefix),
      async remove(key) {
        act()
        return store.remove(key)
      },
      async sweep(olderThanMs) {
        act()
        return store.sweep(olderThanMs)
      },
    },
  }
}
