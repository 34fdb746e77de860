/** Characters people put between the groups of a number. */
const SEPARATORS = /(?<=[\dXx])[\s\-‐‑–—_.·•,，、]+(?=[\dXx])/gu

/** A run of this many digits may be a telephone, an identity card, a bank card, an account. */
const DIGITS = /\d{7,}/u

/** The same spoken out: 一三八零零… */
const SPOKEN = /[〇零一二两三四五六七八九幺]{7,}/u

/** A vehicle's plate, also the long one of electric cars, with or without its dot. */
const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][\s]*[A-Za-z][\s·•.-]*[A-Za-z0-9]{4,6}/u

/** Passports and permits: a letter or two and a long number. */
const PERMIT = /[A-Za-z]{1,2}\d{6,}/u

const MAIL = /@/u

/**
 * Whether a query that found nothing may be kept for the editors. Not when it holds
 * digits like an identity card, telephone, bank card or plate number (LEGAL.md §4):
 * in doubt it is not kept.
 */
export function mayLogMissed(query: string): boolean {
  const text = query.normalize('NFKC').replace(SEPARATORS, '')
  return ![DIGITS, SPOKEN, PLATE, PERMIT, MAIL].some((pattern) => pattern.test(text))
}
