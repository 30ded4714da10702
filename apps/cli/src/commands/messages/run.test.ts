import { createEmulator } from '@timkit/emulator'
import { serve } from '@timkit/emulator/serve'
import { expect, test } from 'vitest'
import { rows, run } from '../../../test/run.ts'

test.each([[['--user', 'alice']], [['--peer', 'alice']], [['--group', 'g', '--user', 'alice']], [[]]])(
  'what names no conversation is refused: %j',
  async (words) => {
    const { code, err } = await run(['messages', '--demo', ...words])
    expect(code).toBe(2)
    expect(err).toContain('--user A --peer B, or --group G')
  },
)

test('a time that is none is refused with what one looks like', async () => {
  const { code, err } = await run(['messages', '--demo', '--group', 'tea_lovers', '--since', 'soon'])
  expect(code).toBe(2)
  expect(err).toContain('--since is "soon"')
})

test('what strangers wrote cannot command the terminal', async () => {
  const emulator = createEmulator({
    seed: {
      accounts: [{ UserID: 'a' }, { UserID: 'b' }],
      conversations: [
        { between: ['a', 'b'], messages: [{ from: 'a', at: '-1m', text: '\u001b[2Jgone\nline' }] },
      ],
    } as never,
  })
  const server = await serve({ emulator })
  const env = {
    TIMKIT_SDK_APP_ID: String(emulator.sdkAppId),
    TIMKIT_SECRET_KEY: emulator.secretKey,
    TIMKIT_BASE_URL: server.url,
  }
  try {
    const { out } = await run(['messages', '--user', 'a', '--peer', 'b'], { env })
    expect(out).toContain('␛[2Jgone⏎line')
    expect(out).not.toContain('\u001b')
  } finally {
    await server.close()
  }
})

test('a conversation is read newest first, or oldest first, with the names of a search', async () => {
  const words = ['messages', '--user', 'alice', '--peer', 'shop_lin', '--demo', '--json', '--limit', '4']
  const times = async (more: string[]) => {
    const { code, out } = await run([...words, ...more])
    expect(code).toBe(0)
    for (const row of rows(out))
      expect(Object.keys(row)).toEqual(expect.arrayContaining(['time', 'from', 'to', 'text', 'identity']))
    return rows(out).map(({ time }) => String(time))
  }
  const newest = await times([])
  expect(newest).toEqual([...newest].sort().reverse())
  const oldest = await times(['--oldest'])
  expect(oldest).toEqual([...oldest].sort())
})

test('a group is read, and its messages name it', async () => {
  const { out } = await run(['messages', '--group', 'tea_lovers', '--demo', '--json', '--limit', '50'])
  const list = rows(out)
  expect(list.length).toBeGreaterThan(5)
  expect(list[0]).toMatchObject({ group: 'tea_lovers' })
})
