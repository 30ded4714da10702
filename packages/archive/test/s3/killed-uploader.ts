// Takes the lease of a bucket and keeps a file without end until it is killed: `node killed-uploader.ts ENDPOINT FOLDER`.
import { takeArchiveLock } from '../../src/lock/archive-lock.ts'
import { createBucketStore } from '../../src/raw/bucket/bucket-store.ts'

const [, , endpoint, folder = ''] = process.argv
const credentials = { accessKeyId: 'AKIDTEST', secretAccessKey: 'the-secret-of-the-test' }
const store = createBucketStore({ bucket: 'bucket', prefix: 'a', endpoint, credentials, partSize: 65_536 })

async function* endless() {
  for (;;) yield Buffer.from('half of a file that nobody finished\n'.repeat(100))
}

await takeArchiveLock(folder, store)
await store.publish('raw/C2C/2026/11/22/2026112211.gz', endless())
