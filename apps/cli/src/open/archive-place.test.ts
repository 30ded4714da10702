import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { serveS3 } from '../../../../packages/archive/test/s3/serve-s3.ts'
import { rows, run } from '../../test/run.ts'

const home = () => mkdtempSync(join(tmpdir(), 'timkit-cli-home-'))
const archive = 's3://bucket/of/shop'

describe('an archive in a bucket that cannot be used', () => {
  it.each([
    [['--archive', 'https://x/y'], {}, 'must be a folder, or a bucket as in s3://bucket/prefix'],
    [['--archive', 's3://Bad_Name'], {}, 's3://bucket/prefix'],
    [['--archive', archive], {}, '--s3-endpoint (AWS_ENDPOINT_URL)'],
    [['--archive', archive, '--s3-endpoint', 'cos.example'], {}, 'must be the address of a server'],
    [['--archive', archive, '--s3-region', 'x y'], {}, 'must be the name of a region'],
    [['--archive', archive, '--s3-endpoint', 'http://127.0.0.1:9'], {}, 'AWS_ACCESS_KEY_ID'],
    [
      ['--archive', archive, '--s3-endpoint', 'http://127.0.0.1:9'],
      { AWS_ACCESS_KEY_ID: 'x' },
      'only one of',
    ],
  ])('%j says what is missing', async (words, env, expected) => {
    const { code, err, out } = await run(['archive', 'status', ...words], {
      env: { HOME: home(), AWS_SHARED_CREDENTIALS_FILE: '/nowhere', ...env },
    })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(expected)
  })

  it('never takes credentials from the command line, and never shows them', async () => {
    const refused = await run(['archive', 'status', '--aws-secret-access-key', 'hidden-secret'])
    expect(refused.code).toBe(2)
    expect(refused.err).not.toContain('hidden-secret')
    await using s3 = await serveS3()
    const env = { ...s3.env, HOME: home(), AWS_SECRET_ACCESS_KEY: 'wrong-secret' }
    const { code, err } = await run(['archive', 'status', '--archive', archive], { env })
    expect(code).toBe(2)
    expect(err).toContain(
      'Cannot read archive.json in s3://bucket/of/shop: the server does not know these credentials',
    )
    expect(err).not.toMatch(/wrong-secret|AKIDTEST/)
  })
})

describe('an archive in a bucket', () => {
  it('is synced, searched, verified and erased; the index is in a folder of its own', async () => {
    await using s3 = await serveS3({ pageSize: 100 })
    const HOME = home()
    const env = {
      ...s3.env,
      HOME,
      XDG_DATA_HOME: join(HOME, 'data'),
      LOCALAPPDATA: join(HOME, 'data'),
      TIMKIT_ARCHIVE: archive,
    }
    const timkit = (...words: string[]) => run([...words, '--demo'], { env })
    expect(await timkit('archive', 'sync', '--quiet')).toMatchObject({ code: 0, err: '' })
    const found = rows((await timkit('search', 'Longjing', '--json')).out)
    expect(found.length).toBeGreaterThan(1)
    expect((await timkit('archive', 'verify', '--deep')).code).toBe(0)
    expect((await timkit('archive', 'status')).out).toContain(archive)
    expect((await timkit('doctor')).out).toContain(`Archive ${archive}: app`)
    expect(s3.server.keys().some((key) => key.startsWith('of/shop/raw/C2C/'))).toBe(true)
    if (process.platform === 'linux') {
      const [host] = readdirSync(join(HOME, 'data/timkit/buckets'))
      expect(readdirSync(join(HOME, 'data/timkit/buckets', host ?? '', 'bucket/of/shop'))).toContain(
        'index.sqlite',
      )
    }
    // Another machine makes its own index.
    const elsewhere = { ...env, TIMKIT_INDEX_FOLDER: join(home(), 'index') }
    expect((await run(['archive', 'rebuild', '--demo'], { env: elsewhere })).code).toBe(0)
    const again = rows((await run(['search', 'Longjing', '--json', '--demo'], { env: elsewhere })).out)
    expect(again.map(({ identity }) => identity)).toEqual(found.map(({ identity }) => identity))
    expect((await timkit('archive', 'erase', '--user', 'bob', '--yes')).code).toBe(0)
    expect(
      [...s3.server.everything()].filter(([, body]) => body.includes('How should I brew Longjing?')),
    ).toEqual([])
  })

  it('is written to by one program at a time', async () => {
    await using s3 = await serveS3()
    const holder = {
      id: 'x',
      pid: 7,
      host: 'elsewhere',
      startedAt: '2026-11-22T00:00:00Z',
      beat: 1,
      isReleased: false,
    }
    s3.server.set('of/shop/.lease/00000003.json', JSON.stringify(holder))
    const env = { ...s3.env, HOME: home(), TIMKIT_INDEX_FOLDER: join(home(), 'index') }
    const { code, err } = await run(['archive', 'sync', '--archive', archive, '--demo'], { env })
    expect(code).toBe(3)
    expect(err).toContain('process 7 on elsewhere')
  })

  it('has copies of its files on this machine where somebody wants them, and says when it cannot', async () => {
    await using s3 = await serveS3({ pageSize: 100 })
    const HOME = home()
    const env = { ...s3.env, HOME, TIMKIT_INDEX_FOLDER: join(HOME, 'index'), TIMKIT_ARCHIVE: archive }
    const timkit = (...words: string[]) => run([...words, '--demo', '--since', '6h', '--quiet'], { env })
    expect((await timkit('archive', 'sync', '--cache', 'much')).err).toContain(
      'give a size, as in 500MB or 10GB',
    )
    const copies = join(HOME, 'copies')
    const words = ['archive', 'sync', '--cache', '1GB', '--cache-folder', copies]
    expect(await timkit(...words)).toMatchObject({ code: 0, err: '' })
    expect(readdirSync(copies).length).toBeGreaterThan(0)
    writeFileSync(join(HOME, 'full'), '')
    const { code, err } = await run(['archive', 'rebuild', '--demo', '--cache', '1GB'], {
      env: { ...env, TIMKIT_CACHE_FOLDER: join(HOME, 'full') },
    })
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('No copies can be kept in') })
  })
})
