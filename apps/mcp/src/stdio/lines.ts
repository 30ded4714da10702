import { StringDecoder } from 'node:string_decoder'

/** The longest message that a host may send, in characters. */
const longest = 1_048_576

/** Makes lines of what comes in pieces: without the mark that some programs begin their output with, and without their ends. */
export class Lines {
  readonly #decoder = new StringDecoder('utf8')
  #rest = ''
  #begun = false
  #tooLong = false

  /** Takes a piece; gives the lines that it ends, `undefined` for one that was too long to keep. */
  read(piece: Uint8Array): (string | undefined)[] {
    const lines = (this.#rest + this.#decoder.write(Buffer.from(piece))).split('\n')
    this.#rest = lines.pop() ?? ''
    const ended = lines.map((line) => this.#end(line))
    if (this.#rest.length > longest) {
      this.#tooLong = true
      this.#rest = ''
    }
    return ended
  }

  #end(line: string): string | undefined {
    const tooLong = this.#tooLong || line.length > longest
    const text = this.#begun ? line : line.replace(/^\uFEFF/, '')
    this.#begun = true
    this.#tooLong = false
    return tooLong ? undefined : text.replace(/\r$/, '')
  }
}
