/** An id for an event or a stay, chosen before the backend is asked. Works without a secure context, unlike randomUUID. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
