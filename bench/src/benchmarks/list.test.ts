import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { benchmarks } from './list.ts'

test('each benchmark is in a file of its name, where the worker looks for it', async () => {
  const files = readdirSync(import.meta.dirname).filter((file) => !/^list\.|\.test\.ts$/.test(file))
  expect(benchmarks.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort())
  for (const benchmark of benchmarks) {
    const found = (await import(/* @vite-ignore */ `./${benchmark.name}.ts`)) as object
    expect(Object.values(found)).toContain(benchmark)
  }
})
