/**
 * Operations that answer with a promise, so that they can wait for their code: a client loads all of them with the first that is asked for,
 * because each file of its own costs the first load its name.
 *
 * @module
 */

export { inBatches } from './batch/in-batches.ts'
export { muteUntil, unmute } from './conversation/mutes/mutes.ts'
export { accountNames, groupNames } from './conversation/names/names.ts'
export { groupUnreadCounts } from './conversation/unread/group-unread-counts.ts'
export { unreadCounts, unreadTotal } from './conversation/unread/unread.ts'
export { waitingSince } from './conversation/waiting/waiting-since.ts'
export { accountExists, accountsExist } from './people/accounts/accounts.ts'
export { pushToAll } from './push/push-to-all.ts'
export { send } from './send/send.ts'
