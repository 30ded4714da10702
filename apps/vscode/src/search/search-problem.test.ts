import { NetworkError } from '@timkit/core'
import { expect, test } from 'vitest'
import { ArchiveFailure } from '../archive-engine/archive-error.ts'
import { problemOf } from '../service/problem.ts'
import type { ArchiveHad } from './search-needs.ts'
import { searchProblem } from './search-problem.ts'

const failure = (name: string) => new ArchiveFailure('the disk is gone', { name, fault: undefined })
const told = (error: unknown, archive: ArchiveHad) => searchProblem(error, archive, problemOf)

test('of an app without an archive none is shown', async () => {
  expect(await told(failure('StorageError'), 'none')).toMatchObject({
    title: 'Something went wrong',
    details: 'the disk is gone',
    remedy: { command: 'timkit.showLog' },
  })
})

test('words that cannot be searched for say nothing of the archive', async () => {
  expect(await told(failure('SearchQueryError'), 'files')).toMatchObject({ title: 'Something went wrong' })
})

test('what the service did not answer is told as everywhere', async () => {
  expect(await told(new NetworkError('no answer'), 'files')).toMatchObject({ title: 'No connection' })
})

test.each(['files', 'index'] as const)(
  'where the app has %s, the page of its archive says more',
  async (archive) => {
    expect(await told(failure('StorageError'), archive)).toMatchObject({
      title: 'The archive cannot be read',
      details: 'the disk is gone',
      remedy: { label: 'Show the archive', command: 'timkit.showArchive' },
    })
  },
)
