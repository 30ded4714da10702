import { dirname, resolve } from 'node:path'
import { decodeText, readNamedFile, readSmallFile, UsageError } from '@timkit/command-line'
import type { CliContext } from '../../../../context.ts'
import { type ConfigFault, configFaults } from './config-faults.ts'
import { configSchema } from './config-schema.ts'
import { findInlineSecrets } from './inline-secrets.ts'
import { ParsedFile, type Step } from './parsed-file.ts'
import type { AppConfig, ServiceConfig } from './service-config.ts'

/** Who reads so many sees how it goes on. */
const shown = 12

/**
 * Reads the configuration file of a service.
 *
 * @throws {UsageError} It cannot be read, or something of it is wrong: each fault with its line and its setting, none with what stands there.
 */
export function readConfig(path: string, { t }: Pick<CliContext, 't'>): ServiceConfig {
  const file = new ParsedFile(textOf(path, { t }))
  const { fault } = file
  if (fault !== undefined) {
    const text = t({ en: `it is no YAML there (${fault.code})`, zh: `这里不是有效的 YAML（${fault.code}）` })
    throw refused(path, [{ line: fault.line, path: [], text }], { t })
  }
  const secrets = findInlineSecrets(file.settings(), t)
  if (secrets.length > 0) throw refused(path, secrets, { t })
  const read = configSchema(t).safeParse(readValue(file, path, { t }))
  if (!read.success) throw refused(path, configFaults(read.error, file, t), { t })
  const config = inFull(read.data, dirname(resolve(path)))
  const twice = faultsOfTwins(config, file, { t })
  if (twice.length > 0) throw refused(path, twice, { t })
  return config
}

function textOf(path: string, { t }: Pick<CliContext, 't'>): string {
  const read = readNamedFile(readSmallFile, path, '--config')
  try {
    return typeof read === 'string' ? read : decodeText(read)
  } catch {
    throw new UsageError(t({ en: `${path} is no text`, zh: `${path} 不是文本文件` }))
  }
}

function readValue(file: ParsedFile, path: string, { t }: Pick<CliContext, 't'>): unknown {
  try {
    return file.value()
  } catch {
    // Aliases that point at aliases.
    const text = t({ en: 'it repeats itself too often (*…)', zh: '引用（*…）过多' })
    throw refused(path, [{ line: 1, path: [], text }], { t })
  }
}

type Written = ReturnType<ReturnType<typeof configSchema>['parse']>

/** With paths from the folder of the file, and what was left out. */
function inFull({ listen, atOnce, workers, apps }: Written, folder: string): ServiceConfig {
  const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(listen) ?? []
  const from = (path: string | undefined) => (path === undefined ? undefined : resolve(folder, path))
  const full = apps.map(({ webhook, name, archive, bucket, ...app }): AppConfig => {
    const isUrl = /^[a-z][a-z0-9+.-]+:\/\//i.test(archive)
    return {
      ...app,
      workers: app.workers ?? workers,
      name: name ?? String(app.sdkAppId),
      keyFile: resolve(folder, app.keyFile),
      archive: isUrl ? archive : resolve(folder, archive),
      bucket: { ...bucket, credentialsFile: from(bucket.credentialsFile) },
      indexFolder: from(app.indexFolder),
      cacheFolder: from(app.cacheFolder),
      indexPasswordFile: from(app.indexPasswordFile),
      tokenFiles: (webhook?.tokenFiles ?? []).map((path) => resolve(folder, path)),
    }
  })
  return { listen: { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }, atOnce, apps: full }
}

/** What no two apps may have; `undefined`: it is each one's own. */
function placeIn(app: AppConfig, setting: 'name' | 'archive' | 'indexFolder' | 'index'): string | undefined {
  const value = app[setting]
  // A bucket is the same by either scheme, and with a / behind it.
  if (setting === 'archive') return value?.replace(/^(?:s3|cos):\/\/(.*?)\/*$/i, 's3://$1')
  if (setting !== 'index' || value === undefined || value === 'sqlite')
    return setting === 'index' ? undefined : value
  // One database has several addresses.
  const asHttp = value.replace(/^clickhouse:/, 'http:')
  if (!URL.canParse(asHttp)) return value
  const { hostname, port, pathname, protocol } = new URL(asHttp)
  const usual = value.startsWith('clickhouse:') ? '8123' : protocol === 'https:' ? '443' : '80'
  return `${hostname}:${port || usual}${pathname.replace(/\/$/, '')}`
}

/** Two apps that have the same name, or keep into the same place. */
function faultsOfTwins(
  { apps }: ServiceConfig,
  file: ParsedFile,
  { t }: Pick<CliContext, 't'>,
): ConfigFault[] {
  return (['name', 'archive', 'indexFolder', 'index'] as const).flatMap((setting) =>
    apps.flatMap((app, at) => {
      const value = placeIn(app, setting)
      const first = value === undefined ? at : apps.findIndex((other) => placeIn(other, setting) === value)
      if (first === at) return []
      const path: readonly Step[] = ['apps', at, setting]
      const text = t({
        en: `is the same as that of apps[${first}]: each app needs its own`,
        zh: `与 apps[${first}] 的相同：每个应用都要有自己的`,
      })
      return [{ path, line: file.lineOf(path), text }]
    }),
  )
}

function refused(path: string, faults: readonly ConfigFault[], { t }: Pick<CliContext, 't'>): UsageError {
  const lines = faults.slice(0, shown).map(({ line, path: steps, text }) => {
    const name = nameOf(steps)
    return t({
      en: `  line ${line}: ${name === '' ? '' : `${name} `}${text}`,
      zh: `  第 ${line} 行：${name === '' ? '' : `${name} `}${text}`,
    })
  })
  const more = faults.length - lines.length
  if (more > 0) lines.push(t({ en: `  and ${more} more`, zh: `  另外还有 ${more} 处` }))
  return new UsageError([t({ en: `Cannot use ${path}:`, zh: `无法使用 ${path}：` }), ...lines].join('\n'))
}

/** `apps[0].keyFile` */
function nameOf(path: readonly Step[]): string {
  return path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : name === '' ? step : `${name}.${step}`),
    '',
  )
}
