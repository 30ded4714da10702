import { beforeEach, describe, expect, it } from 'vitest'
import { keyOfTerm } from '../../src/raw/lease/terms.ts'
import { SimulatedBucket } from './simulated-bucket.ts'

const key = (number: number) => `hours/C2C/2026/11/22/09.0000000${number}.json`
const hour = (name: string, isDone: boolean) =>
  JSON.stringify({ format: 1, by: { name, term: 1 }, isDone }, undefined, isDone ? 0 : 1)
const lease = (isReleased: boolean) => JSON.stringify({ id: 'x', isReleased })
const term = (name: string, number: number) => keyOfTerm(`.workers/${name}/`, number)

let bucket: SimulatedBucket

beforeEach(() => {
  bucket = new SimulatedBucket(() => 0)
  for (const name of ['one', 'other']) bucket.make(term(name, 1), lease(false))
  bucket.make(key(1), hour('one', false))
})

describe('the simulated bucket has no fault to tell of a worker that', () => {
  it('gives back what it has, after which another takes it', () => {
    bucket.put(key(1), hour('one', true))
    bucket.make(key(2), hour('other', false))
    expect(bucket.faults).toEqual([])
  })

  it('takes what one had that is gone, whose last request comes late', () => {
    bucket.make(term('one', 2), lease(true))
    bucket.make(key(2), hour('other', false))
    bucket.put(key(1), hour('one', true))
    expect(bucket.faults).toEqual([])
  })
})

describe('the simulated bucket tells of a worker that', () => {
  it('writes an hour that another has', () => {
    bucket.put(key(1), hour('other', true))
    expect(bucket.faults).toEqual([`${key(1)} of one was put by other`])
  })

  it('takes an hour from one that is there', () => {
    bucket.make(key(2), hour('other', false))
    expect(bucket.faults).toEqual([`${key(2)} was taken from one`])
  })

  it('goes on with an hour after others took over from it', () => {
    bucket.watchSent(key(1), hour('one', true))
    expect(bucket.faults).toEqual([])
    bucket.make(term('one', 2), lease(true))
    bucket.make(key(2), hour('other', false))
    bucket.watchSent(key(1), hour('one', true))
    expect(bucket.faults).toEqual([`${key(1)} was written by one, who was gone`])
  })
})
