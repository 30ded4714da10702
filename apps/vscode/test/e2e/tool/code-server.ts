import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { InstalledVsCode } from './vscode.ts'

/** How an editor is started. */
export interface CodeServerOptions {
  /** Visual Studio Code. */
  readonly vscode: InstalledVsCode
  /** Where it keeps everything; made when missing. */
  readonly folder: string
  /** The folder of the installed extensions. */
  readonly extensions: string
  /** The settings of the person. */
  readonly settings?: Readonly<Record<string, unknown>>
  /** More arguments. */
  readonly args?: readonly string[] | undefined
  /** More environment variables. */
  readonly env?: Readonly<Record<string, string>>
}

/** A running editor. */
export interface CodeServer {
  /** `127.0.0.1:port`. */
  readonly authority: string
  /** Where it keeps everything. */
  readonly folder: string
  /** What it printed so far. */
  readonly output: () => string
  /** Makes an empty work folder. */
  readonly newWorkspace: () => Promise<Workspace>
  /** Stops it, with all that it started. */
  readonly stop: () => Promise<void>
}

/** A work folder. */
export interface Workspace {
  /** The folder. */
  readonly path: string
  /** The address of an editor of it. */
  readonly url: string
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
  'files.hotExit': 'off',
  'files.simpleDialog.enable': true,
  'editor.minimap.enabled': false,
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': false,
  'workbench.layoutControl.enabled': false,
}

/** The variables of an editor: neither the settings of this machine nor the names of a marketplace. */
function variables(folder: string, env: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:VSCODE_|TIMKIT_|ELECTRON_)/.test(name))
  return {
    ...Object.fromEntries(own),
    HOME: join(folder, 'home'),
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    ...env,
  }
}

/** Installs a packed extension into a folder of extensions, as a person would. */
export async function installExtension(
  vscode: InstalledVsCode,
  folder: string,
  vsix: string,
): Promise<string> {
  const extensions = join(folder, 'extensions')
  await mkdir(join(folder, 'home'), { recursive: true })
  const places = ['--user-data-dir', join(folder, 'user'), '--extensions-dir', extensions]
  const args = [vscode.entry, ...places, '--install-extension', vsix, '--force']
  await promisify(execFile)(process.execPath, args, { env: variables(folder) })
  return extensions
}

/** Starts an editor on a free port of this machine. */
export async function startCodeServer(options: CodeServerOptions): Promise<CodeServer> {
  const { folder, settings = {} } = options
  const user = join(folder, 'user', 'User')
  await mkdir(user, { recursive: true })
  await mkdir(join(folder, 'home'), { recursive: true })
  await writeFile(join(user, 'settings.json'), JSON.stringify({ ...quiet, ...settings }))
  for (let attempt = 1; ; attempt++) {
    const started = await start(options, await freePort())
    if ('authority' in started) return started
    // Somebody else may have taken the port.
    if (attempt === 3) throw new Error(`The editor did not start:\n${started.output.slice(-2000)}`)
  }
}

async function start(
  { vscode, folder, extensions, args = [], env = {} }: CodeServerOptions,
  port: number,
): Promise<CodeServer | { readonly output: string }> {
  const authority = `127.0.0.1:${port}`
  const guard = join(import.meta.dirname, 'guard.ts')
  const child = spawn(
    process.execPath,
    [
      guard,
      process.execPath,
      vscode.entry,
      ...['--user-data-dir', join(folder, 'user')],
      ...['--extensions-dir', extensions],
      ...['--auth', 'none'],
      ...['--bind-addr', authority],
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-workspace-trust',
      '--disable-getting-started-override',
      '--ignore-last-opened',
      // Hosts of windows that were closed need not wait for them.
      ...['--reconnection-grace-time', '60'],
      ...args,
    ],
    { env: variables(folder, env), stdio: ['pipe', 'pipe', 'pipe'] },
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk
    })
  }
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.stdin?.end()
    await gone
  }
  if (!(await answers(child, authority))) {
    await stop()
    return { output }
  }
  let workspaces = 0
  return {
    authority,
    folder,
    output: () => output,
    newWorkspace: async () => {
      workspaces += 1
      const path = join(folder, 'work', `shop-${workspaces}`)
      await mkdir(path, { recursive: true })
      return { path, url: `http://${authority}/?folder=${path}` }
    },
    stop,
  }
}

/** Waits until an editor answers; false when it ended or a minute is over. */
async function answers(child: ChildProcess, authority: string): Promise<boolean> {
  const end = Date.now() + 60_000
  while (child.exitCode === null && Date.now() < end) {
    try {
      if ((await fetch(`http://${authority}/healthz`, { signal: AbortSignal.timeout(5000) })).ok) return true
    } catch {
      // Not yet.
    }
    await sleep(100)
  }
  return false
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
