import { describe, expect, it } from 'vitest'
import { newFolder, shop } from '../../test/shop.ts'
import { inSqlite } from '../message-index/in-sqlite.ts'
import type { IndexPlace } from '../message-index/index-place.ts'
import type { MessageIndex } from '../message-index/message-index.ts'
import { oldPartsKept } from '../message-index/old-parts-error.ts'
import { openArchive } from '../open-archive.ts'
import { StorageError } from '../raw/storage-error.ts'

/** An index whose purge fails. */
function failingIn(folder: string, purge: () => Promise<void>): IndexPlace {
  const place = inSqlite(folder)
  const opened = new WeakMap<MessageIndex, MessageIndex>()
  return {
    ...place,
    async open(how) {
      const index = await place.open(how)
      const failing = new Proxy(index, {
        get(target, name) {
          if (name === 'purge') return purge
          const value: unknown = Reflect.get(target, name, target)
          return typeof value === 'function' ? value.bind(target) : value
        },
      })
      opened.set(failing, index)
      return failing
    },
    isCurrent: (index) => place.isCurrent(opened.get(index) ?? index),
  }
}

const state = { error: undefined as Error | undefined }
const purge = async () => {
  if (state.error !== undefined) throw state.error
}

async function archiveIn() {
  state.error = undefined
  const { client, emulator } = shop()
  const folder = newFolder()
  const archive = await openArchive({ folder, client, index: failingIn(folder, purge) })
  await archive.sync()
  return { archive, emulator, client }
}

describe('an erasure', () => {
  it('is done where the server removes by itself what somebody reads, and says so', async () => {
    const { archive } = await archiveIn()
    state.error = oldPartsKept('clickhouse://host/db', 3)
    const { outOfReach } = await archive.eraseAccount('alice', { dryRun: false })
    expect(outOfReach).toMatchObject([{ kind: 'index' }])
    expect(outOfReach[0]?.error).toBe(state.error)
    expect(state.error.message).toMatch(
      /^Cannot be sure that nothing .+keeps 3 old parts.+Run the same again/,
    )
    expect((await archive.sync()).failed).toEqual([])
    state.error = undefined
    expect((await archive.eraseAccount('alice', { dryRun: false })).outOfReach).toEqual([])
    await archive.close()
  })

  it('that cannot be finished keeps no hour from being kept, and is told and finished by who comes next', async () => {
    const { archive, emulator, client } = await archiveIn()
    state.error = new StorageError('purge the index', new Error('the server is too busy'))
    await expect(archive.eraseAccount('bob', { dryRun: false })).rejects.toBe(state.error)
    await client.request('openim/sendmsg', {
      From_Account: 'alice',
      To_Account: 'shop',
      MsgRandom: 7,
      MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'kept all the same' } }],
    })
    emulator.clock.advance(2 * 3_600_000)
    await expect(archive.sync()).rejects.toBe(state.error)
    const before = (await archive.status()).messages
    state.error = undefined
    await archive.sync()
    expect((await archive.status()).messages).toBe(before)
    expect((await archive.search({ text: 'kept all the same' })).hits).toHaveLength(1)
    expect((await archive.search({ text: '退款' })).hits).toEqual([])
    await archive.close()
  })
})
