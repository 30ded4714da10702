import { fromHistory, type Message } from '@timkit/core'
import { expect } from 'vitest'
import type { HourKey } from '../../hours/hour-key.ts'
import { readQuery } from '../../words/read-query.ts'
import type { HourToIndex, IndexedMessage, IndexQuery, MessageIndex } from '../message-index.ts'

/** 2026-11-22 09:00 in Beijing. */
export const nine: number = Date.UTC(2026, 10, 22, 1) / 1000
export const hourAtNine = '2026112209'
export const hourAtTen = '2026112210'
export const hourAtEleven = '2026112211'

export type Wire = Readonly<Record<string, unknown>>

/** A one-to-one message of an hour file. */
export function c2c(seq: number, text: string, more: Wire = {}): Message {
  const wire = {
    From_Account: 'alice',
    To_Account: 'bob',
    MsgTimestamp: nine + seq,
    MsgSeq: seq,
    MsgRandom: 7,
    MsgKey: `${seq}_7_${more.MsgTimestamp ?? nine + seq}`,
    MsgBody: [textOf(text)],
    ...more,
  }
  return fromHistory(wire as never)
}

/** A message of a group in an hour file. */
export function group(seq: number, text: string, more: Wire = {}): Message {
  const wire = {
    From_Account: 'alice',
    GroupId: '@TGS#1',
    MsgTimestamp: nine + seq,
    MsgSeq: seq,
    MsgBody: [textOf(text)],
    ...more,
  }
  return fromHistory(wire as never)
}

export const textOf = (text: string) => ({ MsgType: 'TIMTextElem', MsgContent: { Text: text } })
export const image = {
  MsgType: 'TIMImageElem',
  MsgContent: { UUID: 'u', ImageFormat: 1, ImageInfoArray: [] },
}
export const file = {
  MsgType: 'TIMFileElem',
  MsgContent: { FileName: '合同.pdf', UUID: 'u', FileSize: 3, Url: 'https://a/b' },
}

export function deep(levels: number): Wire {
  let content: Wire = { Text: 'inmost' }
  for (let level = 0; level < levels; level++) content = { a: content }
  return content
}

/** Names an hour as it comes from the raw store. */
export function hourOf(hour: string, chatType: HourKey['chatType'] = 'c2c', generation = 1): HourToIndex {
  return { chatType, hour, generation, sha256: 'ab'.repeat(32) }
}

export async function* batchesOf(
  ...batches: readonly (readonly Message[])[]
): AsyncGenerator<readonly Message[]> {
  for (const batch of batches) yield batch
}

export async function put(index: MessageIndex, hour: HourToIndex, ...messages: readonly Message[]) {
  return index.replaceHour(hour, batchesOf(messages))
}

export async function seqsOf(index: MessageIndex, query: IndexQuery = {}): Promise<number[]> {
  const { messages } = await index.search(query, 1000)
  expect(await index.count(query, 1000)).toBe(messages.length)
  return messages.map(({ message }) => message.seq)
}

export const words = (text: string): IndexQuery => ({ words: readQuery(text) })

export async function pagesOf(
  index: MessageIndex,
  query: IndexQuery,
  limit: number,
  between?: (page: number) => Promise<unknown>,
): Promise<IndexedMessage[]> {
  const found: IndexedMessage[] = []
  let cursor: string | undefined
  for (let page = 1; ; page++) {
    const { messages, next } = await index.search(query, limit, cursor)
    found.push(...messages)
    if (next === undefined) return found
    expect(messages).toHaveLength(limit)
    cursor = next
    await between?.(page)
  }
}
