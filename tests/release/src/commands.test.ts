import { expect, test } from 'vitest'
import { testedBy, wrongIn } from './commands.ts'
import { readPackages } from './workspace.ts'

const packages = readPackages()

test.each([
  ['pnpm tset', 'no script tset'],
  ['pnpm run tset', 'no script tset'],
  ['pnpm --filter @timkit/kore run test', 'no package is called @timkit/kore'],
  ['pnpm --filter @timkit/core run tset', 'packages/core/package.json has no script tset'],
  ['pnpm --filter=@timkit/core exec vitset', 'no program vitset'],
  ['pnpm --filter @timkit/core exec node src/main.ts', 'packages/core/src/main.ts is not there'],
  ['pnpm exec turbo run test', 'not told what to run'],
  ['pnpm exec turbo run test --filter=@timkit/kore', 'no package is called @timkit/kore'],
  ['pnpm exec turbo run tset --filter=timkit', 'apps/vscode/package.json has no script tset'],
  ['node tests/release/src/nothing.ts', 'nothing.ts is not there'],
])('%s is wrong', (line, expected) => {
  expect(wrongIn(line, packages).join()).toContain(expected)
})

test.each([
  'pnpm install --frozen-lockfile',
  'pnpm run docs',
  'pnpm --filter @timkit/core run test',
  'pnpm exec turbo run test --filter=@timkit/core',
  'node tests/release/src/version.ts',
  'git diff --exit-code',
])('%s is right', (line) => {
  expect(wrongIn(line, packages)).toEqual([])
})

test('a line says whose tests it runs', () => {
  expect(testedBy('pnpm exec turbo run test --filter=@timkit/core --filter=timkit')).toEqual([
    '@timkit/core',
    'timkit',
  ])
})
