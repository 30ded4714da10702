import { expect, test } from 'vitest'
import { readEnvironment } from './environment.ts'
import { UsageError } from './exit-error.ts'
import { defineOptions } from './options.ts'

const help = { en: '', zh: '' }
const options = defineOptions({
  key: { env: 'APP_KEY', kind: 'text', help },
  accounts: { flag: 'accounts', env: 'APP_SERVER_ACCOUNTS', kind: 'list', help },
  port: { flag: 'port', kind: 'integer', help },
})

test('a misspelt variable with the prefix of the program is refused, with the one that may be meant', () => {
  const env = { APP_SERVER_ACOUNTS: 'a' }
  expect(() => readEnvironment(options, env, 'APP_SERVER_')).toThrow(UsageError)
  expect(() => readEnvironment(options, env, 'APP_SERVER_')).toThrow(
    'There is no setting APP_SERVER_ACOUNTS: did you mean APP_SERVER_ACCOUNTS?',
  )
})

test('variables of other programs are left alone', () => {
  expect(readEnvironment(options, { APP_KEYS: 'a', PATH: '/' }, 'APP_SERVER_')).toEqual({})
})

test('a blank variable counts as not set', () => {
  expect(readEnvironment(options, { APP_KEY: '', APP_SERVER_ACCOUNTS: ' ' }, 'APP_SERVER_')).toEqual({})
})

test('a variable gives its option a value', () => {
  expect(readEnvironment(options, { APP_KEY: 'k', APP_SERVER_ACCOUNTS: 'a,b' })).toEqual({
    key: 'k',
    accounts: 'a,b',
  })
})
