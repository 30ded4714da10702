/** A rule of security that stands once: of four copies of the first one, each answered otherwise. */
export interface SingleRule {
  /** What it decides. */
  readonly decides: string
  /** What code looks like that decides it for itself. */
  readonly pattern: RegExp
  /** The only file that may, from the root of the repository. */
  readonly home: string
}

/** The rules that must not be written a second time. */
export const singleRules: readonly SingleRule[] = [
  {
    decides: 'whether a host is this machine',
    pattern: /\b127(?:\(|\\+\.)|===? ?'(?:localhost|\[?::1\]?)'/,
    home: 'packages/core/src/loopback.ts',
  },
]
