/**
 * Prints what failed, from a log of `.ci/run`: whoever sees the end of the output only sees it there. Named are tests, type errors, what
 * the linter finds, and tasks, each once and without colours; below a name is how its message begins.
 *
 * @module
 */

import { readFileSync } from 'node:fs'

const mostLines = 60
const mostCharacters = 300
/** Of the message of one failure. */
const mostMessageLines = 6

/** A line of a task that turbo runs, `@timkit/core:test: …`: those of two tasks take turns. */
const taskLine = /^(@?[\w/-]+:[\w-]+): ?(.*)$/

/** What names a failure, and is followed by its message. */
const withMessage = [/^ *FAIL /, /^not ok /, /Unhandled (?:Errors?|Rejection)/, /^Un\w+ .+ \(\d+\)$/]
/** What names a failure and says all. */
const alone = [
  / error TS\d+: /,
  /^\S+ (?:lint|format|assist|parse)\S*\s+(?:FIXABLE\s+)?━/,
  /TOO LARGE/,
  /: \d+ passed, [1-9]\d* failed$/,
  /^Failed: /,
  /^== failed with /,
]
/** Of a test that fails, while others still run: with its time, which changes. */
const failing = /^\s*× (.+?)(?: \d+ms)?(?: \(retry x\d+\))?$/

/** @type {Map<string, string[]>} The message of each failure by its name. */
const failures = new Map()
/** @type {Map<string, string[]>} The message that goes on, by task. */
const open = new Map()

const log = readFileSync(process.argv[2] ?? 0, 'utf8')
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
for (const line of log.replace(/\u001b\[[0-9;]*m/g, '').split(/\r?\n/)) {
  const [, task = '', text = line] = taskLine.exec(line) ?? []
  const name = `${task} ${text.replace(/━+/g, '').trim()}`.trim()
  const [, test] = task === '' ? [] : (failing.exec(text) ?? [])
  if (withMessage.some((pattern) => pattern.test(text))) {
    const message = failures.get(name) ?? []
    // The same failure once more says nothing new.
    if (failures.has(name)) open.delete(task)
    else open.set(task, message)
    failures.set(name, message)
  } else if (alone.some((pattern) => pattern.test(text))) failures.set(name, [])
  else if (test !== undefined) failures.set(`${task} × ${test}`, [])
  else if (text.startsWith('⎯')) open.delete(task)
  else if (text.trim() !== '') open.get(task)?.push(text.trimEnd())
}

// A test that is named with its file and its message need not be named again.
const named = [...failures.keys()]
for (const name of named) {
  const [task, test] = name.split(' × ')
  if (test !== undefined && named.some((other) => other.startsWith(`${task} FAIL `) && other.endsWith(test)))
    failures.delete(name)
}

// Every failure is named before one has a long message.
const perMessage = Math.min(mostMessageLines, Math.max(0, Math.floor(mostLines / failures.size) - 1))
const lines = [...failures].flatMap(([name, message]) => [
  name,
  ...message.slice(0, perMessage).map((text) => `    ${text}`),
])
if (lines.length > 0) console.log('== what failed')
for (const line of lines.slice(0, mostLines)) {
  console.log(line.length > mostCharacters ? `${line.slice(0, mostCharacters)}…` : line)
}
if (lines.length > mostLines) console.log(`… and ${lines.length - mostLines} more`)
