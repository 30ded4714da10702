import { expect, test } from 'vitest'
import { createScene } from '../../../test/webhooks/scene.ts'
import { commandTriggers } from '../../../test/webhooks/triggers.ts'

/** What webhooks read from requests, besides the fields that a request has. */
const optional = [
  'CloudCustomData',
  'ForbidCallbackControl',
  'From_Account',
  'GroupAtInfo',
  'OfflinePushInfo',
  'OnlineOnlyFlag',
]
const odd: readonly unknown[] = [null, 7, '', {}, [null], [{}], ['__proto__']]
/** Codes that say that the emulator itself failed. */
const internal = [91000, 10002, 40006, 30006, 60008]

const asked = [...commandTriggers].filter(([, { triggers }]) => triggers.length > 0)

test.each(asked)('%s never fails for what a field holds', async (path, { body }) => {
  const { emulator, refusal, received } = await createScene()
  for (const field of new Set([...Object.keys(body), ...optional])) {
    for (const value of odd) {
      const [code] = await refusal(path, { ...body, [field]: value }).catch(() => [0])
      expect(internal, `${field}: ${JSON.stringify(value)}`).not.toContain(code)
    }
  }
  expect(emulator.webhooks.deliveries.every(({ outcome }) => outcome !== 'discarded')).toBe(true)
  for (const event of await received()) expect(JSON.stringify(event)).not.toContain('undefined')
})
