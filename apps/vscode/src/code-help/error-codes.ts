import { type Found, findAll } from './found.ts'

/** Only where the text speaks of the service is a number one of its codes: 30001 may be a port anywhere else. */
const speaksOfService = /timkit|tencent|qcloud|im\.myqcloud|usersig|TIMError|\bTIM[A-Z]\w+|腾讯|即时通信/i
/** A number that stands alone, also below zero: no part of a name, a fraction, a date, an address or a longer number. */
const number = /(?<![\w.:/#-]|\d[-–])(?<value>-?\d{2,10})(?![\w/]|\.\d|-\d)/g
/** What a line says where a short number is a code: 100 may be anything. */
const speaksOfCode = /err|code|case|status|fail|错误|错码|返回码/i

/**
 * The error codes of the service in a text.
 *
 * @param isKnown whether a number is one
 */
export function errorCodesIn(text: string, isKnown: (code: number) => boolean): Found<number>[] {
  if (!speaksOfService.test(text)) return []
  return findAll(text, number).flatMap(({ value, start, end }) => {
    const code = Number(value)
    if (!isKnown(code)) return []
    return value.length >= 5 || speaksOfCode.test(lineAt(text, start)) ? { value: code, start, end } : []
  })
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset)
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end === -1 ? undefined : end)
}
