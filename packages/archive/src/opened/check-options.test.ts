import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientOf, newFolder, shop } from '../../test/shop.ts'
import type { Archive } from '../archive.ts'
import { openArchive } from '../open-archive.ts'

let archive: Archive
let folder: string

beforeAll(async () => {
  folder = newFolder()
  const { client } = shop()
  archive = await openArchive({ folder, client })
  await archive.sync()
})

afterAll(() => archive.close())

/** What somebody calls who writes JavaScript. */
type Loose = Readonly<Record<keyof Archive, (...values: unknown[]) => Promise<unknown>>>

describe('an option that is wrong', () => {
  it.each<[keyof Archive, unknown[], string]>([
    ['search', [{ acount: 'x' }], 'acount is not known in query: did you mean account?'],
    ['search', [{ colour: 1 }], 'colour is not known in query: it takes text, account,'],
    ['search', [{ toString: 1 }], 'toString is not known in query'],
    ['search', [{ kind: 'toString' }], 'kind must be "c2c" or "group"'],
    ['search', [{ text: 5 }], 'text must be a text, but is 5'],
    ['search', [{ elements: 'TIMImageElem' }], 'elements must be a list of texts'],
    ['search', ['tea'], 'query must be an object'],
    ['search', [null], 'query must be an object'],
    ['search', [{ limit: '5' }], 'limit must be a whole number'],
    ['count', [{ account: 5 }], 'account must be a text'],
    ['count', [{}, 0], 'cap must be a whole number from 1, but is 0'],
    ['count', [{}, '5'], 'cap must be'],
    ['statistics', [{ agent: 'alice' }], 'agent is not known in query: did you mean agents?'],
    ['statistics', [{ agents: 'alice' }], 'agents must be a list'],
    ['context', [5], 'identity must be'],
    ['context', ['x', { befor: 3 }], 'did you mean before?'],
    ['coverage', [{ since: 'yesterday' }], 'since must be a Date, but is "yesterday"'],
    ['coverage', [{ chatType: 'C2C' }], 'chatType must be "c2c" or "group"'],
    ['sync', [{ since: 'yesterday' }], 'since must be a Date, but is "yesterday"'],
    ['sync', [{ since: new Date(Number.NaN) }], 'since must be a valid Date'],
    ['sync', [{ kinds: 'c2c' }], 'kinds must be a list of "c2c", "group", or both, but is "c2c"'],
    ['sync', [{ kinds: [] }], 'kinds must be a list'],
    ['sync', [{ kinds: ['C2C'] }], 'kinds must be "c2c" or "group"'],
    ['sync', [{ signal: {} }], 'signal must be an AbortSignal'],
    ['sync', [{ onProgress: 'x' }], 'onProgress must be a function'],
    ['rebuild', [{ progress: Boolean }], 'did you mean onProgress?'],
    ['reindex', [undefined], 'options must be an object'],
    ['reindex', [{}], 'to must be given'],
    ['reindex', [{ to: 'sqlite' }], 'to must be a place for an index'],
    ['reindex', [{ dryrun: true }], 'did you mean dryRun?'],
    ['verify', [{ deep: 'no' }], 'deep must be true or false, but is "no"'],
    ['importFiles', [5], 'paths must be a path, or a list of paths, but is 5'],
    ['importFiles', [[5]], 'paths must be'],
    ['importFiles', [''], 'paths must be'],
    ['exportMessages', [{ acount: 'x' }, { to: 'x' }], 'did you mean account?'],
    ['exportMessages', [{ account: 'x' }, {}], 'to must be given'],
    ['exportMessages', [{ account: 'x' }, { to: 5 }], 'to must be the path of a folder'],
    ['exportAccount', ['x', undefined], 'options must be an object'],
    ['eraseAccount', ['x', { dryRun: null }], 'dryRun must be true or false, but is null'],
    ['eraseAccount', ['x', { dryrun: false }], 'did you mean dryRun?'],
    ['prune', [{ olderThan: 5, dryRun: 0 }], 'dryRun must be true or false, but is 0'],
    ['prune', [undefined], 'options must be an object'],
  ])('%s(%j) is refused by its name', async (method, values, told) => {
    const error: unknown = await (archive as unknown as Loose)
      [method](...values)
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'ERR_TIMKIT_ARGUMENT', message: expect.stringContaining(told) })
  })

  it.each([
    [{}, 'folder must be'],
    [{ folder: 'x', cliant: undefined, clent: {} }, 'did you mean client?'],
    [{ folder: 'x', sdkAppId: '1400000000' }, 'sdkAppId must be an SDKAppID'],
    [{ folder: 'x', now: 5 }, 'now must be a function'],
  ])('openArchive(%j) is refused', async (options, told) => {
    await expect(openArchive(options as never)).rejects.toMatchObject({
      code: 'ERR_TIMKIT_ARGUMENT',
      message: expect.stringContaining(told),
    })
  })
})

describe('an archive', () => {
  it('of another app than was said is refused, without a client as well', async () => {
    await expect(openArchive({ folder, sdkAppId: 1_400_000_009 })).rejects.toMatchObject({
      fault: 'other-app',
      about: { archive: folder, sdkAppId: 1_400_000_009, ofSdkAppId: 1_400_000_000 },
    })
    await using same = await openArchive({ folder, sdkAppId: 1_400_000_000 })
    expect((await same.count()).count).toBeGreaterThan(0)
  })

  it('is of the app of its client', async () => {
    const client = clientOf(shop().emulator)
    await expect(openArchive({ folder, client, sdkAppId: 5 })).rejects.toThrow(
      'sdkAppId must be that of the client',
    )
  })

  it('that was closed refuses everything, and may be closed again', async () => {
    const closed = await openArchive({ folder, client: shop().client })
    await closed.search()
    await closed.close()
    await closed.close()
    for (const act of [
      () => closed.search(),
      () => closed.count({}),
      () => closed.statistics(),
      () => closed.context('x'),
      () => closed.coverage(),
      () => closed.status(),
      () => closed.verify(),
      () => closed.sync(),
      () => closed.rebuild(),
      () => closed.importFiles('x'),
      () => closed.exportAccount('x', { to: 'x' }),
      () => closed.eraseAccount('x'),
      () => closed.prune({ olderThan: 1 }),
      () => closed.ingest({} as never),
    ]) {
      await expect(act()).rejects.toMatchObject({ fault: 'closed' })
    }
  })

  it('takes kinds by either name, one path without a list, and what is undefined for left out', async () => {
    const { count } = await archive.count({ kind: 'c2c' })
    expect(count).toBeGreaterThan(0)
    expect(await archive.count({ kind: 'C2C', text: undefined })).toMatchObject({ count })
    await expect(archive.importFiles('/nowhere/at/all')).rejects.toThrow('/nowhere/at/all')
  })
})
