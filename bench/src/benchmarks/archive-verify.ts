import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { openArchive } from '@timkit/archive'
import { archiveOnDisk, withCopy } from '../archive-corpus/archive-on-disk.ts'
import { hourFilesOf } from '../archive-corpus/read-archive.ts'
import type { Benchmark } from '../benchmark.ts'
import { formatThroughput } from '../harness/format.ts'
import { noiseFigure, ratioFigure } from '../harness/ratio.ts'
import { measure } from '../harness/rounds.ts'

/** How fast an archive is verified. */
export const archiveVerify: Benchmark = {
  name: 'archive-verify',
  title: 'Verifying an archive',
  method: `\`archive.verify({ deep: true })\` reads every byte of the raw files of a generated archive, which has 1,000,000 messages with \`--full\`, else 200,000: both sizes, both MD5s and our SHA-256, the
records and what stands beside each file. It also looks for damage in the index, all of which it reads. It is compared with \`node:zlib\` unpacking the same files in pieces of 256 KiB, and nothing else.`,
  everyRuntime: false,
  async run({ node, cache, quick, full, progress }) {
    const made = await archiveOnDisk(node, cache, quick ? 20_000 : full ? 1_000_000 : 200_000)
    return withCopy(made, cache, async (folder) => {
      const files = await hourFilesOf(folder)
      await using archive = await openArchive({ folder })
      await archive.rebuild()
      const verify = async () => {
        const { files, faults } = await archive.verify({ deep: true })
        if (files !== made.files || faults.length > 0)
          throw new Error(`${files} of ${made.files} files were verified, with ${faults.length} faults`)
        return made.text
      }
      const gunzip = async () => {
        for (const file of files) {
          const unpack = createGunzip({ chunkSize: 256 * 1024 })
          unpack.resume()
          await pipeline(createReadStream(file, { highWaterMark: 256 * 1024 }), unpack)
        }
        return made.text
      }
      const rates = await measure(
        { gunzip, verify },
        { rounds: quick ? 3 : 7, warmUp: 1, slice: 0, collect: true, onRound: progress },
      )
      const format = formatThroughput
      const common = { name: 'verify', peer: 'gunzip alone', peerName: 'gunzip', format } as const
      return [
        ratioFigure(rates, { ...common, what: 'every byte', goal: { atLeast: 0.6 }, decidedBy: 'cpu' }),
        noiseFigure(rates),
      ]
    })
  },
}
