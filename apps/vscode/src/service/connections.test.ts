import { createEmulator } from '@timkit/emulator'
import { expect, test } from 'vitest'
import { sampleApp } from '../apps/sample-app.ts'
import { Connections } from './connections.ts'

const local = Date.parse('2026-11-23T12:00:00Z')

function open(ahead: number) {
  const emulator = createEmulator({ now: () => local + ahead })
  const offsets: number[] = []
  const connections = new Connections({
    apps: { secretKey: async () => undefined },
    startEmulator: async () => emulator,
    observe: (_, event) => {
      if (event.type === 'clock') offsets.push(event.offset)
    },
    now: () => local,
  })
  return { connections, offsets }
}

test.each([300_000, -300_000])(
  'the clock of a service that is %i ms ahead counts, and is told',
  async (ahead) => {
    const { connections, offsets } = open(ahead)
    const app = sampleApp()
    expect(connections.now(app.id)).toBe(local)
    const client = await connections.client(app)
    await client.unreadTotal('shop_lin')
    await client.unreadTotal('shop_lin')
    expect(Math.abs(connections.now(app.id) - local - ahead)).toBeLessThan(2000)
    expect(offsets).toHaveLength(1)
    connections.forget()
    expect(Math.abs(connections.now(app.id) - local - ahead)).toBeLessThan(2000)
    expect(connections.now('another')).toBe(local)
  },
)
