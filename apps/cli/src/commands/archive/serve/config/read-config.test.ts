import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from './read-config.ts'

const key = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'timkit-config-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const write = (text: string): string => {
  const path = join(folder, 'archive.yaml')
  writeFileSync(path, text)
  return path
}
const read = (text: string, language: 'en' | 'zh' = 'en') =>
  readConfig(write(text), { t: (words) => words[language] })
const faultOf = (text: string, language?: 'en' | 'zh'): string => {
  try {
    read(text, language)
  } catch (error) {
    return (error as Error).message
  }
  return 'nothing was wrong'
}

const app = (lines: string) =>
  `apps:\n  - sdkAppId: 1400000000\n    keyFile: shop.key\n    archive: shop\n${lines}`

describe('a file that cannot be used', () => {
  it.each([
    ['nothing', '', 'line 1: must be a group of settings with apps in it'],
    ['a list', '- 1', 'line 1: must be a group of settings'],
    ['no apps', 'listen: 127.0.0.1:1', 'line 1: apps is missing'],
    ['an empty list of apps', 'apps: []', 'line 1: apps must be a list with one app or more'],
    ['an app without a key', 'apps:\n  - sdkAppId: 1\n    archive: x', 'line 2: apps[0].keyFile is missing'],
    [
      'no number',
      'apps:\n  - sdkAppId: shop\n    keyFile: k\n    archive: x',
      'line 2: apps[0].sdkAppId must be a whole number from 1',
    ],
    [
      'a name that is mistyped',
      app('    keyfile: x'),
      'line 5: apps[0].keyfile is no setting: did you mean keyFile?',
    ],
    ['a setting of another group', app('    endpoint: x'), 'line 5: apps[0].endpoint is no setting.'],
    ['a kind that there is not', app('    kinds: [C2C]'), 'line 5: apps[0].kinds[0] must be c2c or group'],
    ['no kind', app('    kinds: []'), 'line 5: apps[0].kinds must be a list of c2c, group, or both'],
    ['a short retention', app('    retention: 7d'), 'line 5: apps[0].retention must be 31d or more'],
    [
      'a start before the service keeps anything',
      app('    since: 30d'),
      'line 5: apps[0].since must be how far back, 7d at most',
    ],
    ['a retention that is none', app('    retention: long'), 'line 5: apps[0].retention must be 31d or more'],
    ['a cache that is no size', app('    cache: much'), 'line 5: apps[0].cache must be a size'],
    ['a name with blanks', app('    name: The Shop'), 'line 5: apps[0].name must be lower-case letters'],
    ['webhooks without a token', app('    webhook: {}'), 'line 5: apps[0].webhook.tokenFiles is missing'],
    ['webhooks that are no group', app('    webhook: true'), 'line 5: apps[0].webhook must be a group'],
    ['a port alone', app('listen: "9464"'), 'line 5: listen must be an address and a port'],
    ['too many threads', app('workers: 257'), 'line 5: workers must be a whole number from 0 to 256'],
    [
      'half a thread of an app',
      app('    workers: 0.5'),
      'line 5: apps[0].workers must be a whole number from 0',
    ],
    [
      'threads as a word, as a Chinese person is told',
      app('workers: all'),
      'workers 必须是 0 到 256 的整数',
      'zh',
    ],
    [
      'a port that there is not',
      app('listen: 127.0.0.1:99999'),
      'line 5: listen must be an address and a port of 65535',
    ],
    [
      'a setting that every object has',
      app('    constructor: x'),
      'line 5: apps[0].constructor is no setting',
    ],
    ['too many at once', app('atOnce: 1000'), 'line 5: atOnce must be a whole number from 1 to 64'],
    ['a setting twice', app('    archive: y'), 'line 5: it is no YAML there (DUPLICATE_KEY)'],
    ['what is no YAML', 'apps: [', 'line 1: it is no YAML there'],
    ['what is no YAML, as a Chinese person is told', 'apps: [', '第 1 行', 'zh'],
    ['a setting that is missing, as a Chinese person is told', 'atOnce: 2', 'apps 缺失', 'zh'],
    [
      'what explodes',
      'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b]',
      'repeats itself too often',
    ],
  ] as const)('%s', (_, text, told, language: 'en' | 'zh' = 'en') => {
    const fault = faultOf(text, language)
    expect(fault).toContain(told)
    expect(fault).toContain(join(folder, 'archive.yaml'))
  })

  it.each([
    ['listen: 9464x', 'listen must be an address and a port, as in 127.0.0.1:9464'],
    ['listen: ""', 'listen is empty'],
    ['    name: ""', 'apps[0].name is empty'],
  ])('is told once: %s', (line, told) => {
    expect(faultOf(app(line)).split('\n').slice(1)).toEqual([`  line 5: ${told}`])
  })

  it('is told with all that is wrong, in the order of its lines', () => {
    const fault = faultOf('atOnce: 0\napps:\n  - sdkAppId: 0\n    archive: x\n    color: red')
    expect(fault.split('\n').slice(1)).toEqual([
      '  line 1: atOnce must be a whole number from 1 to 64',
      expect.stringContaining('line 3: apps[0].sdkAppId'),
      '  line 3: apps[0].keyFile is missing',
      '  line 5: apps[0].color is no setting.',
    ])
  })

  it('names two apps of one name, or of one place', () => {
    const two = `${app('    name: shop')}\n  - name: shop\n    sdkAppId: 2\n    keyFile: k\n    archive: ./shop/`
    const fault = faultOf(two)
    expect(fault).toContain('line 6: apps[1].name is the same as that of apps[0]')
    expect(fault).toContain('line 9: apps[1].archive is the same as that of apps[0]')
  })

  it.each(['s3://bucket/shop/', 'S3://bucket/shop', 'cos://bucket/shop//'])(
    'names two apps of one bucket: s3://bucket/shop and %s',
    (other) => {
      const one = app('').replace(/archive: .*/, 'archive: s3://bucket/shop')
      const fault = faultOf(`${one}\n  - sdkAppId: 2\n    keyFile: k\n    archive: ${other}`)
      expect(fault).toContain('apps[1].archive is the same as that of apps[0]: each app needs its own')
    },
  )

  it.each([
    ['clickhouse://db/archive', 'clickhouse://db/archive'],
    ['clickhouse://db:8123/archive', 'http://DB:8123/archive/'],
  ])('names two apps of one database: %s and %s', (one, other) => {
    const more = '  - sdkAppId: 2\n    keyFile: k\n    archive: other'
    const fault = faultOf(`${app(`    index: ${one}`)}\n${more}\n    index: ${other}`)
    expect(fault).toContain('apps[1].index is the same as that of apps[0]: each app needs its own')
  })

  it('lets each app have an index in SQLite, and a database of its own', () => {
    const more = (n: number, index: string) =>
      `  - sdkAppId: ${n}\n    keyFile: k\n    archive: a${n}\n    index: ${index}`
    const file = join(folder, 'apart.yaml')
    const all = [
      app('    index: sqlite'),
      more(2, 'sqlite'),
      more(3, 'clickhouse://db/a'),
      more(4, 'clickhouse://db/b'),
    ]
    writeFileSync(file, all.join('\n'))
    expect(readConfig(file, { t: ({ en }) => en }).apps).toHaveLength(4)
  })

  it('that is not there is told by its path', () => {
    expect(() => readConfig(join(folder, 'none.yaml'), { t: ({ en }) => en })).toThrow(
      'there is no such file',
    )
  })
})

