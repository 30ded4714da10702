import { execFile } from 'node:child_process'

/** How a process ended. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The variables by which the tests have another time and zone, if they have: programs that they start have the same. */
export function clockEnvironment(): Record<string, string> {
  const names = ['TZ', 'TEST_CLOCK_SHIFT', 'NODE_OPTIONS', 'BUN_OPTIONS']
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
}

/** Runs a program to its end, with nothing on its input. */
export function run(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input = '',
  timeout = 55_000,
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      file,
      args,
      {
        env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...clockEnvironment(), ...env },
        maxBuffer: 64 * 1024 * 1024,
        timeout,
      },
      (_error, stdout, stderr) => {
        resolve({ code: child.exitCode, stdout, stderr })
      },
    )
    child.stdin?.end(input)
  })
}
