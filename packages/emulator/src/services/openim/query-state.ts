/** The older name of the same command. */
export { queryOnlineStatus as queryState } from './query-online-status.ts'