describe('a secret that stands in the file', () => {
  it.each([
    ['under a name of its own', app(`    secretKey: ${key}`), 'apps[0].secretKey', 'keyFile'],
    ['in capitals and dashes', app(`    SECRET_KEY: "${key}"`), 'apps[0].SECRET_KEY', 'keyFile'],
    [
      'where its path belongs',
      `apps:\n  - sdkAppId: 1\n    archive: x\n    keyFile: ${key}`,
      'apps[0].keyFile',
      'keyFile',
    ],
    [
      'as a token',
      app('    webhook:\n      token: hunter2hunter2'),
      'apps[0].webhook.token',
      'webhook.tokenFiles',
    ],
    [
      'as a secret of webhooks',
      app('    webhook:\n      secret: hunter2hunter2'),
      'apps[0].webhook.secret',
      'webhook.tokenFiles',
    ],
    ['as a list of tokens', app('    tokens: [hunter2hunter2]'), 'apps[0].tokens', 'webhook.tokenFiles'],
    [
      'of a bucket',
      app('    bucket: { secretAccessKey: hunter2hunter2 }'),
      'apps[0].bucket.secretAccessKey',
      'credentialsFile',
    ],
    ['of a database', app('    password: hunter2hunter2'), 'apps[0].password', 'indexPasswordFile'],
    [
      'in an address',
      app('    index: clickhouse://me:hunter2hunter2@host:8123/x'),
      'apps[0].index',
      'Take them out',
    ],
    ['in JSON', `{"apps":[{"sdkAppId":1,"key":"${key}"}]}`, 'apps[0].key', 'keyFile'],
  ])('%s is refused with the way out, and not repeated', (_, text, setting, way) => {
    for (const language of ['en', 'zh'] as const) {
      const fault = faultOf(text, language)
      expect(fault).toContain(setting)
      if (language === 'en') expect(fault).toContain(way)
      expect(fault).not.toContain(key)
      expect(fault).not.toContain('hunter2')
    }
  })

  it('is not repeated either where the file cannot be read', () => {
    expect(faultOf(`apps:\n  - keyFile: [${key}`)).not.toContain(key)
    expect(faultOf(`apps:\n  - ${key}: hunter2\n    x`)).not.toContain('hunter2')
  })
})

