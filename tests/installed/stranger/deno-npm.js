import { signUserSig } from 'npm:@timkit/core'
import { createEmulator } from 'npm:@timkit/emulator'

const { sdkAppId, secretKey } = createEmulator()
console.log(typeof (await signUserSig({ sdkAppId, secretKey, userId: 'alice' })))
