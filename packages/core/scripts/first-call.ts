import { registerHooks } from 'node:module'

/** What the first call of a client loads. */
export interface FirstCall {
  /** The files of `dist`. */
  readonly files: readonly string[]
  /** How often a browser without a bundler has to ask for files before it knows all of them. */
  readonly rounds: number
  /** The files that a call loads which fails afterwards. They may be out of reach then: there should be none. */
  readonly atFailure: readonly string[]
}

/** Watches what the first call loads, by making one. */
export async function watchFirstCall(): Promise<FirstCall> {
  const dist = new URL('../dist/', import.meta.url).href
  const { TimClient }: typeof import('../src/client.ts') = await import(`${dist}client.js`)
  const loaded: string[] = []
  const imports: [from: string, file: string][] = []
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context)
      imports.push([context.parentURL ?? '', found.url])
      return found
    },
    load(url, context, next) {
      if (url.startsWith(dist)) loaded.push(url)
      return next(url, context)
    },
  })
  let answer = () => new Response('{"ErrorCode":0}')
  const client = new TimClient({
    sdkAppId: 1_400_000_000,
    secretKey: '0'.repeat(64),
    identifier: 'administrator',
    fetch: async () => answer(),
    sleep: async () => undefined,
  })
  const call = () => client.call('openim/query_online_status', { To_Account: ['alice'] })
  await call()
  const atFirst = loaded.length
  answer = () => {
    throw new TypeError('there is no network')
  }
  await call().catch(() => undefined)
  hooks.deregister()
  const files = loaded.map((url) => url.slice(dist.length))
  const rounds = countRounds(new Set(loaded.slice(0, atFirst)), imports)
  return { files: files.slice(0, atFirst), rounds, atFailure: files.slice(atFirst) }
}

/** A file is asked for in the round after the first file that imports it; what was there before belongs to none. */
function countRounds(files: ReadonlySet<string>, imports: readonly (readonly [string, string])[]): number {
  let known = new Set<string>()
  let rounds = 0
  while (known.size < files.size) {
    const isKnown = (from: string) => !files.has(from) || known.has(from)
    const next = imports.filter(([from, file]) => files.has(file) && isKnown(from)).map(([, file]) => file)
    known = new Set([...known, ...next])
    rounds++
  }
  return rounds
}
