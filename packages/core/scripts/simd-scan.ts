/**
 * Assembles what finds the ends of elements 64 bytes at a time, and writes its bytes as a text. With `--check` it only compares.
 *
 * @module
 */

import { readFile, writeFile } from 'node:fs/promises'
import wabt from 'wabt'

const folder = new URL('../src/history/json-list/element-ends/', import.meta.url)
const source = new URL('simd-scan.wat', folder)

/** The file that this script writes. */
export const simdScanUrl: URL = new URL('simd-scan.generated.ts', folder)

/** Returns the file as it should be. */
export async function renderSimdScan(): Promise<string> {
  const { parseWat } = await wabt()
  const module = parseWat('simd-scan.wat', await readFile(source, 'utf8'), { simd: true })
  try {
    module.validate()
    const { buffer } = module.toBinary({})
    return `// Written by scripts/simd-scan.ts: run \`pnpm run docs\` instead of changing this.

/** What \`simd-scan.wat\` is assembled to, in base64. */
export const simdScan: string =
  '${Buffer.from(buffer).toString('base64')}'
`
  } finally {
    module.destroy()
  }
}

if (import.meta.main) {
  const rendered = await renderSimdScan()
  if (!process.argv.includes('--check')) await writeFile(simdScanUrl, rendered)
  else if ((await readFile(simdScanUrl, 'utf8')) !== rendered) {
    console.error('simd-scan.generated.ts is out of date: run pnpm run docs')
    process.exitCode = 1
  }
}
