import { describe, expect, it } from 'vitest'
import { S3Server } from '../../../test/s3/s3-server.ts'
import { bucketAddress } from '../bucket/bucket-address.ts'
import { bucketObjects } from '../bucket/bucket-objects.ts'
import { BucketRequests } from '../bucket/bucket-requests.ts'
import type { LeaseNote } from './lease.ts'
import type { LeaseTiming } from './lease-timing.ts'
import { StoreLeases } from './store-leases.ts'

const never = { beatMs: 1_000_000, staleMs: 60_000 }

function takeBucketLease(requests: BucketRequests, note: LeaseNote | undefined, timing: LeaseTiming) {
  return new StoreLeases(bucketObjects(requests), timing).alone(note)
}

function requestsOf(server: S3Server, fetch = server.fetch) {
  const { bucket, endpoint, key: credentials } = server
  const options = { bucket, endpoint, credentials, fetch, prefix: 'shop', retryMs: 1 }
  return new BucketRequests(bucketAddress(options), options)
}

function noteIn(): LeaseNote {
  let kept: string | undefined
  return {
    read: async () => kept,
    write: async (id) => {
      kept = id
    },
  }
}

const locked = { fault: 'locked' }

describe('the lease of a bucket', () => {
  it('is refused while another has it, who is named', async () => {
    const server = new S3Server()
    await takeBucketLease(requestsOf(server), undefined, never)
    server.skewMs = 59_000
    const second = takeBucketLease(requestsOf(server), undefined, never)
    await expect(second).rejects.toMatchObject(locked)
    await expect(second).rejects.toThrow(
      `Cannot write to the archive s3://bucket/shop: process ${process.pid} on `,
    )
  })

  it('is taken by one of many that come together', async () => {
    for (let round = 0; round < 20; round++) {
      const server = new S3Server()
      const outcomes = await Promise.allSettled(
        Array.from({ length: 5 }, () => takeBucketLease(requestsOf(server), undefined, never)),
      )
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    }
  })

  it('is free at once when it was given back, again and again, and leaves only the last objects', async () => {
    const server = new S3Server()
    for (let round = 0; round < 12; round++) {
      const lease = await takeBucketLease(requestsOf(server), undefined, never)
      await lease.ensure()
      await lease.release()
    }
    expect(server.keys()).toHaveLength(8)
    expect(server.keys().at(-1)).toBe('shop/.lease/00000012.json')
  })

  it('is free after a minute by the clock of the server, whatever those of the machines say', async () => {
    const server = new S3Server()
    await takeBucketLease(requestsOf(server), undefined, never)
    server.skewMs = 62_000
    await takeBucketLease(requestsOf(server), undefined, never)
    expect(server.keys().at(-1)).toBe('shop/.lease/00000002.json')
  })

  it('is free at once for who was killed beside the same index, and not for others', async () => {
    const server = new S3Server()
    const note = noteIn()
    await takeBucketLease(requestsOf(server), note, never)
    await expect(takeBucketLease(requestsOf(server), noteIn(), never)).rejects.toMatchObject(locked)
    await takeBucketLease(requestsOf(server), note, never)
  })

  it('is had although the answer was lost that gave it', async () => {
    const server = new S3Server()
    let isLost = false
    server.fault = ({ method }) => {
      if (method !== 'PUT' || isLost) return undefined
      isLost = true
      return 'lost'
    }
    await takeBucketLease(requestsOf(server), undefined, never)
  })

  it('is kept by beats, for as long as it is needed', async () => {
    const server = new S3Server()
    const timing = { beatMs: 20, staleMs: 60_000 }
    const first = await takeBucketLease(requestsOf(server), undefined, timing)
    const beats = () => server.asked.filter(({ method }) => method === 'PUT').length
    await expect.poll(beats).toBeGreaterThan(3)
    server.skewMs = 59_000
    await expect.poll(beats).toBeGreaterThan(beats() + 1)
    server.skewMs = 90_000
    await expect(takeBucketLease(requestsOf(server), undefined, never)).rejects.toMatchObject(locked)
    await first.release()
  })

  it('is not had any more by who was stopped: it finds out before it writes', async () => {
    const server = new S3Server()
    const stopped = await takeBucketLease(requestsOf(server), undefined, { beatMs: 1_000_000, staleMs: 1 })
    server.skewMs = 61_000
    const next = await takeBucketLease(requestsOf(server), undefined, never)
    await expect(stopped.ensure()).rejects.toMatchObject(locked)
    expect(stopped.signal.aborted).toBe(true)
    await stopped.release()
    await next.ensure()
    // What it wrote last takes nothing from the one that has it.
    await expect(takeBucketLease(requestsOf(server), undefined, never)).rejects.toMatchObject(locked)
  })

  it('is never had by two, wherever the one that was stopped goes on while another takes over', async () => {
    for (let at = 0; at < 8; at++) {
      const server = new S3Server()
      const stopped = await takeBucketLease(requestsOf(server), undefined, { beatMs: 1_000_000, staleMs: 1 })
      server.skewMs = 61_000
      let asked = 0
      let woken: Promise<unknown> = Promise.resolve()
      const taking = requestsOf(server, async (request) => {
        if (asked++ === at) {
          woken = stopped.ensure().catch(() => undefined)
          await woken
        }
        return server.fetch(request)
      })
      const taken = await takeBucketLease(taking, undefined, never).then(
        () => true,
        () => false,
      )
      await woken
      const isStillHad = await stopped.ensure().then(
        () => true,
        () => false,
      )
      expect([taken, isStillHad], `request ${at}`).not.toEqual([true, true])
    }
  })

  it('is free when what stands there is damaged and old', async () => {
    const server = new S3Server()
    server.set('shop/.lease/00000041.json', '{"id":')
    await expect(takeBucketLease(requestsOf(server), undefined, never)).rejects.toMatchObject(locked)
    server.skewMs = 61_000
    await takeBucketLease(requestsOf(server), undefined, never)
    expect(server.keys().at(-1)).toBe('shop/.lease/00000042.json')
  })
})