describe('a file', () => {
  it('needs three settings of an app; the rest is usual', () => {
    expect(read(app(''))).toEqual({
      listen: { host: '127.0.0.1', port: 9464 },
      atOnce: 4,
      apps: [
        {
          name: '1400000000',
          sdkAppId: 1400000000,
          keyFile: join(folder, 'shop.key'),
          archive: join(folder, 'shop'),
          bucket: {},
          index: 'sqlite',
          kinds: ['c2c', 'group'],
          tokenFiles: [],
        },
      ],
    })
  })

  it('may say how many threads each app has, and that one has others', () => {
    const { apps } = read(
      `workers: 4\n${app('')}\n  - sdkAppId: 2\n    keyFile: k\n    archive: y\n    workers: 0`,
    )
    expect(apps.map(({ workers }) => workers)).toEqual([4, 0])
    expect(read(app('')).apps[0]?.workers).toBeUndefined()
  })

  it('may say all of it, and be JSON', () => {
    const config = read(
      JSON.stringify({
        listen: '[::1]:80',
        atOnce: 2,
        apps: [
          {
            name: 'shop',
            sdkAppId: 1,
            keyFile: '/run/secrets/shop',
            region: 'singapore',
            archive: 's3://bucket/shop',
            bucket: { endpoint: 'https://cos.ap-guangzhou.myqcloud.com', credentialsFile: 'cos' },
            indexFolder: 'index',
            cache: '10GB',
            cacheFolder: 'copies',
            workers: 2,
            index: 'clickhouse://clickhouse:8123/shop',
            indexUser: 'timkit',
            indexPasswordFile: 'password',
            kinds: ['group'],
            retention: '400d',
            since: '12h',
            webhook: { tokenFiles: ['new', 'old'] },
          },
        ],
      }),
    )
    expect(config.listen).toEqual({ host: '::1', port: 80 })
    expect(config.apps[0]).toMatchObject({
      keyFile: '/run/secrets/shop',
      archive: 's3://bucket/shop',
      cache: 10 * 1024 ** 3,
      cacheFolder: join(folder, 'copies'),
      bucket: { credentialsFile: join(folder, 'cos') },
      indexPasswordFile: join(folder, 'password'),
      retention: 400 * 86_400_000,
      since: 12 * 3_600_000,
      tokenFiles: [join(folder, 'new'), join(folder, 'old')],
    })
  })
})
