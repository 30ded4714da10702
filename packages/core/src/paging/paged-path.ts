import type { KnownPath, RequestOf, ResponseOf } from '../api/known-path.ts'
import type { PagedCommands } from './paged-commands.generated.ts'

/** The path of a command that answers in pages, such as `recentcontact/get_list`. */
export type PagedPath = keyof PagedCommands & KnownPath

/** What the pages of a command hold. */
export type PageItem<Path extends PagedPath> =
  NonNullable<ResponseOf<Path>[PagedCommands[Path] & keyof ResponseOf<Path>]> extends infer List
    ? List extends readonly (infer Item)[]
      ? Item
      : never
    : never

/** What a command lists that the tables do not know: an object whose fields have to be checked. */
export type UnknownItem = Readonly<Record<string, unknown>>

/** The fields that say where a page begins. */
export type PlaceField =
  | 'Cursor'
  | 'LastMsgKey'
  | 'MaxTime'
  | 'Next'
  | 'Offset'
  | 'ReqMsgSeq'
  | 'StartCursor'
  | 'StartIndex'
  | 'StartSeq'
  | 'TimeStamp'
  | 'Timestamp'
  | 'TopStartIndex'
  | 'TopTimeStamp'

/** The request of a command that answers in pages: it may say where the first page begins. */
export type PageRequest<Path extends PagedPath> = Omit<RequestOf<Path>, PlaceField> &
  Partial<Pick<RequestOf<Path>, PlaceField & keyof RequestOf<Path>>>
