import { describe, expect, it } from 'vitest'
import { hashOfNumbers, SeenMessages } from './seen-messages.ts'

describe('messages of an hour that were seen', () => {
  it('are none at first, and those of another number are not found', () => {
    const seen = new SeenMessages()
    expect([...seen.places(0)]).toEqual([])
    seen.add(0, 0)
    seen.add(1024, 1)
    expect([...seen.places(1)]).toEqual([])
    expect([...seen.places(1024)]).toEqual([1])
  })

  it('are all found however many there are, also under one number', () => {
    const seen = new SeenMessages()
    const hashes = Array.from({ length: 5_000 }, (_, place) => hashOfNumbers(place % 4_900))
    for (const [place, hash] of hashes.entries()) seen.add(hash, place)
    for (const [place, hash] of hashes.entries()) expect([...seen.places(hash)]).toContain(place)
  })

  it('have numbers that differ where a large number does only in its upper half', () => {
    expect(hashOfNumbers(7, 2 ** 33)).not.toBe(hashOfNumbers(7, 2 ** 34))
    expect(hashOfNumbers(1, 2)).not.toBe(hashOfNumbers(2, 1))
  })
})
