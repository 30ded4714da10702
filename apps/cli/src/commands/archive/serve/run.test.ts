import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { webhookRequest } from '@timkit/core/webhook'
import { createEmulator } from '@timkit/emulator'
import { serve } from '@timkit/emulator/serve'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { heldByAnother } from '../../../../../../packages/archive/test/claim-of-another.ts'
import { type ServedS3, serveS3 } from '../../../../../../packages/archive/test/s3/serve-s3.ts'
import { noon, rows, run, serveApp, type ServedApp as TestApp } from '../../../../test/run.ts'
import { type RunningService, ServiceFolder, startService } from '../../../../test/service.ts'

let app: TestApp
let folder: ServiceFolder
let service: RunningService | undefined

beforeEach(async () => {
  app = await serveApp()
  folder = new ServiceFolder()
  folder.write('shop.key', app.emulator.secretKey)
  folder.write('shop.token', 'a token of the console\n')
})

afterEach(async () => {
  await service?.stop()
  service = undefined
  await app[Symbol.asyncDispose]()
  folder[Symbol.dispose]()
})

/** The lines of an app in a configuration. */
const shop = (more = '', name = 'shop') => `
  - name: ${name}
    sdkAppId: ${app.emulator.sdkAppId}
    keyFile: shop.key
    baseUrl: ${app.env.TIMKIT_BASE_URL}
    archive: ${name}
    since: 3h
${more}`
const config = (...apps: readonly string[]) => folder.write('archive.yaml', `apps:${apps.join('')}`)
const broken = (more = '') => shop(more, 'broken').replace('keyFile: shop.key', 'keyFile: none.key')

describe('a service that cannot run', () => {
  it.each([
    ['without a file', [], 'Name the file that lists them with --config'],
    ['with a file that is not there', ['--config', 'nowhere.yaml'], 'there is no such file'],
  ])('%s', async (_, words, told) => {
    const { code, err } = await run(['archive', 'serve', ...words])
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(told) })
  })

  it.each([
    ['a region that there is not', '    region: mars', 'line 8: apps[0].region must be one of china'],
    ['an address that is none', '    insecureHosts: [x y]', 'apps[0].insecureHosts'],
    ['an index that is none', '    index: mysql', 'apps[0]: index must be sqlite, or a database'],
    ['a ClickHouse without a database', '    index: clickhouse://host', 'apps[0]'],
    ['a bucket without a folder', '    bucket: { region: eu }', 'apps[0]: indexFolder is missing'],
  ])('with %s', async (name, line, told) => {
    const lines = name.startsWith('a bucket')
      ? shop(line).replace('archive: shop', 'archive: s3://bucket/x')
      : shop(line)
    const { code, err } = await run(['archive', 'serve', '--config', config(lines)])
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(told) })
    expect(err).toContain('archive.yaml')
    expect(existsSync(join(folder.path, 'shop'))).toBe(false)
  })

  it('is told before it is started: keys, tokens and folders are looked at with --check', async () => {
    mkdirSync(join(folder.path, 'full'))
    writeFileSync(join(folder.path, 'full', 'thesis.doc'), '')
    const path = config(
      shop(),
      broken(),
      shop('    webhook: { tokenFiles: [none] }', 'deaf'),
      shop('', 'full'),
    )
    const { code, out } = await run(['archive', 'serve', '--config', path, '--check', '--json'])
    expect(code).toBe(2)
    expect(rows(out)).toMatchObject([
      { name: 'shop', ok: true },
      { name: 'broken', ok: false, fault: expect.stringContaining('none.key') },
      { name: 'deaf', ok: false, fault: expect.stringContaining('webhook.tokenFiles') },
      { name: 'full', ok: false, fault: expect.stringContaining('thesis.doc') },
    ])
    const good = await run(['archive', 'serve', '--config', config(shop()), '--check', '--lang', 'zh'])
    expect(good).toMatchObject({ code: 0, out: expect.stringContaining('shop：可以保存到') })
  })

  test('on a port that is taken', async () => {
    service = await startService(['--config', config(shop())])
    const { port } = new URL(service.url)
    const { code, err } = await run([
      'archive',
      'serve',
      '--config',
      config(shop('', 'other')),
      '--port',
      port,
    ])
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('EADDRINUSE') })
  })
})

