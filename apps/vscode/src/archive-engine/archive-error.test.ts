import { IndexCursorError, StorageError } from '@timkit/archive'
import { afterEach, expect, test } from 'vitest'
import { useLanguage } from '../text.ts'
import { ArchiveFailure, archiveError } from './archive-error.ts'
import { failureOf } from './failure.ts'

afterEach(() => useLanguage('en'))

const refused = (code: string) =>
  failureOf(new StorageError('read the index shop', Object.assign(new Error('refused'), { code }), 'shop'))

test('why an archive cannot be read is told in Chinese where the editor is', async () => {
  expect((await archiveError(refused('ECONNREFUSED'))).message).toMatch(/^Cannot read the index shop/)
  useLanguage('zh-cn')
  expect((await archiveError(refused('ECONNREFUSED'))).message).toContain('请启动服务器，或检查主机和端口')
})

test.each([
  ['a reason without words of its own', refused('EODD'), 'Cannot read the index shop'],
  ['a place to go on from', failureOf(new IndexCursorError()), 'Begin without one'],
])(
  'in Chinese, %s stays in English where the words lead to an option of the command line',
  async (_, failure, words) => {
    useLanguage('zh-cn')
    expect(failure.chinese).toBeUndefined()
    expect((await archiveError(failure)).message).toContain(words)
  },
)

test('what is wrong with a question is told apart from what is wrong with an archive', async () => {
  const ofQuestion = await archiveError({ name: 'SearchQueryError', message: 'empty' })
  expect(ofQuestion).toMatchObject({ isOfQuestion: true })
  expect(ofQuestion).toBeInstanceOf(ArchiveFailure)
  expect(await archiveError(refused('ECONNREFUSED'))).toMatchObject({ isOfQuestion: false })
})
