import * as archive from '@timkit/archive'
import * as commandLine from '@timkit/command-line'
import * as core from '@timkit/core'
import { expect, it } from 'vitest'
import type { CliContext } from './context.ts'
import { tellFailure } from './failure.ts'

const disk = Object.assign(new Error('no space'), { code: 'ENOSPC' })

/** One of each error class that the libraries export. */
const errors: Readonly<Record<string, Error>> = {
  ArchiveError: new archive.ArchiveError('locked', 'Cannot write: another program does'),
  IndexAddressError: new archive.IndexAddressError('address', 'its address is none'),
  IndexCursorError: new archive.IndexCursorError(),
  IndexFileError: new archive.IndexFileError('damaged', '/a/index.sqlite'),
  IndexRuntimeError: new archive.IndexRuntimeError('there is no SQLite'),
  SearchQueryError: new archive.SearchQueryError('*', { fault: 'no-letters', position: 0, length: 1 }),
  StorageError: new archive.StorageError('keep a file', disk),
  NamedFileError: new commandLine.NamedFileError('Cannot read it', {
    code: 'ENOENT',
    path: '/k',
    source: 'K',
  }),
  ExitError: new commandLine.ExitError('It ended', 3),
  UsageError: new commandLine.UsageError('--x is wrong'),
}

const isErrorClass = (value: unknown): boolean =>
  typeof value === 'function' && value.prototype instanceof Error && value !== core.TimError

it('every error class of the archive and of the command line is one that is tried here', () => {
  const classes = Object.entries({ ...archive, ...commandLine }).filter(([, value]) => isErrorClass(value))
  expect(Object.keys(errors).toSorted()).toEqual(classes.map(([name]) => name).toSorted())
})

it('every error class of core is a TimError, or tells of an argument', () => {
  const others = Object.entries(core).filter(
    ([, value]) =>
      isErrorClass(value) && !((value as { prototype: unknown }).prototype instanceof core.TimError),
  )
  expect(others.map(([name]) => name)).toEqual(['SecretKeyError'])
  expect(core.isArgumentError(new core.SecretKeyError('secretKey', 'is quoted', 'quoted'))).toBe(true)
})

it.each(Object.entries(errors))('%s is told without a stack, in both languages', (_name, error) => {
  for (const language of ['en', 'zh'] as const) {
    const told = tell(error, language)
    expect(told).not.toMatch(/^\s+at /m)
    expect(told.trim().split('\n')).toHaveLength(1)
  }
})

it('a fault of ours is told with its stack', () => {
  expect(tell(new Error('odd'), 'en')).toMatch(/^\s+at /m)
})

function tell(error: Error, language: 'en' | 'zh'): string {
  let told = ''
  const context = {
    language,
    signal: new AbortController().signal,
    t: (words) => words[language],
    process: {},
    note: (text) => {
      told += text
    },
  } as CliContext
  tellFailure(context, error)
  return told
}