describe('of two apps', () => {
  it('one that fails does not stop the other, and is told by its name', async () => {
    service = await startService(['--config', config(broken(), shop('    workers: 2'))])
    await service.until(({ event, app }) => event === 'synced' && app === 'shop')
    await service.until(({ event, app }) => event === 'failed' && app === 'broken')
    const metrics = await service.text('/metrics')
    expect(metrics).toContain('timkit_archive_up{app="broken"} 0')
    expect(metrics).toContain('timkit_archive_errors_total{app="broken",reason="config"} 1')
    expect(metrics).toContain('timkit_archive_up{app="shop"} 1')
    expect(metrics).toMatch(/^timkit_archive_messages_total\{app="shop",kind="c2c"\} [1-9]/m)
    expect(metrics).not.toMatch(/^timkit_archive_hours\{app="broken"/m)
    expect((await fetch(`${service.url}/readyz`)).status).toBe(200)
    expect(JSON.parse(await service.text('/readyz'))).toEqual({
      status: 'ready',
      apps: { broken: 'failing', shop: 'idle' },
    })
    const { apps } = JSON.parse(await service.text('/status'))
    expect(apps).toMatchObject([
      {
        name: 'broken',
        threads: 1,
        phase: 'failing',
        failure: { reason: 'config', message: expect.stringContaining('none.key') },
      },
      {
        name: 'shop',
        threads: 2,
        phase: 'idle',
        // By the clock of the service, which goes on from then.
        lastSuccessAt: expect.stringMatching(/^2026-11-23T04:\d\d:/),
        kinds: [{ kind: 'c2c', behind: 0 }, {}],
      },
    ])
    const { code, out } = await service.stop()
    expect(code).toBe(130)
    expect(rows(out).at(-1)).toMatchObject({ event: 'stopped' })
    const kept = await run(['archive', 'status', '--archive', join(folder.path, 'shop'), '--json'])
    expect(rows(kept.out)[0]).toMatchObject({ counts: { indexed: 2 } })
  })

  it('none that works makes the service unready, and it stays alive', async () => {
    service = await startService(['--config', config(broken())])
    await service.until(({ event }) => event === 'failed')
    const ready = await fetch(`${service.url}/readyz`)
    expect({ status: ready.status, body: await ready.json() }).toEqual({
      status: 503,
      body: { status: 'failing', apps: { broken: 'failing' } },
    })
    expect((await fetch(`${service.url}/healthz`)).status).toBe(200)
  })
})

describe('what is wanted of an app', () => {
  it('may be one kind of chats', async () => {
    service = await startService(['--config', config(shop('    kinds: [group]'))])
    await service.until(({ event }) => event === 'synced')
    const metrics = await service.text('/metrics')
    expect(metrics).toMatch(/^timkit_archive_hours_behind\{app="shop",kind="group"\} 0$/m)
    expect(metrics).not.toContain('kind="c2c"')
    const { out } = await run(['search', '--kind', 'c2c', '--archive', join(folder.path, 'shop'), '--json'])
    expect(rows(out)).toHaveLength(1)
  })

  it('stands by while another program writes, and fails at nothing', async () => {
    heldByAnother(join(folder.path, 'shop'))
    service = await startService(['--config', config(shop())])
    await service.until(({ event }) => event === 'standby')
    expect(await service.text('/metrics')).toContain('timkit_archive_up{app="shop"} 1')
    expect(await service.text('/metrics')).not.toContain('timkit_archive_errors_total{')
    expect((await fetch(`${service.url}/readyz`)).status).toBe(200)
  })
})

describe('an index that nobody answers for when the service starts', () => {
  it('keeps no hour from being kept, and its hours are told by their records', async () => {
    const away = 'clickhouse://127.0.0.1:1/shop'
    service = await startService(['--config', config(shop())])
    await service.until(({ event }) => event === 'synced')
    await service.stop()
    const about = join(folder.path, 'shop', 'archive.json')
    writeFileSync(about, JSON.stringify({ ...JSON.parse(readFileSync(about, 'utf8')), index: away }))
    const kept = () =>
      readdirSync(join(folder.path, 'shop', 'raw'), { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.gz'),
      ).length
    const before = kept()
    const lines = shop(`    index: ${away}`).replace('since: 3h', 'since: 30h')
    service = await startService(['--config', config(lines)])
    await service.until(({ event }) => event === 'failed')
    expect(kept()).toBeGreaterThan(before)
    const metrics = await service.text('/metrics')
    for (const name of ['behind', 'at_risk', 'lost'])
      expect(metrics).toMatch(new RegExp(`^timkit_archive_hours_${name}\\{app="shop",kind="c2c"\\} \\d`, 'm'))
    expect(metrics).toMatch(/^timkit_archive_hours\{app="shop",kind="c2c",state="ready"\} [1-9]/m)
    expect(JSON.parse(await service.text('/status')).apps).toMatchObject([
      {
        phase: 'failing',
        failure: { message: expect.stringContaining('ECONNREFUSED') },
        index: away,
        kinds: [{ kind: 'c2c', atRisk: 0, lost: 0 }, { kind: 'group' }],
      },
    ])
  })
})

describe('an archive in a bucket', () => {
  const inBucket = (s3: ServedS3, name: string) =>
    folder.write(
      `${name}.yaml`,
      `apps:${shop('', 'shop').replace('archive: shop', 'archive: s3://bucket/of/shop')}
    bucket: { endpoint: "${s3.env.AWS_ENDPOINT_URL}", credentialsFile: credentials }
    indexFolder: ${name}
    cache: 1GB
`,
    )

  it('is kept with credentials of a file and copies here; a second service takes over when the first is gone', async () => {
    await using s3 = await serveS3()
    const { accessKeyId, secretAccessKey } = s3.server.key
    folder.write(
      'credentials',
      `[default]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`,
    )
    service = await startService(['--config', inBucket(s3, 'first')])
    await service.until(({ event }) => event === 'synced')
    const { apps } = JSON.parse(await service.text('/status'))
    expect(apps).toMatchObject([{ phase: 'idle', archive: 's3://bucket/of/shop' }])
    expect(existsSync(join(folder.path, 'first', 'copies'))).toBe(true)
    expect(s3.server.keys().filter((key) => key.endsWith('.gz')).length).toBeGreaterThan(0)
    const everything = JSON.stringify(service.logs()) + (await service.text('/status'))
    expect(everything).not.toContain(secretAccessKey)
    await service.stop()
    service = await startService(['--config', inBucket(s3, 'second')])
    await service.until(({ event }) => event === 'synced')
    const metrics = await service.text('/metrics')
    expect(metrics).toMatch(/^timkit_archive_hours_behind\{app="shop",kind="c2c"\} 0$/m)
    // What the first one kept is not downloaded again, and is found here, too.
    expect(metrics).toMatch(/^timkit_archive_downloaded_bytes_total\{app="shop",kind="c2c"\} 0$/m)
    expect(metrics).toMatch(/^timkit_archive_messages_total\{app="shop",kind="c2c"\} [1-9]/m)
  })

  it('that is away when the service starts again counts from its last success, as the folder of this machine remembers it', async () => {
    const s3 = await serveS3()
    const { accessKeyId, secretAccessKey } = s3.server.key
    folder.write(
      'credentials',
      `[default]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`,
    )
    const path = inBucket(s3, 'first')
    service = await startService(['--config', path])
    await service.until(({ event }) => event === 'synced')
    await service.stop()
    await s3[Symbol.asyncDispose]()
    const file = join(folder.path, 'first', 'synced.json')
    const remembered = JSON.parse(readFileSync(file, 'utf8'))
    expect(remembered).toMatchObject({
      archive: 's3://bucket/of/shop',
      at: expect.stringMatching(/^2026-11-23T04:/),
    })
    const seconds = async (of: object) => {
      writeFileSync(file, JSON.stringify({ ...remembered, ...of }))
      service = await startService(['--config', path])
      const told = /^timkit_archive_seconds_since_success\{app="shop"\} (\S+)$/m.exec(
        await service.text('/metrics'),
      )
      await service.stop()
      return Number(told?.[1])
    }
    const at = new Date(noon - 30 * 3_600_000).toISOString()
    expect(await seconds({ at })).toBeGreaterThanOrEqual(30 * 3_600)
    expect(await seconds({ at, archive: 's3://bucket/of/another' })).toBeLessThan(3_600)
    expect(await seconds({ at: 'yesterday' })).toBeLessThan(3_600)
  })

  it('fails by its name while the bucket refuses the credentials, and shows none of them', async () => {
    await using s3 = await serveS3()
    folder.write(
      'credentials',
      '[default]\naws_access_key_id = AKIDOTHER\naws_secret_access_key = other-secret\n',
    )
    service = await startService(['--config', inBucket(s3, 'first')])
    await service.until(({ event }) => event === 'failed')
    expect(await service.text('/metrics')).toContain(
      'timkit_archive_errors_total{app="shop",reason="storage"} 1',
    )
    expect(JSON.stringify(service.logs())).not.toMatch(/AKIDOTHER|other-secret/)
  })
})

describe('a webhook', () => {
  const event = {
    CallbackCommand: 'C2C.CallbackAfterSendMsg',
    From_Account: 'alice',
    To_Account: 'shop_lin',
    MsgSeq: 7,
    MsgRandom: 9,
    MsgTime: noon / 1000 - 60,
    MsgKey: '7_9_1',
    SendMsgResult: 0,
    ErrorInfo: '',
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'a parcel of osmanthus' } }],
  } as const
  const send = async (name: string, token: string) => {
    const url = `${service?.url}/webhook/${name}`
    const { sdkAppId } = app.emulator
    return fetch(await webhookRequest({ sdkAppId, token, url, event }))
  }

  it('of an app is kept and found at once; of others, or signed by others, it is refused', async () => {
    const webhook = '    webhook: { tokenFiles: [shop.token, old.token] }'
    folder.write('old.token', 'the token before')
    service = await startService(['--config', config(shop(webhook), shop('', 'deaf'))])
    expect((await send('shop', 'a token of the console')).status).toBe(200)
    const words = ['search', 'osmanthus', '--archive', join(folder.path, 'shop'), '--json']
    await expect.poll(async () => rows((await run(words)).out).length, { timeout: 10_000 }).toBe(2)
    expect((await send('shop', 'the token before')).status).toBe(200)
    expect((await send('shop', 'another token')).status).toBe(403)
    expect((await send('deaf', 'a token of the console')).status).toBe(404)
    expect((await send('nobody', 'a token of the console')).status).toBe(404)
    expect(await service.text('/metrics')).toContain(
      'timkit_archive_webhook_events_total{app="shop",outcome="handled"} 2',
    )
    expect(await service.text('/metrics')).toContain(
      'timkit_archive_webhook_events_total{app="shop",outcome="refused"} 1',
    )
    const everything =
      JSON.stringify(service.logs()) + (await service.text('/metrics')) + (await service.text('/status'))
    for (const secret of ['osmanthus', 'alice', 'token of the console', app.emulator.secretKey]) {
      expect(everything).not.toContain(secret)
    }
  })

  it('is kept also while its app cannot be synced', async () => {
    service = await startService(['--config', config(broken('    webhook: { tokenFiles: [shop.token] }'))])
    await service.until(({ event }) => event === 'failed')
    expect((await send('broken', 'a token of the console')).status).toBe(200)
    expect((await fetch(`${service.url}/readyz`)).status).toBe(200)
  })

  it('is asked for again while its token cannot be read', async () => {
    service = await startService(['--config', config(shop('    webhook: { tokenFiles: [none] }'))])
    await service.until(({ event }) => event === 'not-receiving')
    const answer = await send('shop', 'a token of the console')
    expect({ status: answer.status, after: answer.headers.get('retry-after') }).toEqual({
      status: 503,
      after: '5',
    })
  })
})

