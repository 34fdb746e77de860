import { createHash } from 'node:crypto'
import * as z from 'zod'
import { contract } from '../contract/index.ts'

interface Described {
  readonly '~orpc'?: { readonly inputSchema?: unknown; readonly outputSchema?: unknown }
}

function schemaText(schema: unknown): string {
  if (schema instanceof z.ZodType) return JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }))
  // A stream's schema is a wrapper without a JSON form; its name is enough to notice that it came or went.
  return schema === undefined ? 'none' : 'stream'
}

function describe(node: object, path: string, lines: string[]): void {
  const procedure = (node as Described)['~orpc']
  if (procedure !== undefined) {
    lines.push(`${path} ${schemaText(procedure.inputSchema)} ${schemaText(procedure.outputSchema)}`)
    return
  }
  for (const [key, child] of Object.entries(node)) {
    if (typeof child === 'object' && child !== null) describe(child, `${path}/${key}`, lines)
  }
}

/**
 * A fingerprint of everything the contract says (16 hex digits): two sides with different
 * fingerprints must not talk. It is computed once per process and built into the user interface.
 */
export function contractHash(): string {
  const lines: string[] = []
  describe(contract, '', lines)
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex').slice(0, 16)
}
