import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openArchive } from '../../src/open-archive.ts'
import { createBucketStore } from '../../src/raw/bucket/bucket-store.ts'
import { newFolder, shop } from '../shop.ts'
import { serveS3 } from './serve-s3.ts'

it('a program that is killed in the middle of an upload leaves nothing that the next one does not clear away', async () => {
  await using s3 = await serveS3()
  const { server, env } = s3
  const endpoint = env.AWS_ENDPOINT_URL
  const folder = newFolder()
  const child = spawn(process.execPath, [
    join(import.meta.dirname, 'killed-uploader.ts'),
    endpoint ?? '',
    folder,
  ])
  const ended = once(child, 'exit')
  server.fault = ({ query }) => {
    if (query.get('partNumber') === '3') child.kill('SIGKILL')
    return undefined
  }
  await ended
  expect(server.uploads()).toBe(1)
  const { bucket, key: credentials } = server
  const store = createBucketStore({ bucket, endpoint, credentials, prefix: 'a' })
  // Another machine cannot know yet that it is gone.
  const { client } = shop()
  const elsewhere = await openArchive({ folder: newFolder(), store, client })
  await expect(elsewhere.sync()).rejects.toMatchObject({ fault: 'locked' })
  await elsewhere.close()
  const next = await openArchive({ folder, store, client })
  expect((await next.sync()).failed).toEqual([])
  expect(server.uploads()).toBe(0)
  expect([...server.everything()].filter(([, body]) => body.includes('that nobody finished'))).toEqual([])
  expect((await next.verify({ deep: true })).faults).toEqual([])
  await next.close()
})
