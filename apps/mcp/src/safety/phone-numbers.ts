import { findPhoneNumbersInText, type NumberFound } from 'libphonenumber-js/max'

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
/** What makes an amount of the number after it. */
const currency = /[¥￥$€£] ?$/

/**
 * Finds the phone numbers in a text: those of China as they are written there, and those of all countries with their code.
 * Eight digits without an area code are none: they may be anything.
 *
 * @param text in half width
 */
export function findPhoneNumbers(text: string): readonly Place[] {
  if (!enough.test(text)) return []
  const places: Place[] = []
  let from = 0
  for (const part of text.split(between)) {
    if (enough.test(part)) places.push(...placesIn(part).map((place) => moved(place, from)))
    from += part.length + 1
  }
  for (const { index, 0: found } of text.matchAll(insideNames))
    places.push({ start: index, end: index + found.length })
  return apart(places.filter(({ start }) => !currency.test(text.slice(Math.max(0, start - 2), start))))
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
