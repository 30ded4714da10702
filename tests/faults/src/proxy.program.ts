/**
 * Makes one call through whatever proxy the environment names, and prints what came of it.
 *
 * @module
 */

import { isTimError, TimClient } from '@timkit/core'
import { credentials } from './misbehaving-server.ts'

let attempts = 0
const client = new TimClient({
  ...credentials,
  baseUrl: process.argv[2],
  insecureHosts: ['im.example'],
  retry: { delay: 1 },
  observe: ({ type }) => {
    if (type === 'request') attempts++
  },
})
try {
  await client.unreadTotal('alice')
} catch (error) {
  if (!isTimError(error)) throw error
  const { name, message, retryable } = error
  console.log(JSON.stringify({ name, message, retryable, attempts }))
}
