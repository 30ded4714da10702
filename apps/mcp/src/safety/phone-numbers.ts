import { findPhoneNumbersInText, type NumberFound } from 'libphonenumber-js/max'
import { digestsIn } from './made-by-machines.ts'

/** A part of a text: from its first character up to the one after its last. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** What is no part of any number, but what libphonenumber takes for the beginning of an extension. */
const between = /[,;|\n\u3001\uff0c\uff1b\u23ce]/
/** Fewer digits are no number that could be told from others. */
const enough = /\d(?:\D{0,3}\d){6}/
/** As numbers of North America are written without their country: `(415) 555-2671`. */
const american = /^\(?[2-9]\d{2}\)?[ .-]{1,2}[2-9]\d{2}[ .-]\d{4}$/
/** Mobile numbers of China inside of names, such as `u13812345678`, which no finder takes for numbers; fractions are none. */
const insideNames = /(?<![\d.,])1[3-9]\d{9}(?!\d|[.,]\d)/g
/** The same as people write them to get around filters: `138_1234_5678`, `138一1234一5678`, `1381234，5678`. A list of three numbers is none. */
const around =
  /(?<![\d.,])1[3-9]\d(?:[_一~*]{1,2}\d{4}[_一~*]{1,2}\d{4}|\d{4}[_一~*,，、]\d{4}|[_一~*,，、]\d{8})(?!\d|[.,]\d)/g
/** Digits that are no digits for a finder, in their order from 0 to 9. */
const otherDigits = [
  '零一二三四五六七八九',
  '〇幺',
  '零壹贰叁肆伍陆柒捌玖',
  '⓪①②③④⑤⑥⑦⑧⑨',
  '⓿❶❷❸❹❺❻❼❽❾',
  '🄋➀➁➂➃➄➅➆➇➈',
  '⁰¹²³⁴⁵⁶⁷⁸⁹',
  '₀₁₂₃₄₅₆₇₈₉',
]
const digitOf = new Map(
  otherDigits
    .flatMap((digits) => Array.from(digits, (digit, value) => [digit, value] as const))
    .filter(([digit]) => digit.length === 1),
)
const others = `[${[...digitOf.keys()].join('')}]`
/** Mobile numbers of China in nothing but such digits. */
const inOthers = new RegExp(`(?<!${others})${others}(?:[ -]{0,2}${others}){10}(?!${others})`, 'g')
/** What makes an amount of the number after it. */
const currency = /[¥￥$€£] ?$/

/**
 * Finds the phone numbers in a text: those of China as they are written there, and those of all countries with their code.
 * Eight digits without an area code are none: they may be anything.
 *
 * @param text in half width
 */
export function findPhoneNumbers(text: string): readonly Place[] {
  const written = placesOf(text, inOthers).filter(({ start, end }) => isMobile(text.slice(start, end)))
  if (!enough.test(text)) return written
  const places: Place[] = [...written, ...placesOf(text, around)]
  let from = 0
  for (const part of text.split(between)) {
    if (enough.test(part)) places.push(...placesIn(part).map((place) => moved(place, from)))
    from += part.length + 1
  }
  places.push(...placesOf(text, insideNames))
  const digests = digestsIn(text)
  return apart(
    places.filter(
      ({ start, end }) =>
        !currency.test(text.slice(Math.max(0, start - 2), start)) &&
        !digests.some((digest) => start >= digest.start && end <= digest.end),
    ),
  )
}

function placesOf(text: string, pattern: RegExp): Place[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))
}

function isMobile(text: string): boolean {
  return /^1[3-9]/.test(Array.from(text, (digit) => digitOf.get(digit) ?? '').join(''))
}

function placesIn(part: string): Place[] {
  const found = (country: 'CN' | 'US'): readonly (NumberFound & { readonly written: string })[] =>
    findPhoneNumbersInText(part, { defaultCountry: country }).map((number) => ({
      ...number,
      written: part.slice(number.startsAt, number.endsAt),
    }))
  return [
    ...found('CN').filter(isWrittenAsOne),
    ...found('US').filter(({ written }) => american.test(written)),
  ].map(({ startsAt, endsAt }) => ({ start: startsAt, end: endsAt }))
}

/** Ten digits of an hour (2026112314) could be a number of Guangzhou without its 0: what is no mobile number needs something to show it. */
function isWrittenAsOne({ number, written }: NumberFound & { readonly written: string }): boolean {
  const type = number.getType()
  return type !== 'FIXED_LINE' || /^\(?(?:\+|0|86)/.test(written)
}

function moved({ start, end }: Place, by: number): Place {
  return { start: start + by, end: end + by }
}

/** In their order; those that overlap are one. */
function apart(places: readonly Place[]): Place[] {
  const all: Place[] = []
  for (const place of [...places].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1)
    if (last === undefined || place.start >= last.end) all.push(place)
    else all[all.length - 1] = { start: last.start, end: Math.max(last.end, place.end) }
  }
  return all
}
