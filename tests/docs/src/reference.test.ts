import { execFileSync } from 'node:child_process'
import { test } from 'vitest'
import { root } from './pages.ts'

test('the reference of the packages is what their types say (else run `pnpm run docs`)', () => {
  const script = `${root}packages/core/scripts/api-reference.ts`
  execFileSync(process.execPath, [script, '--check'], { stdio: ['ignore', 'pipe', 'pipe'] })
})
