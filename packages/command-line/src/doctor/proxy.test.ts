import { describe, expect, test } from 'vitest'
import { examineProxy, proxyVariables, type Surroundings } from './proxy.ts'

const service = new URL('https://console.tim.qq.com')
const proxy = 'http://alice:secret@proxy.example.com:3128'

function examine(
  env: Record<string, string>,
  {
    target = service,
    versions = { node: '24.21.0' },
    execArgv = [],
  }: Partial<Omit<Surroundings, 'env'>> & {
    target?: URL
  } = {},
) {
  const finding = examineProxy(target, { env, versions, execArgv })
  for (const words of [finding?.text, finding?.remedy]) expect(words?.zh ?? '中').toMatch(/\p{Script=Han}/u)
  return finding && { fine: finding.fine, text: finding.text.en, remedy: finding.remedy?.en }
}

describe('a proxy that is not used', () => {
  test.each([
    ['without being told to', { HTTPS_PROXY: proxy }, '24.21.0', 'Set NODE_USE_ENV_PROXY=1'],
    [
      'with another value',
      { https_proxy: proxy, NODE_USE_ENV_PROXY: 'true' },
      '26.10.0',
      'Set NODE_USE_ENV_PROXY=1',
    ],
    ['by Node 20', { HTTPS_PROXY: proxy, NODE_USE_ENV_PROXY: '1' }, '20.20.2', 'Node 24 or newer'],
    ['by an early Node 22', { HTTPS_PROXY: proxy, NODE_USE_ENV_PROXY: '1' }, '22.20.0', '22.21 and newer'],
    [
      'as it is in another variable',
      { ALL_PROXY: proxy, NODE_USE_ENV_PROXY: '1' },
      '24.21.0',
      'Set HTTPS_PROXY',
    ],
    [
      'as it is of another kind',
      { HTTPS_PROXY: 'socks5://p:1', NODE_USE_ENV_PROXY: '1' },
      '24.21.0',
      'no SOCKS',
    ],
  ])('%s is told, with what to do', (_name, env, node, remedy) => {
    const finding = examine(env, { versions: { node } })
    expect(finding?.fine).toBe(false)
    expect(finding?.text).toMatch(/^\w+ is set, but Node [\d.]+ does not use it$/)
    expect(finding?.remedy).toContain(remedy)
    expect(JSON.stringify(finding)).not.toContain('secret')
  })

  test('as it would be asked for this machine, is told', () => {
    const target = new URL('http://127.0.0.1:7788')
    const env = { HTTP_PROXY: proxy, NODE_USE_ENV_PROXY: '1' }
    expect(examine(env, { target })).toMatchObject({
      fine: false,
      remedy: expect.stringContaining('NO_PROXY'),
    })
    expect(examine({ ...env, NO_PROXY: 'localhost,127.0.0.1' }, { target })?.fine).toBe(true)
  })
})

describe('a proxy that is used', () => {
  test.each([
    ['by the variable', { HTTPS_PROXY: proxy, NODE_USE_ENV_PROXY: '1' }, { node: '22.21.0' }, []],
    ['by an option', { https_proxy: proxy }, { node: '24.21.0' }, ['--use-env-proxy']],
    [
      'by an option in the variable',
      { HTTPS_PROXY: proxy, NODE_OPTIONS: '--use-env-proxy' },
      { node: '24.21.0' },
      [],
    ],
    ['by Deno', { ALL_PROXY: proxy }, { node: '20.0.0', deno: '2.9.6' }, []],
    ['by Bun', { HTTPS_PROXY: proxy }, { node: '20.0.0', bun: '1.4.5' }, []],
  ])('%s is named without its password', (_name, env, versions, execArgv) => {
    const finding = examine(env as Record<string, string>, { versions, execArgv })
    expect(finding).toEqual({
      fine: true,
      text: expect.stringMatching(/through the proxy of \w+, proxy\.example\.com:3128$/),
      remedy: undefined,
    })
  })

  test.each(['console.tim.qq.com', '.tim.qq.com', 'qq.com', '*.qq.com', '*', 'a, qq.com:443'])(
    'for others than %s is left out',
    (exempt) => {
      const env = { HTTPS_PROXY: proxy, NO_PROXY: exempt }
      expect(examine(env)?.text).toContain('without the proxy')
    },
  )

  test.each(['tim.example.com', 'q.com', 'qq.com:8443', ''])('is not left out for %s', (exempt) => {
    expect(examine({ HTTPS_PROXY: proxy, NODE_USE_ENV_PROXY: '1', NO_PROXY: exempt })?.text).toContain(
      'through',
    )
  })
})

test('without a proxy nothing is said', () => {
  expect(examine({})).toBeUndefined()
  expect(examine({ HTTP_PROXY: proxy, HTTPS_PROXY: '' })).toBeUndefined()
})

test('a host gets the variables of the proxy, without its password', () => {
  const env = { https_proxy: proxy, NO_PROXY: 'localhost', NODE_EXTRA_CA_CERTS: '/ca.pem', PATH: '/bin' }
  expect(proxyVariables(env)).toEqual({
    https_proxy: 'http://USER:PASSWORD@proxy.example.com:3128',
    NO_PROXY: 'localhost',
    NODE_USE_ENV_PROXY: '1',
    NODE_EXTRA_CA_CERTS: '/ca.pem',
  })
  expect(proxyVariables({ NO_PROXY: 'localhost', NODE_EXTRA_CA_CERTS: '/ca.pem' })).toEqual({})
})
