/** What is known of the machine that the extension runs on. */
export interface Machine {
  readonly variables: Readonly<Record<string, string | undefined>>
  readonly readFile: (path: string) => Promise<Uint8Array>
  /** The folder that `~` stands for. */
  readonly home: () => Promise<string>
}
