import type { Commands } from './commands.generated.ts'
import type { Envelope } from './envelope.ts'

/** The path of a command that the tables know, such as `openim/sendmsg`. */
export type KnownPath = keyof Commands

/** What the command at a path takes. */
export type RequestOf<Path extends KnownPath> = Commands[Path][0]

/** What the command at a path answers, with the envelope. */
export type ResponseOf<Path extends KnownPath> = Commands[Path][1] & Envelope

/** What a command answers that the tables do not know: the envelope, and fields that have to be checked. */
export type UnknownResponse = Envelope & Readonly<Record<string, unknown>>
