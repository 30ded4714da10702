import { describe, expect, it } from 'vitest'
import type { CliContext } from '../../../../context.ts'
import type { AppConfig } from '../config/service-config.ts'
import { placeOf } from './place-of.ts'

const context = (language: 'en' | 'zh') =>
  ({ env: {}, t: (words: { en: string; zh: string }) => words[language] }) as unknown as CliContext
const config = (own: object) => ({ archive: '/data/shop', bucket: {}, index: 'sqlite', ...own }) as AppConfig

describe('an archive whose place is not what its settings say', () => {
  it.each([
    ['another address', { archive: 'ftp://x/y' }, 's3://bucket/prefix'],
    ['a folder with copies', { cache: 1_000 }, 'cache'],
    ['a folder with a folder of copies', { cacheFolder: '/x' }, 'cacheFolder'],
    ['a folder with a folder for its index', { indexFolder: '/x' }, 'indexFolder'],
    ['a folder with the region of a bucket', { bucket: { region: 'x' } }, 'bucket.region'],
  ])('is refused: %s', async (_, own, told) => {
    for (const language of ['en', 'zh'] as const)
      await expect(placeOf(config(own), context(language))).rejects.toThrow(told)
  })

  it.each(['en', 'zh'] as const)(
    'has the setting named whose file of a password cannot be read: %s',
    async (language) => {
      const own = { index: 'clickhouse://127.0.0.1:8123/shop', indexPasswordFile: '/nobody/has/this' }
      const refused = await placeOf(config(own), context(language)).catch((error: unknown) => error)
      for (const told of ['/nobody/has/this', 'indexPasswordFile']) expect(String(refused)).toContain(told)
      expect(String(refused)).not.toContain('CLICKHOUSE_PASSWORD_FILE')
    },
  )

  it('is a folder without any of them', async () => {
    const own = { indexFolder: undefined, cache: undefined, bucket: { credentialsFile: undefined } }
    expect(await placeOf(config(own), context('en'))).toMatchObject({ folder: '/data/shop' })
  })
})
