/** Adds `{#step-3}` to numbered steps that have no id; ids already there are never changed. */
export function addStepIds(source: string): { readonly text: string; readonly added: number } {
  const used = new Set([...source.matchAll(/\{#([^}]+)\}\s*$/gm)].map((match) => match[1] ?? ''))
  let added = 0
  const text = source.replace(/^(\d+)\. (.*\S)\s*$/gm, (line, number: string, words: string) => {
    if (/\{#[^}]*\}$/.test(words)) return line
    let id = `step-${number}`
    for (let next = 2; used.has(id); next += 1) id = `step-${number}-${next}`
    used.add(id)
    added += 1
    return `${number}. ${words} {#${id}}`
  })
  return { text, added }
}
