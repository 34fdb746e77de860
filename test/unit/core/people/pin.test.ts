import { describe, expect, test } from 'vitest'
import { pinFault } from '../../../../src/core/people/pin.ts'

describe('a PIN', () => {
  test.each(['12345', '1234567890123', '12345a', '１２３４５６', ''])('of another form is refused: %s', (pin) => {
    expect(pinFault(pin, '0001')).toContain('6 到 12 位数字')
  })
  test.each(['111111', '123456', '987654', '789012', '121212', '123123', '1234512345', '112233', '112211', '147258369'])(
    'that is easy to guess is refused: %s',
    (pin) => {
      expect(pinFault(pin, '90')).toContain('太容易猜到')
    },
  )
  test('with the badge number in it, or out of it, is refused', () => {
    expect(pinFault('774093', '4093')).toContain('警号')
    expect(pinFault('409317', '51409317')).toContain('警号')
    expect(pinFault('409317', 'F4093')).toContain('警号')
  })
  test.each(['730194', '204816', '860224135', '135790246802'])('that nobody guesses at once will do: %s', (pin) => {
    expect(pinFault(pin, '4093')).toBe('')
  })
})
