import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createEmulator, sampleApp } from '@timkit/emulator'
import { type EmulatorServer, serve } from '@timkit/emulator/serve'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Run, runDemo } from './run.ts'

/** Where the part of the assistant begins. */
const heading = 'The same, as an assistant gets it'

describe.concurrent('an app that is set', () => {
  test('what the server is refused is told, and the demo ends', async () => {
    await using app = await startApp(() => ({
      ActionStatus: 'FAIL',
      ErrorCode: 70009,
      ErrorInfo: 'the signature does not fit',
    }))
    const run = await runDemo(['alice'], app.env)
    expect(run.code).toBe(1)
    expect(run.stdout).toContain(heading)
    expect(flat(run.stderr)).toContain('The tool im_get_unread_counts of the MCP server could not answer:')
    expect(run.stderr).toContain('70009')
    expect(run.stdout + run.stderr).not.toContain(sampleApp.secretKey)
    expect(run.stderr).not.toMatch(/^\s+at .+:\d+/m)
  })

  test.skipIf(process.platform === 'win32').for(['SIGINT', 'SIGKILL'] as const)(
    'the server does not outlive a demo that is ended by %s',
    async (signal, { expect }) => {
      const events = new EventEmitter()
      const asked = once(events, 'asked')
      await using app = await startApp(() => {
        events.emit('asked')
        return undefined
      })
      const demo = spawn(process.execPath, [main, 'alice'], { env: app.env, stdio: 'ignore' })
      await asked
      const [server] = childrenOf(demo)
      expect(commandOf(server)).toContain('timkit-mcp')
      expect(commandOf(server)).not.toContain(sampleApp.secretKey)
      const ended = once(demo, 'exit')
      demo.kill(signal)
      await ended
      await expect.poll(() => commandOf(server), { timeout: 10_000 }).not.toContain('timkit-mcp')
    },
  )

  test('the server asks that app for the accounts that were named', async () => {
    await using app = await startApp()
    // How somebody has set up the server elsewhere is not for the demo.
    const run = await runDemo(['shop_amy', 'alice'], { ...app.env, TIMKIT_MCP_ACCOUNT: 'bob' })
    expect(run.stderr).toBe('')
    expect(run.code).toBe(0)
    const part = partOfAssistant(run)
    expect(part).toContain('3 unread of shop_amy, alice (7 days)')
    expect(part).toContain('Messages of shop_amy with shop_lin')
    expect(app.askedByServer()).toBe(true)
  })
})

describe.concurrent('the emulator', () => {
  let run: Run
  beforeAll(async () => {
    run = await runDemo([])
  })

  test('the tools of the server are listed', () => {
    expect(toolNames.length).toBeGreaterThan(10)
    const [, count, names = ''] = /Its (\d+) tools: ([^.]+)\./.exec(flat(partOfAssistant(run))) ?? []
    expect(names.split(', ')).toEqual(toolNames)
    expect(Number(count)).toBe(toolNames.length)
  })

  test('the tools count the same', () => {
    const before = run.stdout.slice(0, run.stdout.indexOf(heading))
    const listed = [...before.matchAll(/^ {2}(\S+) +\d+ {2}(\S+ \d+(?:, \S+ \d+)*)$/gm)].flatMap(
      ([, account, peers = '']) =>
        peers.split(', ').map((one) => `${account} ← ${one.replace(/ \d+$/, ':$&')} unread`),
    )
    const told = [...run.stdout.matchAll(/^ {4}(\S+ ← \S+ \d+ unread)/gm)].map(([, line]) => line)
    expect(listed.length).toBeGreaterThan(3)
    expect(told.toSorted()).toEqual(listed.toSorted())
  })

  test('the tools give the same conversation and the same hour', () => {
    const part = partOfAssistant(run)
    expect(part).toMatch(/^ {4}14:33 alice: No problem 👍$/m)
    expect(part).toMatch(/^ {2}im_list_history_files$/m)
    expect(flat(part)).toContain('1 of 1 hours have files')
    expect(flat(part)).toMatch(/([4-9]) messages of \1 looked at in 1 hour/)
    expect(part).toContain('20:07 shop_lin to li_na: ')
  })

  test('lines are as wide as the terminal', async () => {
    const { stdout } = await runDemo(['shop_lin'], { COLUMNS: '60' })
    const part = stdout.slice(stdout.indexOf(heading), stdout.indexOf('To ask your own app'))
    // An East Asian letter takes two columns.
    const widths = part.split('\n').map((line) => line.replace(/[^\0-\u00FF…⏎→←]/gu, 'xx').length)
    expect(widths.length).toBeGreaterThan(20)
    expect(Math.max(...widths)).toBeLessThanOrEqual(60)
  })

  test('it is told in Chinese, too', async () => {
    const { stdout } = await runDemo(['--lang', 'zh', 'bob'])
    expect(stdout).toContain('同样的问题，AI 助手得到的答案')
    expect(stdout).toContain(`它有 ${toolNames.length} 个工具`)
  })
})

/** The tools as the server lists them. */
const server = fileURLToPath(new URL('../../apps/mcp/dist/timkit-mcp.js', import.meta.url))
const listed = execFileSync(process.execPath, [server, 'tools', '--demo', '--tools', 'all'], {
  encoding: 'utf8',
})
const toolNames = listed.match(/^im_\w+/gm) ?? []

const main = fileURLToPath(new URL('main.ts', import.meta.url))

const forever = new Promise<never>(() => {
  // Nothing settles it.
})

interface StandIn extends AsyncDisposable {
  readonly env: Readonly<Record<string, string>>
  /** Whether the MCP server has asked for something. */
  askedByServer(): boolean
}

/**
 * Serves an app that answers the MCP server otherwise than the demo itself: by a body, or never.
 *
 * Which of the two asks is known by the order: the demo asks for history last, the server for unread counts first.
 */
async function startApp(answer?: () => object | undefined): Promise<StandIn> {
  const emulator = createEmulator()
  let history = false
  let asked = false
  const server: EmulatorServer = await serve({
    emulator: {
      fetch: (input, init) => {
        const { pathname } = new URL(input instanceof Request ? input.url : input)
        history ||= pathname.endsWith('/get_history')
        asked ||= history && pathname.endsWith('/get_c2c_unread_msg_num')
        if (!asked || answer === undefined) return emulator.fetch(input, init)
        const body = answer()
        return body === undefined ? forever : Promise.resolve(Response.json(body))
      },
    },
  })
  return {
    env: {
      TIMKIT_BASE_URL: server.url,
      TIMKIT_SDK_APP_ID: String(sampleApp.sdkAppId),
      TIMKIT_SECRET_KEY: sampleApp.secretKey,
      TIMKIT_IDENTIFIER: sampleApp.identifier,
    },
    askedByServer: () => asked,
    [Symbol.asyncDispose]: () => server.close(),
  }
}

function childrenOf(parent: ChildProcess): string[] {
  const list = execFileSync('ps', ['-A', '-o', 'ppid=,pid='], { encoding: 'utf8' })
  return list.split('\n').flatMap((line) => {
    const [ppid, pid] = line.trim().split(/\s+/)
    return ppid === String(parent.pid) && pid !== undefined ? [pid] : []
  })
}

/** The command line of a process; empty if there is none. */
function commandOf(pid: string | undefined): string {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' })
  return list.split('\n').find((line) => line.trim().startsWith(`${pid} `)) ?? ''
}

function partOfAssistant({ stdout }: Run): string {
  return stdout.slice(stdout.indexOf(heading))
}

/** Undoes the line breaks that the width of the terminal made. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ')
}
