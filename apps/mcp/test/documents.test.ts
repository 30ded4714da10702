import { execFile } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { documents, pathOf, read } from '../scripts/documents.ts'

/** The formatter may lay out a table or an array differently: only what is said counts. */
function said(path: string, text: string): unknown {
  if (path.endsWith('.json')) return JSON.parse(text)
  return text
    .replace(/[ \t]+/g, ' ')
    .replace(/\| ?-{3,}(?: ?\| ?-{3,})+ ?\|/g, '|---|')
    .replace(/-{3,}/g, '---')
    .replace(/\n\s*\n/g, '\n')
}

describe('the generated documents', () => {
  test.each(Object.keys(documents()))(
    '%s says what the program does (else run the script "docs")',
    (path) => {
      expect(said(path, read(path))).toEqual(said(path, documents()[path] ?? ''))
    },
  )

  test('describe the server as the registry wants it', () => {
    const server = JSON.parse(read('server.json')) as { name: string; description: string; version: string }
    const manifest = JSON.parse(read('package.json')) as { mcpName: string; version: string }
    expect(server.name).toBe(manifest.mcpName)
    expect(server.version).toBe(manifest.version)
    expect(server.description.length).toBeLessThanOrEqual(100)
  })

  test('make a bundle that its own tool finds valid', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'mcpb-'))
    try {
      const output = join(directory, 'timkit-mcp.mcpb')
      const { stdout } = await promisify(execFile)(process.execPath, [pathOf('scripts/bundle.ts'), output])
      expect(stdout).toContain('validation passes')
      expect((await stat(output)).size).toBeLessThan(1_000_000)
    } finally {
      await rm(directory, { recursive: true })
    }
  })
})
