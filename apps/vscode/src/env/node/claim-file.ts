import { readFile, rm, writeFile } from 'node:fs/promises'

/** Claims something for this process by a file with its number; `false` while another process that lives has it. */
export async function claimFile(
  path: string,
  { pid, isAlive }: Processes = { pid: process.pid, isAlive: isProcessAlive },
): Promise<boolean> {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      await writeFile(path, String(pid), { flag: 'wx', mode: 0o600 })
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = Number(await readFile(path, 'utf8').catch(() => ''))
    if (holder === pid) return true
    if (isAlive(holder)) return false
    await rm(path, { force: true })
  }
  return false
}

/** The processes of this machine. */
export interface Processes {
  readonly pid: number
  readonly isAlive: (pid: number) => boolean
}

function isProcessAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It lives, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
