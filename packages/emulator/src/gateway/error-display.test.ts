import { signUserSig } from '@timkit/core'
import { expect, test } from 'vitest'
import { createApp, noon } from '../../test/app.ts'

const first = { TimeStamp: 0, StartIndex: 0, TopTimeStamp: 0, TopStartIndex: 0, AssistFlags: 7 }

test('answers say what the end user may see, also when a call is refused', async () => {
  const { emulator } = await createApp(['alice'])
  const ask = async (command: string, body: object) => {
    const { sdkAppId, identifier, secretKey } = emulator
    const usersig = await signUserSig({ sdkAppId, secretKey, userId: identifier, at: noon / 1000 })
    const query = new URLSearchParams({ sdkappid: String(sdkAppId), identifier, usersig, random: '1' })
    const url = `https://console.tim.qq.com/v4/${command}?${query}&contenttype=json`
    return (await emulator.fetch(url, { method: 'POST', body: JSON.stringify(body) })).json()
  }
  const list = { From_Account: 'alice', ...first }
  expect(await ask('recentcontact/get_list', list)).toMatchObject({ ErrorCode: 0, ErrorDisplay: '' })
  expect(await ask('recentcontact/get_list', {})).toMatchObject({ ErrorCode: 50002, ErrorDisplay: '' })
  expect(await ask('profile/portrait_get', {})).toMatchObject({ ErrorCode: 40002, ErrorDisplay: '' })
  expect(await ask('openim/sendmsg', {})).not.toHaveProperty('ErrorDisplay')
})
