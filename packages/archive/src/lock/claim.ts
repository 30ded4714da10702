/** Who wants the lock of an archive, or holds it. */
export interface Claim {
  /** Milliseconds since 1970. */
  readonly since: number
  readonly pid: number
  readonly host: string
  readonly id: string
}

const pattern = /^claim\.(\d{1,15})\.(\d{1,10})\.([^.]*)\.([0-9a-f-]{36})$/

/** The name of a claim's file, which says all of it: a disk that is full has room for a name. */
export function claimName({ since, pid, host, id }: Claim): string {
  const safeHost = encodeURIComponent(host).replaceAll('.', '%2E').replaceAll('*', '%2A')
  return `claim.${since}.${pid}.${safeHost}.${id}`
}

/** The name of the file that stands beside a claim whose owner holds the lock. */
export function heldName({ id }: Claim): string {
  return `held.${id}`
}

/** Reads a claim from the name of its file; `undefined` when it is none. */
export function readClaim(name: string): Claim | undefined {
  const [, since, pid, host, id] = pattern.exec(name) ?? []
  if (host === undefined || id === undefined) return undefined
  try {
    return { since: Number(since), pid: Number(pid), host: decodeURIComponent(host), id }
  } catch {
    return undefined
  }
}
