const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** Twenty, thirty and forty in one character; people still write 廿 in notes by hand. */
const TENS: Readonly<Record<string, string>> = { 廿: '二十', 卅: '三十', 卌: '四十' }

const HAN = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** A run of characters that `readNumber` may be able to read; for building patterns. */
export const NUMERAL = '[0-9０-９零〇○一二两三四五六七八九十百千廿卅卌]+'

/** Full-width digits as half-width ones; every character keeps its place, so positions stay valid. */
export function halfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}

function section(text: string): number | undefined {
  let sum = 0
  let digit: number | undefined
  let last = 10_000
  let bridged = false
  for (const char of text) {
    const unit = UNITS[char]
    if (unit !== undefined) {
      if (unit >= last || digit === 0) return undefined
      // 十五 is 一十五; a bare 百 or 千 is no number.
      if (digit === undefined && unit !== 10) return undefined
      sum += (digit ?? 1) * unit
      last = unit
      digit = undefined
      bridged = false
      continue
    }
    const value = DIGITS[char]
    if (value === undefined) return undefined
    // 一百零三: the zero only bridges a missing unit.
    if (digit !== undefined && digit !== 0) return undefined
    if (value === 0) bridged = true
    digit = value
  }
  if (digit === 0 && sum > 0) return undefined
  // 一百三 is 130 in conversation and 103 to nobody: it is not read at all.
  if (digit !== undefined && sum > 0 && last > 10 && !bridged) return undefined
  return sum + (digit ?? 0)
}

function han(text: string): number | undefined {
  const digits = Array.from(text, (char) => DIGITS[char])
  // 一四四, 二〇二五: read digit by digit.
  if (digits.every((digit) => digit !== undefined)) return Number(digits.join(''))
  const [high, low, ...rest] = text.split('万')
  if (high === undefined || rest.length > 0) return undefined
  if (low === undefined) return section(high)
  const big = section(high)
  if (low !== '' && !low.startsWith('零') && !low.includes('千')) return undefined
  const small = low === '' ? 0 : section(low)
  return big === undefined || big === 0 || small === undefined ? undefined : big * 10_000 + small
}

/**
 * The integer written in `text`: Chinese (一百三十三, 一〇三, 两千, 廿三, 二十万), Arabic or full-width digits,
 * and Arabic with 万 (5万, 1.5万). Undefined when the text is no number or not a whole one.
 */
export function readNumber(text: string): number | undefined {
  const plain = halfWidthDigits(text)
    .replace(/[廿卅卌]/g, (char) => TENS[char] ?? char)
    .replace(/\s/g, '')
  if (/^\d{1,12}$/.test(plain)) return Number(plain)
  const tenThousands = /^(\d{1,6}(?:\.\d{1,4})?)万$/.exec(plain)?.[1]
  if (tenThousands !== undefined) {
    const value = Math.round(Number(tenThousands) * 10_000)
    return Number.isSafeInteger(value) ? value : undefined
  }
  return plain === '' ? undefined : han(plain)
}

function below10000(value: number): string {
  let out = ''
  let gap = false
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10
    if (digit === 0) {
      gap = out !== ''
      continue
    }
    if (gap) out += '零'
    gap = false
    // 十五, but 一百一十五.
    out += digit === 1 && unit === 10 && out === '' ? name : `${HAN[digit] ?? ''}${name}`
  }
  return out
}

/**
 * An integer from 1 to 99,999,999 in the numerals of legislation: 133 → 一百三十三, 103 → 一百零三, 20 → 二十.
 * RangeError for anything else.
 */
export function toHan(value: number): string {
  if (!Number.isSafeInteger(value) || value < 1 || value >= 100_000_000) throw new RangeError(`no numeral for ${value}`)
  const high = Math.floor(value / 10_000)
  const low = value % 10_000
  if (high === 0) return below10000(low)
  const bridge = low > 0 && low < 1000 ? '零' : ''
  return `${below10000(high)}万${bridge}${low === 0 ? '' : below10000(low).replace(/^十/, '一十')}`
}
