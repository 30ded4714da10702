import fc from 'fast-check'
import { expect, it } from 'vitest'
import { piecesOf } from './pieces.ts'

it('cuts any bytes into whole pieces and what is left, however they come, also in a buffer that is used again', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 200_000 }), { maxLength: 8 }),
      fc.integer({ min: 1024, max: 150_000 }),
      async (sizes, size) => {
        const shared = new Uint8Array(200_000)
        let made = 0
        async function* bytes() {
          for (const length of sizes) {
            for (let at = 0; at < length; at++) shared[at] = (made + at) % 251
            made += length
            yield shared.subarray(0, length)
          }
        }
        const pieces: Uint8Array[] = []
        for await (const piece of piecesOf(bytes(), size, undefined)) pieces.push(piece)
        expect(pieces.length).toBe(Math.max(1, Math.ceil(made / size)))
        expect(pieces.slice(0, -1).every((piece) => piece.length === size)).toBe(true)
        const whole = Buffer.concat(pieces)
        expect(whole.length).toBe(made)
        expect(whole.every((byte, at) => byte === at % 251)).toBe(true)
      },
    ),
    { numRuns: 30 },
  )
})
