import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { UsageError } from '@timkit/command-line'
import { isArgumentError } from '@timkit/core'
import type { CliContext } from '../../../context.ts'
import { openClient } from '../../../open/open-client.ts'
import { errorText } from '../../../output/error-text.ts'
import { checkApp, type ServedApp, servedApp } from './app/served-app.ts'
import { readConfig } from './config/read-config.ts'
import type { AppConfig, ServiceConfig } from './config/service-config.ts'
import type { ServeFlags } from './flags.ts'

/** A service as it is to run. */
export interface Service extends Pick<ServiceConfig, 'listen' | 'atOnce'> {
  readonly apps: readonly ServedApp[]
}

/**
 * Finds out which apps are to be served, and checks what can be known of them without asking anybody.
 *
 * @throws {UsageError} Nobody says it, or not rightly.
 */
export async function openService(flags: ServeFlags, context: CliContext): Promise<Service> {
  if (flags.demo === true) return openDemo(flags, context)
  const { env, t } = context
  const path = flags.config?.trim() || env.TIMKIT_SERVE_CONFIG?.trim()
  if (!path) {
    throw new UsageError(
      t({
        en: 'Which apps? Name the file that lists them with --config (TIMKIT_SERVE_CONFIG). To look around without an account, use --demo',
        zh: '要维护哪些应用？请用 --config（TIMKIT_SERVE_CONFIG）指定列出它们的文件。没有账号想先看看，请用 --demo',
      }),
    )
  }
  const config = readConfig(path, context)
  for (const [at, app] of config.apps.entries()) {
    try {
      await checkApp(app, context)
    } catch (error) {
      throw new UsageError(toldOf(`apps[${at}]`, path, error as Error, context))
    }
  }
  return { ...withPort(config, flags), apps: config.apps.map((app) => servedApp(app, context)) }
}

function toldOf(which: string, path: string, error: Error, context: CliContext): string {
  const { language, t } = context
  const setting = isArgumentError(error) ? settings[error.argument] : undefined
  // Errors about options begin with the name of the option.
  const about =
    setting === undefined || !isArgumentError(error)
      ? `${which}: ${errorText(error, context)}`
      : `${which}.${setting.name} ${language === 'zh' ? setting.zh : error.message.slice(error.argument.length + 1)}`
  return t({ en: `Cannot use ${path}: ${about}`, zh: `无法使用 ${path}：${about}` })
}

/** Which setting an option of the library is here, and what it has to be, in Chinese; its errors are English. */
const settings: Readonly<Record<string, { readonly name: string; readonly zh: string }>> = {
  baseUrl: {
    name: 'baseUrl',
    zh: '必须是服务端的 https 地址；本机以外的 http 地址，要把主机写进 insecureHosts',
  },
  insecureHosts: { name: 'insecureHosts', zh: '必须是主机名的列表，不带协议和路径' },
  identifier: { name: 'identifier', zh: '必须是 UserID：不能为空，按 UTF-8 编码不超过 32 字节' },
  bucket: { name: 'archive', zh: '必须是 s3://bucket/prefix，存储桶名称为 3 到 63 个小写字母、数字、- 和 .' },
  prefix: { name: 'archive', zh: '的前缀只能由字母、数字、/、-、_ 和 . 组成' },
  endpoint: {
    name: 'bucket.endpoint',
    zh: '必须是存储服务的 https 地址；本机以外的 http 地址，要把主机写进 insecureHosts',
  },
  region: { name: 'bucket.region', zh: '必须是地域名称，例如 ap-guangzhou；没有 bucket.endpoint 时必须给出' },
}

async function openDemo(flags: ServeFlags, context: CliContext): Promise<Service> {
  const { client } = await openClient(context, flags)
  const config: AppConfig = {
    name: 'demo',
    sdkAppId: client.sdkAppId,
    keyFile: '',
    archive: join(tmpdir(), `timkit-demo-archive-${userInfo().uid}`),
    bucket: {},
    index: 'sqlite',
    kinds: ['c2c', 'group'],
    tokenFiles: [],
  }
  const place = withPort({ listen: { host: '127.0.0.1', port: 9464 }, atOnce: 1 }, flags)
  return { ...place, apps: [servedApp(config, context, () => client)] }
}

function withPort(
  { listen, atOnce }: Pick<ServiceConfig, 'listen' | 'atOnce'>,
  { port = listen.port }: ServeFlags,
) {
  return { listen: { host: listen.host, port }, atOnce }
}
