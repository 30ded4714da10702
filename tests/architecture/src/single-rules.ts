/** A rule of security that stands once: of four copies of the first one, each answered otherwise. */
export interface SingleRule {
  /** What it decides. */
  readonly decides: string
  /** What code looks like that decides it for itself. */
  readonly pattern: RegExp
  /** The only file that may, from the root of the repository. */
  readonly home: string
  /** What other code does. */
  readonly instead: string
}

/** The rules that must not be written a second time. */
export const singleRules: readonly SingleRule[] = [
  {
    decides: 'whether a host is this machine',
    // By a regular expression, a comparison, a `case`, the beginning of an address, or a list that holds the host.
    pattern:
      /\b127(?:\(|\\+\.)|(?:===?|case) ?'(?:localhost|127\.[\d.]+|\[?::1\]?)'|With\('127|(?:Set\(\[[^\]]*'(?:localhost|127\.[\d.]+|::1)'|'(?:localhost|127\.[\d.]+|::1)'[^\]]*\]\.includes)/,
    home: 'packages/core/src/loopback.ts',
    instead: "import isLoopback from '@timkit/core/internal', in core from its file",
  },
  {
    decides: 'that what strangers wrote is a text in a notice of the editor, and no link that runs a command',
    pattern: /\bwindow\.show(?:Information|Warning|Error)Message\b/,
    home: 'apps/vscode/src/editor/notices.ts',
    instead: 'call what that file exports',
  },
]
