import { expect, it } from 'vitest'
import { WebhookEngine } from './engine.ts'

const ok = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' }
const caller = { platform: 'RESTAPI', clientIp: '127.0.0.1' }

it('sends what was told once the call is answered', async () => {
  const commands: string[] = []
  const handler = async (request: Request) => {
    commands.push(((await request.json()) as { CallbackCommand: string }).CallbackCommand)
    return Response.json(ok)
  }
  const engine = new WebhookEngine({ handler }, 1400000000, () => 0)
  const call = engine.open(caller)
  call.tell({ CallbackCommand: 'C2C.CallbackAfterSendMsg' })
  await engine.idle()
  expect(commands).toEqual([])
  call.flush()
  await engine.idle()
  expect(commands).toEqual(['C2C.CallbackAfterSendMsg'])
})

it('refuses with the code of the receiver', async () => {
  const handler = () => Response.json({ ...ok, ErrorCode: 120_001, ErrorInfo: 'no' })
  const engine = new WebhookEngine({ handler }, 1400000000, () => 0)
  const asked = engine.open(caller).ask({ CallbackCommand: 'C2C.CallbackBeforeSendMsg' })
  await expect(asked).rejects.toMatchObject({ code: 120_001, message: 'no' })
})
