import {
  type AddressFault,
  ArchiveError,
  type ArchiveFault,
  IndexAddressError,
  type IndexFault,
  IndexFileError,
  type IndexNeed,
  IndexRuntimeError,
  SearchQueryError,
  type SearchQueryFault,
  StorageError,
} from '@timkit/archive'
import { archiveErrorInChinese } from '@timkit/archive-place'
import { describe, expect, it } from 'vitest'

const about = {
  archive: '/data/archive',
  path: 'holds.json',
  sdkAppId: 1_400_000_001,
  ofSdkAppId: 1_400_000_000,
  createdBy: '@timkit/archive 9.0.0',
  holder: { pid: 4242, host: 'desk', since: '2026-11-23T04:00:00.000Z' },
  account: 'alice',
  hasIndex: 'clickhouse://db:8123/shop',
  namedIndex: 'sqlite',
}

describe('an error of the archive in Chinese', () => {
  it.each<[ArchiveFault, string]>([
    ['not-an-archive', 'timkit archive sync'],
    ['other-app', '它属于应用 1400000000'],
    ['newer', '@timkit/archive 9.0.0'],
    ['locked', 'desk 上的进程 4242（自 2026-11-23T04:00:00.000Z）正在写入'],
    ['damaged', '/data/archive 的 holds.json 已损坏'],
    ['no-engine', 'SQLite'],
    ['no-client', '/data/archive'],
    ['index', 'timkit archive rebuild'],
    ['other-index', '它的索引在 clickhouse://db:8123/shop'],
    ['held', '抹除 alice：该账号被保留'],
    ['exists', '无法导出到 holds.json'],
    ['closed', '/data/archive 已关闭'],
    ['no-credentials', 'AWS_ACCESS_KEY_ID'],
  ])('%s says what it is about', (fault, told) => {
    const text = archiveErrorInChinese(new ArchiveError(fault, 'in English', { about }))
    expect(text).toContain(told)
    expect(text).not.toMatch(/in English|undefined/)
  })

  it('says who took the lock over, who is unknown, and how many are on hold', () => {
    const told = (fault: ArchiveFault, facts: object) =>
      archiveErrorInChinese(new ArchiveError(fault, 'x', { about: { archive: '/a', ...facts } }))
    expect(told('locked', { isTakenOver: true })).toContain('另一个程序已接管')
    expect(told('locked', {})).toContain('另一个程序正在写入')
    expect(told('held', { accounts: 3 })).toContain('有 3 个账号被保留')
    expect(told('locked', { index: { by: 'writing', pid: 4242 } })).toMatch(
      /进程 4242 正在写入索引.*kill -CONT 4242/,
    )
    expect(told('locked', { index: { by: 'writing' } })).toContain('另一个程序正在写入索引')
    expect(told('locked', { index: { by: 'reading', pid: 4242 } })).toMatch(
      /进程 4242 正在读取索引.*再次运行/,
    )
    expect(told('locked', { index: { by: 'reading' } })).toContain('另一个程序正在读取索引')
  })

  it.each([
    'archive.json',
    'holds.json',
    'erased.json',
    'unfinished.json',
    'hours/C2C/2026/11/22.json',
    'raw/x.gz.json',
  ])('a damaged %s has its own way out', (path) => {
    const content = '{"format":1}'
    const error = new ArchiveError('damaged', 'x', { about: { archive: '/a', path, content } })
    const text = archiveErrorInChinese(error)
    if (path === 'archive.json') expect(text).toContain(content)
    expect(text).toContain(`归档 /a 的 ${path} 已损坏，无法读取。`)
    expect(text?.split('。')[1]).not.toBe('')
  })

  it.each<IndexFault>(['damaged', 'older', 'newer', 'foreign', 'other-archive'])(
    'an index that is %s',
    (fault) => {
      const cause = new IndexFileError(fault, '/a/index.sqlite')
      const text = archiveErrorInChinese(new ArchiveError('index', cause.message, { cause }))
      expect(text).toMatch(/^无法使用索引 \/a\/index\.sqlite：它/)
      expect(archiveErrorInChinese(cause)).toBe(text)
    },
  )

  it('an index of another archive is told with whose it is, and what to do', () => {
    const owner = { id: 'b-1', sdkAppId: 1400000001 }
    const text = archiveErrorInChinese(new IndexFileError('other-archive', 'clickhouse://a/b', { owner }))
    expect(text).toContain('应用 1400000001')
    expect(text).toContain('"id":"b-1"')
  })

  it.each([
    'ENOSPC',
    'EDQUOT',
    'EACCES',
    'EROFS',
    'EIO',
    'EBUSY',
    'NoSuchBucket',
    'no listing',
    'OLD_PARTS_KEPT',
    'READONLY',
    'ECONNREFUSED',
  ])('storage: %s', (code) => {
    const cause = Object.assign(new Error('no'), { code })
    const text = archiveErrorInChinese(new StorageError('keep a file', cause, '/data/archive'))
    expect(text).toMatch(new RegExp(`^无法读写 /data/archive：\\p{Script=Han}.*（${code}）$`, 'u'))
  })

  it.each<[IndexNeed, string]>([
    ['sqlite', 'SQLite 3.43'],
    ['clickhouse-client', 'npm install @clickhouse/client'],
    ['clickhouse-server', 'ClickHouse 26.7'],
  ])('an index that lacks %s', (lacks, told) => {
    expect(archiveErrorInChinese(new IndexRuntimeError('x', { lacks }))).toContain(told)
  })

  it.each<[AddressFault, string]>([
    ['place', 'sqlite:'],
    ['credentials', 'CLICKHOUSE_USER'],
    ['address', 'clickhouse://'],
    ['extra', '? 和 #'],
    ['database', '数据库名'],
    ['password-file', 'CLICKHOUSE_PASSWORD_FILE'],
  ])('an address of an index: %s', (fault, told) => {
    expect(archiveErrorInChinese(new IndexAddressError(fault, 'x'))).toContain(told)
  })

  it('storage: of what has no name it is said where its words are', () => {
    const text = archiveErrorInChinese(new StorageError('keep a file', new Error('the server said 418')))
    expect(text).toContain('--lang en')
    expect(text).not.toContain('418')
  })

  it.each<[SearchQueryFault, string]>([
    ['too-long', '超过 9 个字符'],
    ['too-many-words', '超过 9 个词'],
    ['empty', '没有要搜索的词'],
    ['only-excluded', '必须出现的词'],
    ['no-letters', '“*”里没有'],
    ['short-prefix', '至少要有 9 个字符'],
    ['open-quote', '引号 * 没有结束'],
  ])('a query: %s', (fault, told) => {
    const error = new SearchQueryError('茶 *', { fault, position: 2, length: 1, limit: 9 })
    expect(archiveErrorInChinese(error)).toContain(told)
    expect(archiveErrorInChinese(error)).toMatch(/^无法搜索“茶 \*”：.*（第 3 个字符）$/)
  })

  it('is none of what is no error of it', () => {
    expect(archiveErrorInChinese(new Error('x'))).toBeUndefined()
  })
})
