const PATTERNS: readonly { readonly pattern: RegExp; readonly word: string }[] = [
  { pattern: /(?<!\d)\d{17}[\dXx](?![\dXx])/, word: '身份证号' },
  { pattern: /(?<!\d)1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/, word: '手机号码' },
  { pattern: /(?<!\d)0\d{2,3}[ -]?\d{7,8}(?!\d)/, word: '电话号码' },
  { pattern: /(?<!\d)\d{4}(?:[ -]?\d{4}){3}\d{0,3}(?!\d)/, word: '银行卡号' },
  {
    pattern: /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·. ]?(?=[A-Z0-9]*\d)[A-Z0-9]{5,6}(?![A-Z0-9])/i,
    word: '车牌号',
  },
]

/** What in a note looks like a person's number (LEGAL.md §4), as one word; undefined when nothing does. */
export function personalNumber(text: string): string | undefined {
  const plain = text.normalize('NFKC')
  return PATTERNS.find(({ pattern }) => pattern.test(plain))?.word
}
