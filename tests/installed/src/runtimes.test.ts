import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchChromium } from '@timkit/chromium'
import { type BuildOptions, build } from 'esbuild'
import { describe, expect, inject, test } from 'vitest'
import { bun, deno, nodes, searchingNodes, strangerEnvironment, workerd } from './programs.ts'
import { run } from './run.ts'

const project = inject('project')
const home = inject('home')
const start = (file: string, ...args: string[]): Promise<string> =>
  run(file, args, { cwd: project, env: strangerEnvironment(process.execPath, home) })
const worked = { userId: 'alice', total: 5, inHistory: true }

describe.each(Object.entries(nodes))('on %s', (_name, node) => {
  test('sign, verify, count and read history', async () => {
    expect(JSON.parse(await start(node, 'main.js'))).toEqual(worked)
  })

  test('a CommonJS program can require it', async () => {
    expect((await start(node, 'require.cjs')).trim()).toBe('alice')
  })
})

// npm does not have that version for every machine.
test.runIf(process.platform === 'linux')(
  'the oldest Node that is claimed is the oldest that is tested',
  () => {
    const [oldest = ''] = Object.values(nodes)
    const version = execFileSync(oldest, ['--version'], { encoding: 'utf8' }).trim().slice(1)
    for (const name of ['core', 'emulator', 'mcp', 'cli']) {
      const manifest = readFileSync(join(project, 'node_modules', '@timkit', name, 'package.json'), 'utf8')
      expect(JSON.parse(manifest).engines, name).toEqual({ node: `>=${version}` })
    }
  },
)

const denoFlags = ['run', '--no-prompt', '--cached-only', '--no-lock', '--node-modules-dir=manual']

test('Deno without permissions runs it from node_modules', async () => {
  expect(JSON.parse(await start(deno, ...denoFlags, 'main.js'))).toEqual(worked)
})

test('Deno finds it by npm: specifiers', async () => {
  expect((await start(deno, ...denoFlags, 'deno-npm.js')).trim()).toBe('string')
})

test('Bun runs it', async () => {
  expect(JSON.parse(await start(bun, '--no-install', 'main.js'))).toEqual(worked)
})

describe('an archive keeps, finds and verifies', () => {
  const kept = { failed: 0, found: [true, true], faults: 0 }

  test.each(Object.entries(searchingNodes))('on %s', async (_name, node) => {
    expect(JSON.parse(await start(node, 'archive.js'))).toEqual(kept)
  })

  test('on Deno, which may read and write the folder', async () => {
    const flags = [...denoFlags, `--allow-read=${tmpdir()},${home}`, `--allow-write=${tmpdir()},${home}`]
    const more = ['--allow-env', '--allow-sys']
    expect(JSON.parse(await start(deno, ...flags, ...more, 'archive.js'))).toEqual(kept)
  })

  test('on Bun', async () => {
    expect(JSON.parse(await start(bun, '--no-install', 'archive.js'))).toEqual(kept)
  })
})

async function bundle(entry: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: project,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    logLevel: 'silent',
    ...options,
  })
  return outputFiles?.[0]?.text ?? ''
}

test('a worker bundled as for Cloudflare runs without nodejs_compat', async () => {
  await writeFile(
    join(home, 'worker.js'),
    await bundle('worker.js', { conditions: ['workerd', 'worker', 'browser'] }),
  )
  await writeFile(
    join(home, 'config.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = .main)]);
const main :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "2026-11-17",
);
`,
  )
  // What a worker logs goes to one of the two streams, among other lines.
  const printed = await start('sh', '-c', '"$0" test "$1" 2>&1', workerd, join(home, 'config.capnp'))
  expect(printed).toContain(JSON.stringify(worked))
})

test('a page bundled for browsers runs in Chromium', async () => {
  const script = await bundle('steps.js', {})
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    await page.route('**/*', (route) =>
      route.request().url().endsWith('/steps.js')
        ? route.fulfill({ body: script, contentType: 'text/javascript' })
        : route.fulfill({ body: '<!doctype html><title>page</title>', contentType: 'text/html' }),
    )
    await page.goto('https://page.timkit.test/')
    expect(await page.evaluate("import('/steps.js').then(({ firstSteps }) => firstSteps())")).toEqual(worked)
  } finally {
    await browser.close()
  }
})
