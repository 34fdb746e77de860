/** A list of words out of a column that holds one as JSON. */
export function readList(column: string): string[] {
  const value: unknown = JSON.parse(column)
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}
