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
  const text = errorText(error, context)
  // Errors about options begin with the name of the option.
  const about = isArgumentError(error) ? `${which}.${text}` : `${which}: ${text}`
  return context.t({ en: `Cannot use ${path}: ${about}`, zh: `无法使用 ${path}：${about}` })
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
