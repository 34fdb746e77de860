const MANY_USE = new Set(['112233', '123321', '147258', '159357', '258369', '520520', '521521', '147258369', '1314520', '5201314'])

function isRun(digits: string): boolean {
  const steps = Array.from(digits).slice(1).map((digit, index) => (Number(digit) - Number(digits[index]) + 10) % 10)
  // 0, 1 and 9: all the same, counting up (…8 9 0) and counting down.
  return [0, 1, 9].includes(steps[0] ?? -1) && steps.every((step) => step === steps[0])
}

function repeats(digits: string): boolean {
  return [2, 3, 4, 5, 6].some(
    (length) => digits.length > length && digits === digits.slice(0, length).repeat(Math.ceil(digits.length / length)).slice(0, digits.length),
  )
}

/**
 * What is wrong with a PIN for the person with this badge number, as a sentence; empty when it will do:
 * 6 to 12 digits, no run, no repeated block, few different digits, nothing everybody uses, and not the badge number.
 */
export function pinFault(pin: string, badge: string): string {
  if (!/^\d{6,12}$/.test(pin)) return 'PIN 应为 6 到 12 位数字。'
  const digits = badge.replaceAll(/\D/g, '')
  if (digits.length >= 3 && pin.includes(digits)) return 'PIN 不能包含警号，请换一个。'
  if (pin.length > 3 && digits.includes(pin)) return 'PIN 不能取自警号，请换一个。'
  if (isRun(pin) || repeats(pin) || MANY_USE.has(pin) || new Set(pin).size < 3) {
    return '这个 PIN 太容易猜到（顺号、重号或者常用号），请换一个。'
  }
  return ''
}
