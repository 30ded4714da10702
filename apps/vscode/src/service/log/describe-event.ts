import type { TransportEvent } from '@timkit/core'

/** An attempt as a line of the log; `undefined` for what is not worth one. */
export function describeEvent(label: string, event: TransportEvent): string | undefined {
  // What the end of a call was, its last attempt has told.
  if (event.type === 'request' || event.type === 'end' || event.type === 'aborted') return undefined
  const { type, command, attempt, host } = event
  const which = `${label}: ${command} on ${host}${attempt > 1 ? `, attempt ${attempt}` : ''}`
  if (type === 'clock')
    return `${which}: its clock is ${Math.round(event.offset / 1000)} s ahead of this machine's`
  const took = `${Math.round(event.duration)} ms`
  if (type === 'response') return `${which}: ok, ${took}`
  const again = event.retryIn === undefined ? '' : `, again in ${Math.round(event.retryIn)} ms`
  return `${which}: ${event.error.message}, ${took}${again}`
}
