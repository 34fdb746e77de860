/** The error of anything that the stand-in does not model; it names the member. */
export class NotModelled extends Error {
  constructor(member: string) {
    super(`${member} is not modelled by the stand-in for electron (test/standin)`)
    this.name = 'NotModelled'
  }
}

/**
 * An object that throws on every member it does not have, so that product code cannot come to rely on
 * something the stand-in only seems to do. Symbols and `then` are asked for by the language itself.
 */
export function strict<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key === 'then' || key in target) return Reflect.get(target, key, receiver) as unknown
      throw new NotModelled(`${name}.${key}`)
    },
    set(_target, key) {
      throw new NotModelled(`setting ${name}.${String(key)}`)
    },
  })
}
