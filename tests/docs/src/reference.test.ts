import { execFileSync } from 'node:child_process'
import { test } from 'vitest'
import { root } from './pages.ts'

test('the reference of the packages is what their types say (else run `pnpm run docs`)', () => {
  const script = `${root}packages/core/scripts/api-reference.ts`
  execFileSync(process.execPath, [script, '--check'], { stdio: ['ignore', 'pipe', 'pipe'] })
})

test('the editor knows the fields of commands as core has them (else run `pnpm run docs`)', () => {
  const script = `${root}apps/vscode/scripts/command-fields.ts`
  execFileSync(process.execPath, [script, '--check'], { stdio: ['ignore', 'pipe', 'pipe'] })
})
