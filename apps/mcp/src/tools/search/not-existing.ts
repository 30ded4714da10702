import { isTimError } from '@timkit/core'
import { askedId } from '../../render/message-text.ts'
import { searchWords } from '../../told/search-words.ts'
import type { ToolCall } from '../define-tool.ts'
import { readGroupInfo } from '../read-group-info.ts'

/** Who was asked about. */
export interface Named {
  readonly accounts: readonly (string | undefined)[]
  readonly group?: string | undefined
}

/** What a group that does not exist is refused with. */
const noSuchGroup = 10_010

/** Says of those of whom nothing was found which do not exist: a name that is misspelt must not look as if nothing had been written. */
export async function notExisting({ accounts, group }: Named, call: ToolCall): Promise<readonly string[]> {
  const { app, signal } = call
  const say = searchWords[app.config.language]
  const ids = [...new Set(accounts.filter((id) => id !== undefined))]
  try {
    const lost: string[] = []
    if (ids.length > 0) {
      const { missing } = await (await app.client()).accountsExist(ids, { signal })
      lost.push(...missing.map((id) => say.noAccount(askedId(id))))
    }
    if (group !== undefined && (await readGroupInfo(group, ['Type'], call)).code === noSuchGroup)
      lost.push(say.noGroup(askedId(group)))
    return lost
  } catch (error) {
    if (!isTimError(error) || signal.aborted) throw error
    return [say.existenceUnknown(error.code)]
  }
}
