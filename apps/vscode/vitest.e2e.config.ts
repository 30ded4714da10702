import { readdirSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const folder = 'test/e2e/flows'
const all = readdirSync(new URL(folder, import.meta.url)).filter((name) => name.endsWith('.e2e.ts'))
/** `MEASURE=1` prints what things cost in a real editor, and runs no flow. */
const isMeasured = process.env.MEASURE !== undefined
/** Flows take a quarter of an hour together: a run draws one file of them, unless `FLOWS=all`, or some are named. */
const isDrawn =
  !isMeasured && process.env.FLOWS !== 'all' && !process.argv.some((argument) => /flows|host/.test(argument))
const flows = isDrawn ? some(all, 1) : all
if (isDrawn) console.info(`Flows of this run: ${flows.join(', ')}. All of them: FLOWS=all`)

function some(names: readonly string[], count: number): readonly string[] {
  const placed = names.map((name) => ({ name, place: Math.random() }))
  return placed
    .sort((one, other) => one.place - other.place)
    .slice(0, count)
    .map(({ name }) => name)
    .sort()
}

export default defineConfig({
  test: {
    include: isMeasured
      ? ['test/e2e/measure/*.measure.ts']
      : [...flows.map((name) => `${folder}/${name}`), 'test/host/*.host.ts'],
    globalSetup: ['test/e2e/setup.ts'],
    // Flows take seconds; the limits are for machines that are busy with other things.
    testTimeout: 240_000,
    hookTimeout: 180_000,
    // A flow that needs another attempt is to be mended.
    retry: 0,
    reporters: ['verbose'],
    // Each file has an editor and a browser of its own: two at a time are too much for a small machine.
    fileParallelism: false,
  },
})
