import { expect, it, vi } from 'vitest'
import { IndexRuntimeError } from '../index-error.ts'
import { connectOfficial } from './connect.ts'

it('says what to install where the client is missing', async () => {
  vi.doMock('@clickhouse/client', () => {
    throw new Error('Cannot find package')
  })
  const connecting = connectOfficial({
    url: 'http://host:8123',
    username: 'a',
    password: 'b',
    database: 'c',
    request_timeout: 1,
  }) as Promise<unknown>
  await expect(connecting).rejects.toThrow(IndexRuntimeError)
  await expect(connecting).rejects.toThrow(/not installed\. Install it: npm install @clickhouse\/client/)
})
