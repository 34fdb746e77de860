/** Numbers that belong to a person and are never entered here (LEGAL.md §4). */
export type PrivateKind = '身份证号码' | '电话号码' | '银行卡号' | '车牌号'

export interface PrivateNumber {
  readonly kind: PrivateKind
  /** Position in the text as it was typed, in UTF-16 units. */
  readonly start: number
  readonly end: number
  /** Which it is and what to write instead; the number itself is not repeated. */
  readonly sentence: string
}

const INSTEAD: Readonly<Record<PrivateKind, string>> = {
  身份证号码: '请改写本所的人员编号或者案件编号',
  电话号码: '请改写「已电话联系」和时刻，号码留在业务系统',
  银行卡号: '请改写案件编号，卡号留在业务系统',
  车牌号: '请改写本所的车辆编号或者案件编号',
}

const HAN_DIGITS = '零一二三四五六七八九'

/** Full-width digits and letters, and digits written out one by one (一三八……), as half-width; every character keeps its place. */
function plain(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ－]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\u3000/g, ' ')
    .replace(/[〇○零幺一二三四五六七八九]{7,}/g, (run) =>
      run.split('').map((char) => (char === '幺' ? '1' : char === '〇' || char === '○' ? '0' : String(HAN_DIGITS.indexOf(char)))).join(''),
    )
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const

function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1850 && year <= 2199
}

/** 18 characters: a date of birth in its place and the check character of GB 11643 (ISO 7064 MOD 11-2). */
export function isIdentityNumber(number: string): boolean {
  if (!/^[1-9]\d{16}[\dXx]$/.test(number)) return false
  if (!isDate(Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14)))) return false
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase()
}

/** 15 digits of the first generation: a province and a date of birth in their places; it had no check digit. */
function isOldIdentityNumber(number: string): boolean {
  const province = Number(number.slice(0, 2))
  const birth = isDate(1900 + Number(number.slice(6, 8)), Number(number.slice(8, 10)), Number(number.slice(10, 12)))
  return /^\d{15}$/.test(number) && province >= 11 && province <= 65 && birth
}

/** 16 to 19 digits of a card scheme that pass Luhn's check. */
export function isBankCard(number: string): boolean {
  if (!/^[3-6]\d{15,18}$/.test(number)) return false
  const sum = number.split('').reverse().reduce((total, char, index) => {
    const digit = Number(char) * (index % 2 === 1 ? 2 : 1)
    return total + (digit > 9 ? digit - 9 : digit)
  }, 0)
  return sum % 10 === 0
}

interface Pattern {
  readonly kind: PrivateKind
  readonly find: RegExp
  readonly is: (compact: string) => boolean
}

/** A number that goes on, or stands behind letters as case numbers do, is another number. */
const ALONE = String.raw`(?:(?<=tel|phone|mobile|mob|wx|qq|id|card)|(?<![A-Za-z\d]))`
const END = String.raw`(?![\dXx])`
const GAP = String.raw`[ \-.·]?`
const PROVINCE = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'

const PATTERNS: readonly Pattern[] = [
  {
    kind: '身份证号码',
    find: new RegExp(String.raw`${ALONE}\d{6}${GAP}\d{4}${GAP}\d{4}${GAP}\d{3}[\dXx]${END}`, 'gi'),
    is: isIdentityNumber,
  },
  { kind: '身份证号码', find: new RegExp(String.raw`${ALONE}\d{6}${GAP}\d{6}${GAP}\d{3}${END}`, 'gi'), is: isOldIdentityNumber },
  {
    kind: '银行卡号',
    find: new RegExp(String.raw`${ALONE}(?:\d{16,19}|\d{4}(?:[ \-.·]\d{4}){3}(?:[ \-.·]\d{1,3})?)${END}`, 'gi'),
    is: isBankCard,
  },
  {
    kind: '电话号码',
    find: new RegExp(String.raw`${ALONE}(?:(?:\+|00)86${GAP})?1[3-9]\d${GAP}\d{4}${GAP}\d{4}${END}`, 'gi'),
    is: () => true,
  },
  {
    kind: '电话号码',
    // With its area code; seven or eight digits alone are an ordinary number.
    find: new RegExp(String.raw`${ALONE}[(（]?0(?:10|2\d|[3-9]\d{2})[)）]?[ \-]?[2-8]\d{6,7}${END}`, 'gi'),
    is: () => true,
  },
  {
    kind: '车牌号',
    find: new RegExp(
      String.raw`(?:[${PROVINCE}][A-Z][ ·.\-•]?(?:[A-HJ-NP-Z0-9]{6}|[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9警学挂港澳])|WJ[${PROVINCE}]?[ ·.\-•]?\d{4}[\dA-Z])(?![A-Z0-9])`,
      'gi',
    ),
    // A plate has figures in it; 川A 商务区 or a bare word has none.
    is: (compact) => (compact.match(/\d/g) ?? []).length >= 2,
  },
]

/** What in a text looks like a person's number, by position. Ordinary numbers, times, sums and case numbers pass. */
export function privateInput(text: string): PrivateNumber[] {
  const searched = plain(text)
  const found: PrivateNumber[] = []
  for (const { kind, find, is } of PATTERNS) {
    for (const match of searched.matchAll(find)) {
      const compact = match[0].replace(/[ \-.·•()（）]/g, '')
      const start = match.index
      const end = start + match[0].length
      if (!is(compact) || found.some((each) => start < each.end && each.start < end)) continue
      const sentence = `第 ${start + 1} 到 ${end} 个字像是${kind}，不能写在这里，${INSTEAD[kind]}。`
      found.push({ kind, start, end, sentence })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
