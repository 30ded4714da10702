import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startCodeServer } from './tool/code-server.ts'
import { installVsCode } from './tool/vscode.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the editor. */
    url: string
    /** The packed extension. */
    vsix: string
    /** A folder for this run. */
    folder: string
    /** The work folder of the editor. */
    workspace: string
  }
}

/** Packs the extension, installs it into a real editor, and starts that. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'timkit-e2e-'))
  const vsix = join(folder, 'timkit.vsix')
  execFileSync(process.execPath, ['scripts/package.ts', vsix], { stdio: ['ignore', 'ignore', 'inherit'] })
  const vscode = await installVsCode()
  const editor = await startCodeServer({
    vscode,
    vsix,
    folder: join(folder, 'editor'),
    settings: {
      'workbench.colorTheme': 'Default Dark Modern',
      'files.simpleDialog.enable': true,
      'timkit.ai.enabled': true,
    },
  })
  project.provide('url', editor.url)
  project.provide('vsix', vsix)
  project.provide('folder', folder)
  project.provide('workspace', editor.workspace)
  return async () => {
    await editor.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
