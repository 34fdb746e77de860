/** 510 → `08:30`. */
export function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** `8:30`, `08：30` or `0830` → minutes after midnight; undefined when it is no time of day. */
export function minuteOf(text: string): number | undefined {
  const found = /^(\d{1,2})[:.]?(\d{2})$/.exec(text.normalize('NFKC').trim())
  if (found === null) return undefined
  const [hour, minute] = [Number(found[1]), Number(found[2])]
  return hour < 24 && minute < 60 ? hour * 60 + minute : undefined
}
