import { type App, createApp } from '../app.ts'
import type { ErrorRows } from './run.ts'

const rows = { 60020: [{ Keywords: ['tea'], Count: 1 }] }

/** The rows of commands that search. */
export const documented: ErrorRows = {
  'user_search/search': rows,
  'group_search/search': rows,
  'group_member_search/search': rows,
}

/** An app that has not bought the search. */
export function withoutSearch(): Promise<App> {
  return createApp(['amy'], { cloudSearch: false })
}
