import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Fetch } from '@timkit/core'
import { createEmulator } from '@timkit/emulator'
import { afterAll, describe, expect, test } from 'vitest'
import { memorySecrets, memoryValues } from '../../test/unit/memory.ts'
import { sampleApp } from '../apps/sample-app.ts'
import type { Thread } from '../env/thread.ts'
import { SignedOutError } from '../service/connections.ts'
import type { SearchNews } from './acts.ts'
import { ArchiveEngine, NoArchivesError } from './archive-engine.ts'
import { ArchivePlaces } from './archive-places.ts'

const app = sampleApp()
const engines: ArchiveEngine[] = []
afterAll(() => {
  for (const engine of engines) engine.dispose()
})

function startThread(): Thread {
  const worker = new Worker(new URL('./thread/thread.ts', import.meta.url))
  return {
    post: (message) => worker.postMessage(message),
    listen: (onMessage, onEnd) => {
      worker.on('message', onMessage)
      worker.once('error', (error) => onEnd(error.message))
      worker.once('exit', (code) => onEnd(`it ended with ${code}`))
    },
    stop: () => worker.postMessage({ type: 'stop' }),
  }
}

interface Changes {
  readonly start?: () => Thread | undefined
  readonly service?: (fetch: Fetch) => Fetch
  readonly signedOut?: boolean
}

/** An editor with the sample app, whose archive is in a folder if one is given. */
async function open(
  { start = startThread, service = (fetch) => fetch, signedOut }: Changes,
  folder?: string,
) {
  const emulator = createEmulator()
  const secrets = memorySecrets()
  const places = new ArchivePlaces({ values: memoryValues(), secrets, variables: {} })
  if (folder !== undefined) await places.choose(app.id, { given: folder })
  const lines: string[] = []
  const engine = new ArchiveEngine({
    start,
    places,
    app: () => app,
    connections: {
      secretKey: async () => {
        if (signedOut) throw new SignedOutError(app)
        return emulator.secretKey
      },
      fetchOf: async () => service(emulator.fetch),
    },
    log: (line) => lines.push(line),
  })
  engines.push(engine)
  return { engine, emulator, lines }
}

const newFolder = () => mkdtemp(join(tmpdir(), 'timkit-engine-'))
/** As far back as the first hours that are asked for: more of them takes longer, as the service is asked slowly. */
const since = new Date(Date.now() - 5 * 3_600_000)
const anything = { query: { since }, most: 500 }

// The service is asked ten times in a second at most, so that hours take their time.
const slowly = { timeout: 120_000 }

describe('without an archive', slowly, () => {
  test('a browser says that it has no place for one', async () => {
    const { engine } = await open({ start: () => undefined })
    await expect(engine.ask('search', app, anything)).rejects.toBeInstanceOf(NoArchivesError)
  })

  test('an app without a key is asked for it, as the service has to be asked', async () => {
    const { engine } = await open({ signedOut: true })
    await expect(engine.ask('search', app, anything)).rejects.toBeInstanceOf(SignedOutError)
  })

  test('what the service refuses is told as what it is', async () => {
    const { engine } = await open({
      service: () => async () =>
        Response.json({ ActionStatus: 'FAIL', ErrorCode: 70003, ErrorInfo: 'no such UserSig' }),
    })
    await expect(engine.ask('search', app, anything)).rejects.toMatchObject({ name: 'ApiError', code: 70003 })
  })

  test('a thread that ends is told, and another one starts with the next question', async () => {
    let ended = (_: string): void => undefined
    let starts = 0
    const { engine } = await open({
      start: () => {
        starts += 1
        if (starts > 1) return startThread()
        return {
          post: () => ended('out of memory'),
          listen: (_, onEnd) => {
            ended = onEnd
          },
          stop: () => undefined,
        }
      },
    })
    await expect(engine.ask('search', app, anything)).rejects.toThrow('out of memory')
    expect(await engine.ask('search', app, anything)).toMatchObject({ more: false })
  })

  test('a search that nobody wants any more ends', async () => {
    const { engine } = await open({ service: () => () => new Promise(() => undefined) })
    const stop = new AbortController()
    const asking = engine.ask('search', app, anything, { signal: stop.signal })
    setTimeout(() => stop.abort(new Error('cancelled')), 300)
    await expect(asking).rejects.toThrow('cancelled')
  })

  test('the last days are read and searched meanwhile, each message once', async () => {
    const { engine, lines } = await open({})
    const news: SearchNews[] = []
    const day = { query: { since: new Date(Date.now() - 20 * 3_600_000) }, most: 500 }
    const end = await engine.ask('search', app, day, { onNews: (one) => news.push(one) })
    expect(end).toEqual({ more: false, failure: undefined })
    const ids = news.flatMap(({ hits }) => hits.map(({ exactIdentity }) => exactIdentity))
    expect(ids.length).toBeGreaterThan(0)
    expect(new Set(ids).size).toBe(ids.length)
    expect(news.at(-1)?.coverage?.gaps.every(({ reason }) => reason !== 'before')).toBe(true)
    expect(lines.some((line) => line.includes('get_history'))).toBe(true)
  })
})

