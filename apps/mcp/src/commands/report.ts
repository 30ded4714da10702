import { type Finding, findingText } from '@timkit/command-line/doctor'

/** Writes lines of what was examined. */
export class Report {
  readonly #write: (text: string) => void

  constructor(write: (text: string) => void) {
    this.#write = write
  }

  good(text: string): void {
    this.#tell({ level: 'ok', text })
  }

  note(text: string, remedy?: string): void {
    this.#tell({ level: 'note', text, remedy })
  }

  bad(text: string, remedy: string): void {
    this.#tell({ level: 'fail', text, remedy })
  }

  #tell(finding: Finding): void {
    this.#write(findingText(finding))
  }
}
