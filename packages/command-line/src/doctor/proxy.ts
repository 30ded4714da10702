import { isLoopback } from '@timkit/core/internal'
import type { Words } from '../language.ts'

/** What a program knows about where it runs. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  /** The versions of the runtime: `node`, and `bun` or `deno` where it is one of these. */
  readonly versions: Readonly<Record<string, string | undefined>>
  /** What the runtime was started with. */
  readonly execArgv: readonly string[]
}

/** What is to be said about a proxy. */
export interface ProxyFinding {
  /** Whether the call goes where it should. */
  readonly fine: boolean
  readonly text: Words
  readonly remedy?: Words
}

/** Whether a call to an address goes through the proxy that is set; `undefined` when none is set for it. */
export function examineProxy(target: URL, surroundings: Surroundings): ProxyFinding | undefined {
  const { env } = surroundings
  const [variable, value] = proxyFor(target, env)
  if (variable === undefined || value === undefined) return undefined
  if (isExempt(target, env)) {
    return {
      fine: true,
      text: {
        en: `${target.host} is called without the proxy of ${variable}, as NO_PROXY says`,
        zh: `按 NO_PROXY，访问 ${target.host} 不经过 ${variable} 的代理`,
      },
    }
  }
  const finding = unusedBecause(variable, value, surroundings)
  if (finding !== undefined) return { fine: false, ...finding }
  const through = {
    en: `${target.host} is called through the proxy of ${variable}, ${hostOf(value)}`,
    zh: `访问 ${target.host} 经过 ${variable} 的代理 ${hostOf(value)}`,
  }
  return isLoopback(target.hostname)
    ? {
        fine: false,
        text: through,
        remedy: {
          en: `Add ${target.hostname} to NO_PROXY: the proxy does not reach this machine`,
          zh: `把 ${target.hostname} 加入 NO_PROXY：代理访问不到本机`,
        },
      }
    : { fine: true, text: through }
}

/** The variables by which a program is started behind a proxy, without credentials. */
export function proxyVariables(env: Surroundings['env']): Record<string, string> {
  const carried = Object.fromEntries(
    ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'].flatMap((name) => {
      const [found, value] = variableOf(name, env)
      return found === undefined || value === undefined ? [] : [[found, withoutCredentials(value)] as const]
    }),
  )
  if (!Object.keys(carried).some((name) => /^https?_proxy$/i.test(name))) return {}
  // Proxies that look into the traffic have certificates of their own.
  const { NODE_EXTRA_CA_CERTS: certificates } = env
  return {
    ...carried,
    NODE_USE_ENV_PROXY: '1',
    ...(certificates === undefined || certificates === '' ? {} : { NODE_EXTRA_CA_CERTS: certificates }),
  }
}

function proxyFor(
  target: URL,
  env: Surroundings['env'],
): readonly [string, string] | readonly [undefined, undefined] {
  const own = variableOf(target.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY', env)
  return own[0] === undefined ? variableOf('ALL_PROXY', env) : own
}

/** The lower case comes first, as in Node and curl. */
function variableOf(
  name: string,
  env: Surroundings['env'],
): readonly [string, string] | readonly [undefined, undefined] {
  for (const variable of [name.toLowerCase(), name]) {
    const value = env[variable]?.trim()
    if (value !== undefined && value !== '') return [variable, value]
  }
  return [undefined, undefined]
}

function unusedBecause(
  variable: string,
  value: string,
  { env, versions, execArgv }: Surroundings,
): { readonly text: Words; readonly remedy: Words } | undefined {
  // These two use it without being asked.
  if (versions.bun !== undefined || versions.deno !== undefined) return undefined
  const { node = '' } = versions
  const text = {
    en: `${variable} is set, but Node ${node} does not use it`,
    zh: `设置了 ${variable}，但 Node ${node} 没有使用它`,
  }
  if (!canUseProxies(node)) {
    return {
      text,
      remedy: {
        en: 'Use Node 24 or newer (or 22.21 and newer), and set NODE_USE_ENV_PROXY=1',
        zh: '请使用 Node 24 或更新的版本（或 22.21 及以上），并设置 NODE_USE_ENV_PROXY=1',
      },
    }
  }
  if (/^all_proxy$/i.test(variable)) {
    return {
      text,
      remedy: {
        en: 'Set HTTPS_PROXY, and NODE_USE_ENV_PROXY=1',
        zh: '请设置 HTTPS_PROXY 和 NODE_USE_ENV_PROXY=1',
      },
    }
  }
  if (/^socks/i.test(value)) {
    return {
      text,
      remedy: {
        en: 'Give the address of an HTTP proxy: Node knows no SOCKS',
        zh: '请改用 HTTP 代理的地址：Node 不支持 SOCKS',
      },
    }
  }
  const options = [...execArgv, ...(env.NODE_OPTIONS ?? '').split(/\s+/)]
  if (env.NODE_USE_ENV_PROXY === '1' || options.includes('--use-env-proxy')) return undefined
  return {
    text,
    remedy: {
      en: 'Set NODE_USE_ENV_PROXY=1 where this program is started',
      zh: '请在启动本程序的环境里设置 NODE_USE_ENV_PROXY=1',
    },
  }
}

/** Node reads the variables since 22.21 and 24.0. */
function canUseProxies(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major >= 24 || (major === 22 && minor >= 21)
}

function isExempt({ hostname, port, protocol }: URL, env: Surroundings['env']): boolean {
  const [, value = ''] = variableOf('NO_PROXY', env)
  const used = port === '' ? (protocol === 'https:' ? '443' : '80') : port
  return value.split(/[\s,]+/).some((entry) => {
    if (entry === '*') return true
    const [, host = '', only = used] = /^\*?\.?(\[[^\]]*\]|[^:]+)(?::(\d+))?$/.exec(entry) ?? []
    return host !== '' && only === used && (hostname === host || hostname.endsWith(`.${host}`))
  })
}

function withoutCredentials(value: string): string {
  return value.replace(/^([a-z\d+.-]+:\/\/)?[^@/]*@/i, '$1USER:PASSWORD@')
}

function hostOf(value: string): string {
  const address = value.includes('://') ? value : `http://${value}`
  return URL.canParse(address) ? new URL(address).host : 'which is not an address'
}