describe('with an archive', slowly, () => {
  test('a folder that is none says what to do', async () => {
    const { engine } = await open({}, await newFolder())
    await expect(engine.ask('search', app, anything)).rejects.toThrow(
      /^There is no archive yet. Sync it first/,
    )
  })

  test('it is synced, searched, counted and verified; reading needs no key', async () => {
    const folder = await newFolder()
    const { engine } = await open({}, folder)
    const synced = await engine.ask('sync', app, { since: new Date(Date.now() - 20 * 3_600_000) })
    expect(synced.failed).toEqual([])
    expect(synced.kept.hours).toBeGreaterThan(0)

    const { engine: reader } = await open({ signedOut: true }, folder)
    const status = await reader.ask('status', app, undefined)
    expect(status).toMatchObject({ sdkAppId: app.sdkAppId, messages: synced.indexed.messages })
    const hits: SearchNews['hits'][number][] = []
    await reader.ask(
      'search',
      app,
      { query: {}, most: 500 },
      {
        onNews: (news) => hits.push(...news.hits),
      },
    )
    const identity = hits[0]?.exactIdentity ?? ''
    const around = await reader.ask('around', app, { identity, before: 2, after: 2 })
    expect(around?.hits[around.index]?.exactIdentity).toBe(identity)
    const range = { since: new Date(Date.now() - 8 * 86_400_000), until: new Date() }
    const { rows } = await reader.ask('counts', app, { by: 'hour', ...range })
    expect(rows.reduce((sum, { messages }) => sum + messages, 0)).toBe(synced.indexed.messages)
    expect(await reader.ask('verify', app, { deep: true })).toMatchObject({ faults: [], deep: true })
  })

  test('one that another program writes to is left alone, and says who', async () => {
    const folder = await newFolder()
    const stop = new AbortController()
    const { engine: first } = await open({}, folder)
    let begun = (): void => undefined
    const writing = new Promise<void>((resolve) => {
      begun = resolve
    })
    const syncing = first.ask('sync', app, {}, { signal: stop.signal, onNews: () => begun() })
    await writing
    const { engine: second } = await open({}, folder)
    await expect(second.ask('sync', app, {})).rejects.toThrow(/^Another program writes to this archive/)
    stop.abort(new Error('enough'))
    await expect(syncing).rejects.toThrow('enough')
  })

  test('that of another app is refused', async () => {
    const folder = await newFolder()
    await (await open({}, folder)).engine.ask('sync', app, { since })
    const { engine } = await open({}, folder)
    const other = { ...app, sdkAppId: 1400000001 }
    await expect(engine.ask('status', other, undefined)).rejects.toThrow(
      /^This is the archive of another app/,
    )
  })
})
