import { sizeOf } from '@timkit/archive-place'
import { type Region, regions } from '@timkit/core'
import * as z from 'zod'
import type { Translate } from '../../../../context.ts'
import { readDuration } from '../../../../input/read-duration.ts'

/** Beside the exporters of others that speak to Prometheus. */
const defaultListen = '127.0.0.1:9464'
const defaultAtOnce = 4
/** Days: the service may still have what is younger. */
const shortestRetention = 31
/** As many as --workers may. */
const mostWorkers = 256
const dayMs = 86_400_000
const names = Object.keys(regions) as [Region, ...Region[]]
/** So long the service keeps what can be asked for. */
const keptDays = 7

/** What a configuration file may say, with texts in the language of the person. No text repeats what stands in the file: it may be a key. */
export function configSchema(t: Translate) {
  const must = (en: string, zh: string) => t({ en: `must be ${en}`, zh: `必须是${zh}` })
  const text = z
    .string({ error: must('a text', '文字') })
    .trim()
    .min(1, { error: t({ en: 'is empty', zh: '为空' }), abort: true })
  const texts = z.array(text, { error: must('a list of texts', '文字的列表') })
  const path = text.max(4096)
  const whole = (least: number, most: number) => {
    const error = must(`a whole number from ${least} to ${most}`, ` ${least} 到 ${most} 的整数`)
    return z.int({ error }).min(least, { error }).max(most, { error })
  }
  const duration = (
    { least, most = Number.POSITIVE_INFINITY }: { readonly least: number; readonly most?: number },
    error: string,
  ) =>
    text.transform((value, { addIssue }) => {
      const ms = durationOf(value, t)
      if (ms !== undefined && ms >= least * dayMs && ms <= most * dayMs) return ms
      addIssue({ code: 'custom', message: error })
      return z.NEVER
    })
  const app = z.strictObject(
    {
      name: text
        .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, {
          error: must('lower-case letters, digits and -, 40 at most', '小写字母、数字和 -，最多 40 个'),
        })
        .optional(),
      sdkAppId: whole(1, 0xffff_ffff),
      keyFile: path,
      identifier: text.optional(),
      region: z
        .enum(names, { error: must(`one of ${names.join(', ')}`, ` ${names.join('、')} 之一`) })
        .optional(),
      baseUrl: text.optional(),
      insecureHosts: texts.optional(),
      archive: path,
      bucket: z
        .strictObject(
          {
            endpoint: text.optional(),
            region: text.optional(),
            credentialsFile: path.optional(),
            profile: text.optional(),
            oneWriter: z.boolean({ error: must('true or false', ' true 或 false') }).optional(),
          },
          { error: must('a group of settings', '一组设置') },
        )
        .default({}),
      indexFolder: path.optional(),
      cache: text
        .transform((value, { addIssue }) => {
          const bytes = sizeOf(value)
          if (bytes !== undefined) return bytes
          addIssue({
            code: 'custom',
            message: must('a size, as in 500MB or 10GB', '大小，例如 500MB 或 10GB'),
          })
          return z.NEVER
        })
        .optional(),
      cacheFolder: path.optional(),
      workers: whole(0, mostWorkers).optional(),
      index: text.default('sqlite'),
      indexUser: text.optional(),
      indexPasswordFile: path.optional(),
      kinds: z
        .array(z.enum(['c2c', 'group'], { error: must('c2c or group', ' c2c 或 group') }), {
          error: must('a list of c2c, group, or both', ' c2c、group 或两者的列表'),
        })
        .min(1, { error: must('a list of c2c, group, or both', ' c2c、group 或两者的列表') })
        .default(['c2c', 'group']),
      since: duration(
        { least: 0, most: keptDays },
        must(`how far back, ${keptDays}d at most, as in 12h`, `多久以前，最多 ${keptDays}d，例如 12h`),
      ).optional(),
      retention: duration(
        { least: shortestRetention },
        must(`${shortestRetention}d or more, as in 400d`, `至少 ${shortestRetention}d，例如 400d`),
      ).optional(),
      webhook: z
        .strictObject(
          {
            tokenFiles: z
              .array(path, { error: must('a list of paths', '路径的列表') })
              .min(1, { error: must('a list of paths', '路径的列表') }),
          },
          { error: must('a group of settings', '一组设置') },
        )
        .optional(),
    },
    { error: must('a group of settings', '一组设置') },
  )
  const apps = must('a list with one app or more', '至少有一个应用的列表')
  return z.strictObject(
    {
      listen: text
        .regex(/^(?:\[[0-9a-fA-F:]+\]|[\w.-]+):\d{1,5}$/, {
          error: must('an address and a port, as in 127.0.0.1:9464', '地址和端口，例如 127.0.0.1:9464'),
          // One fault is told once.
          abort: true,
        })
        .refine((value) => Number(/\d+$/.exec(value)?.[0]) <= 65_535, {
          error: must('an address and a port of 65535 at most', '地址和端口，端口最大 65535'),
        })
        .default(defaultListen),
      atOnce: whole(1, 64).default(defaultAtOnce),
      workers: whole(0, mostWorkers).optional(),
      apps: z.array(app, { error: apps }).min(1, { error: apps }).max(500),
    },
    { error: must('a group of settings with apps in it', '一组设置，其中有 apps') },
  )
}

/** Which settings there are in the file (`[]`), or in the group that stands at a path. */
export function settingsIn(path: readonly (string | number)[]): readonly string[] {
  const { shape } = configSchema(({ en }) => en)
  const app = shape.apps.element.shape
  const groups = { apps: app, bucket: app.bucket.unwrap().shape, webhook: app.webhook.unwrap().shape }
  const group = path.findLast((step) => typeof step === 'string')
  return Object.keys(group === undefined ? shape : (groups[group as keyof typeof groups] ?? {}))
}

function durationOf(value: string, t: Translate): number | undefined {
  try {
    return readDuration(value, '', t) * 1000
  } catch {
    return undefined
  }
}
