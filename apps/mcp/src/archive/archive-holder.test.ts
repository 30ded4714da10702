import type { TimClient } from '@timkit/core'
import { expect, it } from 'vitest'
import { ArchiveHolder } from './archive-holder.ts'
import type { ArchiveUnusableError } from './archive-unusable-error.ts'

const parts = {
  within: 20,
  env: {},
  client: () => new Promise<never>(() => undefined),
  now: Date.now,
  note: () => undefined,
}

it('tells whose fault it is where an archive that somebody keeps never answers', async () => {
  const place = { archive: '/nobody/has/this', index: undefined, indexFolder: undefined }
  const holder = new ArchiveHolder({ ...parts, place })
  await expect(holder.use(({ archive }) => archive.status())).rejects.toMatchObject({
    name: 'ArchiveUnusableError',
    message: expect.stringContaining('has not answered for'),
  })
})

it('tells what is wrong with an archive in the language of the setting', async () => {
  const place = { archive: '/nobody/has/this', index: undefined, indexFolder: undefined }
  const holder = new ArchiveHolder({ ...parts, within: 30_000, client: async () => ({}) as TimClient, place })
  const refused = await holder.use(({ archive }) => archive.status()).catch((error: unknown) => error)
  expect((refused as ArchiveUnusableError).told).toEqual({
    en: expect.stringContaining('/nobody/has/this: there is none'),
    zh: expect.stringMatching(/^本服务的归档无法使用（无法读取归档 \/nobody\/has\/this：/),
  })
})
