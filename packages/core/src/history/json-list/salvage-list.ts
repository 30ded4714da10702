import { closeBracket, comma } from './ascii.ts'
import { ElementScanner } from './element-scanner.ts'
import { LineGroups } from './line-groups.ts'
import type { Fail } from './list-fault.ts'
import { parseElements, type Skip } from './parse-elements.ts'
import { maxMessageBytes } from './read-by-byte.ts'

/** What is given of an element that can be read. */
export type Pick<T> = (element: Uint8Array, object: object) => T

/** Who hears of what cannot be read. */
export interface SalvageListeners {
  /** Receives the elements that are not objects. */
  readonly skip: Skip
  /** Called for each piece of the list that cannot be read: usually a line. */
  readonly broken: () => void
  readonly fail: Fail
}

/** Reads what can be read of a list that is not JSON all over. */
export interface SalvagedList<T> {
  push(piece: Uint8Array): T[]
  /** Returns the last elements. @param isEnd whether the text from the bracket that closes the list is sound */
  end(isEnd: (closing: Uint8Array) => boolean): T[]
}

class NoList extends Error {}

/**
 * Reads each line by itself, so that one that is damaged spoils no other; elements that share a line are read up to where it is damaged. What
 * cannot be read is told once for each line, and so is that the end is missing.
 */
export function salvageList<T>(pick: Pick<T>, { skip, broken, fail }: SalvageListeners): SalvagedList<T> {
  const groups = new LineGroups()
  let closing: Uint8Array | undefined
  let isLastBroken = false
  let isTold = false
  const tell = () => {
    isTold = true
    broken()
  }

  const read = (group: Uint8Array): T[] => {
    // It was not the end of the list, as more follows.
    if (closing !== undefined) tell()
    closing = undefined
    isLastBroken = false
    if (group[0] === closeBracket) {
      closing = group
      return []
    }
    const elements: T[] = []
    const lose = () => {
      if (!isLastBroken) tell()
      isLastBroken = true
    }
    const text = withoutSeparator(group)
    const scanner = new ElementScanner(false, () => {
      throw new NoList()
    })
    try {
      scanner.take(text)
      let found = scanner.next(0)
      for (; found.what === 'element'; found = scanner.next(found.end)) {
        const element = text.subarray(found.start, found.end)
        const objects = parseElements([element], skip)
        if (objects === undefined) lose()
        else for (const object of objects) elements.push(pick(element, object))
      }
      if (found.what === 'end') closing = text.subarray(found.start)
      else if (found.start < text.length) lose()
    } catch (error) {
      if (!(error instanceof NoList)) throw error
      lose()
    }
    return elements
  }

  return {
    push(piece) {
      const elements = groups.push(piece).flatMap(read)
      if (groups.size > maxMessageBytes) fail('a message in it is longer than 16 MiB', 'bound')
      return elements
    },
    end(isEnd) {
      const last = groups.end()
      const elements = last.length > 0 ? read(last) : []
      // Also what is between messages may be wrong, such as a comma.
      const isEnded = closing !== undefined && isEnd(closing)
      if (!isTold || !(isEnded || isLastBroken)) tell()
      return elements
    },
  }
}

/** Without the white space and the commas that come before its first element. */
function withoutSeparator(group: Uint8Array): Uint8Array {
  let at = 0
  while (group[at] === comma || isSpace(group[at])) at++
  return group.subarray(at)
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}
