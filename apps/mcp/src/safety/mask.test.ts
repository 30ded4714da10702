import { describe, expect, test } from 'vitest'
import { allMasks } from '../config/mask-kinds.ts'
import { maskText } from './mask.ts'

describe('masking', () => {
  test.each([
    ['打 13812345678 找我', '打 [phone] 找我'],
    ['+86 138 1234 5678', '[phone]'],
    ['+49 30 901820', '[phone]'],
    ['wang.wei+shop@mail.example.com!', '[email]!'],
    ['4111 1111 1111 1111', '[card]'],
    ['6222-0210-0111-6245', '6222-0210-0111-6245'],
    ['身份证 11010519491231002X', '身份证 [identity]'],
    ['order 2041, 268.00 yuan, 2026-11-23 09:15', 'order 2041, 268.00 yuan, 2026-11-23 09:15'],
    ['SF1234567890123', 'SF1234567890123'],
  ])('makes "%s" "%s"', (text, masked) => {
    expect(maskText(text, allMasks)).toBe(masked)
  })

  test('leaves alone what was not asked for', () => {
    expect(maskText('13812345678 a@example.com', ['email'])).toBe('13812345678 [email]')
  })
})
