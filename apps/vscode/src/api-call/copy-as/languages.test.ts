import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { createEmulator, sampleApp } from '@timkit/emulator'
import { expect, test } from 'vitest'
import type { ApiCall } from '../call-document.ts'
import { copyLanguages } from './languages.ts'
import { requestOf } from './request-of.ts'

const run = promisify(execFile)
const app = {
  sdkAppId: 1400000000,
  identifier: 'administrator',
  region: 'china' as const,
  baseUrl: undefined,
}
/** What a shell, a program or a person may have to say in a text. */
const hostile = 'a\'b"c`d$e$' + '{f}$(g)\\h\n\ti\u0001 </script> %s 杭州😀 \u2028 \'\'\' """ \\'
const body = { To_Account: 'shop_lin', Text: hostile, Numbers: [1, 2 ** 53, -1.5], Nothing: null, Yes: true }

const write = (
  id: string,
  call: ApiCall = { path: 'openim/sendmsg', body },
  of: Parameters<typeof requestOf>[1] = app,
) => {
  const language = copyLanguages.find((one) => one.id === id)
  if (language === undefined) throw new Error(`no language ${id}`)
  return language.write(requestOf(call, of))
}

/** Runs a program, and tells what it asked for. */
async function asked(
  id: string,
  program: string,
  flags: readonly string[],
): Promise<{ url: string; body: unknown }> {
  let found: { url: string; body: unknown } | undefined
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    found = { url: request.url ?? '', body: JSON.parse(Buffer.concat(parts).toString()) }
    response.end('{"ErrorCode":0}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    const text = write(id, undefined, { ...app, identifier: 'ad min&x', baseUrl })
    await run(program, [...flags, text.replace(/^<\?php\n/, '')], {
      env: { ...process.env, TIM_USERSIG: 'eJ*sig-_' },
    })
  } finally {
    server.close()
  }
  if (found === undefined) throw new Error('the program asked for nothing')
  return found
}

test('neither key nor UserSig is in any, whatever the call says', () => {
  for (const { id } of copyLanguages) {
    const text = write(id)
    expect(text).toMatch(/TIM_USERSIG|TIMKIT_SECRET_KEY/)
    expect(text).toContain('1400000000')
    expect(text.endsWith('\n')).toBe(true)
  }
})

test('each asks the host of the region, or of the address', () => {
  for (const { id } of copyLanguages.filter(({ id }) => id !== 'timkit')) {
    expect(write(id)).toContain('https://console.tim.qq.com/v4/openim/sendmsg')
    expect(write(id, undefined, { ...app, region: 'singapore' })).toContain(
      'https://adminapisgp.im.qcloud.com/v4/',
    )
    expect(write(id, undefined, { ...app, baseUrl: 'http://127.0.0.1:7788/' })).toContain(
      'http://127.0.0.1:7788/v4/openim',
    )
  }
  expect(write('timkit')).not.toContain('region')
  expect(write('timkit', undefined, { ...app, region: 'singapore' })).toContain('region: "singapore"')
})

const interpreters: readonly (readonly [string, string, readonly string[]])[] = [
  ['node', process.execPath, ['--input-type=module', '-e']],
  ['curl', '/bin/sh', ['-c']],
  ['python', 'python3', ['-c']],
  ['php', 'php', ['-r']],
]

for (const [id, program, flags] of interpreters) {
  const needs = id === 'curl' ? 'curl' : program
  const isHere = await run(needs, ['--version']).then(
    () => true,
    () => false,
  )
  test.skipIf(!isHere)(`${id} sends the call, whatever its texts hold`, async () => {
    const found = await asked(id, program, flags)
    expect(found.body).toEqual(body)
    const query = new URL(found.url, 'http://127.0.0.1').searchParams
    expect(Object.fromEntries(query)).toMatchObject({
      sdkappid: '1400000000',
      identifier: 'ad min&x',
      usersig: 'eJ*sig-_',
      contenttype: 'json',
    })
    expect(Number(query.get('random'))).toBeGreaterThanOrEqual(0)
    expect(Number(query.get('random'))).toBeLessThan(2 ** 32)
  })
}

test('with timkit it is answered', async () => {
  const emulator = createEmulator()
  const text = write('timkit', { path: 'openim/get_c2c_unread_msg_num', body: { To_Account: 'shop_lin' } })
  const program = text.replace(/^import .*$/m, '').replace('console.log(answer)', 'return answer')
  const { TimClient } = await import('@timkit/core')
  class Client extends TimClient {
    constructor(options: object) {
      super({ ...options, ...emulator })
    }
  }
  const call = new Function('TimClient', 'process', `return (async () => {${program}})()`)
  expect(await call(Client, { env: { TIMKIT_SECRET_KEY: sampleApp.secretKey } })).toMatchObject({
    AllC2CUnreadMsgNum: 5,
  })
})

test('compilers that are not here get what they read as the same text', () => {
  const literals = (text: string, pattern: RegExp) =>
    [...text.matchAll(pattern)].map(([literal]) => JSON.parse(literal) as string)
  const java = literals(write('java').split('String body = ')[1]?.split(';\n')[0] ?? '', /"(?:[^"\\]|\\.)*"/g)
  expect(JSON.parse(java.join(''))).toEqual(body)
  const go = write('go').split('body := ')[1]?.split('\n\tresponse')[0] ?? ''
  expect(JSON.parse(go.startsWith('`') ? go.slice(1, -1) : JSON.parse(go))).toEqual(body)
  const plain = write('go', { path: 'a/b', body: { To_Account: 'a' } })
  expect(plain).toContain('body := `{\n  "To_Account": "a"\n}`')
})
