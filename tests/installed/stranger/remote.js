import { TimClient } from '@timkit/core'

const [, , baseUrl, sdkAppId, secretKey, identifier] = process.argv
const client = new TimClient({ baseUrl, sdkAppId: Number(sdkAppId), secretKey, identifier })
console.log((await client.unreadCounts('shop_lin', ['alice', 'li_na'])).total)
