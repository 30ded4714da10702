import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { promisify } from 'node:util'

/** Packs a folder that holds the extension and nothing else, and says what the packer said. */
export async function pack(folder: string, vsix: string): Promise<string> {
  const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce')
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links']
  const args = [vsce, 'package', ...flags, '-o', resolve(vsix)]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder })
  return stdout
}
