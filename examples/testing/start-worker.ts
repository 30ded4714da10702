import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { vi } from 'vitest'
import { freePort } from './free-port.ts'
import { type Started, startCommand } from './run-command.ts'
import { runtimes } from './runtimes.ts'

/** How far the clock of this process is ahead of the machine's, in milliseconds. */
const shift = Date.now() - performance.timeOrigin - performance.now()

/** Starts workerd with a worker, on a free port, and gives its address. */
export async function startWorker(
  source: string,
  variables: Readonly<Record<string, string>>,
): Promise<[Started, string]> {
  const folder = await mkdtemp(join(tmpdir(), 'timkit-worker-'))
  await build({
    entryPoints: [source],
    outfile: join(folder, 'worker.js'),
    bundle: true,
    format: 'esm',
    conditions: ['workerd', 'worker', 'import'],
    // workerd has the clock of the machine, this process may have another one: tests run at other times, too.
    banner: { js: `{ const { now } = Date; Date.now = () => now() + ${Math.round(shift)} }` },
  })
  const port = await freePort()
  const written = Object.entries(variables).map(([key, text]) => `(name = "${key}", text = "${text}")`)
  const config = join(folder, 'worker.capnp')
  // Private addresses, which workerd refuses otherwise: an emulator is on this machine.
  await writeFile(
    config,
    `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "main", worker = .main),
    (name = "internet", network = (allow = ["public", "private"], tlsOptions = (trustBrowserCas = true))),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);

const main :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "2026-11-17",
  bindings = [${written.join(', ')}],
);
`,
  )
  const started = startCommand([runtimes.workerd(), 'serve', config])
  const url = `http://127.0.0.1:${port}/`
  try {
    await vi.waitFor(() => fetch(url), { timeout: 30_000 })
  } finally {
    // It has read them.
    await rm(folder, { recursive: true })
  }
  return [started, url]
}
