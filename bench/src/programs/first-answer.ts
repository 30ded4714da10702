/** Makes an emulator in this process and has it answer once. */

import { createUserSigMinter } from '@timkit/core'
import { createEmulator } from '@timkit/emulator'

const { fetch, sdkAppId, secretKey, identifier } = createEmulator()
const userSig = createUserSigMinter({ sdkAppId, secretKey }).mint(identifier)
const query = `sdkappid=${sdkAppId}&identifier=${identifier}&usersig=${userSig}&random=1&contenttype=json`
const response = await fetch(`https://console.tim.qq.com/v4/openim/get_c2c_unread_msg_num?${query}`, {
  method: 'POST',
  body: JSON.stringify({ To_Account: identifier }),
})
const { ErrorCode } = (await response.json()) as { ErrorCode: number }
process.exit(ErrorCode === 0 ? 0 : 1)
