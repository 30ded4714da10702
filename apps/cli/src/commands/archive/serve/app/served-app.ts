import { type Archive, type ArchiveOptions, openArchive } from '@timkit/archive'
import { decodeText, readNamedFile, readSmallFile, UsageError } from '@timkit/command-line'
import { parseSecretKey, SecretKeyError, TimClient, type TimClientOptions } from '@timkit/core'
import type { CliContext } from '../../../../context.ts'
import { checkFolder } from '../../../../open/check-folder.ts'
import type { AppConfig } from '../config/service-config.ts'
import { placeOf } from './place-of.ts'
import { threadsOf } from './threads-of.ts'

/** One app of a service, and how it is opened. */
export interface ServedApp {
  readonly config: AppConfig
  /** Opens its archive to sync it. Reads its key anew, which may have been replaced. */
  readonly openWorker: () => Promise<Archive>
  /** Opens its archive to take events, which needs no key. */
  readonly openReceiver: (onIndexFailure: (error: Error) => void) => Promise<Archive>
  /** Reads the tokens that its webhooks are signed with. @throws {UsageError} A file cannot be read. */
  readonly readTokens: () => readonly string[]
}

/** Makes the app that a configuration tells of. */
export function servedApp(
  config: AppConfig,
  context: CliContext,
  makeClient: () => TimClient = () => new TimClient({ ...clientOptions(config), secretKey: keyOf(config) }),
): ServedApp {
  const open = async (options: Partial<ArchiveOptions>): Promise<Archive> => {
    const place = await placeOf(config, context)
    await checkFolder(place, context)
    const { folder, store, index } = place
    return openArchive({ ...options, folder, store, index, workers: threadsOf(config), now: context.now })
  }
  return {
    config,
    openWorker: () => open({ client: makeClient() }),
    openReceiver: (onIndexFailure) => open({ sdkAppId: config.sdkAppId, onIndexFailure }),
    readTokens: () => config.tokenFiles.map((path) => tokenIn(path, context)),
  }
}

/**
 * Checks of an app what can be known without its key, its service and its archive.
 *
 * @throws {UsageError | TypeError | RangeError | IndexAddressError} naming the setting
 */
export async function checkApp(config: AppConfig, context: CliContext): Promise<void> {
  new TimClient({ ...clientOptions(config), signer: nobody })
  await placeOf(config, context)
}

const nobody: NonNullable<TimClientOptions['signer']> = {
  sign: () => Promise.resolve(''),
  invalidate: () => undefined,
}

function clientOptions({ sdkAppId, identifier, region, baseUrl, insecureHosts }: AppConfig) {
  return {
    sdkAppId,
    identifier: identifier ?? 'administrator',
    region,
    baseUrl,
    insecureHosts,
  }
}

function keyOf({ keyFile }: AppConfig): string {
  try {
    return parseSecretKey(readNamedFile(readSmallFile, keyFile, 'keyFile'), `keyFile (${keyFile})`)
  } catch (error) {
    if (error instanceof SecretKeyError) throw new UsageError(error.message)
    throw error
  }
}

function tokenIn(path: string, { t }: CliContext): string {
  const read = readNamedFile(readSmallFile, path, 'webhook.tokenFiles')
  const token = (typeof read === 'string' ? read : decodeText(read)).trim()
  if (token !== '') return token
  throw new UsageError(
    t({
      en: `${path}, the file of webhook.tokenFiles, is empty`,
      zh: `webhook.tokenFiles 指定的文件 ${path} 是空的`,
    }),
  )
}
