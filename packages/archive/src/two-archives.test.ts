import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Archive } from './archive.ts'
import { ArchiveError } from './archive-error.ts'
import { inSqlite } from './message-index/in-sqlite.ts'
import { openArchive } from './open-archive.ts'

const sentAt = Date.UTC(2026, 10, 22, 1)

describe('two archives', () => {
  let folder: string
  const archives: Archive[] = []
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'timkit-two-archives-'))
  })
  afterEach(async () => {
    for (const archive of archives.splice(0)) await archive.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const open = async (name: string, sdkAppId: number, file = 'shared.sqlite') => {
    const failures: Error[] = []
    const archive = await openArchive({
      folder: join(folder, name),
      sdkAppId,
      index: inSqlite(join(folder, name), join(folder, file)),
      now: () => sentAt + 60_000,
      onIndexFailure: (error) => failures.push(error),
    })
    archives.push(archive)
    return { archive, failures }
  }
  /** Keeps what a webhook tells. */
  const hear = (archive: Archive, sdkAppId: number, text: string) =>
    archive.ingest(
      {
        CallbackCommand: 'C2C.CallbackAfterSendMsg',
        From_Account: `of-${sdkAppId}`,
        To_Account: 'bob',
        MsgTime: sentAt / 1000,
        MsgSeq: 1,
        MsgRandom: sdkAppId,
        MsgKey: `1_${sdkAppId}_${sentAt / 1000}`,
        MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }],
      } as never,
      { sdkAppId },
    )
  const found = async (archive: Archive) =>
    (await archive.search({ text: 'secret' })).hits.map(({ text }) => text)
  const refused = expect.objectContaining({
    name: 'ArchiveError',
    fault: 'index',
    message: expect.stringMatching(
      /shared\.sqlite.*: it is of another archive, of the app 1400000001\. Choose another file, one for each archive/,
    ),
  })

  it.each([
    ['apps', 1400000002],
    ['archives of one app', 1400000001],
  ])(
    'of two %s do not use one index: what is not its own is read, written and removed by none',
    async (_, sdkAppId) => {
      const { archive: one } = await open('one', 1400000001)
      await hear(one, 1400000001, 'secret of one')
      const { archive: two, failures } = await open('two', sdkAppId)
      await hear(two, sdkAppId, 'secret of two')
      await vi.waitFor(() => expect(failures).toEqual([expect.objectContaining({ fault: 'other-archive' })]))
      await expect(two.search({ text: 'secret' })).rejects.toEqual(refused)
      await expect(two.rebuild()).rejects.toEqual(refused)
      await expect(two.eraseAccount('of-1400000001', { dryRun: false })).rejects.toEqual(refused)
      expect(await found(one)).toEqual(['secret of one'])
    },
  )

  it('cannot move an index to where another one has its own', async () => {
    const { archive: one } = await open('one', 1400000001)
    await hear(one, 1400000001, 'secret of one')
    const { archive: two } = await open('two', 1400000002, 'own.sqlite')
    await hear(two, 1400000002, 'secret of two')
    const moving = two.reindex({ to: inSqlite(join(folder, 'two'), join(folder, 'shared.sqlite')) })
    await expect(moving).rejects.toEqual(refused)
    expect(await found(one)).toEqual(['secret of one'])
    expect(await found(two)).toEqual(['secret of two'])
  })

  it('of which one is a copy of the other are one archive, also by what an earlier release wrote', async () => {
    const { archive: one } = await open('one', 1400000001)
    const path = join(folder, 'one', 'archive.json')
    await hear(one, 1400000001, 'secret of one')
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      id: expect.stringMatching(/^[\da-f-]{36}$/),
    })
    await one.close()
    rmSync(join(folder, 'shared.sqlite'))
    const { id: _, ...before } = JSON.parse(readFileSync(path, 'utf8'))
    writeFileSync(path, JSON.stringify(before))
    for (const _ of [1, 2]) {
      const { archive } = await open('one', 1400000001)
      await archive.rebuild()
      expect(await found(archive)).toEqual(['secret of one'])
      await archive.close()
    }
    expect(existsSync(join(folder, 'shared.sqlite'))).toBe(true)
  })

  it('whose archive.json was written anew finds back to its index by the id that is told', async () => {
    const { archive: one } = await open('one', 1400000001)
    await hear(one, 1400000001, 'secret of one')
    await one.close()
    const path = join(folder, 'one', 'archive.json')
    const { id, ...anew } = JSON.parse(readFileSync(path, 'utf8'))
    writeFileSync(path, JSON.stringify(anew))
    const { archive: lost } = await open('one', 1400000001)
    const error = await lost.search({ text: 'secret' }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ArchiveError)
    expect((error as ArchiveError).message).toContain(`put "id":"${id}" into that`)
    await lost.close()
    writeFileSync(path, JSON.stringify({ ...anew, id }))
    expect(await found((await open('one', 1400000001)).archive)).toEqual(['secret of one'])
  })
})
