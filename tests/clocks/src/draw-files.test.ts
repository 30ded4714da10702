import { expect, test } from 'vitest'
import { drawFiles } from './draw-files.ts'

test('a package without tests is an error, and not one of which nothing was drawn', () => {
  expect(() => drawFiles('tests/clocks/src/nothing', 1)).toThrow('it has none')
})

test('the share is drawn, at least one file, and others the next time', () => {
  const { files, of } = drawFiles('packages/core', 1 / 8)
  expect(files).toHaveLength(Math.ceil(of / 8))
  expect(files.every((file) => file.startsWith('src/') && file.endsWith('.test.ts'))).toBe(true)
  const drawn = new Set(Array.from({ length: 20 }, () => drawFiles('packages/core', 1 / 8).files).flat())
  expect(drawn.size).toBeGreaterThan(files.length)
  expect(drawFiles('packages/core', 1e-9).files).toHaveLength(1)
})

test('what is left out is not drawn, and all others are where the share is all', () => {
  const { files, of } = drawFiles('packages/core', 1, ['src/webhook/**', 'src/user-sig/mint.test.ts'])
  expect(files).toHaveLength(of)
  expect(files.some((file) => file.startsWith('src/webhook/'))).toBe(false)
  expect(files).not.toContain('src/user-sig/mint.test.ts')
  expect(files).toContain('src/user-sig/verify.test.ts')
  expect(drawFiles('packages/core', 1).files.length).toBeGreaterThan(of)
})