it('answers nothing else, and to nothing but reading', async () => {
  service = await startService(['--config', config(shop())])
  expect((await fetch(`${service.url}/`)).status).toBe(404)
  expect((await fetch(`${service.url}/toString`)).status).toBe(404)
  expect((await fetch(`${service.url}/metrics`, { method: 'POST' })).status).toBe(405)
  expect((await fetch(`${service.url}/metrics`, { method: 'HEAD' })).status).toBe(200)
})

it('runs with the sample app alone', async () => {
  service = await startService(['--demo'], { env: { TMPDIR: folder.path } })
  await service.until(({ event }) => event === 'synced')
  expect(await service.text('/metrics')).toContain('timkit_archive_up{app="demo"} 1')
})

it('tells what it says to people in Chinese, and its events by the same names', async () => {
  service = await startService(['--config', config(shop()), '--lang', 'zh'])
  await service.until(({ event }) => event === 'synced')
  for (const { msg } of service.logs()) expect(msg).toMatch(/\p{Script=Han}/u)
})

it('gives up a sync that is under way when it is stopped', async () => {
  const emulator = createEmulator({ now: () => noon })
  let asked = 0
  const slow = await serve({
    emulator: {
      fetch: async (input, init) => {
        asked++
        if (asked > 3) await new Promise((resolve) => setTimeout(resolve, 60_000).unref())
        return emulator.fetch(input, init)
      },
    },
  })
  const lines = shop().replace(app.env.TIMKIT_BASE_URL as string, slow.url)
  service = await startService(['--config', config(lines)])
  await expect.poll(() => asked).toBeGreaterThan(3)
  const startedAt = performance.now()
  expect((await service.stop()).code).toBe(130)
  expect(performance.now() - startedAt).toBeLessThan(5_000)
  service = undefined
  await slow.close()
})
