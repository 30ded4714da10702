const singulars: Readonly<Record<string, string>> = {
  messages: 'message',
  hours: 'hour',
  conversations: 'conversation',
  files: 'file',
  entries: 'entry',
  records: 'record',
  days: 'day',
  minutes: 'minute',
  seconds: 'second',
  bytes: 'byte',
  things: 'thing',
  were: 'was',
  are: 'is',
  have: 'has',
}

const counted =
  /\{(?<index>\d+)\} (?<between>(?:(?:more|loaded|unread|one-to-one) )*)(?<noun>messages|hours|conversations|files|entries|records|days|minutes|seconds|bytes|things)\b(?: (?<verb>were|are|have)\b)?/g

/** What an English message says of one thing, where one of its values is 1: `{0} hours were lost` becomes `{0} hour was lost`. */
export function singular(message: string, values: readonly (string | number)[]): string {
  return message.replace(counted, (found, ...rest) => {
    const { index, between, noun, verb } = rest.at(-1) as Record<string, string | undefined>
    // Large numbers are given as text, with their separators.
    if (String(values[Number(index)]) !== '1') return found
    const words = [noun, verb].flatMap((word) => (word === undefined ? [] : [singulars[word] ?? word]))
    return `{${index}} ${between}${words.join(' ')}`
  })
}
