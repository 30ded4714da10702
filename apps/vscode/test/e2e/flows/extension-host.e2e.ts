import { join } from 'node:path'
import { build } from 'esbuild'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { stage } from '../../../scripts/stage.ts'
import { report } from '../report.ts'
import { startChromium } from '../tool/chromium.ts'
import { type CodeServer, startCodeServer } from '../tool/code-server.ts'
import { installVsCode } from '../tool/vscode.ts'

let editor: CodeServer
let browser: Browser
let extension: string

beforeAll(async () => {
  const vscode = await installVsCode()
  const folder = join(inject('folder'), 'host')
  extension = join(folder, 'extension')
  await stage(extension)
  await build({
    entryPoints: ['test/host/run.ts'],
    outfile: join(extension, 'dist', 'test', 'run.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
  })
  editor = await startCodeServer({
    vscode,
    folder,
    // The driver lets a page run tests inside the extension host, as the editor's own tests do.
    args: ['--vscode-option', 'enable-smoke-test-driver'],
    settings: { 'timkit.ai.enabled': true },
  })
  browser = await startChromium(vscode.fonts)
})
afterAll(async () => {
  await browser.close()
  await editor.stop()
})

test('inside the real extension host', async () => {
  const page = await browser.newPage()
  const lines: string[] = []
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
    lines.push(args.map(String).join(' '))
  })
  const ended = new Promise<number>((resolve) => {
    page.exposeFunction('codeAutomationExit', resolve).then(
      () => {
        const at = (path: string): string => `vscode-remote://${editor.authority}${path}`
        const payload = [
          ['extensionDevelopmentPath', at(extension)],
          ['extensionTestsPath', at(join(extension, 'dist', 'test', 'run.cjs'))],
        ]
        return page.goto(`${editor.url}&payload=${encodeURIComponent(JSON.stringify(payload))}`)
      },
      () => resolve(-1),
    )
  })
  const code = await ended
  const ours = lines.filter((line) => /^(?:passed|failed|measured): /.test(line))
  expect({ code, ours: ours.filter((line) => line.includes('failed:')) }).toEqual({ code: 0, ours: [] })
  expect(ours.filter((line) => line.includes('passed:'))).toHaveLength(4)
  for (const line of ours) {
    const measured = /measured: (\w+) (\d+ ms)/.exec(line)
    if (measured !== null) await report(`inside the host, ${measured[1]}`, measured[2] ?? '')
  }
})
