import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where tools that are too large for the work tree are kept between runs. `TIMKIT_CACHE` names another place. */
export const cacheFolder: string =
  process.env.TIMKIT_CACHE || join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'timkit')
