import type { ChatType } from '@timkit/core'

/** What is remembered of a download beside its bytes: enough to find the file again, and no address to fetch it. */
export interface PartAbout {
  readonly appId: string
  /** The name of the history file. */
  readonly name: string
  /** Whether it holds one-to-one or group messages. */
  readonly chatType: ChatType
  /** The hour, `yyyyMMddHH` in Beijing. */
  readonly hour: string
  /** Bytes to download. */
  readonly gzipSize: number
  /** Their MD5, by which the file is known again. */
  readonly gzipMd5: string
  /** The address of the file that is written in the end. */
  readonly target: string
}

/** Whether this window has a part now, another one has it, or it is there no more. */
export type Claim = 'claimed' | 'elsewhere' | 'gone'

/** The bytes of a download that are there already, kept so that they outlive the window. */
export interface Part {
  /** Names it in its store. */
  readonly id: string
  readonly about: PartAbout
  /** How many bytes are there. */
  readonly size: number
  /** Claims it for this window, which alone may add bytes then, or remove it. */
  claim(): Promise<Claim>
  /** Lets other windows have it. */
  release(): Promise<void>
  /** Reads them from a byte on. */
  read(from: number): AsyncIterable<Uint8Array>
  /** Adds bytes at the end. */
  append(bytes: Uint8Array): Promise<void>
}

/** Where parts of downloads are kept. */
export interface PartStore {
  /** All that are there. */
  list(): Promise<readonly Part[]>
  create(about: PartAbout): Promise<Part>
  remove(id: string): Promise<void>
}
