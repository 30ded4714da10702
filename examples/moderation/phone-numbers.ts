/** Makes phone numbers in what people write unreadable. */

import { type CountryCode, findPhoneNumbersInText } from 'libphonenumber-js/max'

/** How many digits stay at the beginning and at the end, as people in China are used to: `138****8000`. */
const kept = { first: 3, last: 4 }

/**
 * Masks phone numbers in the middle: `138****8000`. Spaces and dashes stay where they are.
 *
 * @param country Whose numbers are known without a country code. Those with one are found of every country.
 */
export function maskPhoneNumbers(text: string, country: CountryCode = 'CN'): string {
  let masked = ''
  let end = 0
  for (const { startsAt, endsAt } of findPhoneNumbersInText(text, country)) {
    masked += text.slice(end, startsAt) + maskDigits(text.slice(startsAt, endsAt))
    end = endsAt
  }
  return masked + text.slice(end)
}

/** Masks those in each text, and those that are cut in two: the end of one text and the beginning of the next. */
export function maskPhoneNumbersAcross(texts: readonly string[]): string[] {
  const each = texts.map((text) => maskPhoneNumbers(text))
  const whole = maskPhoneNumbers(each.join(''))
  let end = 0
  return each.map(({ length }) => {
    end += length
    return whole.slice(end - length, end)
  })
}

function maskDigits(number: string): string {
  const digit = /\p{Nd}/gu
  const count = [...number.matchAll(digit)].length
  let index = 0
  return number.replaceAll(digit, (each) => {
    index += 1
    // As long as it was: what is cut in two is put back by length.
    return index <= kept.first || index > count - kept.last ? each : '*'.repeat(each.length)
  })
}
