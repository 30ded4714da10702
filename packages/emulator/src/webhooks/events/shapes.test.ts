import { expect, test } from 'vitest'
import { createScene } from '../../../test/webhooks/scene.ts'
import { commandTriggers } from '../../../test/webhooks/triggers.ts'

/** Each has what changed only, which is not the same in the sample. */
const changed = /Group\.CallbackAfter(Group|Topic)InfoChanged|AfterOfficialAccountInfoChanged/
const asked = [...commandTriggers].filter(([, { triggers }]) => triggers.length > 0)

/** What a body has where, and of which type; of a list only the first item, as its items are alike. */
function shapeOf(value: unknown, at: string): readonly string[] {
  if (Array.isArray(value)) return value.slice(0, 1).flatMap((item) => shapeOf(item, `${at}[]`))
  if (typeof value !== 'object' || value === null) return [`${at}: ${typeof value}`]
  return Object.entries(value).flatMap(([name, inside]) => shapeOf(inside, `${at}.${name}`))
}

test.each(asked)(
  'the webhooks of %s have no field that their samples do not have',
  async (path, { body }) => {
    const { call, emulator, received } = await createScene()
    await call(path, body)
    for (const event of await received()) {
      const { CallbackCommand } = event
      const sample = await emulator.webhooks.sample(CallbackCommand)
      const known = shapeOf(changed.test(CallbackCommand) ? { Name: '', ...sample } : sample, CallbackCommand)
      expect(known).toEqual(expect.arrayContaining([...shapeOf(event, CallbackCommand)]))
    }
  },
)
