import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { InstalledVsCode } from './vscode.ts'

/** How an editor is started. */
export interface CodeServerOptions {
  /** Visual Studio Code. */
  readonly vscode: InstalledVsCode
  /** Where it keeps everything; made when missing. */
  readonly folder: string
  /** The settings of the person. */
  readonly settings?: Readonly<Record<string, unknown>>
  /** A packed extension to install. */
  readonly vsix?: string | undefined
  /** More arguments. */
  readonly args?: readonly string[]
  /** More environment variables. */
  readonly env?: Readonly<Record<string, string>>
}

/** A running editor. */
export interface CodeServer {
  /** The address of the editor with its work folder. */
  readonly url: string
  /** `127.0.0.1:port`. */
  readonly authority: string
  /** The work folder. */
  readonly workspace: string
  /** Stops it. */
  stop(): Promise<void>
}

const quiet = {
  'workbench.startupEditor': 'none',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'editor.minimap.enabled': false,
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': false,
  'workbench.layoutControl.enabled': false,
}

/** Starts an editor on a free port of this machine. */
export async function startCodeServer(options: CodeServerOptions): Promise<CodeServer> {
  const { vscode, folder, settings = {}, vsix, args = [], env = {} } = options
  const workspace = join(folder, 'work')
  const user = join(folder, 'user')
  await mkdir(join(user, 'User'), { recursive: true })
  await mkdir(workspace, { recursive: true })
  await writeFile(join(user, 'User', 'settings.json'), JSON.stringify({ ...quiet, ...settings }))
  const variables = {
    ...process.env,
    HOME: join(folder, 'home'),
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    ...env,
  }
  await mkdir(variables.HOME, { recursive: true })
  const base = [vscode.entry, '--user-data-dir', user, '--extensions-dir', join(folder, 'extensions')]
  if (vsix !== undefined)
    await ended(
      spawn(process.execPath, [...base, '--install-extension', vsix, '--force'], { env: variables }),
    )
  const port = await freePort()
  const authority = `127.0.0.1:${port}`
  const child = spawn(
    process.execPath,
    [
      ...base,
      '--auth',
      'none',
      '--bind-addr',
      authority,
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-workspace-trust',
      '--disable-getting-started-override',
      ...args,
      workspace,
    ],
    { env: variables, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let output = ''
  child.stdout?.on('data', (chunk) => {
    output += chunk
  })
  child.stderr?.on('data', (chunk) => {
    output += chunk
  })
  for (let attempt = 0; ; attempt++) {
    if (child.exitCode !== null || attempt > 300)
      throw new Error(`The editor did not start:\n${output.slice(-2000)}`)
    try {
      if ((await fetch(`http://${authority}/healthz`)).ok) break
    } catch {
      // Not yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return {
    url: `http://${authority}/?folder=${workspace}`,
    authority,
    workspace,
    stop: async () => {
      const gone = ended(child).catch(() => undefined)
      child.kill()
      await gone
    },
  }
}

function ended(child: ChildProcess): Promise<void> {
  let output = ''
  child.stderr?.on('data', (chunk) => {
    output += chunk
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code, signal) =>
      code === 0 || signal !== null
        ? resolve()
        : reject(new Error(`Ended with ${code}:\n${output.slice(-2000)}`)),
    )
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
