/** A value that can stand in an entry: what YAML and JSON know. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain | undefined }

/**
 * The canonical form of an entry, the text its version is the SHA-256 of: JSON with sorted keys,
 * strings in NFC with LF line ends, absent keys left out. Two entries are the same exactly when
 * their canonical forms are.
 */
export function canonicalForm(value: Plain): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC').replaceAll('\r\n', '\n'))
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${(value as readonly Plain[]).map((item) => canonicalForm(item)).join(',')}]`
  const fields = Object.entries(value as Readonly<Record<string, Plain | undefined>>)
    .filter((field): field is [string, Plain] => field[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key.normalize('NFC'))}:${canonicalForm(field)}`)
  return `{${fields.join(',')}}`
}
