/** The number an id shows: `legal-basis/0095` → `095`, `field-guide/037` → `037`; empty where entries have names. */
export function entryNumber(id: string): string {
  const last = id.split('/').at(-1) ?? ''
  if (/^S\d+$/i.test(last)) return last.toUpperCase()
  if (!/^\d+$/.test(last)) return ''
  return id.startsWith('legal-basis/') ? String(Number(last)).padStart(3, '0') : last
}
