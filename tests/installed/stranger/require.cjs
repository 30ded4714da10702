const { decodeUserSig, signUserSig } = require('@timkit/core')
const { createEmulator } = require('@timkit/emulator')

const { sdkAppId, secretKey } = createEmulator()
signUserSig({ sdkAppId, secretKey, userId: 'alice' })
  .then(decodeUserSig)
  .then(({ userId }) => console.log(userId))
