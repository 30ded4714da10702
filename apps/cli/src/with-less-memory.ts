/** Commands that read and write for minutes, or stay. */
const longCommands = new Set(['sync', 'rebuild', 'reindex', 'import', 'serve'])

/**
 * The C library of Linux keeps what threads have freed, each apart: a tenth of the memory of a sync. It takes one heap for all instead, and gives large
 * pieces back at once.
 */
const settings = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '131072' }

/** What of a process is needed to start it again in its own place. */
export type Replaceable = Pick<NodeJS.Process, 'argv' | 'env' | 'execArgv' | 'execPath' | 'platform'> & {
  readonly versions: Readonly<Record<string, string | undefined>>
  /** Node 22.15 and newer have it. */
  readonly execve?: NodeJS.Process['execve'] | undefined
}

/**
 * Starts a long command again, in the same process, with less memory: the C library reads its settings at the start only. That takes some 30 ms. Who
 * has set one of them knows better; where it cannot be done, all works as well and takes some 20 MB more.
 */
export function withLessMemory({
  argv,
  env,
  execArgv,
  execPath,
  platform,
  versions,
  execve,
}: Replaceable): void {
  const [, program, group, command = ''] = argv
  if (group !== 'archive' || !longCommands.has(command) || program === undefined) return
  if (platform !== 'linux' || execve === undefined) return
  if (versions.bun !== undefined || versions.deno !== undefined) return
  if (Object.keys(settings).some((name) => env[name] !== undefined)) return
  execve(execPath, [execPath, ...execArgv, ...argv.slice(1)], { ...env, ...settings } as NodeJS.ProcessEnv)
}
